import type { OpenAPIHono } from '@hono/zod-openapi'
import { RECORD_TYPES } from '#model/record'
import { goldLine } from '#pipeline/gold-line'
import { AgreementReply } from '../contract.ts'
import { RoundTeller } from '../round-told.ts'
import { ById, getRoute, Nothing, rawRoute, router } from '../route.ts'
import type { Services } from '../services.ts'

const agreement = getRoute({
  path: '/rounds/{id}/agreement',
  says: 'How far the two readers agree, by type and field, and where they differ. Only when both have finished.',
  params: ById,
  query: Nothing,
  reply: AgreementReply,
})
const gold = rawRoute({
  path: '/rounds/{id}/gold',
  says: 'What both readers have equal and what was adjudicated, as JSON lines in the guideline’s form. Only when both have finished.',
  params: ById,
  query: Nothing,
  types: ['application/jsonl'],
})

export function roundResultRoutes({ texts, standing: kept }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(agreement, async (c) => {
    const { standing } = await kept.now()
    const round = standing.rounds.one(c.req.valid('param').id)
    const { agreement: found } = await standing.rounds.compare(round)
    const teller = new RoundTeller(standing, texts)
    const { records, unfinished } = await standing.rounds.gold(round)
    const reply = {
      ok: true as const,
      round: await teller.round(round),
      types: (['all', ...RECORD_TYPES] as const).map((type) => ({
        type: type === 'all' ? null : type,
        records: found.records[type],
        facts: found.facts[type],
      })),
      fields: found.fields,
      differences: await teller.differences(round),
      gold: { records: records.length, unfinished: unfinished.length },
    }
    return c.json(reply as unknown as AgreementReply, 200)
  })
  routes.openapi(gold, async (c) => {
    const { standing } = await kept.now()
    const round = standing.rounds.one(c.req.valid('param').id)
    const { records } = await standing.rounds.gold(round)
    const readings = await standing.rounds.readings(round)
    let lines = ''
    for (const record of records) {
      const { text } = await texts.take(record.document)
      lines += `${goldLine(record, readings.get(record.document)?.name ?? record.document, text)}\n`
    }
    c.header('content-disposition', `attachment; filename="${round.id}.jsonl"`)
    return c.body(lines, 200, { 'content-type': 'application/jsonl; charset=utf-8' }) as never
  })
  return routes
}
