import { type NumberFound, type NumberReader, numberAt } from './number.ts'

/** A range as one number: `low` is its lower end, `number` the upper one reaching over both. */
export interface RangeFound {
  readonly low: number
  readonly number: NumberFound
}

/** `20 to 30 people`, `2-3 million`, `between 5 and 10 percent`. `from 18 to 196 members` tells a growth and is none. */
export function rangeAfter(reader: NumberReader, first: NumberFound): RangeFound | null {
  const sign = reader.low(first.to)
  const dash = /^[-–—~]$/.test(sign)
  if (!dash && sign !== 'to' && sign !== 'and') return null
  if (dash && !reader.glued(first.to)) return null
  const before = reader.low(first.from - 1)
  if (!dash && (isYear(reader, first) ? /^(?:in|by|for|during|since)$/.test(before) : endsYears(reader, first))) return null
  if (sign === 'and' && before !== 'between') return null
  let at = first.to + 1
  if (dash && reader.low(at) === 'to') at++
  const marked = at
  while (reader.words.marks.has(reader.form(at))) at++
  if (at > marked && isYear(reader, first) && !reader.words.marks.has(before)) return null
  const second = numberAt(reader, at)
  if (sign === 'to' && before === 'from' && (second === null || reader.letter(second.to) || reader.low(second.to) === '%')) return null
  if (second?.kind !== 'cardinal' || !/^\d|^[a-z]/i.test(reader.form(at))) return null
  const lent = second.scaled && !first.scaled && first.value < 1000 ? scaleOf(reader, second) : 1
  const low = first.value * lent
  if (low >= second.value) return null
  return { low, number: { ...second, from: first.from } }
}

/** `in 2015 to 2,300`: the year of the number before. */
const isYear = (reader: NumberReader, { from, to }: NumberFound): boolean => /^(?:19|20)\d\d$/.test(reader.form(from)) && to === from + 1

/** `in 2020-21 to 2,300`: the end of a span of years. */
const endsYears = (reader: NumberReader, { from }: NumberFound): boolean =>
  /^[-–/]$/.test(reader.low(from - 1)) && reader.glued(from) && /^(?:19|20)\d\d$/.test(reader.form(from - 2))

/** What the scale word of a number multiplies by: 1000000 in `3 million`. */
function scaleOf(reader: NumberReader, number: NumberFound): number {
  const [, scale] = reader.words.of(reader.low(number.to - 1)) ?? [0, 1]
  return scale
}
