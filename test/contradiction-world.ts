import type { Contradiction } from '#model/contradiction'
import { NAME_KINDS } from '#model/identity'
import { nameId } from '#model/ids'
import { FIELDS, type RecordType } from '#model/record'
import { readContradictionWords } from '#pipeline/standing/contradiction-words'
import { senseOfLexicon } from '#pipeline/standing/sense'
import { read } from '#read/read'
import { comparersOf } from '#resolve/comparers'
import { citationContradictions } from '#resolve/contradict/citations/citations'
import type { World, WorldClaim } from '#resolve/contradict/world'
import { membersOf } from '#resolve/members'
import { Resolver } from '#resolve/resolver'

/**
 * Documents as a case tells them. A record has its type, its fields (those left out are empty) and the words it stands in;
 * `inferred` are fields that the words do not say.
 */
export interface ToldCase {
  readonly documents: readonly { readonly published?: string; readonly text?: string; readonly records?: readonly ToldRecord[] }[]
}
interface ToldRecord {
  readonly type: RecordType
  readonly quote: string
  readonly status?: string
  readonly inferred?: readonly string[]
  readonly [field: string]: unknown
}

/** The world that the records of a case make. Ids are made of what is told, so that they do not hang on the order. */
export function worldOfCase({ documents }: ToldCase): World {
  const sense = senseOfLexicon()
  const resolver = new Resolver(comparersOf(sense))
  const claims = new Map<string, WorldClaim[]>()
  for (const { published, records = [] } of documents) {
    const document = `doc_${published ?? ''}${records.map(({ quote }) => quote).join('')}`
    let position = 0
    const told = records.map((record, n) => {
      const id = `rec_${document} ${n}`
      const fields = fieldsOf(record)
      const at = records.findIndex(({ quote }) => quote === record.quote)
      const start = at < n ? (startsOf(records)[at] ?? 0) : position
      claims.set(id, claimsOf(id, record, start))
      if (at === n) position += record.quote.length + 1
      return { id, type: record.type, fields, position: start, quote: record.quote, quotes: [] }
    })
    resolver.add(membersOf({ id: document, published: published ?? null, records: told }, sense))
  }
  return {
    sense,
    words: readContradictionWords(),
    things: (kind) => resolver.things(kind),
    member: (id) => resolver.member(id),
    thingOfName: (document, name) =>
      NAME_KINDS.map((kind) => resolver.thingOf(nameId(document, kind, sense.normal(kind, name)))).find(Boolean) ?? null,
    claims: (record) => claims.get(record) ?? [],
  }
}

/** What the texts of a case say against themselves. */
export async function citedIn({ documents }: ToldCase): Promise<Contradiction[]> {
  const found: Contradiction[] = []
  for (const { text, published } of documents) {
    if (text === undefined) continue
    const document = await read({ fileName: 'case.md', bytes: new TextEncoder().encode(text) })
    found.push(...citationContradictions({ ...document, id: 'doc_case', dated: published ?? null }, readContradictionWords()))
  }
  return found
}

const startsOf = (records: readonly ToldRecord[]): number[] =>
  records.map((_, n) =>
    records.slice(0, n).reduce((sum, { quote }, i) => sum + (records.findIndex((other) => other.quote === quote) === i ? quote.length + 1 : 0), 0),
  )

function fieldsOf(record: ToldRecord): Record<string, unknown> {
  const shape = FIELDS[record.type].shape as Record<string, { safeParse(value: unknown): { success: boolean } }>
  const empty = (field: string): unknown => (shape[field]?.safeParse([]).success ? [] : field === 'approx' ? '=' : field === 'former' ? false : null)
  return Object.fromEntries(Object.keys(shape).map((field) => [field, record[field] ?? empty(field)]))
}

function claimsOf(id: string, record: ToldRecord, start: number): WorldClaim[] {
  const told: [string, unknown][] = Object.entries({ ...fieldsOf(record), ...(record.status ? { status: record.status } : {}) })
  return told.flatMap(([field, value]) =>
    [value].flat().flatMap((item: unknown, n): WorldClaim[] => {
      if (item === null) return []
      const words = typeof item === 'number' ? item.toLocaleString('en') : String(item)
      const at = Math.max(0, record.quote.indexOf(words))
      const span = { start: start + at, end: start + at + words.length }
      return [{ id: `${id} ${field} ${n}`, field, value: item, spans: [span], basis: record.inferred?.includes(field) ? 'inferred' : 'stated' }]
    }),
  )
}
