import type { RecordType } from './record.ts'
import type { Range } from './span.ts'

/** What cannot both be right. */
export const CONTRADICTION_KINDS = [
  'date',
  'place',
  'edition',
  'attendance',
  'post',
  'figure',
  'falls',
  'part',
  'target',
  'citation',
  'since',
] as const
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number]

/** One side: a value, and where it is told. `record` and `claims` are empty for a value that stands in no record (a year in a citation). */
export interface Side {
  readonly document: string
  readonly record: string | null
  readonly claims: readonly string[]
  readonly value: unknown
  readonly spans: readonly Range[]
}

/**
 * Two tellings that cannot both be right.
 *
 * id    `con_…`, over kind, field and the two sides in sorted order: the same from run to run while they stand
 * says  key of the sentence that tells what is odd: `date.two`, `figure.falls` …
 */
export interface Contradiction {
  readonly id: string
  readonly kind: ContradictionKind
  readonly type: RecordType | null
  readonly field: string
  readonly says: string
  readonly sides: readonly [Side, Side]
}

/**
 * A stretch of text that is printed twice. `first` stands earlier (by document date, then id, then place).
 *
 * under  heading above it: of a boxed story its title
 * words  how many words are printed twice
 * share  of the words of the second's paragraph, 0 … 1
 */
export interface Repetition {
  readonly first: Printed
  readonly second: Printed
  readonly words: number
  readonly share: number
}
interface Printed {
  readonly document: string
  readonly range: Range
  readonly under: string | null
}

/** A document most of whose text stands in another. */
export interface CopyOf {
  readonly document: string
  readonly of: string
  readonly share: number
}
