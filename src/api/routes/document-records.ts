import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '#ledger/ledger'
import { claimsAt, rejectionsAt } from '#ledger/read/at'
import { oneDocument } from '#ledger/read/documents'
import { oneRecord } from '#ledger/read/record'
import { recordsOfDocument } from '#ledger/read/records-of-document'
import type { ClaimRow, RecordWithClaims } from '#ledger/read/rows'
import { Failed } from '#model/failure'
import { carriedDocument, reviewedDocument } from '#pipeline/standing/reviewed'
import { explain } from '#views/explain'
import { marks } from '#views/marks'
import { blockAt, sentenceAround } from '#views/sentence-around'
import { AtQuery, ExplainReply, MarksReply, RangeQuery } from '../contract.ts'
import { ById, getRoute, router } from '../route.ts'
import type { Services } from '../services.ts'
import { unchanged } from './document-text.ts'

const records = getRoute({
  path: '/documents/{id}/records',
  says: 'What a document tells, in text order: every record with its claims and their spans, in one compact reply.',
  params: ById,
  query: RangeQuery,
  reply: MarksReply,
})
const at = getRoute({
  path: '/documents/{id}/at',
  says: 'What was made of the words at an offset, by which rule, and what was turned down in their sentence and why.',
  params: ById,
  query: AtQuery,
  reply: ExplainReply,
})

export function documentRecordRoutes({ ledger, texts, standing }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(records, async (c) => {
    const { id } = c.req.valid('param')
    const { from, to } = c.req.valid('query')
    const document = await oneDocument(ledger, id)
    const { reading } = document
    const review = await standing.review()
    if (unchanged(c, `"${reading}-${review.last ?? ''}-${from ?? ''}-${to ?? ''}"`)) return c.body(null, 304) as never
    const range = from === undefined && to === undefined ? undefined : { start: from ?? 0, end: to ?? 2_000_000_000 }
    const { text } = await texts.take(id)
    if (document.aside.length > 0) return c.json({ ok: true, ...marks([]) } satisfies MarksReply, 200)
    const read = await carriedDocument(ledger, document, await recordsOfDocument(ledger, id, range), review)
    const told = reviewedDocument(document, read, { review, text, range })
    return c.json({ ok: true, ...marks(told) } satisfies MarksReply, 200)
  })
  routes.openapi(at, async (c) => {
    const { id } = c.req.valid('param')
    const { offset } = c.req.valid('query')
    const { text, blocks } = await texts.take(id)
    if (offset >= text.length) throw new Failed('REQUEST_INVALID', { offset, length: text.length })
    const point = { start: offset, end: offset + 1 }
    const sentence = sentenceAround(text, point, blockAt(blocks, point))
    const [claims, rejections, near] = await Promise.all([
      claimsAt(ledger, id, sentence),
      rejectionsAt(ledger, id, sentence),
      recordsOfDocument(ledger, id, sentence),
    ])
    const found = { claims, rejections, records: await recordsOf(ledger, claims, near) }
    return c.json({ ok: true, ...explain(offset, sentence, found) } satisfies ExplainReply, 200)
  })
  return routes
}

/** The records of claims. A claim may point outside its record's evidence (a year from a heading); those are looked up. */
async function recordsOf(ledger: Ledger, claims: readonly ClaimRow[], near: readonly RecordWithClaims[]): Promise<Map<string, RecordWithClaims>> {
  const known = new Map(near.map((record) => [record.id, record]))
  const missing = [...new Set(claims.map(({ record }) => record))].filter((record) => !known.has(record))
  for (const record of await Promise.all(missing.map((id) => oneRecord(ledger, id)))) known.set(record.id, record)
  return known
}
