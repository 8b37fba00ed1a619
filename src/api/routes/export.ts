import type { OpenAPIHono } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import { Failed } from '#model/failure'
import { exportCsv, exportJsonl } from '#pipeline/export'
import { ExportQuery } from '../contract.ts'
import { Nothing, rawRoute, router } from '../route.ts'
import type { Services } from '../services.ts'

const route = rawRoute({
  path: '/export',
  says: 'All standing records: as JSON lines like `extract` writes them, or one type as CSV. Comes as a download, in pieces.',
  params: Nothing,
  query: ExportQuery,
  types: ['application/jsonl', 'text/csv'],
})

/** Lines are gathered to pieces of about this many characters. */
const PIECE = 64_000

export function exportRoutes({ ledger }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(route, async (c) => {
    const { format, type } = c.req.valid('query')
    if (format === 'csv' && type === undefined) throw new Failed('REQUEST_INVALID', { expected: 'type, for a CSV file holds one' })
    const lines = format === 'csv' && type ? exportCsv(ledger, type, { bom: true }) : exportJsonl(ledger)
    c.header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${type ?? 'records'}.${format}"`)
    const ended = format === 'csv' ? lines : withEnds(lines, type)
    return stream(c, async (out) => {
      for await (const piece of pieces(ended)) if (!out.aborted) await out.write(piece)
    }) as never
  })
  return routes
}

async function* withEnds(lines: AsyncIterable<string>, type: string | undefined): AsyncGenerator<string> {
  for await (const line of lines) if (type === undefined || line.startsWith(`{"type":"${type}"`)) yield `${line}\n`
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
