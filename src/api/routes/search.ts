import type { OpenAPIHono } from '@hono/zod-openapi'
import { searchPassages } from '#ledger/read/passages'
import { countRecords, listRecords } from '#ledger/read/records'
import { recordRow } from '#views/record-row'
import { documentHits } from '#views/search-hits'
import { type RecordRow, SearchQuery, SearchReply } from '../contract.ts'
import { getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'

const search = getRoute({
  path: '/search',
  says: 'Passages of documents and records by their words.',
  params: Nothing,
  query: SearchQuery,
  reply: SearchReply,
})

/** Passages that are looked at for the first page. */
const PASSAGES = 50

export function searchRoutes({ ledger, standing }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(search, async (c) => {
    const { q, size, next } = c.req.valid('query')
    const changed = await standing.changed()
    const [passages, { rows, next: following }, counts] = await Promise.all([
      next ? { rows: [] } : searchPassages(ledger, q, { size: PASSAGES }),
      listRecords(ledger, { words: q }, { size, order: 'newest', ...(next ? { after: next } : {}) }, changed),
      countRecords(ledger, { words: q }, changed),
    ])
    const reply = {
      ok: true as const,
      documents: documentHits(passages.rows, q),
      records: rows.map(recordRow) as RecordRow[],
      total: counts.total,
      next: following,
    }
    return c.json(reply satisfies SearchReply, 200)
  })
  return routes
}
