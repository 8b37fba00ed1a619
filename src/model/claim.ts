import type { FieldsOf, RecordType, Status } from './record.ts'
import type { RuleStamp } from './rule.ts'
import type { Range } from './span.ts'

/** `stated`: the words say it. `inferred`: worked out from the words at the spans (a year from the heading). */
export type Basis = 'stated' | 'inferred'

/**
 * One value of one field of one record, with the words it was read from.
 *
 * field    name of the field; of a list field one claim an item (`participants`), `status` included
 * value    as the field holds it (an item of it, for a list)
 * spans    never empty
 * speaker  who says so, where the text attributes it
 */
export interface Claim {
  readonly field: string
  readonly value: unknown
  readonly spans: readonly Range[]
  readonly basis: Basis
  readonly rule: RuleStamp
  readonly speaker?: string
}

/** A record as extraction gives it: the guideline's fields and the claims that they are made of. */
export interface ExtractedRecord<T extends RecordType = RecordType> {
  readonly type: T
  readonly fields: FieldsOf<T>
  readonly status: Status | null
  /** The sentences that together support every field. */
  readonly evidence: readonly Range[]
  readonly claims: readonly Claim[]
  readonly rule: RuleStamp
}
