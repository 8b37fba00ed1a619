import type { OpenAPIHono } from '@hono/zod-openapi'
import { countriesOf } from '#ledger/read/countries'
import { countRecords, listRecords } from '#ledger/read/records'
import { COLUMNS, COMMON_COLUMNS } from '#views/columns'
import { recordRow } from '#views/record-row'
import { type RecordRow, RecordsQuery, RecordsReply } from '../contract.ts'
import { filterOf } from '../filter.ts'
import { getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'

const list = getRoute({
  path: '/records',
  says: 'Records by type, date, country, document, status and words, with counts and the columns of their table.',
  params: Nothing,
  query: RecordsQuery,
  reply: RecordsReply,
})

export function recordRoutes({ ledger, standing }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(list, async (c) => {
    const { type, sort, size, next, ...told } = c.req.valid('query')
    const filter = filterOf(told)
    const typed = type ? { ...filter, types: [type] } : filter
    const changed = await standing.changed()
    const [{ rows, next: following }, counts, countries] = await Promise.all([
      listRecords(ledger, typed, { size, order: sort, ...(next ? { after: next } : {}) }, changed),
      countRecords(ledger, filter, changed),
      countriesOf(ledger, typed),
    ])
    const reply = {
      ok: true as const,
      columns: [...(type ? COLUMNS[type] : COMMON_COLUMNS)],
      records: rows.map(recordRow) as RecordRow[],
      total: type ? counts.types[type] : counts.total,
      counts: { ...counts.types },
      countries,
      next: following,
    }
    return c.json(reply satisfies RecordsReply, 200)
  })
  return routes
}
