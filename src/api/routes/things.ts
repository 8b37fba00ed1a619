import type { OpenAPIHono } from '@hono/zod-openapi'
import { Failed } from '#model/failure'
import { THING_KINDS, type Thing, type ThingKind } from '#model/identity'
import type { RecordType } from '#model/record'
import { joinedFields, recordsOfThing, thingOfValue } from '#pipeline/standing/joined'
import type { Queue } from '#pipeline/standing/queue'
import type { Standing } from '#pipeline/standing/standing'
import { formOf } from '#views/columns'
import { memberFacts, memberTitle, pair } from '#views/queue-item'
import { titleWords } from '#views/title-line'
import { placeAfter } from '../after.ts'
import { type JoinedField, ThingReply, ThingsQuery, ThingsReply } from '../contract.ts'
import { ById, getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'
import { documentsOf, thingRow } from '../thing-row.ts'
import { Teller } from '../told.ts'

const list = getRoute({
  path: '/things',
  says: 'Persons, organizations, places, or records of a type, each once however often it is told; those told most often first.',
  params: Nothing,
  query: ThingsQuery,
  reply: ThingsReply,
})
const one = getRoute({
  path: '/things/{id}',
  says: 'One thing, by the id of anything that tells of it: every value told, by which source, which one is shown and why, and what holds it together.',
  params: ById,
  query: Nothing,
  reply: ThingReply,
})
/** Members and records of one thing that a reply holds; the counts in its row tell how many there are. */
const MOST = 200

export function thingRoutes({ texts, standing: kept }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(list, async (c) => {
    const { kind, q, size, next } = c.req.valid('query')
    const { standing } = await kept.now()
    const words = q?.toLowerCase()
    const found = standing.resolver.things(kind).filter((thing) => words === undefined || searched(standing, thing).includes(words))
    const sorted = found.map((thing) => ({ thing, documents: documentsOf(standing, thing) })).sort(mostTold)
    const from = placeAfter(sorted, next, ({ thing }) => thing.id)
    const shown = sorted.slice(from, from + size).map(({ thing }) => thingRow(standing, thing))
    const counts = Object.fromEntries(THING_KINDS.map((each) => [each, standing.resolver.things(each).length])) as Record<ThingKind, number>
    const more = from + size < sorted.length
    const reply = { ok: true as const, things: shown, total: sorted.length, counts, next: more ? (shown.at(-1)?.id ?? null) : null }
    return c.json(reply satisfies ThingsReply, 200)
  })
  routes.openapi(one, async (c) => {
    const { id } = c.req.valid('param')
    const { standing, queue } = await kept.now()
    const thing = standing.resolver.thingOf(id)
    if (!thing) throw new Failed('NOT_FOUND', { thing: id })
    const teller = new Teller(standing, texts)
    const members = []
    for (const member of thing.members.slice(0, MOST)) members.push(await teller.member(member))
    const mine = new Set(recordsOfThing(standing, thing))
    const about = standing.contradictions.filter(({ sides }) => sides.some(({ record }) => record !== null && mine.has(record)))
    const contradictions = []
    for (const contradiction of about) contradictions.push(await teller.contradiction(contradiction))
    const reply = {
      ok: true as const,
      thing: thingRow(standing, thing),
      status: standing.record(thing.id)?.record.status ?? null,
      members,
      joins: thing.joins.slice(0, MOST).map(joinTold),
      unsure: await unsureOf(teller, queue, thing),
      fields: joinedFields(standing, thing).map((field) => fieldTold(standing, thing.kind as RecordType, field)),
      records: [...mine].slice(0, MOST).map((record) => teller.row(record)),
      contradictions,
    }
    return c.json(reply satisfies ThingReply, 200)
  })
  return routes
}

/** The questions that are open about a thing, each with what may be the same. */
async function unsureOf(teller: Teller, queue: Queue, thing: Thing): Promise<ThingReply['unsure']> {
  const mine = new Set(thing.members)
  const told: ThingReply['unsure'] = []
  for (const entry of queue.open({ item: 'same' })) {
    if (entry.item !== 'same' || told.length === MOST) continue
    const { a, b, score, reasons } = entry.comparison
    if (!mine.has(a) && !mine.has(b)) continue
    const words = reasons.map(({ key, weight, words: [one, other] }) => ({ key, weight, words: [one, other] as [string, string] }))
    told.push({ a, b, score, reasons: words, other: await teller.member(mine.has(a) ? b : a) })
  }
  return told
}

function fieldTold(standing: Standing, type: RecordType, { field, list: many, values }: ReturnType<typeof joinedFields>[number]): JoinedField {
  return {
    field,
    form: field === 'status' ? 'status' : formOf(type, field),
    list: many,
    values: values.map(({ value, shown, why, tellings }) => ({
      value,
      shown,
      why,
      thing: tellings[0] ? (thingOfValue(standing, tellings[0])?.id ?? null) : null,
      sources: tellings.map(({ record, claim, document, published, state }) => {
        const from = standing.documents.get(document)
        const read = standing.record(record)?.record.claims.find(({ id }) => id === claim)
        const { correction, by } = standing.review.claim(record, claim)
        const spans = correction?.spans ?? read?.spans ?? standing.review.added(record).find(({ id }) => id === claim)?.spans ?? []
        return {
          record,
          claim,
          document: { id: document, name: from?.name ?? '', title: from?.title ?? null },
          published,
          state,
          by: by?.author ?? null,
          spans: spans.map(pair),
          quote: read?.spans.map(({ quote }) => quote).join(' … ') ?? '',
        }
      }),
    })),
  }
}

interface Counted {
  readonly thing: Thing
  readonly documents: number
}
const mostTold = (a: Counted, b: Counted): number =>
  b.documents - a.documents || b.thing.members.length - a.thing.members.length || (a.thing.id < b.thing.id ? -1 : 1)

/** The words a thing is searched by: those of its members. */
const searched = ({ resolver }: Standing, { members }: Thing): string =>
  members
    .flatMap((id) => {
      const member = resolver.member(id)
      return member ? [titleWords(memberTitle(member)), ...memberFacts(member)] : []
    })
    .join('\n')
    .toLowerCase()

function joinTold(join: Thing['joins'][number]): ThingReply['joins'][number] {
  const { a, b } = join
  if ('verdict' in join) return { a, b, score: null, reasons: [], judged: { author: join.author, at: join.at, reason: join.reason } }
  const reasons = join.reasons.map(({ key, weight, words: [one, other] }) => ({ key, weight, words: [one, other] as [string, string] }))
  return { a, b, score: join.score, reasons, judged: null }
}
