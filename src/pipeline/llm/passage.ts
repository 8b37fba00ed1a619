import type { AnnotatedDocument } from '#model/annotated'
import { joinRanges, type Range } from '#model/span'

/** Characters [from, to) of a passage's text. */
export type Stretch = readonly [from: number, to: number]

/** Signs that models write for one another. Each is as long as what it stands for, so that offsets stay true. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛`´]/gu, "'"],
  [/[“”„‟«»]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
]
const alike = (text: string): string => ALIKE.reduce((folded, [signs, sign]) => folded.replace(signs, sign), text)
/** White space of any kind, folded into one space. */
export const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const LETTER = /[\p{L}\p{N}]/u
/** Scripts that put no space between words: there a stretch may begin anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Some units of a document as one reads them: hyphenation undone, white space folded, markup left out; and the way back
 * from each of its characters to the canonical text.
 */
export class Passage {
  readonly text: string
  /** The same, letter for letter, with a line end between units. */
  readonly shown: string
  private readonly doc: AnnotatedDocument
  /** Token of each character, -1 for a space; and how far into the token it stands. */
  private readonly token: Int32Array
  private readonly into: Int32Array
  private readonly units: { readonly from: number; readonly to: number }[] = []
  private alikeText: string | null = null

  constructor(doc: AnnotatedDocument, units: readonly number[]) {
    this.doc = doc
    const pieces: string[] = []
    const token: number[] = []
    const into: number[] = []
    const add = (words: string, at: number): void => {
      pieces.push(words)
      for (let k = 0; k < words.length; k++) {
        token.push(at)
        into.push(k)
      }
    }
    for (const unit of units) {
      const [first = 0, last = 0] = tokensOf(doc, unit)
      if (first === last) continue
      if (token.length > 0) add(' ', -1)
      const from = token.length
      for (let i = first; i < last; i++) {
        if (i > first && doc.tokens.gap[i] !== 0) add(' ', -1)
        add(doc.lexemes.forms[doc.tokens.form[i] as number] as string, i)
      }
      this.units.push({ from, to: token.length })
    }
    this.token = Int32Array.from(token)
    this.into = Int32Array.from(into)
    this.text = pieces.join('')
    this.shown = this.units.map(({ from, to }) => this.text.slice(from, to)).join('\n')
  }

  /** Where words stand, in order. Signs that look alike count as the same only where that leaves one place. */
  find(words: string): Stretch[] {
    const wanted = folded(words)
    if (wanted === '') return []
    const exact = this.places(this.text, wanted)
    if (exact.length > 0) return exact
    this.alikeText ??= alike(this.text)
    const loose = this.places(this.alikeText, alike(wanted))
    return loose.length === 1 ? loose : []
  }

  words([from, to]: Stretch): string {
    return this.text.slice(from, to)
  }

  /** Where a stretch stands in the canonical text. */
  ranges([from, to]: Stretch): Range[] {
    const ranges: Range[] = []
    for (const unit of this.units) {
      const low = Math.max(unit.from, from)
      const high = Math.min(unit.to, to)
      if (low < high) ranges.push(...this.rangesInUnit(low, high))
    }
    return joinRanges(ranges)
  }

  /** Tokens that a stretch touches: [first, last], or null for white space alone. */
  tokens([from, to]: Stretch): readonly [first: number, last: number] | null {
    const [low, high] = this.trimmed(from, to)
    return low < high ? [this.token[low] as number, this.token[high - 1] as number] : null
  }

  private trimmed(from: number, to: number): Stretch {
    let [low, high] = [from, to]
    while (low < high && this.token[low] === -1) low++
    while (high > low && this.token[high - 1] === -1) high--
    return [low, high]
  }

  private rangesInUnit(from: number, to: number): Range[] {
    const [low, high] = this.trimmed(from, to)
    if (low >= high) return []
    const { tokens } = this.doc
    const [a, b] = [this.token[low] as number, this.token[high - 1] as number]
    const ranges = this.doc.rangesOf(a, b + 1)
    const [first, last] = [ranges[0], ranges.at(-1)]
    if (!first || !last) return []
    const before = this.isWhole(a) ? (this.into[low] as number) : 0
    const behind = this.isWhole(b) ? (tokens.end[b] as number) - (tokens.start[b] as number) - (this.into[high - 1] as number) - 1 : 0
    ranges[0] = { start: first.start + before, end: first.end }
    ranges[ranges.length - 1] = { start: (ranges.at(-1) as Range).start, end: last.end - behind }
    return ranges.filter(({ start, end }) => start < end)
  }

  /** False for a word that a line end breaks: its letters are not where counting would put them. */
  private isWhole(token: number): boolean {
    const { start, end, form } = this.doc.tokens
    return (end[token] as number) - (start[token] as number) === (this.doc.lexemes.forms[form[token] as number] as string).length
  }

  private places(text: string, wanted: string): Stretch[] {
    const found: Stretch[] = []
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
      if (!this.cutsWord(at) && !this.cutsWord(at + wanted.length)) found.push([at, at + wanted.length])
    return found
  }

  private cutsWord(at: number): boolean {
    const [left, right] = [this.text[at - 1] ?? ' ', this.text[at] ?? ' ']
    return LETTER.test(left) && LETTER.test(right) && !UNSPACED.test(left) && !UNSPACED.test(right)
  }
}

function tokensOf(doc: AnnotatedDocument, unit: number): readonly [number, number] {
  const [first = 0, last = 0] = doc.sentencesOfUnit[unit] ?? []
  if (last <= first) return [0, 0]
  return [doc.sentences[first]?.from ?? 0, doc.sentences[last - 1]?.to ?? 0]
}
