import type { OpenAPIHono } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import { Failed } from '#model/failure'
import { exportCsv, exportJsonl } from '#pipeline/export'
import { ExportQuery } from '../contract.ts'
import { filterOf } from '../filter.ts'
import { Nothing, rawRoute, router } from '../route.ts'
import type { Services } from '../services.ts'

const route = rawRoute({
  path: '/export',
  says: 'Standing records that fit the filters, as people left them: as JSON lines like `extract` writes them, or one type as CSV. Comes as a download, in pieces.',
  params: Nothing,
  query: ExportQuery,
  types: ['application/jsonl', 'text/csv'],
})

/** Lines are gathered to pieces of about this many characters. */
const PIECE = 64_000

export function exportRoutes({ ledger, standing }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(route, async (c) => {
    const { format, type, ...told } = c.req.valid('query')
    if (format === 'csv' && type === undefined) throw new Failed('REQUEST_INVALID', { expected: 'type, for a CSV file holds one' })
    const filter = filterOf(told)
    const review = await standing.review()
    const lines =
      format === 'csv' && type
        ? exportCsv(ledger, type, { bom: true, filter, review })
        : withEnds(exportJsonl(ledger, type ? { ...filter, types: [type] } : filter, review))
    const gathered = pieces(lines)
    // What cannot be begun is answered with a failure, not with half a file.
    const first = await gathered.next()
    c.header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${type ?? 'records'}.${format}"`)
    return stream(c, async (out) => {
      if (!first.done) await out.write(first.value)
      for await (const piece of gathered) if (!out.aborted) await out.write(piece)
    }) as never
  })
  return routes
}

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

async function* pieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const line of lines) {
    piece += line
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
