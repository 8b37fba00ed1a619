import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { decide } from '#ledger/decide'
import type { Ledger } from '#ledger/ledger'
import { countDocuments } from '#ledger/read/count-documents'
import { countLedger } from '#ledger/read/counts'
import { listDocuments, oneDocument } from '#ledger/read/documents'
import { lastReadingOf } from '#ledger/read/last-reading'
import { searchPassages } from '#ledger/read/passages'
import { listRecords } from '#ledger/read/records'
import type { Act } from '#model/decision'
import { addMany } from '#pipeline/run'
import { senseOfLexicon } from '#pipeline/standing/sense'
import { Standing } from '#pipeline/standing/standing'
import { verify } from '#pipeline/verify'
import { emptyLedger } from '../ledger-server.ts'
import { batchNumber } from './batches.ts'
import { SMALL_WORLD, stateOf, tellInGroups } from './small-world.ts'

let batch = 4000
const decides = (ledger: Ledger, ...acts: Act[]) => decide(ledger, { author: 'Ines', batch: batchNumber(batch++), round: null, acts })
const all = { size: 100 }
const recordsIn = async (ledger: Ledger, document: string) => (await listRecords(ledger, { document }, all)).rows.length

test('a document that is set aside counts nowhere, and comes back with all that was decided on it', async () => {
  const ledger = await emptyLedger()
  const standing = new Standing(ledger, senseOfLexicon())
  await tellInGroups(ledger, [SMALL_WORLD], () => standing.refresh())
  const first = [...standing.documents.values()][1]
  if (!first) throw new Error('the small world has two documents')
  const { document, source } = first
  const record = first.records[0]
  await decides(ledger, { act: 'accept', record: record?.id ?? '', claims: [record?.claims[0]?.id ?? ''] })
  await standing.refresh()
  const before = { state: stateOf(standing), order: [...standing.documents.keys()], records: await recordsIn(ledger, document) }
  const counted = await countLedger(ledger)
  expect(before.records).toBeGreaterThan(0)

  const [aside] = await decides(ledger, { act: 'set-aside', file: source, why: 'a draft' })
  await standing.refresh()
  expect(standing.documents.has(document)).toBe(false)
  expect(standing.resolver.things().flatMap(({ members }) => members)).not.toContain(record?.id)
  expect(await recordsIn(ledger, document)).toBe(0)
  expect((await listDocuments(ledger, {}, all)).rows.map(({ id }) => id)).not.toContain(document)
  expect((await listDocuments(ledger, { aside: true }, all)).rows).toMatchObject([{ id: document, aside: [{ author: 'Ines', why: 'a draft' }] }])
  expect(await countDocuments(ledger, { aside: true })).toBe(1)
  expect((await countLedger(ledger)).documents).toEqual({ read: counted.documents.read - 1, failed: 0, aside: 1 })
  expect(await oneDocument(ledger, document)).toMatchObject({ id: document, aside: [{ decision: aside?.id }] })
  const words = record?.quote.split(' ').slice(0, 3).join(' ') ?? ''
  expect((await searchPassages(ledger, words, all)).rows.map((row) => row.document.id)).not.toContain(document)
  const anew = new Standing(ledger, senseOfLexicon())
  await anew.refresh()
  expect(stateOf(anew)).toEqual(stateOf(standing))

  const [undone] = await decides(ledger, { act: 'undo', decisions: [aside?.id ?? ''] })
  await standing.refresh()
  expect({ state: stateOf(standing), order: [...standing.documents.keys()], records: await recordsIn(ledger, document) }).toEqual(before)
  expect(await countLedger(ledger)).toEqual(counted)

  await decides(ledger, { act: 'undo', decisions: [undone?.id ?? ''] })
  await standing.refresh()
  expect(standing.documents.has(document)).toBe(false)
  expect((await verify(ledger)).named).toEqual([])
})

test('a file is aside or back by the last of a long row of undos, each of the one before', async () => {
  const ledger = await emptyLedger()
  await tellInGroups(ledger, [SMALL_WORLD], async () => {})
  const source = (await listDocuments(ledger, {}, all)).rows[0]?.source ?? ''
  const [aside] = await decides(ledger, { act: 'set-aside', file: source, why: null })
  const { documents } = await countLedger(ledger)
  // The row is laid under the ledger, as decided by a program that writes no turns: `verify` tells, the next undo mends.
  const link = sql`('01ffffff-ffff-7fff-8fff-' || lpad(n::text, 12, '0'))`
  const before = sql`case n when 0 then ${aside?.id}::text else '01ffffff-ffff-7fff-8fff-' || lpad((n - 1)::text, 12, '0') end`
  await sql`insert into decision (workspace_id, id, at, author, batch, n, act, subjects, body)
    select ${ledger.workspace}, ${link}::uuid, now(), 'Ines', ${link}::uuid, 0, 'undo', array[${before}],
      json_build_object('act', 'undo', 'decisions', json_build_array(${before}))
    from generate_series(0, 98) as n`.execute(ledger.db)
  expect((await verify(ledger)).named).toEqual([{ name: 'ASIDE_ASTRAY', document: '', id: aside?.id }])
  const [even] = await decides(ledger, { act: 'undo', decisions: ['01ffffff-ffff-7fff-8fff-000000000098'] })
  expect((await countLedger(ledger)).documents).toEqual(documents)
  await decides(ledger, { act: 'undo', decisions: [even?.id ?? ''] })
  expect((await countLedger(ledger)).documents).toEqual({ read: documents.read + 1, failed: 0, aside: 0 })
  expect((await verify(ledger)).named).toEqual([])
})

test('a file that cannot be read can be set aside; added again it stays so; one that is not there is refused', async () => {
  const ledger = await emptyLedger()
  const empty = { fileName: 'empty.txt', load: () => new Uint8Array() }
  await addMany(ledger, [empty], { program: 'test' })
  const [failed] = (await listDocuments(ledger, {}, all)).rows
  expect(failed).toMatchObject({ state: 'failed', aside: [] })
  await decides(ledger, { act: 'set-aside', file: failed?.source ?? '', why: null })
  expect((await listDocuments(ledger, {}, all)).rows).toEqual([])
  const asides: boolean[] = []
  const report = await addMany(ledger, [empty], { program: 'test', onProgress: ({ outcome }) => void (outcome && asides.push(outcome.aside)) })
  expect([asides, report.unchanged, report.failed, (await listDocuments(ledger, {}, all)).rows]).toEqual([[true], 1, 0, []])
  expect(await lastReadingOf(ledger, failed?.source ?? '')).toMatchObject({ state: 'failed', aside: true })
  await expect(decides(ledger, { act: 'set-aside', file: 'src_nowhere', why: null })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a file that was refused for its name is read under a better one; a copy under another name keeps the first', async () => {
  const ledger = await emptyLedger()
  const bytes = new TextEncoder().encode('Ana Pérez met Li Wei in Quito on 3 May 2024.\n')
  const add = (fileName: string, given = {}) => addMany(ledger, [{ fileName, given, load: () => bytes }], { program: 'test' })
  expect(await add('note.pdf')).toMatchObject({ failed: 1 })
  expect(await add('note.pdf')).toMatchObject({ failed: 1 })
  expect(await add('note.txt')).toMatchObject({ added: 1 })
  expect(await add('copy of it.txt', { published: '2024-05-04' })).toMatchObject({ added: 1 })
  expect((await listDocuments(ledger, {}, all)).rows).toMatchObject([{ fileName: 'note.txt', state: 'read', facts: { published: '2024-05-04' } }])
})
