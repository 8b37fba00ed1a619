import { expect, test } from 'vitest'
import { decide } from '#ledger/decide'
import { outdatedReadings } from '#ledger/read/outdated'
import { recordsOfDocument } from '#ledger/read/records-of-document'
import { outdated } from '#pipeline/outdated'
import { rulesStamp } from '#pipeline/rules-stamp'
import { addMany } from '#pipeline/run'
import { KeptStanding } from '#pipeline/standing/kept'
import { emptyLedger } from '../ledger-server.ts'
import { batchNumber } from './batches.ts'
import { readByOlderRules } from './older-rules.ts'

const VISIT = 'On 4 May 2024, Selma Ndeshi, Director of the Dune Museum, met Rosa Quispe in Windhoek.\n'
const TREATY = 'Fiji and Tonga signed the Reef Agreement in Suva on 3 May 2022.\n'
const program = 'test'

test('a ledger that these rules read has nothing outdated, an empty one neither', async () => {
  const ledger = await emptyLedger()
  expect(await outdated(ledger)).toEqual({ files: [], byModel: 0 })
  await addMany(ledger, [{ fileName: 'a.txt', load: () => new TextEncoder().encode(VISIT) }], { program })
  expect(await outdated(ledger)).toEqual({ files: [], byModel: 0 })
})

test('what older rules read is read again from the ledger alone, with the facts that were given, and once', async () => {
  const ledger = await emptyLedger()
  const given = { published: '2024-05-05', publisher: 'Dune Museum' }
  const [document = ''] = await readByOlderRules(ledger, [
    { fileName: '41_visit.txt', text: VISIT, given, missed: 'event' },
    { fileName: '42_treaty.txt', text: TREATY },
  ])
  const { files } = await outdated(ledger)
  expect(files.map(({ fileName, size, given: facts }) => [fileName, size, facts])).toEqual([
    ['41_visit.txt', VISIT.length, given],
    ['42_treaty.txt', TREATY.length, {}],
  ])
  const typesNow = async () => (await recordsOfDocument(ledger, document)).map(({ type }) => type)
  expect(await typesNow()).not.toContain('event')
  // The second is read to the same as before, and is not asked for again either.
  expect(await addMany(ledger, files, { program })).toMatchObject({ added: 2, unchanged: 0, failed: 0 })
  expect(await typesNow()).toContain('event')
  expect(await outdated(ledger)).toEqual({ files: [], byModel: 0 })
  expect(await addMany(ledger, files, { program })).toMatchObject({ added: 0, unchanged: 2 })
})

test('only the newest reading of a file counts, and other workspaces do not', async () => {
  const ledger = await emptyLedger()
  await readByOlderRules(ledger, [{ fileName: 'a.txt', text: VISIT }], 'oldest-rules')
  await readByOlderRules(ledger, [{ fileName: 'a.txt', text: VISIT }], 'older-rules')
  expect((await outdatedReadings(ledger, rulesStamp())).map(({ rules }) => rules)).toEqual(['older-rules'])
  expect(await outdatedReadings(ledger, 'older-rules')).toEqual([])
  expect(await outdated(await emptyLedger())).toEqual({ files: [], byModel: 0 })
})

test('what a language model read is left alone and counted apart', async () => {
  const ledger = await emptyLedger()
  await readByOlderRules(ledger, [
    { fileName: 'a.txt', text: VISIT, extractor: { id: 'llm/some-model', version: 1 } },
    { fileName: 'b.txt', text: TREATY },
  ])
  const { files, byModel } = await outdated(ledger)
  expect([files.map(({ fileName }) => fileName), byModel]).toEqual([['b.txt'], 1])
})

test('a file that these rules cannot read any more is not asked for again, and keeps its earlier reading', async () => {
  const ledger = await emptyLedger()
  const [document = ''] = await readByOlderRules(ledger, [{ fileName: 'a.txt', text: VISIT }])
  const { files } = await outdated(ledger)
  const breaks = { id: 'builtin', version: 1, extract: () => Promise.reject(new Error('a mistake of ours')) }
  expect(await addMany(ledger, files, { program, extractor: breaks })).toMatchObject({ added: 0, failed: 1 })
  expect(await outdated(ledger)).toEqual({ files: [], byModel: 0 })
  expect((await recordsOfDocument(ledger, document)).length).toBeGreaterThan(0)
})

test('what was accepted is accepted after the reading again', async () => {
  const ledger = await emptyLedger()
  await readByOlderRules(ledger, [{ fileName: 'a.txt', text: TREATY, missed: 'event' }])
  const kept = new KeptStanding(ledger)
  const instruments = async () => {
    const { standing, queue } = await kept.now()
    const open = queue.open({ item: 'record', type: 'instrument' }).flatMap((entry) => (entry.item === 'record' ? [entry.record.id] : []))
    return [...standing.documents.values()]
      .flatMap(({ records }) => records)
      .filter(({ type }) => type === 'instrument')
      .map((record) => ({
        id: record.id,
        claims: record.claims.map(({ id }) => id),
        states: new Set(record.claims.map(({ id }) => standing.review.claim(record.id, id).state)),
        asked: open.includes(record.id),
      }))
  }
  const [before] = await instruments()
  expect(before).toMatchObject({ states: new Set(['proposed']), asked: true })
  const acts = [{ act: 'accept' as const, record: before?.id ?? '', claims: before?.claims ?? [] }]
  await decide(ledger, { author: 'Ines', batch: batchNumber(1), round: null, acts })
  await addMany(ledger, (await outdated(ledger)).files, { program })
  expect(await instruments()).toEqual([{ ...before, states: new Set(['accepted']), asked: false }])
})
