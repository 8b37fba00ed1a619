import { SentenceReader } from '../sentence-reader.ts'
import type { Hit, Working } from '../working.ts'
import { NUMBER, type NumberWords } from './words.ts'

/** A number as written: tokens [from, to). `scaled` where a word like million is in it; `joined` where the unit is glued to it. */
export interface NumberFound {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly kind: 'cardinal' | 'ordinal' | 'part' | 'joined'
  readonly scaled: boolean
}

/** What numbers are made of, token by token. */
export class NumberReader extends SentenceReader {
  readonly words: NumberWords

  constructor(working: Working, words: NumberWords) {
    super(working)
    this.words = words
  }
  kind(i: number): number {
    return this.inside(i) ? this.words.kindOf(this.working.tokens.lower[i] as number) : NUMBER.none
  }
  value(i: number): number {
    return this.words.valueOf(this.working.tokens.lower[i] as number)
  }
  hit(i: number, table: string): Hit | null {
    const hit = this.inside(i) ? this.working.hit(i, table) : null
    return hit && hit.to <= this.to ? hit : null
  }
}

/** The number that begins at a token, with its words, its scale and its fraction; null where it is none. */
export function numberAt(reader: NumberReader, i: number): NumberFound | null {
  const kind = reader.kind(i)
  switch (kind) {
    case NUMBER.digits:
      return outOf(reader, i) ?? scaled(reader, digits(reader, i))
    case NUMBER.ordinal:
      return { from: i, to: i + 1, value: reader.value(i), kind: 'ordinal', scaled: false }
    case NUMBER.joined:
      return { from: i, to: i + 1, value: reader.value(i), kind: 'joined', scaled: false }
    case NUMBER.part:
      return half(reader, i)
    case NUMBER.words:
      if (reader.value(i) < 1 && reader.letter(i)) return { from: i, to: i + 1, value: reader.value(i), kind: 'part', scaled: false }
      return spoken(reader, i)
    case NUMBER.unit:
    case NUMBER.tens:
      return outOf(reader, i) ?? part(reader, i) ?? spoken(reader, i)
    case NUMBER.marked:
      return reader.words.marks.has(markOf(reader, i)) ? sumAt(reader, i) : null
    case NUMBER.article:
      return one(reader, i) ?? part(reader, i) ?? (article(reader, i) ? spoken(reader, i) : null)
    default:
      return null
  }
}

/** The mark glued to a sum: `R` of `R48`. */
export const markOf = (reader: NumberReader, i: number): string => reader.form(i).replace(/\d.*$/, '')

/** `R48 million`, `KSh1,200`, `N9.4bn`: a single letter is a mark only before a large sum (`the R48 road`). */
function sumAt(reader: NumberReader, i: number): NumberFound | null {
  let [value, to] = [reader.value(i), i + 1]
  const glued = (sign: string): boolean => reader.low(to) === sign && reader.glued(to) && reader.glued(to + 1)
  for (; glued(',') && /^\d{3}$/.test(reader.form(to + 1)); to += 2) value = value * 1000 + reader.value(to + 1)
  if (glued('.') && reader.kind(to + 1) === NUMBER.digits) {
    value = Number(`${value}.${reader.low(to + 1)}`)
    to += 2
  }
  const found = scaled(reader, { from: i, to, value, kind: 'cardinal', scaled: false })
  return found.scaled || found.value >= 1000 || (markOf(reader, i).length > 1 && found.value >= 10) ? found : null
}

/** `a gallon of milk`, `a tonne of rice`. */
const one = (reader: NumberReader, i: number): NumberFound | null => {
  const unit = reader.hit(i + 1, 'units/measures')
  return unit && reader.low(unit.to) === 'of' && reader.low(i + 1).length > 2
    ? { from: i, to: i + 1, value: 1, kind: 'cardinal', scaled: false }
    : null
}

/** `3 in 4 pupils`, `nine in ten`, `one in five`: a share told by two small numbers. */
function outOf(reader: NumberReader, i: number): NumberFound | null {
  if (reader.low(i + 1) !== 'in' || !isSmall(reader, i) || !isSmall(reader, i + 2) || reader.kind(i) !== reader.kind(i + 2)) return null
  const top = reader.value(i)
  const bottom = reader.value(i + 2)
  if (!(top > 0 && top < bottom && bottom <= 100) || !/^(?:|[,.;)]|of|\p{L}{3,})$/u.test(reader.low(i + 3))) return null
  return { from: i, to: i + 3, value: top / bottom, kind: 'part', scaled: false }
}

const isSmall = (reader: NumberReader, i: number): boolean =>
  reader.kind(i) === NUMBER.unit || (reader.kind(i) === NUMBER.digits && /^\d{1,3}$/.test(reader.form(i)))

/** Digits, with groups parted by a space (`12 000`) and a fraction after them (`2 1/2`, `1/3`). */
function digits(reader: NumberReader, i: number): NumberFound {
  let value = reader.value(i)
  let to = i + 1
  if (/^\d{1,3}$/.test(reader.form(i)))
    while (/^\d{3}$/.test(reader.form(to)) && !reader.glued(to) && reader.letter(to + 1)) value = value * 1000 + reader.value(to++)
  const alone = to === i + 1 ? fraction(reader, i) : null
  if (alone !== null && Number.isFinite(alone)) return { from: i, to: i + 3, value: alone, kind: 'part', scaled: false }
  const more = reader.kind(to) === NUMBER.digits && !reader.glued(to) ? fraction(reader, to) : null
  if (more !== null && Number.isFinite(more)) return { from: i, to: to + 3, value: value + more, kind: 'cardinal', scaled: false }
  return { from: i, to, value, kind: 'cardinal', scaled: false }
}

/** `1/3`. */
const fraction = (reader: NumberReader, at: number): number | null =>
  reader.low(at + 1) === '/' &&
  reader.glued(at + 1) &&
  reader.glued(at + 2) &&
  reader.value(at) < reader.value(at + 2) &&
  reader.value(at + 2) <= 100 &&
  reader.low(at + 3) !== '/'
    ? reader.value(at) / reader.value(at + 2)
    : null

/** `5 million`, `20-million`, `3 lakh crore`, `2 dozen`, `3 hundred`. */
function scaled(reader: NumberReader, found: NumberFound): NumberFound {
  let { value, to } = found
  let moved = false
  for (;;) {
    const at = reader.low(to) === '-' && reader.glued(to) && reader.glued(to + 1) ? to + 1 : to
    const kind = reader.kind(at)
    if (kind !== NUMBER.scale && kind !== NUMBER.dozen && kind !== NUMBER.hundred) break
    if (kind === NUMBER.scale && reader.low(at).endsWith('s') && reader.low(at + 1) === 'of' && !moved && value < 2) break
    value *= reader.value(at)
    to = at + 1
    moved = true
  }
  return moved ? { ...found, value: Math.round(value * 1e6) / 1e6, to, scaled: true } : found
}

/** `half a million`, `half of`, `half the`. */
function half(reader: NumberReader, i: number): NumberFound | null {
  if (reader.low(i) !== 'half') {
    const ordinal = ORDINALS.indexOf(reader.low(i))
    return ordinal < 0 ? null : { from: i, to: i + 1, value: ordinal, kind: 'ordinal', scaled: false }
  }
  const scale = reader.kind(i + 2)
  if (/^an?$/.test(reader.low(i + 1)) && (scale === NUMBER.scale || scale === NUMBER.dozen))
    return { from: i, to: i + 3, value: reader.value(i + 2) / 2, kind: 'cardinal', scaled: true }
  return /^(?:of|the|its|their|all)$/.test(reader.low(i + 1)) && !/^(?:first|second|last|other)$/.test(reader.low(i - 1))
    ? { from: i, to: i + 1, value: 0.5, kind: 'part', scaled: false }
    : null
}

/** `a third of`, `two thirds`, `one quarter of the`. */
function part(reader: NumberReader, i: number): NumberFound | null {
  const top = reader.kind(i) === NUMBER.article ? 1 : reader.kind(i) === NUMBER.unit ? reader.value(i) : 0
  const [kind, bottom] = (top && reader.words.of(reader.low(i + 1))) || [NUMBER.none, 0]
  if (kind === NUMBER.words && reader.low(i + 1).includes('-')) return null
  if (
    kind !== NUMBER.part ||
    reader.low(i + 1) === 'half' ||
    (top === 1 && reader.low(i + 2) !== 'of' && (reader.kind(i) === NUMBER.article || reader.letter(i + 2)))
  )
    return null
  return top < bottom ? { from: i, to: i + 2, value: top / bottom, kind: 'part', scaled: false } : null
}

const article = (reader: NumberReader, i: number): boolean => {
  const kind = reader.kind(i + 1)
  return kind === NUMBER.hundred || kind === NUMBER.dozen || kind === NUMBER.scale
}

/** Numbers in words: `three hundred and five thousand`, `a dozen`, `two and a half million`, `twenty one`. */
function spoken(reader: NumberReader, i: number): NumberFound {
  let total = 0
  let group = 0
  let to = i
  let big = false
  for (let at = i; reader.inside(at); at++) {
    const kind = reader.kind(at)
    const value = reader.value(at)
    if (kind === NUMBER.article && at === i) group = 1
    else if (
      (kind === NUMBER.unit || kind === NUMBER.tens || kind === NUMBER.words) &&
      (group === 0 || group % 100 === 0 || (group % 10 === 0 && value < 10 && group % 100 > 10))
    )
      group += value
    else if (kind === NUMBER.hundred || kind === NUMBER.dozen) group = (group || 1) * value
    else if (kind === NUMBER.scale) {
      total += (group || 1) * value
      group = 0
      big = true
    } else if (reader.low(at) === 'and' && at > i) {
      if (reader.low(at + 1) === 'a' && reader.low(at + 2) === 'half') {
        group += 0.5
        at += 2
      } else if (
        !(
          group % 100 === 0 &&
          (group > 0 || big) &&
          (reader.kind(at + 1) === NUMBER.unit || reader.kind(at + 1) === NUMBER.tens || reader.kind(at + 1) === NUMBER.words)
        )
      )
        break
      else continue
    } else break
    to = at + 1
  }
  return { from: i, to, value: total + group, kind: 'cardinal', scaled: big }
}

/** Words that are ordinals and parts alike; alone they are ordinals. */
const ORDINALS = ['', '', '', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
