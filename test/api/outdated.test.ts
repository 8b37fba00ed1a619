import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiApp, BASE } from '#api/app'
import { AgainReply, OutdatedReply } from '#api/contract'
import { ReadingThread } from '#api/reading-thread'
import type { Services } from '#api/services'
import { type AddedFile, type UploadedFile, Uploads } from '#api/uploads'
import { Failed } from '#model/failure'
import { readByOlderRules } from '../ledger/older-rules.ts'
import { emptyLedger, TEST_FOLDER } from '../ledger-server.ts'
import { ask, askInVain, servicesOver } from './asking.ts'

let services: Services
let app: OpenAPIHono
beforeAll(async () => {
  const ledger = await emptyLedger()
  const settings = { dataFolder: TEST_FOLDER, databaseUrl: null, workspace: ledger.workspace }
  services = servicesOver(ledger, new ReadingThread({ ledger: settings, program: '0.0.0-test' }))
  app = apiApp(services)
})
afterAll(async () => services.uploads.close())

const note = (n: number) => ({
  fileName: `${n}_note.txt`,
  text: `On ${n} May 2023, the President of Chile received the Prime Minister of Finland in Santiago.\n`,
})
const left = async (of = app) => {
  const { count, byModel } = await ask(of, '/documents/outdated', OutdatedReply)
  return { count, byModel }
}
const again = async (of = app) => AgainReply.parse(await (await of.request(`${BASE}/documents/again`, { method: 'POST' })).json()).jobs

test('documents of an earlier version are counted, read again, and counted no more', async () => {
  expect(await left()).toEqual({ count: 0, byModel: 0 })
  const model = { ...note(3), extractor: { id: 'llm/some-model', version: 1 } }
  const documents = await readByOlderRules(services.ledger, [note(1), note(2), model])
  expect(await left()).toEqual({ count: 2, byModel: 1 })
  const [jobs, second] = await Promise.all([again(), again()])
  expect([...jobs, ...second].map(({ fileName }) => fileName).sort()).toEqual(['1_note.txt', '2_note.txt'])
  expect((await left()).count).toBe(0)
  await services.uploads.idle()
  expect(services.uploads.jobs.map(({ outcome, document, bytes }) => ({ outcome, document, bytes }))).toEqual(
    [1, 2].map((n) => ({ outcome: 'added', document: documents[n - 1], bytes: note(n).text.length })),
  )
  expect(await left()).toEqual({ count: 0, byModel: 1 })
  expect(await again()).toEqual([])
})

test('at most five hundred a call, each fetched when its turn comes', async () => {
  const ledger = await emptyLedger()
  await readByOlderRules(
    ledger,
    Array.from({ length: 502 }, (_, n) => ({ fileName: `${n}.txt`, text: `Note number ${n}.\n` })),
  )
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const heard: UploadedFile[] = []
  const add = async (file: UploadedFile): Promise<AddedFile> => {
    heard.push(file)
    await gate
    return { outcome: 'failed', document: null, records: null, failure: null }
  }
  const slow = servicesOver(ledger, { add, rest: async () => undefined, close: async () => undefined })
  const slowly = apiApp(slow)
  expect([(await again(slowly)).length, (await left(slowly)).count]).toEqual([500, 2])
  expect([(await again(slowly)).length, (await left(slowly)).count]).toEqual([2, 0])
  expect(heard.map(({ fileName }) => fileName)).toEqual(['0.txt'])
  open()
  await slow.uploads.idle()
  expect(heard.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(Array.from({ length: 502 }, (_, n) => `Note number ${n}.\n`))
  // What could not be read is asked for once more.
  expect((await left(slowly)).count).toBe(502)
})

test('a file that cannot be fetched fails by name, and the next is read', async () => {
  const outcome = { outcome: 'added' as const, document: null, records: 1, failure: null }
  const uploads = new Uploads({ add: async () => outcome, rest: async () => undefined, close: async () => undefined })
  const load = () => Promise.reject(new Failed('NOT_FOUND', { source: 'src_1' }))
  uploads.putWaiting({ fileName: 'gone.txt', size: 3, load })
  uploads.putWaiting({ fileName: 'there.txt', size: 3, load: () => new Uint8Array(3) })
  await uploads.idle()
  expect(uploads.jobs.map((job) => [job.outcome, job.failure?.code ?? null])).toEqual([
    ['failed', 'NOT_FOUND'],
    ['added', null],
  ])
})

test('pages of other sites cannot have documents read again', async () => {
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
    await askInVain(app, '/documents/again', 'REQUEST_FOREIGN', { method: 'POST', headers: headers as Record<string, string> })
})
