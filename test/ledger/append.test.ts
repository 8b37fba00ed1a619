import { describe, expect, test } from 'vitest'
import { appendReading } from '#ledger/append'
import { changesOfReading } from '#ledger/read/changes'
import { countLedger } from '#ledger/read/counts'
import { listDocuments, oneDocument } from '#ledger/read/documents'
import { historyOfRecord } from '#ledger/read/record'
import { recordsOfDocument } from '#ledger/read/records-of-document'
import { listRuns, readingsOfRun } from '#ledger/read/runs'
import { beginRun } from '#ledger/runs'
import { emptyLedger } from '../ledger-server.ts'
import { contentOf } from './content.ts'
import { append, at, recordsOf, TEXT } from './told.ts'

const page = { size: 10 }

describe('append', () => {
  test('the same file by the same rules adds nothing', async () => {
    const ledger = await emptyLedger()
    const first = await append(ledger)
    expect(first).toMatchObject({ state: 'read', records: 3, claims: 16, newClaims: 16 })
    const before = await contentOf(ledger)
    expect(await append(ledger)).toMatchObject({ state: 'unchanged', document: first.document, newClaims: 0 })
    expect(await contentOf(ledger)).toEqual(before)
  })

  test('a newer rule adds the difference, as a run of its own, and shows it', async () => {
    const ledger = await emptyLedger()
    const first = await append(ledger, 1)
    const second = await append(ledger, 2)
    expect(second).toMatchObject({ state: 'read', document: first.document, claims: 16, newClaims: 1 })
    const [reading] = (await readingsOfRun(ledger, second.run, page)).rows
    expect(reading).toMatchObject({ claims: 16, added: 1, dropped: 1, state: 'read' })
    const changes = await changesOfReading(ledger, reading?.id ?? '')
    expect(changes.map(({ change, field, value, rule }) => ({ change, field, value, rule }))).toEqual([
      { change: 'dropped', field: 'places', value: { name: 'Oslo', country: null }, rule: 'event/occasion@1' },
      { change: 'added', field: 'places', value: { name: 'Oslo', country: 'NO' }, rule: 'event/occasion@2' },
    ])
    const records = await recordsOfDocument(ledger, first.document ?? '')
    expect(records.map((record) => record.fields)).toEqual(recordsOf(2).map((record) => record.fields))
    const event = records.find((record) => record.type === 'event')
    expect(event?.countries).toEqual(['NO'])
    expect((await historyOfRecord(ledger, event?.id ?? '')).map(({ rule, standing }) => [rule, standing])).toEqual([
      ['event/occasion@2', true],
      ['event/occasion@1', false],
    ])
    expect((await listRuns(ledger, page)).rows.map((run) => [run.id, run.read])).toEqual([
      [second.run, 1],
      [first.run, 1],
    ])
  })

  test('going back to older rules stands again, without new claims', async () => {
    const ledger = await emptyLedger()
    const { document } = await append(ledger, 1)
    await append(ledger, 2)
    expect(await append(ledger, 1)).toMatchObject({ state: 'read', newClaims: 0 })
    const records = await recordsOfDocument(ledger, document ?? '')
    expect(records.map((record) => record.fields)).toEqual(recordsOf(1).map((record) => record.fields))
  })

  test('the order in which records are told does not change their ids', async () => {
    const [one, other] = [await emptyLedger(), await emptyLedger()]
    await append(one)
    await append(other, 1, { records: recordsOf(1).reverse() })
    const [mine, theirs] = [await contentOf(one), await contentOf(other)]
    for (const table of ['document', 'record', 'telling', 'claim', 'claim_span']) expect(theirs[table]).toBe(mine[table])
  })

  test('two programs that add the same file at once add it once', async () => {
    const ledger = await emptyLedger()
    const results = await Promise.all([append(ledger), append(ledger), append(ledger)])
    expect(results.map((result) => result.state).sort()).toEqual(['read', 'unchanged', 'unchanged'])
  })

  test('two records of the same key in one place stay two', async () => {
    const ledger = await emptyLedger()
    const [post] = recordsOf(1)
    expect(await append(ledger, 1, { records: post ? [post, post] : [] })).toMatchObject({ records: 2, newClaims: 8 })
  })

  test('workspaces share nothing', async () => {
    const [one, other] = [await emptyLedger(), await emptyLedger()]
    await append(one)
    expect(await countLedger(other)).toMatchObject({ documents: { read: 0, failed: 0 }, claims: 0, spans: 0, runs: 0 })
  })

  test('a file that cannot be read is a row with its name and advice, once', async () => {
    const ledger = await emptyLedger()
    const run = await beginRun(ledger, { program: 'test', rules: 'v1' })
    const failed = {
      run,
      source: 'src_broken',
      name: 'scan',
      fileName: 'scan.pdf',
      size: 7,
      bytes: null,
      given: { title: 'A scan' },
      stamp: 'v1',
      outcome: { failure: { code: 'READ_SCANNED', facts: { pages: 3 } } },
    } as const
    expect(await appendReading(ledger, failed)).toMatchObject({ state: 'failed', document: null })
    expect(await appendReading(ledger, failed)).toMatchObject({ state: 'unchanged' })
    const { rows } = await listDocuments(ledger, {}, page)
    expect(rows).toMatchObject([
      { id: 'src_broken', state: 'failed', failure: { code: 'READ_SCANNED', facts: { pages: 3 } }, bytes: 7, facts: { title: 'A scan' } },
    ])
    expect(await oneDocument(ledger, 'src_broken')).toEqual(rows[0])
  })

  test.each([
    ['SPAN_EMPTY', { start: 5, end: 5 }],
    ['SPAN_OUTSIDE_TEXT', { start: 5, end: TEXT.length + 1 }],
  ])('a claim without words on the page is refused: %s', async (code, span) => {
    const ledger = await emptyLedger()
    const [post] = recordsOf(1)
    if (!post) throw new Error('no record')
    const records = [{ ...post, claims: post.claims.map((claim) => ({ ...claim, spans: [span] })) }]
    await expect(append(ledger, 1, { records })).rejects.toMatchObject({ code })
    expect(await countLedger(ledger)).toMatchObject({ documents: { read: 0 } })
  })
})

test('spans keep the words in UTF-16 units, also behind characters outside the basic plane', async () => {
  const ledger = await emptyLedger()
  const { document } = await append(ledger)
  const [, , event] = await recordsOfDocument(ledger, document ?? '')
  expect(event?.claims.map((claim) => claim.spans)).toEqual(
    recordsOf(1)[2]?.claims.map(({ spans }) => spans.map((span) => ({ ...span, quote: TEXT.slice(span.start, span.end) }))),
  )
  expect(event?.evidence).toEqual([at('Some 300 people took part in the Third Lakes Forum in Oslo in May 2023.')])
})
