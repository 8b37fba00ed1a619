import { countsSomething } from '../point.ts'
import { joiner, pointOrRange } from '../range.ts'
import type { DateReader } from '../reader.ts'
import type { DateRule, Found } from '../rule.ts'
import { KIND } from '../words.ts'

const BEFORE = new Set(
  `in of since by until till from during before after to between through around circa year years and early late mid for throughout
  spring summer autumn fall winter the beyond past hasta jusqu'en jusqu’en entre en de del depuis desde año l'année в с к до после عام سنة في منذ for fy`.split(
    /\s+/,
  ),
)
/** Years of the Buddhist era run 543 ahead. */
const BUDDHIST = new Set(['B.E.', 'BE', 'B.E'])
const NAMED = new Set(['agenda', 'vision', 'horizon', 'strategy', 'goals'])

/** `in 2025`, `2024-2025`, `from 2013 to 2023`, `the 2025 Forum`. Not a bare number of four digits, nor one that counts. */
export const yearRule: DateRule = {
  id: 'dates/year',
  version: 2,
  kinds: [KIND.year, KIND.partYear],
  match(reader, i) {
    if (reader.kind(i) === KIND.partYear)
      return { from: i, to: i + 1, start: { year: reader.words.valueOf(reader.working.tokens.lower[i] as number) } }
    const year = reader.year(i)
    if (year > 2400 && year < 2600 && BUDDHIST.has(reader.form(i - 1))) return { from: i, to: i + 1, start: { year: year - 543 } }
    if (year < 1500 || year > 2150 || reader.low(i + 1) === '%') return null
    const named = NAMED.has(reader.low(i + 1)) || NAMED.has(reader.low(i - 1))
    const span = years(reader, i)
    if (span) return span
    if (countsSomething(reader, i) || !dateLike(reader, i)) return null
    const to = /^(?:года|году|год|г\.)$/.test(reader.low(i + 1)) ? i + 2 : i + 1
    return { from: i, to, start: { year }, ...(named ? { inside: true } : {}) }
  },
}

function years(reader: DateReader, i: number): Found | null {
  const year = reader.year(i)
  const how = joiner(reader, i + 1)
  if (how === 'range' && reader.low(i + 1) !== 'a' && reader.glued(i + 2)) {
    const short = reader.digits(i + 2)
    if (/^\d\d$/.test(reader.low(i + 2)) && short === (year % 100) + 1)
      return { from: i, to: i + 3, start: { year }, end: { year: year - (year % 100) + short } }
  }
  const found = pointOrRange(reader, i, { told: { year }, to: i + 1 })
  return found.end?.month === undefined && found.end?.year && found.end.year > year && found.end.year < 2150 ? found : null
}

/** What makes four digits a year: a word of time before them, brackets around them, a capitalized name after or before them. */
function dateLike(reader: DateReader, i: number): boolean {
  const before = reader.low(i - 1)
  if (BEFORE.has(before)) return true
  const year = reader.year(i)
  if (headsEntry(reader, i, year)) return true
  if (year < 1900 || year > 2100) return false
  const after = reader.low(i + 1)
  if (/^[([（]$/.test(before) && /^[)\]）,;]$/.test(after)) return true
  if (/^[’']s?$/.test(before) && /^\p{Ll}/u.test(reader.form(i + 1))) return true
  if (before === ',' && (reader.capital(i - 2) || reader.kind(i - 2) !== KIND.none)) return true
  if (i === reader.from && (after === '' || after === ',' || reader.capital(i + 1))) return true
  if (reader.capital(i + 1) || reader.capital(i - 1)) return true
  return /^(?:edition|session|summit|meeting|year|academic|года|году|budget|report|visit|forum|conference)$/.test(after)
}

/** `1952: …`, `1895 – …`, `1895 Brazil signs …`: a year at the head of an entry of a chronology. */
const headsEntry = (reader: DateReader, i: number, year: number): boolean =>
  (i === reader.from || (i === reader.from + 1 && /^[-–—•*·]$/.test(reader.low(i - 1)))) &&
  year >= 1700 &&
  (/^[:–—]$/.test(reader.low(i + 1)) || reader.capital(i + 1))
