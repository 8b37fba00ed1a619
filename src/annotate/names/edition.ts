import { SHAPE } from '#model/tokens'
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

const DATED = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2})$/

/** The ordinal or year that belongs to a titled name: where the name begins with it, and without it. */
export function editionOf(scanner: Scanner, one: Item): { readonly from: number; readonly edition: number | null; readonly baseFrom: number } {
  const { working } = scanner
  let from = one.from
  let baseFrom = one.from
  let edition: number | null = null
  for (let i = one.from - 1; i >= 0 && i >= one.from - 3; i--) {
    const shape = working.shape(i)
    const word = ORDINALS.indexOf(working.low(i))
    if (shape & SHAPE.ordinal) edition = Number.parseInt(working.form(i), 10)
    else if (word >= 0) edition = word + 1
    else if (!(shape & SHAPE.number && /^(?:19|20)\d\d$/.test(working.form(i))) || DATED.test(working.low(i - 1)) || working.low(i - 1) === ',') break
    from = i
  }
  for (; baseFrom < one.to - 1; baseFrom++) {
    const word = ORDINALS.indexOf(working.low(baseFrom))
    if (word >= 0) edition ??= word + 1
    else if (!(working.shape(baseFrom) & SHAPE.digit)) break
  }
  return { from, edition, baseFrom }
}
