/** Names of the months, and their beginnings, in the languages whose datelines are read. */
const MONTHS: readonly string[] = [
  'jan|january|janvier|enero|janeiro|januar|gennaio|января|январь|januari|ocak|يناير|styczeń|stycznia',
  'feb|february|février|fevrier|febrero|fevereiro|februar|febbraio|февраля|февраль|februari|şubat|فبراير|lutego',
  'mar|march|mars|marzo|março|märz|марта|март|maart|mart|مارس|marca',
  'apr|april|avril|abril|aprile|апреля|апрель|nisan|أبريل|kwietnia',
  'may|mai|mayo|maio|maggio|мая|май|mei|mayıs|مايو|maja',
  'jun|june|juin|junio|junho|juni|giugno|июня|июнь|haziran|يونيو|czerwca',
  'jul|july|juillet|julio|julho|juli|luglio|июля|июль|temmuz|يوليو|lipca',
  'aug|august|août|aout|agosto|августа|август|augustus|augusti|ağustos|أغسطس|sierpnia',
  'sep|sept|september|septembre|septiembre|setembro|settembre|сентября|сентябрь|eylül|سبتمبر|września',
  'oct|october|octobre|octubre|outubro|oktober|ottobre|октября|октябрь|ekim|أكتوبر|października',
  'nov|november|novembre|noviembre|novembro|ноября|ноябрь|kasım|نوفمبر|listopada',
  'dec|december|décembre|decembre|diciembre|dezembro|dezember|dicembre|декабря|декабрь|aralık|ديسمبر|grudnia',
]
const monthOf = new Map<string, number>()
MONTHS.forEach((names, index) => {
  for (const name of names.split('|')) monthOf.set(name, index + 1)
})
const NAME = `(${[...monthOf.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const YEAR = '((?:19|20)\\d{2})'
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?\\.?'
const OF = '(?:\\s+(?:of|de|del))?'
const edge = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'iu')

const DAY_MONTH_YEAR = edge(`${DAY}${OF}\\s+${NAME}${OF},?\\s+${YEAR}`)
const MONTH_DAY_YEAR = edge(`${NAME}\\s+${DAY},?\\s+${YEAR}`)
const MONTH_YEAR = edge(`${NAME}${OF},?\\s+${YEAR}`)
const ISO = /(?<!\d)((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/
const HAN = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/
const DOTTED = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d{2})(?!\d)/

/** A date in a stretch of text and where it stands there. */
export interface FoundDate {
  readonly date: string
  readonly start: number
  readonly end: number
}

/** Readings of a date, the fullest first, so that `May 2024` is not taken out of `3 May 2024`. */
const READINGS: readonly (readonly [pattern: RegExp, read: (found: RegExpExecArray, words: string) => string | null])[] = [
  [DAY_MONTH_YEAR, (found) => edtf(found[3], month(found[2]), found[1])],
  [MONTH_DAY_YEAR, (found) => edtf(found[3], month(found[1]), found[2])],
  [ISO, (found) => edtf(found[1], Number(found[2]), found[3])],
  [HAN, (found) => edtf(found[1], Number(found[2]), found[3])],
  [DOTTED, dotted],
  [MONTH_YEAR, (found) => edtf(found[2], month(found[1]))],
]

/** The first date in a short stretch of text, as EDTF; null where there is none or its order is open (`03/04/2025`). */
export const dateIn = (words: string): string | null => dateAt(words)?.date ?? null

/** The same with its place. */
export function dateAt(words: string): FoundDate | null {
  if (!/(?:19|20)\d{2}/.test(words)) return null
  for (const [pattern, read] of READINGS) {
    const found = pattern.exec(words)
    if (!found) continue
    const date = read(found, words)
    return date === null ? null : { date, start: found.index, end: found.index + found[0].length }
  }
  return null
}

/** EDTF of a date as metadata writes it, a year, month or day without its hour; null for any other writing. */
export function isoIn(words: string): string | null {
  const iso = /^((?:19|20)\d{2})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])/.exec(words.trim())
  if (!iso) return null
  return iso[2] === undefined ? (iso[1] as string) : edtf(iso[1], Number(iso[2]), iso[3])
}

const month = (name: string | undefined): number => monthOf.get((name ?? '').toLowerCase()) ?? 0

/** Day before month with dots, as it is written where dots are used; with slashes only where one number settles it. */
function dotted(found: RegExpExecArray, words: string): string | null {
  const [, first, second, year] = found
  if (Number(first) > 12 || words[found.index + (first?.length ?? 0)] === '.') return edtf(year, Number(second), first)
  return Number(second) > 12 ? edtf(year, Number(first), second) : null
}

/** EDTF of a year, month and day that the calendar has. */
export function edtf(year: string | number | undefined, month: number, day?: string | number): string | null {
  if (month < 1 || month > 12) return null
  const two = (value: number): string => String(value).padStart(2, '0')
  if (day === undefined) return `${year}-${two(month)}`
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  return date.getUTCMonth() === month - 1 && Number(day) > 0 ? `${year}-${two(month)}-${two(Number(day))}` : null
}
