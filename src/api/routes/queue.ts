import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Act } from '#model/decision'
import type { QueueFilter } from '#pipeline/standing/queue'
import { BatchQuery, BatchReply, QueueQuery, QueueReply } from '../contract.ts'
import { getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'
import { Teller } from '../told.ts'

const queue = getRoute({
  path: '/queue',
  says: 'What is left to decide: contradictions, identities that are unsure, records nobody went over; each beside its text.',
  params: Nothing,
  query: QueueQuery,
  reply: QueueReply,
})
const batch = getRoute({
  path: '/queue/batch',
  says: 'The acts that accept every open record under the filters: to be looked at, and sent to POST /decisions.',
  params: Nothing,
  query: BatchQuery,
  reply: BatchReply,
})
/** Rows of the lists of rules and documents that a filter is chosen from. */
const GROUPS = 100

export function queueRoutes({ texts, standing: kept }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(queue, async (c) => {
    const { size, after, ...filter } = c.req.valid('query')
    const { standing, queue: left } = await kept.now()
    const teller = new Teller(standing, texts)
    const open = left.open(filter)
    const from = after === undefined ? 0 : open.findIndex(({ key }) => key === after) + 1
    const items = []
    for (const entry of open.slice(from, from + size)) items.push(await teller.item(entry))
    const { rules, documents } = left.groups(filter)
    const reply = {
      ok: true as const,
      items,
      counts: left.counts(filter),
      rules: rules.slice(0, GROUPS),
      documents: documents.slice(0, GROUPS).map(({ document, open: count }) => ({
        document: { id: document.document, name: document.name, title: document.title },
        open: count,
      })),
    }
    return c.json(reply as unknown as QueueReply, 200)
  })
  routes.openapi(batch, async (c) => {
    const filter: QueueFilter = c.req.valid('query')
    const { standing, queue: left } = await kept.now()
    const acts = left.open({ ...filter, item: 'record' }).flatMap((entry): Act[] => {
      if (entry.item !== 'record') return []
      const claims = entry.record.claims.filter((claim) => standing.isOpen(entry.record, claim)).map(({ id }) => id)
      return [{ act: 'accept', record: entry.record.id, claims }]
    })
    const claims = acts.reduce((sum, act) => sum + (act.act === 'accept' ? act.claims.length : 0), 0)
    return c.json({ ok: true as const, acts: acts.slice(0, 2000), records: acts.length, claims } as BatchReply, 200)
  })
  return routes
}
