import type { Side } from '#model/contradiction'
import type { RecordMember, Thing } from '#model/identity'
import type { RecordType } from '#model/record'
import { hasPhrase } from './words.ts'
import type { World, WorldClaim } from './world.ts'

/** A field as one record tells it; `stated` where the words themselves say it. */
export interface Telling {
  readonly member: RecordMember
  readonly value: unknown
  readonly claims: readonly WorldClaim[]
  readonly stated: boolean
}

/** The records of a thing, or of all things of a type, that are no citations; in the order they were told. */
export function recordsOf(world: World, from: Thing | RecordType): RecordMember[] {
  const things = typeof from === 'string' ? world.things(from) : [from]
  return things
    .flatMap(({ members }) => members)
    .flatMap((id) => {
      const member = world.member(id)
      return member && 'fields' in member && !isCitation(world, member) ? [member] : []
    })
    .sort(byTime)
}

/** The earlier document first, then its id, then the place. */
const byTime = (a: RecordMember, b: RecordMember): number =>
  compareText(a.dated ?? '9999', b.dated ?? '9999') || compareText(a.document, b.document) || a.position - b.position || compareText(a.id, b.id)
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A reference in the words of a title and a date: it dates its own printing and nothing else. */
function isCitation({ words }: World, { quote }: RecordMember): boolean {
  return (
    /https?:\/\/|www\./.test(quote) ||
    words.citing.some((phrase) =>
      quote
        .slice(0, phrase.length + 2)
        .toLowerCase()
        .startsWith(`${phrase} `),
    )
  )
}

/** A field of one record, its claims together; null where the record says nothing of it. */
export function tellingOf(world: World, member: RecordMember, field: string): Telling | null {
  const claims = world.claims(member.id).filter((claim) => claim.field === field)
  const value = member.fields[field]
  if (claims.length === 0 || value === null || value === undefined) return null
  return { member, value, claims, stated: claims.every(({ basis }) => basis === 'stated') }
}

/** The fields that the words themselves say, of some records. */
export const stated = (world: World, members: readonly RecordMember[], field: string): Telling[] =>
  members.flatMap((member) => {
    const telling = tellingOf(world, member, field)
    return telling?.stated ? [telling] : []
  })

export const sideOf = ({ member, value, claims }: Telling): Side => ({
  document: member.document,
  record: member.id,
  claims: claims.map(({ id }) => id),
  value,
  spans: claims.flatMap(({ spans }) => spans),
})

/**
 * Pairs of tellings that do not fit, one for each two values. A vaguer value stands behind the first that it fits, so
 * that it is not asked about twice.
 *
 * exactness  the more, the more a value tells
 */
export function pairsApart(
  tellings: readonly Telling[],
  fits: (a: Telling, b: Telling) => boolean,
  exactness: (value: unknown) => number = () => 0,
): [Telling, Telling][] {
  const values: Telling[] = []
  for (const telling of [...tellings].sort((a, b) => exactness(b.value) - exactness(a.value)))
    if (!values.some((known) => fits(known, telling))) values.push(telling)
  return values.flatMap((a, n) => values.slice(n + 1).map((b): [Telling, Telling] => [a, b]))
}

/** The status that a record tells: `held`, `planned` … */
export const statusOf = (world: World, { id }: RecordMember): string =>
  String(world.claims(id).find(({ field }) => field === 'status')?.value ?? 'held')

/** True where the words of a record have one of the phrases. */
export const says = ({ quote }: RecordMember, phrases: readonly string[]): boolean => hasPhrase(quote.toLowerCase().replace(/\s+/g, ' '), phrases)
