import type { AnnotatedDocument } from '#model/annotated'
import type { Basis, Claim, ExtractedRecord } from '#model/claim'
import { FIELDS, type FieldsOf, type RecordType, type Status, WITH_STATUS } from '#model/record'
import type { RuleStamp } from '#model/rule'
import { joinRanges, type Range } from '#model/span'
import { Support } from './told.ts'

/** Tokens [from, to) that a value was read from, or several such stretches. */
export type Tokens = readonly [from: number, to: number]

type Fields = Record<string, unknown>
/** One item of a list field, or the value of a single one. */
type ItemOf<V> = V extends readonly (infer I)[] ? I : NonNullable<V>

/** Fields that hold lists, by record type, read off the schemas. */
const LISTS = Object.fromEntries(
  Object.entries(FIELDS).map(([type, schema]) => [
    type,
    new Set(Object.entries(schema.shape).flatMap(([field, s]) => (s.type === 'array' ? [field] : []))),
  ]),
) as unknown as Readonly<Record<RecordType, ReadonlySet<string>>>

/** The fields of each record type with nothing told, in the order in which records show them. */
const BLANK = Object.fromEntries(
  Object.entries(FIELDS).map(([type, { shape }]) => [type, Object.fromEntries(Object.keys(shape).map((field) => [field, null]))]),
) as unknown as Readonly<Record<RecordType, Fields>>

/** A record while it is built: each value is told with its words. Merging drafts keeps every claim once. */
export class Draft<T extends RecordType = RecordType> {
  readonly type: T
  readonly rule: RuleStamp
  /** Indices of the sentences that support it. */
  readonly sentences = new Support()
  readonly claims: Claim[] = []
  status: Status | null = null
  private readonly document: AnnotatedDocument

  constructor(document: AnnotatedDocument, type: T, rule: RuleStamp, sentence: number) {
    this.document = document
    this.type = type
    this.rule = rule
    this.sentences.add(sentence)
  }

  /**
   * Tells the value of a field, or one more item of a list field. A single field that is already told stays as it is;
   * an item that is already there gains nothing. `at` are the tokens it was read from.
   */
  tell<F extends keyof FieldsOf<T> & string>(
    field: F,
    value: ItemOf<FieldsOf<T>[F]>,
    at: Tokens | readonly Tokens[],
    basis: Basis = 'stated',
    rule: RuleStamp = this.rule,
  ): this {
    if (this.has(field, value)) return this
    this.claims.push({ field, value, spans: this.ranges(at), basis, rule })
    return this
  }

  /** Tells whether it was held, is planned, was called off; `at` are the words that say so. */
  tellStatus(status: Status, at: Tokens, rule: RuleStamp = this.rule): this {
    if (this.status !== null) return this
    this.status = status
    this.claims.push({ field: 'status', value: status, spans: this.ranges(at), basis: 'stated', rule })
    return this
  }

  /** Tells the status that follows from another claim, in the place of what was told of it. */
  inferStatus(status: Status, { spans, rule }: Claim): this {
    this.retract('status')
    this.status = status
    this.claims.push({ field: 'status', value: status, spans, basis: 'inferred', rule })
    return this
  }

  /** Takes back every value of a field. */
  retract(field: string): this {
    for (let i = this.claims.length - 1; i >= 0; i--) if (this.claims[i]?.field === field) this.claims.splice(i, 1)
    if (field === 'status') this.status = null
    return this
  }

  valueOf<F extends keyof FieldsOf<T> & string>(field: F): ItemOf<FieldsOf<T>[F]> | null {
    for (const claim of this.claims) if (claim.field === field) return (claim.value as ItemOf<FieldsOf<T>[F]> | undefined) ?? null
    return null
  }
  valuesOf<F extends keyof FieldsOf<T> & string>(field: F): ItemOf<FieldsOf<T>[F]>[] {
    const values: ItemOf<FieldsOf<T>[F]>[] = []
    for (const claim of this.claims) if (claim.field === field) values.push(claim.value as ItemOf<FieldsOf<T>[F]>)
    return values
  }

  /** True where any value of a field is told. */
  tells(field: keyof FieldsOf<T> & string): boolean {
    for (const claim of this.claims) if (claim.field === field) return true
    return false
  }

  /** Takes over what another draft of the same thing tells: missing fields, new items, its sentences. */
  absorb(other: Draft<T>): this {
    for (const sentence of other.sentences) this.sentences.add(sentence)
    for (const claim of other.claims) if (!this.has(claim.field, claim.value)) this.claims.push(claim)
    this.status ??= other.status
    return this
  }

  /** The finished record. Fields nobody told are null or empty. */
  done(): ExtractedRecord<T> {
    const lists = LISTS[this.type]
    const fields: Fields = { ...BLANK[this.type] }
    for (const field of lists) fields[field] = []
    for (const { field, value } of this.claims) {
      const told = fields[field]
      if (told === null) fields[field] = value
      else if (lists.has(field)) (told as unknown[]).push(value)
    }
    const evidence: Range[] = []
    for (const index of this.sentences) {
      const sentence = this.document.sentences[index]
      if (sentence) evidence.push(...this.document.rangesOf(sentence.from, sentence.to))
    }
    return {
      type: this.type,
      fields: fields as FieldsOf<T>,
      status: WITH_STATUS.has(this.type) ? (this.status ?? 'held') : null,
      evidence: joinRanges(evidence),
      claims: this.claims,
      rule: this.rule,
    }
  }

  private has(field: string, value: unknown): boolean {
    for (const claim of this.claims) if (claim.field === field && (sameValue(claim.value, value) || !LISTS[this.type].has(field))) return true
    return false
  }
  private ranges(at: Tokens | readonly Tokens[]): Range[] {
    if (typeof at[0] === 'number') return this.document.rangesOf(at[0], at[1] as number)
    const ranges: Range[] = []
    for (const [from, to] of at as readonly Tokens[]) for (const range of this.document.rangesOf(from, to)) ranges.push(range)
    return ranges
  }
}

/**
 * A claim like another but for what is changed. It is not spread: that gives objects of another shape at each place where it
 * is written, and V8 reads claims fast only while they have one.
 */
export const claimLike = (
  claim: Claim,
  { field = claim.field, value = claim.value, basis = claim.basis, rule = claim.rule }: Partial<Claim>,
): Claim => ({ field, value, spans: claim.spans, basis, rule })

const sameValue = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
