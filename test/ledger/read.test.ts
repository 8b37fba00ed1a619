import { describe, expect, test } from 'vitest'
import { claimsAt, rejectionsAt } from '#ledger/read/at'
import { countLedger } from '#ledger/read/counts'
import { documentText, sourceBytes } from '#ledger/read/document-text'
import { listDocuments, oneDocument } from '#ledger/read/documents'
import { searchPassages } from '#ledger/read/passages'
import { historyOfRecord, oneRecord } from '#ledger/read/record'
import { countRecords, listRecords, type RecordFilter } from '#ledger/read/records'
import { recordsOfDocument } from '#ledger/read/records-of-document'
import type { Page, Paged } from '#ledger/read/rows'
import { listRuns, oneRun } from '#ledger/read/runs'
import { emptyLedger } from '../ledger-server.ts'
import { append, at, documentOf, REJECTIONS, TEXT } from './told.ts'

const ledger = await emptyLedger()
const { document, run } = await append(ledger, 2)
const doc = document ?? ''
for (let i = 0; i < 7; i++) await append(ledger, 2, { text: TEXT + '\n'.repeat(i + 1) })

/** Every row of a paged query, read in pages of three. */
async function all<Row>(query: (page: Page) => Promise<Paged<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await query({ size: 3, ...(after === undefined ? {} : { after }) })
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}
const typesOf = async (filter: RecordFilter) =>
  (await listRecords(ledger, { document: doc, ...filter }, { size: 10, order: 'text' })).rows.map((row) => row.type)

describe('documents', () => {
  test('are listed newest first, page by page, with counts of their records', async () => {
    const rows = await all((page) => listDocuments(ledger, {}, page))
    expect(rows).toHaveLength(8)
    expect(new Set(rows.map((row) => row.id)).size).toBe(8)
    expect(rows.at(-1)).toEqual(await oneDocument(ledger, doc))
    expect(rows.at(-1)).toMatchObject({
      name: 'lakes',
      fileName: 'lakes.txt',
      format: 'txt',
      state: 'read',
      characters: TEXT.length,
      records: 3,
      counts: { event: 1, post: 1, commitment: 1, series: 0 },
      facts: { title: 'Lakes and water' },
    })
    expect(await all((page) => listDocuments(ledger, { order: 'name' }, page))).toHaveLength(8)
  })
  test('are found by words of name and title, taken as they stand', async () => {
    expect((await listDocuments(ledger, { words: 'AND WATER' }, { size: 1 })).rows).toHaveLength(1)
    expect((await listDocuments(ledger, { words: 'l%s' }, { size: 1 })).rows).toEqual([])
  })
  test('have their text, layout and bytes', async () => {
    const { blocks, units, text } = documentOf(TEXT)
    expect(await documentText(ledger, doc)).toMatchObject({ id: doc, text, blocks, units, footnotes: [] })
    expect(Buffer.from((await sourceBytes(ledger, doc)).bytes).toString('utf8')).toBe(TEXT)
  })
})

describe('records', () => {
  test.each<[RecordFilter, string[]]>([
    [{}, ['post', 'commitment', 'event']],
    [{ types: ['event', 'post'] }, ['post', 'event']],
    [{ types: [] }, []],
    [{ from: '2023', to: '2023' }, ['event']],
    [{ from: '2023-05-31' }, ['commitment', 'event']],
    [{ from: '2023-06', to: '2025-12' }, []],
    [{ to: '2023-05-01' }, ['event']],
    [{ country: 'NO' }, ['event']],
    [{ country: 'KE' }, []],
    [{ statuses: ['planned'] }, ['commitment']],
    [{ words: 'train engineer' }, ['commitment']],
    [{ words: '"Lakes Council" -engineers' }, ['post']],
    [{ words: 'anjir' }, ['post']],
    [{ words: "'; drop table telling; --" }, []],
  ])('%o', async (filter, types) => {
    expect(await typesOf(filter)).toEqual(types)
    const { total } = await countRecords(ledger, { document: doc, ...filter })
    expect(total).toBe(types.length)
  })

  test.each(['newest', 'oldest', 'text'] as const)('every record comes once, page by page, in order %s', async (order) => {
    const rows = await all((page) => listRecords(ledger, {}, { ...page, order }))
    expect(rows).toHaveLength(24)
    expect(new Set(rows.map((row) => row.id)).size).toBe(24)
    const dates = rows.map((row) => row.dateFrom)
    const dated = dates.filter((date) => date !== null)
    if (order !== 'text')
      expect(dates).toEqual([...dated.sort(), ...dates.filter((date) => date === null)].sort(order === 'newest' ? newest : () => 0))
  })

  test('one has its claims, spans and history', async () => {
    const [, commitment] = await recordsOfDocument(ledger, doc)
    expect(await oneRecord(ledger, commitment?.id ?? '')).toEqual(commitment)
    expect(commitment).toMatchObject({ dateFrom: '2026-01-01', dateTo: '2026-12-31', quote: 'The Council will train 40 engineers by 2026.' })
    expect(commitment?.claims.find((claim) => claim.field === 'announced')).toMatchObject({
      basis: 'inferred',
      speaker: 'Nordic Lakes Council',
      state: 'proposed',
      spans: [{ ...at('12 March 2024'), quote: '12 March 2024' }],
    })
    expect(await historyOfRecord(ledger, commitment?.id ?? '')).toMatchObject([{ run, standing: true, status: 'planned' }])
  })

  test('within a range are those whose evidence meets it', async () => {
    expect((await recordsOfDocument(ledger, doc, at('40 engineers'))).map((record) => record.type)).toEqual(['commitment'])
    expect(await recordsOfDocument(ledger, doc, { start: 0, end: 5 })).toEqual([])
    expect((await recordsOfDocument(ledger, doc, undefined, { types: ['post'] })).map((record) => record.type)).toEqual(['post'])
  })
})

describe('at a place in the text', () => {
  test('claims are those with words there', async () => {
    const fields = async (words: string) => (await claimsAt(ledger, doc, at(words))).map((claim) => claim.field)
    expect(await fields('40 engineers')).toEqual(['action', 'target'])
    expect((await fields('Lakes Forum')).sort()).toEqual(['kind', 'name', 'series'])
    expect(await fields('in Nairobi')).toEqual([])
  })
  test('rejections tell the rule and the reason', async () => {
    const [rejection] = REJECTIONS
    expect(await rejectionsAt(ledger, doc, at('Water'))).toEqual([{ ...rejection, quote: 'Rift Valley Water Trust' }])
    expect(await rejectionsAt(ledger, doc, at('Oslo'))).toEqual([])
  })
  test('passages are found by their words', async () => {
    const found = await all((page) => searchPassages(ledger, 'delegations council', page))
    expect(found).toHaveLength(8)
    for (const { start, end, text } of found) expect((TEXT + '\n'.repeat(7)).slice(start, end)).toBe(text)
    expect((await searchPassages(ledger, 'the', { size: 5 })).rows).toEqual([])
  })
})

test('counts are of what stands', async () => {
  expect(await countLedger(ledger)).toMatchObject({
    documents: { read: 8, failed: 0 },
    records: { event: 8, post: 8, commitment: 8 },
    claims: 128,
    spans: 128,
    runs: 8,
  })
})

test.each([
  ['document', () => oneDocument(ledger, 'doc_0')],
  ['text', () => documentText(ledger, 'doc_0')],
  ['record', () => oneRecord(ledger, 'rec_0')],
  ['history', () => historyOfRecord(ledger, 'rec_0')],
  ['run', () => oneRun(ledger, 'no uuid')],
])('what is not there is NOT_FOUND: %s', async (_, ask) => {
  await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

const strange = Buffer.from('["x"]').toString('base64url')
test.each([
  ['token of another list', () => listRecords(ledger, {}, { size: 1, after: strange })],
  ['no token', () => listRuns(ledger, { size: 1, after: '%' })],
  ['no token of runs', () => listRuns(ledger, { size: 1, after: strange })],
  ['date in words', () => listRecords(ledger, { from: 'May' }, { size: 1 })],
])('REQUEST_INVALID: %s', async (_, ask) => {
  await expect(ask()).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
})

const newest = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a < b ? 1 : a > b ? -1 : 0
