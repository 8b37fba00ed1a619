import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { BIN, type Ended, ended, fileIn, rapporteur, SAMPLES, workFolder } from './running.ts'

const folder = workFolder()
afterAll(() => rmSync(folder, { recursive: true }))

describe('the ledger, from add to verify', () => {
  const json = (out: string): Record<string, unknown>[] =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  const on = (...args: string[]): Promise<Ended> => rapporteur([...args, '--data-folder', join(folder, 'data')])

  test('adds, adds nothing twice, lists, shows, exports what extract writes, verifies', async () => {
    const files = ['nairobi-bulletin.txt', 'nordic-session.md', 'riyadh-summit.html'].map((name) => join(SAMPLES, name))
    const broken = fileIn(folder, 'broken.pdf', '%PDF-1.7 and then nothing')
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
    // As a terminal's Ctrl-C comes under `npm start`: once from the terminal, again from the programs that pass it on.
    for (let n = 0; n < 3; n++) child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(folder, 'data', 'postgres', 'postmaster.pid'))).toBe(false)
  })
})

describe('a data folder that is not there', () => {
  const nowhere = join(folder, 'mistyped')

  test.each([['list'], ['show', 'rec_1'], ['export'], ['verify'], ['queue'], ['things', 'person'], ['contradictions']])(
    '%s makes no ledger in it, and says which commands do',
    async (...args) => {
      const { code, out, err } = await rapporteur([...args, '--data-folder', nowhere])
      expect([code, out, err]).toEqual([6, '', expect.stringMatching(/LEDGER_MISSING: .*`rapporteur add`/)])
      expect(existsSync(nowhere)).toBe(false)
    },
  )

  test('is nothing wrong to the doctor, who tells of it', async () => {
    const { code, out } = await rapporteur(['doctor', '--data-folder', nowhere])
    expect([code, out]).toEqual([0, expect.stringMatching(/^ok {3}database +none yet/m)])
  })

  test('where none can be made, add says so at once', async () => {
    const { code, err } = await rapporteur(['add', join(SAMPLES, 'nairobi-bulletin.txt'), '--data-folder', '/proc/rapporteur/data'])
    expect([code, err]).toEqual([6, expect.stringContaining('FOLDER_UNUSABLE')])
  })
})
