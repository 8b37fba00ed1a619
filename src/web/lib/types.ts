import type { RecordType } from '#model/record'

/** The nine record types in the order of the guideline. */
export const TYPES = [
  'event',
  'series',
  'post',
  'instrument',
  'statement',
  'commitment',
  'figure',
  'tie',
  'contribution',
] as const satisfies readonly RecordType[]

/** True where a word from outside names a type. */
export const isType = (word: unknown): word is RecordType => TYPES.some((type) => type === word)

/** What happened, as a record's status tells it, in the order of the model. */
export const STATUS_WORDS = ['held', 'planned', 'postponed', 'cancelled', 'denied'] as const
