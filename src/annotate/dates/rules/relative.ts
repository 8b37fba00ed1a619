import type { CalendarHit, DateReader } from '../reader.ts'
import type { DateRule, Found } from '../rule.ts'
import { KIND } from '../words.ts'

/** `today`, `yesterday`, `the following day`, `this year`, `so far`; `this morning (05)` with the day in brackets. */
export const relativeRule: DateRule = {
  id: 'dates/relative',
  version: 2,
  kinds: [KIND.relative, KIND.calendar, KIND.period],
  match(reader, i) {
    const hit = reader.relative(i)
    if (
      !hit ||
      (reader.capital(i) && i > reader.from && reader.capital(i - 1)) ||
      (hit.sort === 'now' && reader.low(i) === 'so' && !clause(reader, hit.to, i))
    )
      return null
    if (hit.sort === 'season' || hit.sort === 'feast') return seasonal(reader, i, hit)
    const day = bracketedDay(reader, hit.to)
    return {
      from: i,
      to: day ? hit.to + 3 : hit.to,
      start: day ? { day } : {},
      relative: hit.sort,
      offset: hit.value,
      ...(hit.sort === 'now' ? { relation: 'until' as const } : {}),
    }
  },
}

/** `in the spring`, `by next autumn`, `before Christmas`. Not `the fall of prices`, `the spring of 2013`, `Arab Spring`, `the summer school`. */
function seasonal(reader: DateReader, i: number, { sort, value, to }: CalendarHit): Found | null {
  let at = i - 1
  while (/^(?:the|early|late)$/.test(reader.low(at))) at--
  const before = reader.low(at)
  const turn = /^(?:next|coming)$/.test(before) ? 1 : /^(?:last|past)$/.test(before) ? -1 : 0
  if (turn === 0 && !/^(?:in|by|before|until|this|at|over)$/.test(before)) return null
  if (sort === 'feast') return reader.capital(i) && !reader.capital(to) ? { from: i, to, start: { month: value } } : null
  if (reader.capital(i) || !/^(?:|[.,;:!?)”"’]|and|when|with|the|where|to|for|at|under|as|they|we|he|she|it)$/.test(reader.low(to))) return null
  return { from: i, to, start: { month: value }, relative: sort, offset: turn }
}

/** `(05)` after `today` or `this morning`. */
const bracketedDay = (reader: DateReader, at: number): number =>
  /^[([（]$/.test(reader.low(at)) && /^[)\]）]$/.test(reader.low(at + 2)) ? reader.day(at + 1) : 0

/** `so far` is a time unless it measures a distance (`so far from`, `so far as`). */
const clause = (reader: DateReader, after: number, at: number): boolean =>
  !/^(?:from|as|away|apart|that|removed)$/.test(reader.low(after)) && !/^(?:gone|go|going|went|in)$/.test(reader.low(at - 1))
