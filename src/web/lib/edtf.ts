/** One end of an EDTF level 0 date: a day, a month or a year. */
interface Point {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

const pointOf = (text: string): Point | null => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text)
  if (match === null) return null
  return { year: Number(match[1]), month: match[2] ? Number(match[2]) : null, day: match[3] ? Number(match[3]) : null }
}

const dateOf = ({ year, month, day }: Point): Date => {
  const date = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1))
  date.setUTCFullYear(year)
  return date
}

const makers = new Map<string, Intl.DateTimeFormat>()
/** Making a formatter takes a millisecond, so that each is made once. */
function maker(language: string, { month, day }: Point): Intl.DateTimeFormat {
  const precision = day !== null ? 'day' : month !== null ? 'month' : 'year'
  const key = `${language} ${precision}`
  let made = makers.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(localeOf(language), {
      year: 'numeric',
      ...(month === null ? {} : { month: language === 'zh' ? 'long' : 'short' }),
      ...(day === null ? {} : { day: 'numeric' }),
      timeZone: 'UTC',
    })
    makers.set(key, made)
  }
  return made
}

/** The locale that dates and numbers are written in: day before month in English, European digits in Arabic. */
export const localeOf = (language: string): string => ({ en: 'en-GB', zh: 'zh-CN', ar: 'ar-u-nu-latn-ca-gregory' })[language] ?? language

/**
 * An EDTF date as people write it; what is not EDTF level 0 comes back as it is.
 *
 *     '2024-11-28' → 28 Nov 2024      '2024-11' → Nov 2024      '2024-11-26/2024-12-05' → 26 Nov – 5 Dec 2024
 */
export function writeEdtf(edtf: string, language: string): string {
  const [from, to, ...rest] = edtf.split('/').map(pointOf)
  if (!from || to === null || rest.length > 0) return edtf
  if (to === undefined) return maker(language, from).format(dateOf(from))
  const alike = (from.month === null) === (to.month === null) && (from.day === null) === (to.day === null)
  const ordered = dateOf(from).getTime() <= dateOf(to).getTime()
  if (alike && ordered) return maker(language, from).formatRange(dateOf(from), dateOf(to))
  return `${maker(language, from).format(dateOf(from))} – ${maker(language, to).format(dateOf(to))}`
}

/** True for what a filter takes: a year, a month, a day. */
export const isPoint = (text: string): boolean => {
  const point = pointOf(text)
  if (point === null) return false
  const date = dateOf(point)
  return (point.month === null || date.getUTCMonth() + 1 === point.month) && (point.day === null || date.getUTCDate() === point.day)
}
