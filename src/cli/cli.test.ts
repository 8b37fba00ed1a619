import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FIELDS, RECORD_TYPES } from '#model/record'

const BIN = new URL('../../bin/rapporteur', import.meta.url).pathname
const SAMPLES = new URL('../../fixtures/documents', import.meta.url).pathname

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built program, with `input` on standard input. */
function rapporteur(args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: 'pipe' })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return ended(child)
}

function ended(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (piece: Buffer) => (out += piece.toString()))
  child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('help and usage', () => {
  test('help names every command and teaches by example', async () => {
    const { code, out } = await rapporteur(['--help'])
    expect(code).toBe(0)
    for (const name of [
      'start',
      'add',
      'extract',
      'text',
      'list',
      'show',
      'export',
      'verify',
      'doctor',
      'queue',
      'decide',
      'decisions',
      'things',
      'contradictions',
      'rounds',
      'agreement',
    ])
      expect(out).toContain(`\n  ${name} `)
    expect(out).toContain('Examples:')
  })

  test('help of add says what --again does', async () => {
    const { code, out } = await rapporteur(['add', '--help'])
    expect([code, out]).toEqual([0, expect.stringMatching(/\[files\.\.\.\]/)])
    expect(out).toMatch(/--again +instead of files/)
  })

  test.each([
    [['extrct'], /USAGE: .*Did you mean extract/],
    [['extract'], /USAGE: .*missing required argument/],
    [['extract', '--published', '30 June', 'x.txt'], /USAGE: .*no EDTF date/],
    [['text', '--block', 'x.txt'], /USAGE: .*unknown option/],
    [['add'], /USAGE: .*name files or folders, or say --again/],
    [['add', '--again', 'x.txt'], /USAGE: .*leave out x\.txt/],
    [['add', '--again', '--published', '2024'], /USAGE: .*leave out --published/],
  ])('%j ends with 2 and one line', async (args, said) => {
    const { code, out, err } = await rapporteur(args)
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 })
    expect(err).toMatch(said)
  })
})

describe('extract', () => {
  test('writes lines of the contract, file after file in the order of the text', async () => {
    const { code, out, err } = await rapporteur(['extract', join(SAMPLES, 'nairobi-bulletin.txt'), join(SAMPLES, 'palm-commitments.md')])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect([...new Set(lines.map(({ doc }) => doc))]).toEqual(['nairobi-bulletin', 'palm-commitments'])
    for (const { type, doc: _doc, status: _status, evidence, claims, ...fields } of lines) {
      expect(RECORD_TYPES).toContain(type)
      expect(FIELDS[type as keyof typeof FIELDS].strict().safeParse(fields).error).toBeUndefined()
      expect((evidence as { start: number; end: number }[]).every(({ start, end }) => start < end)).toBe(true)
      expect((claims as unknown[]).length).toBeGreaterThan(0)
    }
  })

  test('evidence and spans lie in what `text` prints', async () => {
    const sample = join(SAMPLES, 'jakarta-summit.txt')
    const { out: text } = await rapporteur(['text', sample])
    const { out } = await rapporteur(['extract', sample])
    for (const line of out.trim().split('\n')) {
      const { evidence, claims } = JSON.parse(line) as {
        evidence: { start: number; end: number }[]
        claims: { spans: { start: number; end: number }[] }[]
      }
      for (const { start, end } of [...evidence, ...claims.flatMap(({ spans }) => spans)]) {
        expect(text.slice(start, end).trim()).not.toBe('')
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }
  })

  test('names a file that cannot be read and goes on', async () => {
    const empty = file('empty.txt', '')
    const good = file('good.txt', 'NAIROBI, 3 May 2021. President Uhuru Kenyatta met Prime Minister Boris Johnson in London on 2 May 2021.\n')
    const { code, out, err } = await rapporteur(['extract', empty, join(folder, 'missing.txt'), good])
    expect(code).toBe(3)
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.replace(/^rapporteur: (.*?): (\w+):.*/, '$1 $2')),
    ).toEqual([`${empty} READ_EMPTY`, `${join(folder, 'missing.txt')} READ_MISSING`])
    expect(out.split('\n').filter((line) => line.includes('"doc":"good"')).length).toBeGreaterThan(0)
  })

  test('says which files of a folder it does not look at', async () => {
    const inbox = join(folder, 'inbox')
    mkdirSync(inbox)
    writeFileSync(join(inbox, 'note.txt'), 'Ana Pérez met Li Wei in Quito on 3 May 2024.')
    for (const name of ['members.xlsx', 'photo.JPG', '.hidden', 'README']) writeFileSync(join(inbox, name), 'x')
    const { out, err } = await rapporteur(['extract', inbox])
    expect(out).toContain('"event"')
    expect(err).toBe(`rapporteur: ${inbox}: 3 files passed over: no ending, .jpg, .xlsx. Read are .txt, .md, .html, .pdf, .docx, .eml\n`)
  })

  test('takes what is known of documents from --sources', async () => {
    const talks = file('talks_1.txt', 'Foreign Minister Winston Peters met Foreign Minister Penny Wong in Wellington on 3 May.\n')
    const sources = file('sources.tsv', 'doc\tpublished\tpublisher\ttitle\ntalks\t2024-05-06\tA desk\tTalks\n')
    const { out } = await rapporteur(['extract', '--sources', sources, talks])
    expect(out).toContain('"date":"2024-05-03"')
  })

  test('reads standard input', async () => {
    const { code, out } = await rapporteur(
      ['extract', '--published', '2024', '-'],
      'On 4 June 2019 the Tonga Red Cross donated 40 tents to the village of Neiafu.\n',
    )
    expect(code).toBe(0)
    for (const line of out.trim().split('\n').filter(Boolean)) expect(JSON.parse(line)).toMatchObject({ doc: 'stdin' })
  })

  test('ends quietly when its reader has seen enough', async () => {
    const child = spawn(
      'bash',
      ['-c', `"${process.execPath}" "${BIN}" extract "${SAMPLES}"/*.txt "${SAMPLES}"/*.md | head -c 10; echo " \${PIPESTATUS[0]}"`],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const { out, err } = await ended(child)
    expect({ out: out.slice(10), err }).toEqual({ out: ' 0\n', err: '' })
  })
})

describe('agreement', () => {
  test('of two files, with evidence by offsets or by words, and an answer to what is wrong with them', async () => {
    const post = (person: string, evidence: unknown) =>
      JSON.stringify({ type: 'post', doc: 'port', person, title: 'Mayor', organization: null, former: false, evidence: [evidence] })
    file('port.txt', 'Ana Ruiz, Mayor of Harbour, met Li Wei, Mayor of Lake Town.')
    const first = file('first.jsonl', `${post('Ana Ruiz', { start: 0, end: 26 })}\n${post('Li Wei', 'Li Wei, Mayor of Lake Town.')}\n`)
    const second = file('second.jsonl', post('Ana Ruiz', 'Ana Ruiz, Mayor\nof Harbour'))
    const { code, out, err } = await rapporteur(['agreement', first, second, '--documents', folder])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('records\tpost\t1\t1\t0\t0.667\t')
    const wrong = await rapporteur(['agreement', first, file('wrong.jsonl', post('Ana Ruiz', 'Nobody met.')), '--documents', folder])
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('line 1: its evidence does not stand in port')])
  })
})

describe('text', () => {
  test('prints a text file as it is', async () => {
    const words = 'Tromsø 🚢 met Turku.\r\n\r\nTwice.'
    expect((await rapporteur(['text', file('as-is.txt', words)])).out).toBe(words)
  })

  test('prints blocks as lines', async () => {
    const { out } = await rapporteur(['text', '--blocks', join(SAMPLES, 'palm-commitments.md')])
    expect(out.split('\n')[0]).toMatch(/^heading 1 +\d+-\d+ +0 +.*What Japan and the Pacific island countries promised each other/)
  })
})

describe('the ledger, from add to verify', () => {
  const json = (out: string): Record<string, unknown>[] =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  const on = (...args: string[]): Promise<Ended> => rapporteur([...args, '--data-folder', join(folder, 'data')])

  test('adds, adds nothing twice, lists, shows, exports what extract writes, verifies', async () => {
    const files = ['nairobi-bulletin.txt', 'nordic-session.md', 'riyadh-summit.html'].map((name) => join(SAMPLES, name))
    const broken = file('broken.pdf', '%PDF-1.7 and then nothing')
    const first = await on('add', '--json', ...files, broken)
    expect(first.code).toBe(3)
    expect(first.err).toMatch(/^rapporteur: .*broken\.pdf: READ_\w+: /)
    expect(json(first.out).map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added', 'failed'])
    expect(json((await on('add', '--json', ...files)).out).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged'])

    const again = await on('add', '--again')
    expect([again.code, again.out, again.err]).toEqual([0, '', expect.stringContaining('nothing to read again')])
    expect((await on('doctor')).out).toMatch(/^ok {3}readings +all by this version$/m)

    const documents = json((await on('list', '--json')).out)
    expect(documents.map(({ fileName }) => fileName).sort()).toEqual([
      'broken.pdf',
      'nairobi-bulletin.txt',
      'nordic-session.md',
      'riyadh-summit.html',
    ])
    const events = json((await on('list', 'events', '--document', 'nairobi-bulletin', '--json')).out)
    expect(events.length).toBeGreaterThan(0)
    const shown = await on('show', String(events[0]?.['id']))
    expect(shown.out).toContain('“')

    const extracted = await rapporteur(['extract', ...files])
    const sorted = (out: string): string[] => out.trim().split('\n').sort()
    expect(sorted((await on('export')).out)).toEqual(sorted(extracted.out))
    const csv = await on('export', '--format', 'csv', '--type', 'event')
    expect(csv.out.split('\r\n')[0]?.split(',')).toEqual(expect.arrayContaining(['date', 'participants']))

    const some = await on('export', '--document', 'nairobi-bulletin', '--type', 'events')
    expect(some.out.trim().split('\n')).toHaveLength(events.length)
    expect((await on('export', '--status', 'lost')).code).toBe(2)

    expect(await on('verify')).toMatchObject({ code: 0, out: expect.stringMatching(/everything holds\n$/) })
    expect((await on('show', 'rec_none')).code).toBe(4)
  })

  test('takes a country by its name, and says what it cannot do and where it gives less than all', async () => {
    expect((await on('export', '--country', 'Kenia')).code).toBe(2)
    expect((await on('export', '--out', join(folder, 'no', 'such', 'folder.jsonl'))).code).toBe(2)
    const kenyan = await on('list', 'events', '--country', 'Kenya')
    expect(kenyan.out).toBe((await on('list', 'events', '--country', 'ke')).out)
    expect(kenyan.out).not.toBe('')
    expect(await on('list', 'events', '--country', 'TV', '--from', '1900', '--to', '1901')).toMatchObject({
      out: '',
      err: 'rapporteur: nothing fits\n',
    })
    expect(await on('list', 'events', '--limit', '1')).toMatchObject({ err: 'rapporteur: the first 1 only; --limit 0 lists all\n' })
  })

  test('decides, shows what is left, who decided what, and what is told joined; exports it as people left it', async () => {
    const queue = json((await on('queue', '--item', 'record', '--type', 'event', '--limit', '0', '--json')).out)
    const [first, second] = queue as { record: string; claims: string[] }[]
    const acts = [
      { act: 'accept', record: first?.record, claims: first?.claims },
      { act: 'reject', record: second?.record, claims: null, reason: 'A plan.' },
    ]
    const decided = await rapporteur(
      ['decide', '--as', 'Ines', '--data-folder', join(folder, 'data')],
      acts.map((act) => JSON.stringify(act)).join('\n'),
    )
    expect([decided.code, decided.err]).toEqual([0, ''])
    const [, rejected] = decided.out.trim().split('\n')
    expect(json((await on('queue', '--item', 'record', '--type', 'event', '--limit', '0', '--json')).out)).toHaveLength(queue.length - 2)
    expect(json((await on('decisions', '--author', 'Ines', '--json')).out).map(({ does }) => (does as { act: string }).act)).toEqual([
      'reject',
      'accept',
    ])
    const lines = async (...flags: string[]): Promise<number> => json((await on('export', ...flags)).out).length
    expect(await lines('--reviewed')).toBe((await lines()) - 1)
    await rapporteur(['decide', '--data-folder', join(folder, 'data')], JSON.stringify({ act: 'undo', decisions: [rejected] }))
    expect(await lines('--reviewed')).toBe(await lines())
    const people = json((await on('things', 'person', '--json')).out)
    expect(people[0]).toMatchObject({ kind: 'person', name: expect.any(String), members: expect.any(Array) })
    expect((await on('contradictions', '--json')).code).toBe(0)
    expect((await on('contradictions', '--repeated')).code).toBe(0)
    const wrong = await rapporteur(['decide', '--data-folder', join(folder, 'data')], '{"act":"burn"}')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringMatching(/USAGE: .*line 1/)])
  })

  test('serves the page until it is told to stop', async () => {
    const child = spawn(process.execPath, [BIN, 'start', '--port', '0', '--no-samples', '--data-folder', join(folder, 'data')], { stdio: 'pipe' })
    const end = ended(child)
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (piece: Buffer) => {
        const [found] = /http:\/\/\S+/.exec(piece.toString()) ?? []
        if (found) resolve(found)
      })
      child.on('close', () => reject(new Error('ended before it served')))
    })
    const health = await fetch(`${url}/api/v1/health`)
    expect(health.status).toBe(200)
    child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 0, err: '' })
  })
})
