import type { OpenAPIHono } from '@hono/zod-openapi'
import { pastOf } from '#pipeline/standing/past'
import { historyEntries } from '#views/history'
import { HistoryQuery, HistoryReply } from '../contract.ts'
import { ById, getRoute, router } from '../route.ts'
import type { Services } from '../services.ts'

const history = getRoute({
  path: '/records/{id}/history',
  says: 'What became of a record, newest first: readings that told it, decisions about it; and how it stood at the end of a day.',
  params: ById,
  query: HistoryQuery,
  reply: HistoryReply,
})
const DAY = 86_400_000

export function historyRoutes({ ledger }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(history, async (c) => {
    const { id } = c.req.valid('param')
    const { on } = c.req.valid('query')
    const past = await pastOf(ledger, id, on === undefined ? null : new Date(Date.parse(`${on}T00:00:00.000Z`) + DAY))
    const claims = new Map(past.record?.claims.map((claim) => [claim.id, claim]))
    const entries = historyEntries({ ...past, claim: (claim) => claims.get(claim) ?? null })
    return c.json({ ok: true as const, on: on ?? null, entries, fields: past.fields, state: past.state } satisfies HistoryReply, 200)
  })
  return routes
}
