import type { OpenAPIHono } from '@hono/zod-openapi'
import { Failed } from '#model/failure'
import { isOf } from '#views/contradictions-of'
import { placeAfter } from '../after.ts'
import { ContradictionsQuery, ContradictionsReply, RepetitionsQuery, RepetitionsReply } from '../contract.ts'
import { getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'
import { Teller } from '../told.ts'

const contradictions = getRoute({
  path: '/contradictions',
  says: 'Tellings that cannot both be right, side by side, open ones first; with what they came to.',
  params: Nothing,
  query: ContradictionsQuery,
  reply: ContradictionsReply,
})
const repetitions = getRoute({
  path: '/repetitions',
  says: 'Passages that are printed twice, with both places, and documents that mostly repeat another.',
  params: Nothing,
  query: RepetitionsQuery,
  reply: RepetitionsReply,
})

export function contradictionRoutes({ texts, standing: kept }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(contradictions, async (c) => {
    const { state, document, against, size, next } = c.req.valid('query')
    const { standing } = await kept.now()
    const teller = new Teller(standing, texts)
    const isSettled = (id: string): boolean => (standing.review.settled(id)?.outcome ?? 'open') !== 'open'
    const all = standing.contradictions.filter(
      (each) => (state === 'all' || isSettled(each.id) === (state === 'settled')) && isOf(each, { document, against }),
    )
    const sorted = [...all.filter(({ id }) => !isSettled(id)), ...all.filter(({ id }) => isSettled(id))]
    const from = placeAfter(sorted, next, ({ id }) => id)
    const shown = sorted.slice(from, from + size)
    const told = []
    for (const each of shown) told.push(await teller.contradiction(each))
    const following = from + size < sorted.length ? (shown.at(-1)?.id ?? null) : null
    return c.json({ ok: true as const, contradictions: told, total: sorted.length, next: following } satisfies ContradictionsReply, 200)
  })
  routes.openapi(repetitions, async (c) => {
    const { document, size, next } = c.req.valid('query')
    const { standing, printed } = await kept.now()
    const teller = new Teller(standing, texts)
    const repeats = await printed.now()
    const concerns = (...ids: string[]): boolean => document === undefined || ids.includes(document)
    const all = repeats.repetitions().filter(({ first, second }) => concerns(first.document, second.document))
    const from = placeAt(next)
    const shown = []
    for (const { first, second, words, share } of all.slice(from, from + size))
      shown.push({
        first: await teller.window(first.document, [first.range]),
        second: await teller.window(second.document, [second.range]),
        spans: [first.range, second.range].map(({ start, end }) => [start, end]) as [[number, number], [number, number]],
        under: [first.under, second.under] as [string | null, string | null],
        words,
        share,
      })
    const copies = repeats.copies().filter((copy) => concerns(copy.document, copy.of))
    const reply = {
      ok: true as const,
      repetitions: shown,
      copies: copies.map((copy) => ({ document: teller.document(copy.document), of: teller.document(copy.of), share: copy.share })),
      next: from + size < all.length ? String(from + size) : null,
    }
    return c.json(reply satisfies RepetitionsReply, 200)
  })
  return routes
}

/** Repetitions are told by their number. */
function placeAt(next: string | undefined): number {
  if (next !== undefined && !/^\d{1,9}$/.test(next)) throw new Failed('REQUEST_INVALID', { token: next })
  return Number(next ?? 0)
}
