import { joiner } from '../range.ts'
import type { DateReader } from '../reader.ts'
import type { DateRule } from '../rule.ts'
import { KIND } from '../words.ts'

/** What older letters and newspapers call this month, the last and the next one. */
const OLD = new Map([
  ['instant', 0],
  ['inst', 0],
  ['inst.', 0],
  ['ultimo', -1],
  ['ult', -1],
  ['ult.', -1],
  ['proximo', 1],
  ['prox', 1],
  ['prox.', 1],
])
const BEFORE = new Set(['on', 'from', 'until', 'till', 'by', 'the', 'since', 'between', 'for'])

/** `the 14th of this month`, `24 and 25 this month`, `the 3rd instant`, `30th ult.`: days of a month that is told from the day of writing. */
export const dayOfMonthRule: DateRule = {
  id: 'dates/day-of-month',
  version: 1,
  kinds: [KIND.day],
  match(reader, i) {
    if (!reader.ordinal(i) && !BEFORE.has(reader.low(i - 1))) return null
    const last = lastDay(reader, i)
    const month = monthAt(reader, reader.low(last + 1) === 'of' ? last + 2 : last + 1)
    if (!month) return null
    const days = last === i ? {} : { end: { day: reader.day(last) } }
    return { from: i, to: month.to, start: { day: reader.day(i) }, ...days, relative: 'month', offset: month.offset }
  },
}

/** The second of two days, else the only one. */
function lastDay(reader: DateReader, i: number): number {
  if (!joiner(reader, i + 1)) return i
  const at = reader.low(i + 2) === 'the' ? i + 3 : i + 2
  return reader.day(at) > reader.day(i) ? at : i
}

/** What follows is no noun (`instant camera`). */
const ends = (reader: DateReader, at: number): boolean =>
  /^(?:|[,.;:)—–-]|and|in|at|to|he|she|it|they|the|when|with|by|for|from|a|an)$/.test(reader.low(at))

function monthAt(reader: DateReader, at: number): { readonly offset: number; readonly to: number } | null {
  const old = OLD.get(reader.low(at))
  if (old !== undefined) return ends(reader, at + 1) ? { offset: old, to: at + 1 } : null
  const hit = reader.relative(at)
  return hit?.sort === 'month' ? { offset: hit.value, to: hit.to } : null
}
