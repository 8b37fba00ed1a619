import type { OpenAPIHono } from '@hono/zod-openapi'
import { historyOfRecord, oneRecord } from '#ledger/read/record'
import { recordsOfDocument } from '#ledger/read/records-of-document'
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
    const [{ text, blocks }, history, told] = await Promise.all([
      texts.take(record.document.id),
      historyOfRecord(ledger, record.id),
      recordsOfDocument(ledger, record.document.id),
    ])
    const place = told.findIndex(({ id }) => id === record.id)
    const reply = {
      ok: true as const,
      ...recordPage(record, text, blocks),
      history: history.map(({ run, at, rule, standing }) => ({ run, at, rule, standing })),
      neighbours: { before: told[place - 1]?.id ?? null, after: told[place + 1]?.id ?? null },
    }
    return c.json(reply as unknown as RecordReply, 200)
  })
  return routes
}
