import type { DateReader } from '../reader.ts'
import type { DateRule } from '../rule.ts'
import { KIND } from '../words.ts'

/** `today`, `yesterday`, `the following day`, `this year`, `so far`; `this morning (05)` with the day in brackets. */
export const relativeRule: DateRule = {
  id: 'dates/relative',
  version: 1,
  kinds: [KIND.relative, KIND.calendar, KIND.period],
  match(reader, i) {
    const hit = reader.relative(i)
    if (
      !hit ||
      (reader.capital(i) && i > reader.from && reader.capital(i - 1)) ||
      (hit.sort === 'now' && reader.low(i) === 'so' && !clause(reader, hit.to, i))
    )
      return null
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

/** `(05)` after `today` or `this morning`. */
const bracketedDay = (reader: DateReader, at: number): number =>
  /^[([（]$/.test(reader.low(at)) && /^[)\]）]$/.test(reader.low(at + 2)) ? reader.day(at + 1) : 0

/** `so far` is a time unless it measures a distance (`so far from`, `so far as`). */
const clause = (reader: DateReader, after: number, at: number): boolean =>
  !/^(?:from|as|away|apart|that|removed)$/.test(reader.low(after)) && !/^(?:gone|go|going|went|in)$/.test(reader.low(at - 1))
