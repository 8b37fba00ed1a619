import { expect } from 'vitest'
import { apiApp, BASE } from '#api/app'
import { DecisionsReply, QueueReply } from '#api/contract'
import { batchNumber } from '../ledger/batches.ts'
import { emptyLedger } from '../ledger-server.ts'
import { ask, servicesOver } from './asking.ts'
import { tell } from './sample.ts'

/** The server over a ledger that tells some documents, and the ways to decide on them. */
export async function appWith(...documents: Parameters<typeof tell>[1]) {
  const ledger = await emptyLedger()
  const { documents: ids } = await tell(ledger, documents)
  const app = apiApp(servicesOver(ledger))
  let batches = 0
  const post = (acts: unknown[], author = 'Ines', batch = batchNumber(batches++)) => {
    const body = JSON.stringify({ author, batch, acts })
    return { path: `${BASE}/decisions`, init: { method: 'POST', headers: { 'content-type': 'application/json' }, body } }
  }
  const decide = async (acts: unknown[], author?: string, batch?: string): Promise<DecisionsReply> => {
    const { path, init } = post(acts, author, batch)
    const reply = await app.request(path, init)
    const body = await reply.json()
    expect([reply.status, body]).toEqual([200, expect.objectContaining({ ok: true })])
    return DecisionsReply.parse(body)
  }
  const queue = (query = '') => ask(app, `/queue${query}`, QueueReply)
  return { app, ids, post, decide, queue }
}
