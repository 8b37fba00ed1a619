import type { OpenAPIHono } from '@hono/zod-openapi'
import { countLedger } from '#ledger/read/counts'
import { HealthReply } from '../contract.ts'
import { getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'

const health = getRoute({
  path: '/health',
  says: 'Whether the server and its database answer, and how much the ledger holds.',
  params: Nothing,
  query: Nothing,
  reply: HealthReply,
})

export function healthRoutes({ ledger, version, standing: kept }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(health, async (c) => {
    const { documents, records } = await countLedger(ledger)
    const total = Object.values(records).reduce((sum, count) => sum + count, 0)
    const open = await kept.open()
    return c.json({ ok: true, version, database: 'up', documents: documents.read, records: total, open } satisfies HealthReply, 200)
  })
  return routes
}
