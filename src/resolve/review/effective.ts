import type { ClaimStanding, Review } from './review.ts'

/** A claim as reviews left it. `value` is the one that holds; `told` the one that was read, or the same. */
export interface EffectiveClaim<C> {
  readonly claim: C
  readonly value: unknown
  readonly standing: ClaimStanding
}

interface Read {
  readonly id: string
  readonly field: string
  readonly value: unknown
}
interface RecordRead<C extends Read> {
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly claims: readonly C[]
}

/** The claims of a record with what people said of each. */
export const effectiveClaims = <C extends Read>({ id, claims }: Pick<RecordRead<C>, 'id' | 'claims'>, review: Review): EffectiveClaim<C>[] =>
  claims.map((claim) => {
    const standing = review.claim(id, claim.id)
    return { claim, value: standing.correction ? standing.correction.value : claim.value, standing }
  })

/**
 * The fields of a record after review: rejected values are out, corrected ones in their place, values added by hand behind. A
 * record that nobody touched keeps the fields it was read with; so does one that was turned down as a whole, which is known by them.
 */
export function effectiveFields<C extends Read>(record: RecordRead<C>, review: Review): Readonly<Record<string, unknown>> {
  if (review.rejected(record.id) !== null) return record.fields
  const claims = effectiveClaims(record, review)
  // The claims of a record that was added as a whole stand among its own already.
  const known = new Set(record.claims.map(({ id }) => id))
  const added = review.added(record.id).filter(({ id }) => !known.has(id) && review.claim(record.id, id).state !== 'rejected')
  const changed = new Set([
    ...claims.filter(({ standing }) => standing.state === 'corrected' || standing.state === 'rejected').map(({ claim }) => claim.field),
    ...added.map(({ field }) => field),
  ])
  if (changed.size === 0) return record.fields
  const fields: Record<string, unknown> = { ...record.fields }
  for (const field of changed) {
    const kept = claims.filter(({ claim, standing }) => claim.field === field && standing.state !== 'rejected').map(({ value }) => value)
    const values = [
      ...kept,
      ...added.filter((claim) => claim.field === field).map(({ id, value }) => review.claim(record.id, id).correction?.value ?? value),
    ]
    if (field === 'status') continue
    fields[field] = Array.isArray(record.fields[field]) || LISTS.has(field) ? values : (values.at(-1) ?? null)
  }
  return fields
}

/** Fields that hold a list, one claim an item. */
const LISTS: ReadonlySet<string> = new Set(['places', 'organizers', 'participants', 'outcomes', 'parties', 'donors', 'recipients', 'items'])
