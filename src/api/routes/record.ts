import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '#ledger/ledger'
import { oneDocument } from '#ledger/read/documents'
import { neighboursOf } from '#ledger/read/neighbours'
import { historyOfRecord, oneRecord } from '#ledger/read/record'
import type { RecordWithClaims } from '#ledger/read/rows'
import { Failed } from '#model/failure'
import type { Range } from '#model/span'
import { addedRecord, reviewedRecord } from '#pipeline/standing/reviewed'
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

export function recordRoute({ ledger, texts, standing }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(one, async (c) => {
    const { id } = c.req.valid('param')
    const review = await standing.review()
    const added = review.addedRecords().find(({ does }) => does.record === id)
    const read = added ? null : await oneRecord(ledger, id)
    const document = read?.document ?? (await namedOf(ledger, added?.does.document ?? id))
    const [{ text, blocks }, history, neighbours] = await Promise.all([
      texts.take(document.id),
      read ? historyOfRecord(ledger, id) : [],
      read ? neighboursOf(ledger, read) : { before: null, after: null },
    ])
    const quote = ({ start, end }: Range): string => text.slice(start, end)
    const told = read ?? (added ? addedRecord(added, document, quote) : null)
    if (!told) throw new Failed('NOT_FOUND', { record: id })
    const record = reviewedRecord(told, review, quote)
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

async function namedOf(ledger: Ledger, id: string): Promise<RecordWithClaims['document']> {
  const { name, facts } = await oneDocument(ledger, id)
  return { id, name, title: facts.title }
}
