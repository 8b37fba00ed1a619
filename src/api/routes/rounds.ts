import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { decide } from '#ledger/decide'
import type { Act } from '#model/decision'
import { Failed } from '#model/failure'
import { handRecordId, roundId } from '#model/ids'
import { ErrorReply, OpenRoundBody, RoundDecisionsBody, RoundDecisionsReply, RoundQuery, RoundReply, RoundsReply } from '../contract.ts'
import { mayDecide } from '../may-decide.ts'
import { RoundTeller } from '../round-told.ts'
import { ById, getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'

const list = getRoute({ path: '/rounds', says: 'Rounds of blind reading, newest first.', params: Nothing, query: Nothing, reply: RoundsReply })
const one = getRoute({
  path: '/rounds/{id}',
  says: 'A round; with `reader` the passages, what was proposed and what that reader made of it. Nothing of the other’s.',
  params: ById,
  query: RoundQuery,
  reply: RoundReply,
})
const failure = { description: 'What failed, and what to do.', content: { 'application/json': { schema: ErrorReply } } } as const
const open = createRoute({
  method: 'post',
  path: '/rounds',
  summary: 'Opens a round: the same passages for two readers, who do not see each other’s work until both have finished.',
  request: { body: { required: true, content: { 'application/json': { schema: OpenRoundBody } } } },
  responses: { 200: { description: 'The round.', content: { 'application/json': { schema: RoundDecisionsReply } } }, default: failure },
})
const post = createRoute({
  method: 'post',
  path: '/rounds/{id}/decisions',
  summary: 'Decides in a round, where it counts and nowhere else. A reader’s work ends with `finish`; then differences are adjudicated.',
  request: { params: ById, body: { required: true, content: { 'application/json': { schema: RoundDecisionsBody } } } },
  responses: { 200: { description: 'What was decided.', content: { 'application/json': { schema: RoundDecisionsReply } } }, default: failure },
})

export function roundRoutes({ ledger, texts, standing: kept }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(list, async (c) => {
    const { standing } = await kept.now()
    const teller = new RoundTeller(standing, texts)
    const rounds = []
    for (const round of standing.rounds.all()) rounds.push(await teller.round(round))
    return c.json({ ok: true as const, rounds } satisfies RoundsReply, 200)
  })
  routes.openapi(one, async (c) => {
    const { reader } = c.req.valid('query')
    const { standing } = await kept.now()
    const round = standing.rounds.one(c.req.valid('param').id)
    const teller = new RoundTeller(standing, texts)
    return c.json((await teller.reply(round, reader)) as unknown as RoundReply, 200)
  })
  routes.openapi(open, async (c) => {
    const { author, batch, passages, ...told } = c.req.valid('json')
    const { standing } = await kept.now()
    const placed = []
    for (const { document, start = 0, end } of passages) {
      const known = standing.documents.get(document)
      if (!known) throw new Failed('NOT_FOUND', { document })
      const { length } = (await texts.take(document)).text
      if (start >= (end ?? length) || (end ?? 0) > length) throw new Failed('REQUEST_INVALID', { document, start, end, length })
      placed.push({ document, reading: known.reading, start, end: end ?? length })
    }
    const round = roundId(batch)
    const decisions = await decide(ledger, { author, batch, round, acts: [{ act: 'open', round, passages: placed, ...told }] })
    const { standing: now } = await kept.now()
    const teller = new RoundTeller(now, texts)
    const reply = { ok: true as const, round: await teller.round(now.rounds.one(round)), decisions: decisions.map((row) => teller.decision(row)) }
    return c.json(reply satisfies RoundDecisionsReply, 200)
  })
  routes.openapi(post, async (c) => {
    const { author, batch, acts } = c.req.valid('json')
    const { standing } = await kept.now()
    const round = standing.rounds.one(c.req.valid('param').id)
    const made = acts.map((act, n): Act => ('record' in act || act.act !== 'add' ? (act as Act) : { ...act, record: handRecordId(batch, n) }))
    if (!round.knows(batch)) for (const act of made) mayDecide(round, author, act)
    const decisions = await decide(ledger, { author, batch, round: round.id, acts: made })
    const { standing: now } = await kept.now()
    const teller = new RoundTeller(now, texts)
    // Who took the opening back has no round any more.
    return c.json({ ok: true as const, round: await teller.round(round), decisions: decisions.map((row) => teller.decision(row)) }, 200)
  })
  return routes
}
