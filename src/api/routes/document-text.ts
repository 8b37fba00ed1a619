import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Range } from '#model/span'
import { BlocksReply, PageBoxesReply, RangeQuery, TextReply } from '../contract.ts'
import { ById, getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'

const text = getRoute({
  path: '/documents/{id}/text',
  says: 'The canonical text, or the part of it between two offsets. It never changes under its id.',
  params: ById,
  query: RangeQuery,
  reply: TextReply,
})
const blocks = getRoute({
  path: '/documents/{id}/blocks',
  says: 'Blocks of the page, units of reading and footnote links, over the canonical text.',
  params: ById,
  query: Nothing,
  reply: BlocksReply,
})
const boxes = getRoute({
  path: '/documents/{id}/page-boxes',
  says: 'Where stretches of the canonical text stand on the pages of a PDF.',
  params: ById,
  query: RangeQuery,
  reply: PageBoxesReply,
})

export function documentTextRoutes({ texts }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(text, async (c) => {
    const { id } = c.req.valid('param')
    const { text: whole } = await texts.take(id)
    const { start, end } = within(whole.length, c.req.valid('query'))
    if (unchanged(c, `"${id}-${start}-${end}"`)) return c.body(null, 304) as never
    return c.json({ ok: true, text: whole.slice(start, end), start, end, length: whole.length } satisfies TextReply, 200)
  })
  routes.openapi(blocks, async (c) => {
    const { id } = c.req.valid('param')
    const found = await texts.take(id)
    if (unchanged(c, `"${id}-blocks"`)) return c.body(null, 304) as never
    const reply = {
      ok: true as const,
      blocks: [...found.blocks],
      units: found.units.map((unit) => ({ ...unit, blocks: [...unit.blocks], pieces: unit.pieces.map(pair) })),
      footnotes: found.footnotes.map(({ mark, block }) => ({ mark: pair(mark), block })),
    }
    return c.json(reply as BlocksReply, 200)
  })
  routes.openapi(boxes, async (c) => {
    const found = await texts.take(c.req.valid('param').id)
    const range = within(found.text.length, c.req.valid('query'))
    const kept = (found.map.boxes ?? []).filter(({ start, end }) => start < range.end && range.start < end)
    const pages = found.blocks.reduce<number | null>((most, { page }) => (page === undefined ? most : Math.max(most ?? 0, page)), null)
    const told = kept.map(({ start, end, page, x, y, width, height }): PageBoxesReply['boxes'][number] => [start, end, page, x, y, width, height])
    return c.json({ ok: true, pages, boxes: told } satisfies PageBoxesReply, 200)
  })
  return routes
}

const pair = ({ start, end }: Range): [number, number] => [start, end]

/** The range asked for, cut to the text; empty where it lies behind it. */
export function within(length: number, { from = 0, to = length }: { from?: number | undefined; to?: number | undefined }): Range {
  const start = Math.min(from, length)
  return { start, end: Math.max(start, Math.min(to, length)) }
}

/** Marks the reply as the version `etag`; true where the client has it already. */
export function unchanged(c: Context, etag: string): boolean {
  c.header('etag', etag)
  c.header('cache-control', 'private, no-cache')
  const known = c.req.header('if-none-match') ?? ''
  return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
