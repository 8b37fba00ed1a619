import type { DateReader } from '../reader.ts'
import type { DateRule } from '../rule.ts'
import { KIND } from '../words.ts'

const BEFORE = new Set(['on', 'by', 'until', 'since', 'from'])
const PART = new Set(['morning', 'afternoon', 'evening', 'night'])

/** `on the 13th`, `on the evening of the 14th`, `3 (Wednesday)`. Not `the 13th Forum`, `the 13th of the series`. */
export const dayAloneRule: DateRule = {
  id: 'dates/day-alone',
  version: 2,
  kinds: [KIND.day],
  match(reader, i) {
    const day = reader.day(i)
    if (weekdayInBrackets(reader, i + 1)) return { from: i, to: i + 4, start: { day } }
    if (!reader.ordinal(i) || reader.low(i - 1) !== 'the') return null
    const before = reader.low(i - 2)
    const timed = (before === 'of' && PART.has(reader.low(i - 3))) || BEFORE.has(before)
    return timed && ends(reader, i + 1) ? { from: i, to: i + 1, start: { day } } : null
  },
}

const weekdayInBrackets = (reader: DateReader, at: number): boolean =>
  isOpening(reader.low(at)) && reader.calendar(at + 1, 'weekday') !== null && /^[)\]）]$/.test(reader.low(at + 2))

const isOpening = (sign: string): boolean => sign === '(' || sign === '[' || sign === '（'

/** What follows is no noun that the ordinal could count. */
const ends = (reader: DateReader, at: number): boolean =>
  !(reader.low(at) === ',' && reader.day(at + 1) > 0) &&
  /^(?:|[,.;:)—–-]|and|in|at|to|he|she|it|they|the|when|with|by|for|for|where|a|an|both)$/.test(reader.low(at)) &&
  reader.low(at) !== 'of'
