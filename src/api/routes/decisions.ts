import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { decide } from '#ledger/decide'
import { type DecisionFilter, listDecisions } from '#ledger/read/decisions'
import type { Act } from '#model/decision'
import { handRecordId } from '#model/ids'
import { DecisionListReply, DecisionsBody, DecisionsQuery, DecisionsReply, ErrorReply } from '../contract.ts'
import { mayDecide } from '../may-decide.ts'
import { getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'
import { Teller } from '../told.ts'

const list = getRoute({
  path: '/decisions',
  says: 'Who decided what and when, newest first; about anything that has an id.',
  params: Nothing,
  query: DecisionsQuery,
  reply: DecisionListReply,
})
const post = createRoute({
  method: 'post',
  path: '/decisions',
  summary: 'Decides: all acts of the request or none, on disk when the reply comes. The same batch sent twice counts once.',
  request: { body: { required: true, content: { 'application/json': { schema: DecisionsBody } } } },
  responses: {
    200: { description: 'What was decided.', content: { 'application/json': { schema: DecisionsReply } } },
    default: { description: 'What failed, and what to do.', content: { 'application/json': { schema: ErrorReply } } },
  },
})

export function decisionRoutes({ ledger, texts, standing: kept }: Services): OpenAPIHono {
  const routes = router()
  /** Differences stand in the queue: what is decided on them is sent here too, and belongs to its round. */
  const mayInRounds = async (author: string, batch: string, acts: readonly Act[]): Promise<void> => {
    const { rounds } = (await kept.now()).standing
    for (const act of acts) {
      if (!('round' in act)) continue
      const round = rounds.one(act.round)
      if (!round.knows(batch)) mayDecide(round, author, act)
    }
  }
  routes.openapi(list, async (c) => {
    const { about, author, from, until, size, next } = c.req.valid('query')
    const { standing } = await kept.now()
    const teller = new Teller(standing, texts)
    const filter: DecisionFilter = {
      ...(about === undefined ? {} : { about: [about] }),
      ...(author === undefined ? {} : { author }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    }
    const { rows, next: following } = await listDecisions(ledger, filter, { size, ...(next ? { after: next } : {}) })
    return c.json({ ok: true as const, decisions: rows.map((row) => teller.decision(row)), next: following } satisfies DecisionListReply, 200)
  })
  routes.openapi(post, async (c) => {
    const { author, batch, acts } = c.req.valid('json')
    const made = acts.map((act, n): Act => ('record' in act || act.act !== 'add' ? (act as Act) : { ...act, record: handRecordId(batch, n) }))
    if (made.some((act) => 'round' in act)) await mayInRounds(author, batch, made)
    const rows = await decide(ledger, { author, batch, round: null, acts: made })
    const { standing, queue } = await kept.now()
    const teller = new Teller(standing, texts)
    return c.json({ ok: true as const, decisions: rows.map((row) => teller.decision(row)), counts: queue.counts({}) } satisfies DecisionsReply, 200)
  })
  return routes
}
