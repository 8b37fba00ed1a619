import { expect, test } from 'vitest'
import { apiApp, BASE } from '#api/app'
import { MarksReply } from '#api/contract'
import { batchNumber } from '../ledger/batches.ts'
import { emptyLedger } from '../ledger-server.ts'
import { ask, servicesOver } from './asking.ts'
import { NEWSLETTER, tell } from './sample.ts'

test('the reader goes on showing what was accepted when newer rules no longer tell it', async () => {
  const ledger = await emptyLedger()
  const { documents } = await tell(ledger, [NEWSLETTER])
  const app = apiApp(servicesOver(ledger))
  const marks = () => ask(app, `/documents/${documents[0]}/records`, MarksReply)
  const post = (await marks()).records.find(({ type }) => type === 'post')
  const acts = [{ act: 'accept', record: post?.id, claims: post?.claims.map(({ id }) => id) }]
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ author: 'Ines', batch: batchNumber(1), acts }),
  }
  expect((await app.request(`${BASE}/decisions`, init)).status).toBe(200)
  await tell(
    ledger,
    [{ ...NEWSLETTER, records: (at) => NEWSLETTER.records(at).filter(({ type }) => type !== 'post' && type !== 'series') }],
    'rules-2',
  )
  const { records } = await marks()
  expect(records.map(({ type }) => type)).toEqual(['event', 'post', 'figure', 'commitment'])
  expect(records.find(({ type }) => type === 'post')?.claims.map(({ state }) => state)).toEqual(['accepted', 'accepted'])
})
