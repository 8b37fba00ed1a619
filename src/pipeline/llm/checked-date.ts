import type { Basis } from '#model/claim'
import { type Point, parseEdtf } from '#model/edtf'
import { numbersIn } from './checked-number.ts'
import type { Known } from './known.ts'
import type { Passage, Stretch } from './passage.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * On what a date rests: `stated` where annotation reads the same there; `inferred` where its year is told in the document
 * (or lies as many years from such a year as the words say) and its month and day are in the words or in another date of the
 * document. Null where nothing leads to it.
 */
export function dateBasis(value: string, words: readonly Stretch[], passage: Passage, known: Known): Basis | null {
  const period = parseEdtf(value)
  if (!period) return null
  const read = known.datesAt(passage, words).filter(({ edtf }) => edtf === value)
  if (read.length > 0) return read.some(({ inferred }) => !inferred) ? 'stated' : 'inferred'
  const said = words.map((stretch) => passage.words(stretch)).join(' ')
  const points = period.to === undefined ? [period.from] : [period.from, period.to]
  const distances = new Set([...numbersIn(said), ...spelledOut(words, passage, known)])
  return points.every((point) => isYearTold(point, distances, known) && isDayTold(point, said, known)) ? 'inferred' : null
}

/** Numbers that annotation reads in words: `the next three years`, `the tenth anniversary`. */
const spelledOut = (words: readonly Stretch[], passage: Passage, known: Known): number[] => [
  ...known.quantitiesAt(passage, words).map(({ value }) => value),
  ...known.datesAt(passage, words).flatMap(({ duration }) => (duration === undefined ? [] : [duration.value])),
]

function isYearTold({ year }: Point, distances: ReadonlySet<number>, known: Known): boolean {
  if (known.years.has(year)) return true
  for (const other of known.years) if (distances.has(Math.abs(other - year))) return true
  return false
}

/** Month and day of a point, in the words or in some date of the document. */
function isDayTold(point: Point, said: string, known: Known): boolean {
  const { year, month, day } = point
  if (month === undefined) return true
  const low = said.toLowerCase()
  const isMonth = low.includes(MONTHS[month - 1] as string) || numbersIn(said).includes(month)
  if (isMonth && (day === undefined || numbersIn(said).includes(day))) return true
  const text = [String(year).padStart(4, '0'), month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-')
  return known.dates.some((date) => date.includes(text))
}
