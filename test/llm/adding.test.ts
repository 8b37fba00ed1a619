import { afterAll, beforeAll, expect, test } from 'vitest'
import { listDocuments } from '#ledger/read/documents'
import { recordsOfDocument } from '#ledger/read/records-of-document'
import { extractorOf } from '#pipeline/extractor'
import { addMany, type FileOutcome } from '#pipeline/run'
import { verify } from '#pipeline/verify'
import { emptyLedger } from '../ledger-server.ts'
import { FakeModel, fails, tells } from './fake-model.ts'
import { COMMITMENT, FIGURE, POST, TEXT } from './told.ts'

const model = new FakeModel()
beforeAll(() => model.begin())
afterAll(() => model.end())
const FILE = { fileName: 'note_1.txt', load: () => new TextEncoder().encode(TEXT) }
type Ledger = Awaited<ReturnType<typeof emptyLedger>>

async function add(ledger: Ledger, name: 'builtin' | 'llm' | 'both'): Promise<FileOutcome> {
  const outcomes: FileOutcome[] = []
  await addMany(ledger, [FILE], {
    program: 'test',
    extractor: await extractorOf(name, model.settings()),
    onProgress: ({ outcome }) => outcome && outcomes.push(outcome),
  })
  return outcomes[0] as FileOutcome
}

test('what a model tells is kept with its rule, holds up to verifying, and is not asked for again', async () => {
  const ledger = await emptyLedger()
  model.willReply(tells({ post: [POST], commitment: [COMMITMENT], figure: [FIGURE] }))
  expect(await add(ledger, 'both')).toMatchObject({ outcome: 'added', missing: [] })
  const [document] = (await listDocuments(ledger, {}, { size: 5 })).rows
  const records = await recordsOfDocument(ledger, document?.id ?? '')
  expect(records.flatMap(({ claims }) => claims).some(({ rule }) => rule === 'llm/fake-1@1')).toBe(true)
  expect(await verify(ledger)).toMatchObject({ problems: 0 })
  expect(await add(ledger, 'both')).toMatchObject({ outcome: 'unchanged' })
  expect(model.asked).toHaveLength(1)
})

test('a file that lacks what the model failed to give is read again the next time', async () => {
  const ledger = await emptyLedger()
  model.willReply(fails(401))
  expect(await add(ledger, 'both')).toMatchObject({ outcome: 'added', missing: [{ code: 'LLM_REFUSED' }] })
  expect(await add(ledger, 'both')).toMatchObject({ outcome: 'unchanged', missing: [{ code: 'LLM_REFUSED' }] })
  model.willReply(tells({ figure: [FIGURE] }))
  expect(await add(ledger, 'both')).toMatchObject({ outcome: 'added', missing: [] })
})

test('a model alone that gives nothing leaves the ledger as it is', async () => {
  const ledger = await emptyLedger()
  const { records } = await add(ledger, 'builtin')
  model.willReply(fails(401))
  expect(await add(ledger, 'llm')).toMatchObject({ outcome: 'failed', failure: { code: 'LLM_REFUSED' } })
  const { rows } = await listDocuments(ledger, {}, { size: 5 })
  expect(rows).toMatchObject([{ state: 'read' }])
  expect(await recordsOfDocument(ledger, rows[0]?.id ?? '')).toHaveLength(records)
})
