import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { FIELDS, RECORD_TYPES } from '#model/record'
import { BIN, ended, fileIn, rapporteur, SAMPLES, workFolder } from './running.ts'

const folder = workFolder()
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => fileIn(folder, name, text)

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
