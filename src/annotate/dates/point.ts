import type { DateReader } from './reader.ts'
import type { Told } from './rule.ts'

/** A point in time as written, and where its words end. */
export interface PointFound {
  readonly told: Told
  readonly to: number
}

const OF = new Set(['of', 'de', 'del', 'do', 'di', 'من'])
const OF_YEAR = new Set(['of', 'de', 'del', 'do', 'من', 'عام', 'سنة', ','])
const YEAR_WORD = new Set(['года', 'год', 'году', 'г', 'г.', 'year'])

/** `28 November 2024`, `28th of November, 2024`, `28 de noviembre de 2024`, `28 ноября 2024 года`, `28 November`. */
export function dayMonth(reader: DateReader, i: number): PointFound | null {
  const day = reader.day(i)
  if (!day) return null
  let at = i + 1
  if (reader.low(at) === '.' && reader.month(at + 1)?.language === 'de') at++
  if (reader.low(at) === 'day' && reader.low(at + 1) === 'of' && reader.ordinal(i)) at++
  if (OF.has(reader.low(at))) at++
  const month = reader.month(at)
  if (!month) return null
  const year = yearAfter(reader, month.to)
  return { told: { day, month: month.value, ...(year ? { year: year.value } : {}) }, to: year?.to ?? month.to }
}

/** `November 28, 2024`, `Nov. 28`, `May 22nd`, `October the 10th`. Not `May 2024`, nor `June 30 percent`. */
export function monthDay(reader: DateReader, i: number): PointFound | null {
  const month = reader.month(i)
  const comma =
    month && reader.low(month.to) === ',' && reader.day(month.to + 1) > 0 && reader.low(month.to + 2) === ',' && reader.year(month.to + 3) > 0 ? 1 : 0
  const the = month && reader.low(month.to) === 'the' && reader.ordinal(month.to + 1) && !reader.capital(month.to + 2) ? 1 : 0
  const day = month ? reader.day(month.to + comma + the) : 0
  if (!month || !day || /^(?:%|percent|per|million|billion)$/.test(reader.low(month.to + the + 1))) return null
  const to = month.to + comma + the + 1
  const year = yearAfter(reader, to)
  return { told: { day, month: month.value, ...(year ? { year: year.value } : {}) }, to: year?.to ?? to }
}

/** `November 2024`, `novembre 2024`, `ноябрь 2024 года`. */
export function monthYear(reader: DateReader, i: number): PointFound | null {
  const month = reader.month(i)
  const year = month ? yearAfter(reader, month.to) : null
  return month && year ? { told: { month: month.value, year: year.value }, to: year.to } : null
}

/** The year after a day or month: `2024`, `, 2024`, `de 2024`, `2024 года`. */
export function yearAfter(reader: DateReader, at: number): { value: number; to: number } | null {
  let i = at
  while (i < at + 2 && OF_YEAR.has(reader.low(i))) i++
  const short = shortYear(reader, at)
  if (short) return short
  const value = reader.year(i)
  if (!value || value < 1000) return null
  if (i > at && reader.low(at) === ',' && reader.low(i + 1) !== ',' && (value < 1900 || value % 100 === 0) && countsSomething(reader, i)) return null
  return { value, to: YEAR_WORD.has(reader.low(i + 1)) ? i + 2 : i + 1 }
}

/** `5 May ’98`: two digits behind the mark of what is left out. */
function shortYear(reader: DateReader, at: number): { value: number; to: number } | null {
  if (!/^[’'‘]$/.test(reader.low(at)) || !reader.glued(at + 1) || !/^\d\d$/.test(reader.low(at + 1))) return null
  const digits = reader.digits(at + 1)
  return { value: digits > 40 ? 1900 + digits : 2000 + digits, to: at + 2 }
}

/** A number that counts what follows (`, 2000 people attended`): a lower-case plural right after it. */
export function countsSomething(reader: DateReader, i: number): boolean {
  const next = reader.low(i + 1)
  if (/^(?:year|in)$/.test(reader.low(i - 1)) && /^(?:marks|sees|brings|begins|ends|starts)$/.test(next)) return false
  return (
    !reader.capital(i + 1) &&
    (/^\p{L}{3,}[^s]s$/u.test(next) || next === 'people' || next === 'children' || next === 'women' || next === 'men') &&
    !/^(?:was|has|is|its|this)$/.test(next)
  )
}

/** Any point that begins at a token, the longest reading first. */
export function anyPoint(reader: DateReader, i: number): PointFound | null {
  const found = dayMonth(reader, i) ?? monthDay(reader, i) ?? monthYear(reader, i)
  if (found) return found
  const month = reader.month(i)
  if (month) return { told: { month: month.value }, to: month.to }
  const year = reader.year(i)
  return year ? { told: { year }, to: YEAR_WORD.has(reader.low(i + 1)) ? i + 2 : i + 1 } : null
}
