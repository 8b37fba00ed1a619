import type { OpenAPIHono } from '@hono/zod-openapi'
import { countDocuments } from '#ledger/read/count-documents'
import { listDocuments, oneDocument } from '#ledger/read/documents'
import { documentRow } from '#views/document-row'
import { outline } from '#views/outline'
import { DocumentReply, DocumentsQuery, DocumentsReply } from '../contract.ts'
import { ById, getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'

const list = getRoute({
  path: '/documents',
  says: 'The documents of the ledger, with counts of their records and the state of their reading.',
  params: Nothing,
  query: DocumentsQuery,
  reply: DocumentsReply,
})
const one = getRoute({
  path: '/documents/{id}',
  says: 'One document: its facts and its outline.',
  params: ById,
  query: Nothing,
  reply: DocumentReply,
})

export function documentRoutes({ ledger, texts, standing }: Services): OpenAPIHono {
  const routes = router()
  const told = (row: Parameters<typeof documentRow>[0]) => documentRow(row, standing.queue?.doneIn(row.id) ?? null)
  routes.openapi(list, async (c) => {
    const { q, state, sort, size, next } = c.req.valid('query')
    const words = q ? { words: q } : {}
    const chosen = state === undefined ? {} : state === 'aside' ? { aside: true } : { state }
    const [{ rows, next: following }, read, failed, aside] = await Promise.all([
      listDocuments(ledger, { ...words, ...chosen, order: sort }, { size, ...(next ? { after: next } : {}) }),
      countDocuments(ledger, { ...words, state: 'read' }),
      countDocuments(ledger, { ...words, state: 'failed' }),
      countDocuments(ledger, { ...words, aside: true }),
    ])
    const states = { read, failed, aside }
    const total = state === undefined ? read + failed : states[state]
    return c.json({ ok: true, documents: rows.map(told), total, states, next: following } satisfies DocumentsReply, 200)
  })
  routes.openapi(one, async (c) => {
    const row = await oneDocument(ledger, c.req.valid('param').id)
    const text = row.state === 'read' ? await texts.take(row.id) : null
    const reply = { ok: true as const, document: told(row), outline: text ? outline(text) : [], run: row.run }
    return c.json(reply satisfies DocumentReply, 200)
  })
  return routes
}
