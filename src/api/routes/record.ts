import type { OpenAPIHono } from '@hono/zod-openapi'
import { neighboursOf } from '#ledger/read/neighbours'
import { historyOfRecord, oneRecord } from '#ledger/read/record'
import { recordPage } from '#views/record-page'
import { RecordReply } from '../contract.ts'
import { ById, getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'

const one = getRoute({
  path: '/records/{id}',
  says: 'One record: its fields, each with the claims it is made of and their words in their sentence.',
  params: ById,
  query: Nothing,
  reply: RecordReply,
})

export function recordRoute({ ledger, texts }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(one, async (c) => {
    const record = await oneRecord(ledger, c.req.valid('param').id)
    const [{ text, blocks }, history, neighbours] = await Promise.all([
      texts.take(record.document.id),
      historyOfRecord(ledger, record.id),
      neighboursOf(ledger, record),
    ])
    const reply = {
      ok: true as const,
      ...recordPage(record, text, blocks),
      history: history.map(({ run, at, rule, standing }) => ({ run, at, rule, standing })),
      neighbours,
    }
    return c.json(reply as unknown as RecordReply, 200)
  })
  return routes
}
