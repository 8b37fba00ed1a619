import type { DateMention } from '#model/mention'
import type { DateReader } from '../reader.ts'
import type { DateRule } from '../rule.ts'
import { KIND } from '../words.ts'

const UNITS: Readonly<Record<string, readonly ['day' | 'week' | 'month' | 'year', number]>> = {
  day: ['day', 1],
  days: ['day', 1],
  week: ['week', 1],
  weeks: ['week', 1],
  month: ['month', 1],
  months: ['month', 1],
  year: ['year', 1],
  years: ['year', 1],
  decade: ['year', 10],
  decades: ['year', 10],
}
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const TENS: Readonly<Record<string, number>> = { a: 1, an: 1, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 }
const COMING = new Set(['next', 'coming', 'following', 'within', 'ensuing'])

/** `over the next five years`, `within two years`, `the coming decade`, `the past ten years`; `last October`, `next June`. */
export const periodRule: DateRule = {
  id: 'dates/period',
  version: 1,
  kinds: [KIND.period],
  match(reader, i) {
    const month = reader.month(i + 1)
    if (month && /^(?:last|next|past)$/.test(reader.low(i)) && !reader.year(month.to) && !reader.day(month.to))
      return { from: i, to: month.to, start: { month: month.value }, relative: 'month-named', offset: reader.low(i) === 'next' ? 1 : -1 }
    const found = length(reader, reader.low(i + 1) === 'the' && reader.low(i) === 'within' ? i + 2 : i + 1)
    if (!found || (reader.low(i) === 'within' ? false : reader.low(i - 1) !== 'the' && reader.low(i) !== 'next')) return null
    const coming = COMING.has(reader.low(i))
    return { from: i, to: found.to, start: {}, duration: found.duration, relative: coming ? 'coming' : 'past', relation: coming ? 'over' : 'until' }
  },
}

function length(reader: DateReader, i: number): { duration: NonNullable<DateMention['duration']>; to: number } | null {
  let at = i
  if (/^(?:next|coming)$/.test(reader.low(at))) at++
  const word = NUMBERS.indexOf(reader.low(at))
  const value = word > 0 ? word : (TENS[reader.low(at)] ?? reader.digits(at))
  if (value > 0) at++
  const unit = UNITS[reader.low(at)]
  if (!unit || (value <= 0 && reader.low(at).endsWith('s'))) return null
  if (value <= 0 && unit[1] === 1) return null
  return { duration: { value: (value > 0 ? value : 1) * unit[1], unit: unit[0] }, to: at + 1 }
}
