import { anyPoint, dayMonth, type PointFound, yearAfter } from './point.ts'
import type { DateReader } from './reader.ts'
import type { Found, Told } from './rule.ts'

const RANGE = new Set([
  '-',
  '–',
  '—',
  '−',
  '~',
  '～',
  '/',
  '--',
  'to',
  'until',
  'till',
  'through',
  'thru',
  'au',
  'à',
  'al',
  'a',
  'hasta',
  'bis',
  'até',
  'по',
  'до',
  'إلى',
  'الى',
  'حتى',
])
const AND = new Set(['and', 'et', 'y', 'и', 'و', '&'])
const BETWEEN = new Set(['between', 'entre', 'между', 'بين'])

/** How two dates may be joined at a token: a dash or `to` make a range, `and` only after `between` or for neighbours. */
export function joiner(reader: DateReader, i: number): 'range' | 'and' | null {
  const low = reader.low(i)
  if (RANGE.has(low)) return 'range'
  return AND.has(low) ? 'and' : null
}

const between = (reader: DateReader, i: number): boolean =>
  BETWEEN.has(reader.low(i - 1)) || (reader.low(i - 1) === 'the' && BETWEEN.has(reader.low(i - 2)))

/** `20 to 25 May 2024`, `20-25 May`, `3 and 4 June 2021`, `1, 2 and 3 June`: two days or more before one month. */
export function daysMonth(reader: DateReader, i: number): Found | null {
  const first = reader.day(i)
  if (first && reader.low(i + 1) === ',' && reader.day(i + 2) === first + 1) {
    const rest = daysMonth(reader, i + 2)
    return rest && { ...rest, from: i, start: { ...rest.start, day: first } }
  }
  const how = first ? joiner(reader, i + 1) : null
  if (!how) return null
  const at = reader.low(i + 2) === 'the' ? i + 3 : i + 2
  const right = dayMonth(reader, at)
  if (!right?.told.day) return null
  if (how === 'and' && right.told.day !== first + 1 && !between(reader, i)) return null
  const start = right.told.day < first && right.told.month ? null : { ...right.told, day: first }
  return start ? { from: i, to: right.to, start, end: right.told } : null
}

/** `July 10 to 11, 2025`, `March 20-21, 2024`: two days after one month. `left` is the month with its first day. */
export function monthDays(reader: DateReader, i: number, left: PointFound): Found | null {
  if (left.told.year || !left.told.day) return null
  const how = joiner(reader, left.to)
  const day = how ? reader.day(left.to + 1) : 0
  if (!how || day <= left.told.day || reader.month(left.to + 2)) return null
  if (how === 'and' && day !== left.told.day + 1 && !between(reader, i)) return null
  const year = yearAfter(reader, left.to + 2)
  const known: Told = { ...left.told, ...(year ? { year: year.value } : {}) }
  return { from: i, to: year?.to ?? left.to + 2, start: known, end: { ...known, day } }
}

/** A point that may go on to a second one (`31 March to 9 April 2025`); the two lend each other month and year. */
export function pointOrRange(reader: DateReader, i: number, left: PointFound): Found {
  const single: Found = { from: i, to: left.to, start: left.told }
  const how = joiner(reader, left.to)
  if (!how || (how === 'and' && !between(reader, i))) return single
  const at = reader.low(left.to + 1) === 'the' ? left.to + 2 : left.to + 1
  const right = anyPoint(reader, at)
  if (!right || !fits(left.told, right.told)) return single
  const start = left.told.year || !right.told.year ? left.told : { ...left.told, year: right.told.year }
  const end = right.told.year || !left.told.year ? right.told : { ...right.told, year: left.told.year }
  return order(start) <= order(end) ? { from: i, to: right.to, start, end } : single
}

/** Both ends are told to the same precision, but for the year, which either may lend. */
const fits = (a: Told, b: Told): boolean =>
  (a.month !== undefined) === (b.month !== undefined) &&
  ((a.day !== undefined) === (b.day !== undefined) || (a.day === undefined && b.day !== undefined && false))
const order = (told: Told): number => (told.year ?? 0) * 400 + (told.month ?? 0) * 31 + (told.day ?? 0)
