interface Point {
  readonly date: Date
  readonly precision: 'year' | 'month' | 'day'
}

function pointOf(edtf: string): Point | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf)
  if (!match) return null
  const date = new Date(0)
  date.setUTCFullYear(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1))
  return { date, precision: match[3] ? 'day' : match[2] ? 'month' : 'year' }
}

const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(locale: string, precision: Point['precision'], month: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${locale} ${precision} ${month}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  })
  formats.set(key, made)
  return made
}

/**
 * An EDTF date as people write it in a language; what is no EDTF date comes back as it is.
 *
 *     2024-11-28 → 28 November 2024      2024-11 → November 2024      2024-11-26/2024-12-05 → 26 November – 5 December 2024
 */
export function edtfWords(edtf: string, locale = 'en', month: 'long' | 'short' = 'long'): string {
  const [first = '', last] = edtf.split('/')
  const from = pointOf(first)
  const to = last === undefined ? from : pointOf(last)
  if (!from || !to) return edtf
  const begins = formatOf(locale, from.precision, month)
  if (last === undefined) return begins.format(from.date)
  if (from.precision === to.precision) return begins.formatRange(from.date, to.date)
  return `${begins.format(from.date)} – ${formatOf(locale, to.precision, month).format(to.date)}`
}
