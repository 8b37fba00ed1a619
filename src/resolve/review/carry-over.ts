import type { RecordType } from '#model/record'
import { overlaps, type Range, type Span } from '#model/span'
import type { Review } from './review.ts'

/** A claim of one reading. */
export interface ToldClaim {
  readonly id: string
  readonly record: string
  readonly field: string
  readonly value: unknown
  readonly spans: readonly Span[]
}
/** A record of one reading with its claims. */
export interface ToldRecord {
  readonly id: string
  readonly type: RecordType
  readonly document: string
  readonly evidence: readonly Range[]
  readonly claims: readonly ToldClaim[]
}

/**
 * What becomes of a reviewed claim that the newest reading of its file no longer tells.
 *
 * stands    the text is the same; what a person accepted stays, whatever rules make of it now
 * carried   the text is another one and tells the same by the same words: `to` is the claim there
 * returns   text and extraction both changed: a person is asked again
 */
export type Carried =
  | { readonly how: 'stands'; readonly claim: ToldClaim; readonly record: string }
  | { readonly how: 'carried'; readonly claim: ToldClaim; readonly record: string; readonly to: string }
  | { readonly how: 'returns'; readonly claim: ToldClaim; readonly record: string | null }

/**
 * Follows reviews into the newest reading of one file. `before` are records of earlier readings that people decided on and
 * that do not stand as they were; `now` is what stands.
 */
export function carryOver(before: readonly ToldRecord[], now: readonly ToldRecord[], review: Review): Carried[] {
  const standing = new Set(now.flatMap(({ claims }) => claims.map(({ id }) => id)))
  const document = now[0]?.document
  return before.flatMap((record) => {
    const next = successorOf(record, now)
    return record.claims
      .filter(({ id }) => !standing.has(id) && ['accepted', 'corrected'].includes(review.claim(record.id, id).state))
      .map((claim): Carried => {
        if (document === undefined || record.document === document) return { how: 'stands', claim, record: next?.id ?? record.id }
        const same = now.find(({ type, claims }) => type === record.type && claims.some((other) => tellsSame(claim, other)))
        const to = same?.claims.find((other) => tellsSame(claim, other))
        return same && to ? { how: 'carried', claim, record: same.id, to: to.id } : { how: 'returns', claim, record: next?.id ?? null }
      })
  })
}

/**
 * The record of another reading that is this one under newer rules: of its type, told by words that meet (in another text:
 * by equal claims alone), with at least half of the claims of the smaller one. The one that shares most, null where none does.
 */
export function successorOf(record: ToldRecord, now: readonly ToldRecord[]): ToldRecord | null {
  let best: ToldRecord | null = null
  let most = 0
  for (const other of now) {
    if (other.id === record.id) return other
    if (other.type !== record.type) continue
    const meets = other.document !== record.document || record.evidence.some((range) => other.evidence.some((their) => overlaps(range, their)))
    if (!meets) continue
    const shared = record.claims.filter((claim) => other.claims.some((their) => sameValue(claim, their))).length
    if (shared > most && shared * 2 >= Math.min(record.claims.length, other.claims.length)) {
      best = other
      most = shared
    }
  }
  return best
}

const sameValue = (a: ToldClaim, b: ToldClaim): boolean => a.field === b.field && JSON.stringify(a.value) === JSON.stringify(b.value)

const wordsOf = ({ spans }: ToldClaim): string => spans.map(({ quote }) => quote.replace(/\s+/g, ' ')).join(' … ')

const tellsSame = (a: ToldClaim, b: ToldClaim): boolean => sameValue(a, b) && wordsOf(a) === wordsOf(b)
