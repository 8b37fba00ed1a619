import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiApp, BASE } from '#api/app'
import { DocumentReply, DocumentsReply, type Job, JobsReply, UploadReply } from '#api/contract'
import { ReadingThread } from '#api/reading-thread'
import type { Services } from '#api/services'
import { PACKED } from '#read/stress-packed'
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
afterAll(async () => {
  await services.uploads.close()
})

const form = (...files: readonly (readonly [name: string, content: string])[]): FormData => {
  const data = new FormData()
  for (const [name, content] of files) data.append('files', new File([content], name))
  return data
}
async function send(data: FormData, headers: Record<string, string> = {}): Promise<Job[]> {
  const reply = await app.request(`${BASE}/documents`, { method: 'POST', body: data, headers })
  const { jobs } = UploadReply.parse(await reply.json())
  await services.uploads.idle()
  const all = new Map(services.uploads.jobs.map((job) => [job.id, job]))
  return jobs.map(({ id }) => all.get(id) as Job)
}
const LETTER = 'The President of Chile received the Prime Minister of Finland in Santiago on 4 April 2023.\n'

test('several files in one request: each its own outcome, and a second time unchanged', async () => {
  const data = () =>
    form(['301_letter.txt', LETTER], ['302_empty.txt', ''], ['303_large.txt', 'x'.repeat(100_001)], ['../../etc/304_"path".txt', `${LETTER}Again.`])
  const jobs = await send(data())
  expect(jobs.map(({ fileName, outcome, failure }) => [fileName, outcome, failure?.code ?? null])).toEqual([
    ['301_letter.txt', 'added', null],
    ['302_empty.txt', 'failed', 'READ_EMPTY'],
    ['303_large.txt', 'failed', 'READ_TOO_LARGE'],
    ['304_"path".txt', 'added', null],
  ])
  expect(jobs[1]?.failure?.do).toMatch(/right file/)
  const again = await send(data())
  expect(again.map(({ outcome }) => outcome)).toEqual(['unchanged', 'failed', 'failed', 'unchanged'])
  const { documents } = await ask(app, '/documents?sort=name', DocumentsReply)
  expect(documents.map(({ fileName, reading }) => [fileName, reading.state])).toEqual([
    ['301_letter.txt', 'read'],
    ['302_empty.txt', 'failed'],
    ['304_"path".txt', 'read'],
  ])
  const { document } = await ask(app, `/documents/${documents[1]?.id}`, DocumentReply)
  expect(document.reading).toMatchObject({ state: 'failed', failure: { code: 'READ_EMPTY' } })
  await askInVain(app, `/documents/${documents[1]?.id}/text`, 'NOT_FOUND')
  expect((await ask(app, '/jobs', JobsReply)).jobs).toHaveLength(8)
})

test('progress is told as it happens', async () => {
  const stop = new AbortController()
  const reply = await app.request(new Request(`http://localhost${BASE}/events`, { signal: stop.signal }))
  expect(reply.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const reader = (reply.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
  const [{ id } = { id: '' }] = await send(form(['305_news.txt', `${LETTER}And again on 5 April 2023.`]))
  let heard = ''
  const jobsHeard = (): Job[] => [...heard.matchAll(/^event: job\ndata: (.*)\n\n/gm)].map(([, data = '']) => JSON.parse(data))
  const isDone = (job: Job): boolean => job.id === id && job.step === 'done'
  while (!jobsHeard().some(isDone)) heard += (await reader.read()).value ?? ''
  expect(heard.startsWith('event: jobs\ndata: [')).toBe(true)
  expect(jobsHeard().find(isDone)).toMatchObject({ share: 1, outcome: 'added', failure: null })
  await reader.cancel()
  stop.abort()
})

test('what is no upload is refused', async () => {
  const post = (body: string | FormData, headers: Record<string, string> = {}) => ({ method: 'POST', body, headers })
  await askInVain(app, '/documents', 'REQUEST_INVALID', post('{}', { 'content-type': 'application/json' }))
  await askInVain(app, '/documents', 'REQUEST_INVALID', post('--x', { 'content-type': 'multipart/form-data; boundary=x' }))
  await askInVain(app, '/documents', 'REQUEST_INVALID', post(new FormData()))
  await askInVain(app, '/documents', 'READ_TOO_LARGE', post(form(['a.txt', 'x'.repeat(1_300_000)])))
})

test('pages of other sites cannot send', async () => {
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'http://localhost:9' },
  ])
    await askInVain(app, '/documents', 'REQUEST_FOREIGN', {
      method: 'POST',
      body: form(['a.txt', LETTER]),
      headers: headers as Record<string, string>,
    })
  const [job] = await send(form(['301_letter.txt', LETTER]), { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })
  expect(job?.outcome).toBe('unchanged')
})

test('a thread that cannot reach the ledger fails its files by name, and is asked again for the next', async () => {
  const nowhere = { dataFolder: TEST_FOLDER, databaseUrl: 'postgres://nobody@127.0.0.1:1/none', workspace: 'none' }
  const thread = new ReadingThread({ ledger: nowhere, program: '0.0.0-test' })
  const bytes = new TextEncoder().encode(LETTER)
  for (let n = 0; n < 2; n++)
    await expect(thread.add({ fileName: 'a.txt', bytes }, () => undefined)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' })
  await thread.rest()
  await thread.close()
})

test('a file that nothing ends is given up by name', async () => {
  const endless = PACKED.find(({ says }) => says === 'PDF: states saved without end')
  const ledger = { dataFolder: TEST_FOLDER, databaseUrl: null, workspace: services.ledger.workspace }
  const thread = new ReadingThread({ ledger, program: '0.0.0-test' }, 3000)
  const bytes = endless?.bytes(60_000) as Uint8Array
  for (let n = 0; n < 2; n++)
    await expect(thread.add({ fileName: 'endless.pdf', bytes }, () => undefined)).rejects.toMatchObject({ code: 'READ_ENDLESS' })
  await thread.rest()
  await thread.close()
})
