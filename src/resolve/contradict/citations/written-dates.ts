import { formatEdtf, type Point, pointOf } from '#model/edtf'

/** A date as it is written. `lead` is the word before it, lower case; [from, to) its place in the text. */
export interface WrittenDate {
  readonly edtf: string
  readonly from: number
  readonly to: number
  readonly lead: string
}

interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

const WORD = /\p{L}[\p{L}\p{M}]*|\d+(?:st|nd|rd|th)?(?![\p{L}])/gu
const ISO = /(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g

/** Full dates, months with their year, and years, with the names of months given. Reads each word once. */
export function writtenDates(text: string, months: ReadonlyMap<string, number>): WrittenDate[] {
  const dates: WrittenDate[] = []
  for (const match of text.matchAll(ISO)) {
    const point = pointOf(Number(match[1]), Number(match[2]), Number(match[3]))
    if (point) dates.push({ edtf: formatEdtf({ from: point }), from: match.index, to: match.index + match[0].length, lead: '' })
  }
  const words: Word[] = [...text.matchAll(WORD)].map((match) => ({ text: match[0], from: match.index, to: match.index + match[0].length }))
  for (let i = 0; i < words.length; i++) {
    const found = dateAt(text, words, i, months)
    if (!found || dates.some(({ from, to }) => from < (words[found.last] as Word).to && (words[i] as Word).from < to)) continue
    const first = words[i] as Word
    const last = words[found.last] as Word
    dates.push({ edtf: formatEdtf({ from: found.point }), from: first.from, to: last.to, lead: (words[i - 1]?.text ?? '').toLowerCase() })
    i = found.last
  }
  return dates.sort((a, b) => a.from - b.from)
}

function dateAt(text: string, words: readonly Word[], i: number, months: ReadonlyMap<string, number>): { point: Point; last: number } | null {
  const monthOf = (n: number): number | undefined => {
    const word = words[n]?.text ?? ''
    return /^\p{Ll}/u.test(word) ? undefined : months.get(word.toLowerCase())
  }
  const made = (last: number, year: number | null, month?: number, day?: number | null) => {
    const point = year === null ? null : pointOf(year, month, day ?? undefined)
    return point && { point, last }
  }
  const month = monthOf(i)
  if (month !== undefined) {
    const day = dayOf(words[i + 1])
    if (day === null) return made(i + 1, yearOf(text, words[i + 1]), month)
    // `June 11 to 13, 2025`, `June 11-13, 2025`
    for (const n of [i + 2, i + 3, i + 4]) {
      const year = yearOf(text, words[n])
      if (year !== null) return made(n, year, month, day)
      if (dayOf(words[n]) === null && !['to', 'and'].includes(words[n]?.text ?? '')) return null
    }
    return null
  }
  const day = dayOf(words[i])
  if (day !== null && monthOf(i + 1) !== undefined) return made(i + 2, yearOf(text, words[i + 2]), monthOf(i + 1), day)
  return made(i, yearOf(text, words[i]))
}

function dayOf(word: Word | undefined): number | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word?.text ?? '')?.[1]
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : null
}

/** A year that is no part of a longer number, a span of years or a resolution's sign. */
function yearOf(text: string, word: Word | undefined): number | null {
  if (!word || !/^(?:19|20)\d\d$/.test(word.text)) return null
  const [before, after] = [text[word.from - 1] ?? ' ', text.slice(word.to, word.to + 2)]
  if (/[-–—/.\d$€£¥#]/.test(before) || /^[-–—/%]|^[.,]\d/.test(after)) return null
  return Number(word.text)
}
