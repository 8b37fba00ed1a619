import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countLedger } from '#ledger/read/counts'
import { listDocuments } from '#ledger/read/documents'
import { listRecords, type RecordFilter } from '#ledger/read/records'
import { recordsOfDocument } from '#ledger/read/records-of-document'
import { listRuns } from '#ledger/read/runs'
import { Failed } from '#model/failure'
import { RECORD_TYPES } from '#model/record'
import { exportCsv, exportJsonl } from '#pipeline/export'
import { extract } from '#pipeline/extract'
import { lineOf } from '#pipeline/line'
import { addMany, type FileToAdd } from '#pipeline/run'
import { STEP_NAMES } from '#pipeline/steps'
import { verify } from '#pipeline/verify'
import { read } from '#read/read'
import { emptyLedger } from '../ledger-server.ts'
import { contentOf } from './content.ts'

const NOTE = `Windhoek, 4 May 2024

Selma Ndeshi, Director of the Dune Museum, met a delegation of the Union of Small Museums in Windhoek on 4 May 2024.`
const file = (fileName: string, content: string | Uint8Array): FileToAdd => ({
  fileName,
  load: () => (typeof content === 'string' ? new TextEncoder().encode(content) : content),
})
const program = 'test'
const list = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('adding files', () => {
  test('tells of every step, and of the outcome', async () => {
    const ledger = await emptyLedger()
    const told: string[] = []
    const report = await addMany(ledger, [file('a_1.txt', NOTE)], { program, onProgress: ({ step, outcome }) => told.push(outcome?.outcome ?? step) })
    expect(told.slice(1)).toEqual([...STEP_NAMES, 'added'])
    expect(report).toMatchObject({ state: 'finished', added: 1, unchanged: 0, failed: 0 })
    expect((await listDocuments(ledger, {}, { size: 5 })).rows).toMatchObject([{ name: 'a', fileName: 'a_1.txt', state: 'read' }])
  })

  test('the same bytes again are unchanged, whatever the file is called', async () => {
    const ledger = await emptyLedger()
    await addMany(ledger, [file('a.txt', NOTE)], { program })
    const before = await contentOf(ledger)
    expect(await addMany(ledger, [file('a.txt', NOTE), file('b.txt', NOTE)], { program })).toMatchObject({ added: 0, unchanged: 2, newClaims: 0 })
    expect(await contentOf(ledger)).toEqual(before)
    expect((await listRuns(ledger, { size: 5 })).rows.map((run) => [run.state, run.read, run.unchanged])).toEqual([
      ['finished', 0, 2],
      ['finished', 1, 0],
    ])
  })

  test('facts given from outside make another reading, and stay', async () => {
    const ledger = await emptyLedger()
    await addMany(ledger, [file('a.txt', NOTE)], { program })
    expect(await addMany(ledger, [{ ...file('a.txt', NOTE), given: { published: '2024-05-05' } }], { program })).toMatchObject({ added: 1 })
    expect(await addMany(ledger, [file('a.txt', NOTE)], { program })).toMatchObject({ unchanged: 1 })
    expect((await listDocuments(ledger, {}, { size: 5 })).rows).toMatchObject([
      { facts: { published: '2024-05-05' }, given: { published: '2024-05-05' } },
    ])
  })

  test('a file that fails is an outcome, and the run goes on', async () => {
    const ledger = await emptyLedger()
    const refuse = (code: 'READ_TOO_LARGE' | 'READ_MISSING') => () => {
      throw new Failed(code, { file: '/home/somebody/big.pdf', bytes: 99 })
    }
    const files = [
      { fileName: '/home/somebody/big.pdf', load: refuse('READ_TOO_LARGE') },
      { fileName: 'gone.txt', load: refuse('READ_MISSING') },
      file('empty.txt', ''),
      {
        fileName: 'strange.txt',
        load: () => {
          throw new TypeError('a mistake of ours')
        },
      },
      file('a.txt', NOTE),
    ]
    const codes: (string | undefined)[] = []
    const onProgress = ({ outcome }: { outcome: { failure: { code: string } | null } | null }) => outcome && codes.push(outcome.failure?.code)
    expect(await addMany(ledger, files, { program, onProgress })).toMatchObject({ added: 1, failed: 4, state: 'finished' })
    expect(codes).toEqual(['READ_TOO_LARGE', 'READ_MISSING', 'READ_EMPTY', 'INTERNAL', undefined])
    const { rows } = await listDocuments(ledger, { state: 'failed', order: 'name' }, { size: 9 })
    expect(rows.map((row) => [row.fileName, row.failure?.code, row.bytes])).toEqual([
      ['big.pdf', 'READ_TOO_LARGE', 99],
      ['empty.txt', 'READ_EMPTY', 0],
      ['strange.txt', 'INTERNAL', 0],
    ])
    expect(JSON.stringify(rows)).not.toContain('somebody')
    expect(await addMany(ledger, files, { program })).toMatchObject({ unchanged: 1, failed: 4 })
    expect(await countLedger(ledger)).toMatchObject({ documents: { read: 1, failed: 3 } })
  })

  test('characters that PostgreSQL does not keep are replaced by one of the same length', async () => {
    const ledger = await emptyLedger()
    await addMany(ledger, [file('nul_\u0000.txt', NOTE.replace('Windhoek,', 'Wind\0oek,'))], { program })
    expect(await verify(ledger)).toMatchObject({ problems: 0, documents: 1 })
  })

  test('a run that is told to stop ends between two files', async () => {
    const ledger = await emptyLedger()
    const stop = new AbortController()
    const files = [file('a.txt', NOTE), file('b.txt', `${NOTE} `)]
    const onProgress = ({ step }: { step: string }): void => void (step === 'done' && stop.abort())
    expect(await addMany(ledger, files, { program, signal: stop.signal, onProgress })).toMatchObject({ added: 1, state: 'stopped' })
    expect((await listRuns(ledger, { size: 1 })).rows).toMatchObject([{ state: 'stopped', read: 1 }])
  })
})

describe('the sample library', async () => {
  const folder = new URL('../../fixtures/documents/', import.meta.url).pathname
  const names = readdirSync(folder)
    .filter((name) => /\.(txt|md|html)$/.test(name))
    .sort()
  const ledger = await emptyLedger()
  const report = await addMany(
    ledger,
    names.map((name) => file(name, readFileSync(folder + name))),
    { program },
  )

  test('is read, and everything in it verifies', async () => {
    expect(report).toMatchObject({ added: names.length, failed: 0 })
    expect(await verify(ledger)).toMatchObject({ documents: names.length, readings: names.length, problems: 0, named: [] })
  })

  test('is exported as `extract` writes it', async () => {
    const lines: string[] = []
    for (const name of names) {
      const document = await read({ fileName: name, bytes: readFileSync(folder + name) })
      for (const record of extract(document).records) lines.push(lineOf(document.name, record))
    }
    expect(await list(exportJsonl(ledger))).toEqual(lines)
  })

  test('is exported as tables, a row a record, as many cells as columns', async () => {
    const { records } = await countLedger(ledger)
    for (const type of RECORD_TYPES) {
      const lines = await list(exportCsv(ledger, type, { bom: true }))
      expect(lines[0]?.startsWith('\ufeffid,doc,')).toBe(true)
      expect(lines).toHaveLength(records[type] + 1)
    }
  })

  test.each<RecordFilter>([
    { from: '2024', to: '2024' },
    { country: 'KE' },
    { words: 'students' },
    { statuses: ['planned'], types: ['event', 'commitment'] },
    { words: 'no such words at all' },
  ])('gives out under %j what a list shows', async (filter) => {
    const listed = (await listRecords(ledger, filter, { size: 10_000 })).rows
    const lines = (await list(exportJsonl(ledger, filter))).map((line) => JSON.parse(line) as { type: string; doc: string })
    const tally = (names: string[]): string[] => names.sort()
    expect(tally(lines.map(({ type, doc }) => `${doc} ${type}`))).toEqual(tally(listed.map((row) => `${row.document.name} ${row.type}`)))
    const { id } = listed[0]?.document ?? {}
    if (id) expect(await list(exportJsonl(ledger, { ...filter, document: id }))).toHaveLength(listed.filter((row) => row.document.id === id).length)
    const events = listed.filter((row) => row.type === 'event')
    expect(await list(exportCsv(ledger, 'event', { filter }))).toHaveLength(events.length + 1)
  })

  test('gives the same in any order', async () => {
    const backwards = await emptyLedger()
    await addMany(
      backwards,
      names.toReversed().map((name) => file(name, readFileSync(folder + name))),
      { program },
    )
    expect(await contentOf(backwards)).toEqual(await contentOf(ledger))
    for (const { id } of (await listDocuments(ledger, {}, { size: 100 })).rows)
      expect(await recordsOfDocument(backwards, id)).toEqual(await recordsOfDocument(ledger, id))
  })
})
