import { SHAPE } from '#model/tokens'
import type { Working } from '../working.ts'
import type { Item } from './item.ts'
import type { Scanner } from './scan.ts'

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]

const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }
const ROUND: Readonly<Record<string, number>> = {
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  hundredth: 100,
}
const ROMAN = /^(?=[XVI]{2,}$|[VX]$)(X{0,3})(IX|IV|V?I{0,3})$/

/** `third`, `twenty-first`, `fiftieth` as numbers. */
const IN_WORDS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(TENS).flatMap(([ten, tens]) => ORDINALS.slice(0, 9).map((one, k) => [`${ten}-${one}`, tens + k + 1] as const)),
  ...Object.entries(ROUND),
  ...ORDINALS.map((word, k) => [word, k + 1] as const),
])

/** The number that an ordinal in words or in Roman figures tells: `third`, `twenty-third`, `XIV`; null where it is none. */
function ordinalOf(low: string, form: string): number | null {
  const hyphen = low.indexOf('-')
  const more = hyphen < 0 ? -1 : low.indexOf('-', hyphen + 1)
  const word = IN_WORDS.get(more < 0 ? low : low.slice(0, more))
  if (word !== undefined) return word
  const first = form.charCodeAt(0)
  const roman = first === 73 || first === 86 || first === 88 ? ROMAN.exec(form) : null
  if (!roman) return null
  const ones = roman[2] as string
  return (roman[1] as string).length * 10 + (ones === 'IX' ? 9 : ones === 'IV' ? 4 : (ones.startsWith('V') ? 5 : 0) + ones.replace('V', '').length)
}

/** `13th`, `third`, `twenty-third` in small letters. */
export const isOrdinal = (low: string): boolean => /^\d+(?:st|nd|rd|th)$/.test(low) || IN_WORDS.has(low)

/** `12` or `March` before a year: the year is of a date. */
const isDated = (working: Working, i: number): boolean => working.isIn('calendars/months-en', i) || /^\d{1,2}$/.test(working.low(i))

/** The ordinal or year that belongs to a titled name: where the name begins with it, and without it. */
export function editionOf(scanner: Scanner, one: Item): { readonly from: number; readonly edition: number | null; readonly baseFrom: number } {
  const { working } = scanner
  let from = one.from
  let baseFrom = one.from
  let edition: number | null = null
  for (let i = one.from - 1; i >= 0 && i >= one.from - 3; i--) {
    const shape = working.shape(i)
    const word = ordinalOf(working.low(i), working.form(i))
    if (shape & SHAPE.ordinal) edition = Number.parseInt(working.form(i), 10)
    else if (word !== null) edition = word
    else if (!(shape & SHAPE.number && /^(?:19|20)\d\d$/.test(working.form(i))) || isDated(working, i - 1) || working.low(i - 1) === ',') break
    from = i
  }
  for (; baseFrom < one.to - 1; baseFrom++) {
    const word = ordinalOf(working.low(baseFrom), working.form(baseFrom))
    if (word !== null) edition ??= word
    else if (!(working.shape(baseFrom) & SHAPE.digit)) break
  }
  return { from, edition, baseFrom }
}
