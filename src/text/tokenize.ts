import type { Unit } from '#model/document'
import type { Tokens } from '#model/tokens'
import type { LexemeTable } from './lexemes.ts'

const NONE = 0
const LETTER = 1
const DIGIT = 2
const SPACE = 3
const SYMBOL = 4
const HAN = 5

/** Class of every UTF-16 unit, filled as characters are met; 0 is not yet known. Surrogates count as symbols or Han. */
const classes = new Uint8Array(65_536)
function classOf(code: number): number {
  const known = classes[code] as number
  if (known !== NONE) return known
  const char = String.fromCharCode(code)
  const found = /\s|\u200b|\u00ad/.test(char)
    ? SPACE
    : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)
      ? HAN
      : /[\p{L}\p{M}]/u.test(char)
        ? LETTER
        : /\p{Nd}/u.test(char)
          ? DIGIT
          : SYMBOL
  classes[code] = found
  return found
}

const DOT = 46
const COMMA = 44
const HYPHEN = 45
const APOSTROPHE = 39
const QUOTE = 0x2019
const LINE = 10

/** What the tokenizer is told of the language: words whose full stop belongs to them (`mr`, `no`, `vol`), lower case. */
export interface TokenizerWords {
  readonly abbreviations: ReadonlySet<string>
}

/** The tokens of a document and where each unit's tokens begin: unit u has tokens [first[u], first[u + 1]). */
export interface TokenizedUnits {
  readonly tokens: Tokens
  readonly first: Int32Array
}

/**
 * Cuts units into tokens: words (with inner hyphens and apostrophes, initials and abbreviations with their dots),
 * numbers with inner `,` and `.`, web addresses, the possessive `’s`, single signs, single Han characters.
 */
export function tokenize(text: string, units: readonly Unit[], lexemes: LexemeTable, words: TokenizerWords): TokenizedUnits {
  const sink = new TokenSink(text.length, lexemes)
  const first = new Int32Array(units.length + 1)
  for (let u = 0; u < units.length; u++) {
    first[u] = sink.count
    let gap = 2
    for (const piece of (units[u] as Unit).pieces) gap = cut(text, piece.start, piece.end, gap, sink, words)
  }
  first[units.length] = sink.count
  return { tokens: sink.done(), first }
}

/** Cuts one piece; gives the gap that stands after it. */
function cut(text: string, from: number, to: number, before: number, sink: TokenSink, words: TokenizerWords): number {
  let gap = before
  let i = from
  while (i < to) {
    const code = text.charCodeAt(i)
    const kind = classOf(code)
    if (kind === SPACE) {
      if (code === LINE || gap === 0) gap = code === LINE ? Math.max(gap, 2) : 1
      i++
      continue
    }
    const end = kind === LETTER ? wordEnd(text, i, to, words) : kind === DIGIT ? numberEnd(text, i, to) : signEnd(text, i, to)
    sink.add(i, end, text.slice(i, end), gap)
    gap = 0
    i = end
  }
  return gap
}

/** Where a word that starts with a letter ends. */
function wordEnd(text: string, start: number, to: number, words: TokenizerWords): number {
  let i = start + 1
  for (; i < to; i++) {
    const code = text.charCodeAt(i)
    const kind = classOf(code)
    if (kind === LETTER || kind === DIGIT) continue
    if (i + 1 >= to) break
    const next = classOf(text.charCodeAt(i + 1))
    if ((code === HYPHEN || code === 0x2010 || code === 0x2011) && (next === LETTER || next === DIGIT)) continue
    if ((code === APOSTROPHE || code === QUOTE) && next === LETTER && !possessive(text, i, to)) continue
    if (code === DOT && next === LETTER && i - start <= 2 && initials(text, start, i)) continue
    if (
      (code === 58 && text.startsWith('://', i)) ||
      (code === DOT && i - start === 3 && /www/i.test(text.slice(start, i))) ||
      (code === 64 && next === LETTER)
    )
      return addressEnd(text, i, to)
    if (code === DOT && text.charCodeAt(i - 2) === DOT && next === LETTER) continue
    break
  }
  if (i < to && text.charCodeAt(i) === DOT) {
    const single = i - start === 1 && isCapital(text.charCodeAt(start))
    const dotted = text.charCodeAt(i - 2) === DOT && i - start > 2
    if (single || dotted || words.abbreviations.has(text.slice(start, i).toLowerCase())) return i + 1
  }
  return i
}

const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || (code > 127 && /\p{Lu}/u.test(String.fromCharCode(code)))
const initials = (text: string, start: number, end: number): boolean => end - start === 1 && isCapital(text.charCodeAt(start))
function possessive(text: string, at: number, to: number): boolean {
  const letter = text.charCodeAt(at + 1)
  if (letter !== 115 && letter !== 83) return false
  return at + 2 >= to || classOf(text.charCodeAt(at + 2)) !== LETTER
}

/** Where a number ends: inner `,` and `.` between digits, an ordinal ending, letters glued to it (`3D`). */
function numberEnd(text: string, start: number, to: number): number {
  let i = start + 1
  for (; i < to; i++) {
    const code = text.charCodeAt(i)
    const kind = classOf(code)
    if (kind === DIGIT || kind === LETTER) continue
    if ((code === DOT || code === COMMA) && i + 1 < to && classOf(text.charCodeAt(i + 1)) === DIGIT && classOf(text.charCodeAt(i - 1)) === DIGIT)
      continue
    break
  }
  return i
}

/** Signs stand alone, but for the possessive `’s`, surrogate pairs and runs of the same sign (`...`, `---`). */
function signEnd(text: string, start: number, to: number): number {
  const code = text.charCodeAt(start)
  if ((code === APOSTROPHE || code === QUOTE) && possessive(text, start, to) && start > 0 && classOf(text.charCodeAt(start - 1)) === LETTER)
    return start + 2
  if (code >= 0xd800 && code <= 0xdbff && start + 1 < to) return start + 2
  let i = start + 1
  if (classOf(code) === SYMBOL && code !== 40 && code !== 41) while (i < to && text.charCodeAt(i) === code) i++
  return i
}

function addressEnd(text: string, from: number, to: number): number {
  let i = from
  while (i < to && classOf(text.charCodeAt(i)) !== SPACE && !/[<>"”)\]]/.test(text[i] as string)) i++
  while (i > from && /[.,;:!?]/.test(text[i - 1] as string)) i--
  return i
}

/** Grows the parallel arrays. */
class TokenSink {
  count = 0
  private size: number
  private start: Int32Array
  private end: Int32Array
  private form: Int32Array
  private lower: Int32Array
  private gap: Uint8Array
  private readonly lexemes: LexemeTable
  constructor(length: number, lexemes: LexemeTable) {
    this.lexemes = lexemes
    this.size = Math.max(64, Math.ceil(length / 4))
    this.start = new Int32Array(this.size)
    this.end = new Int32Array(this.size)
    this.form = new Int32Array(this.size)
    this.lower = new Int32Array(this.size)
    this.gap = new Uint8Array(this.size)
  }

  add(start: number, end: number, form: string, gap: number): void {
    if (this.count === this.size) this.grow()
    const id = this.lexemes.idOf(form)
    this.start[this.count] = start
    this.end[this.count] = end
    this.form[this.count] = id
    this.lower[this.count] = this.lexemes.lower[id] as number
    this.gap[this.count] = gap
    this.count++
  }

  private grow(): void {
    this.size *= 2
    const wider = <A extends Int32Array | Uint8Array>(old: A, fresh: A): A => (fresh.set(old), fresh)
    this.start = wider(this.start, new Int32Array(this.size))
    this.end = wider(this.end, new Int32Array(this.size))
    this.form = wider(this.form, new Int32Array(this.size))
    this.lower = wider(this.lower, new Int32Array(this.size))
    this.gap = wider(this.gap, new Uint8Array(this.size))
  }

  done(): Tokens {
    const n = this.count
    return {
      count: n,
      start: this.start.subarray(0, n),
      end: this.end.subarray(0, n),
      form: this.form.subarray(0, n),
      lower: this.lower.subarray(0, n),
      gap: this.gap.subarray(0, n),
    }
  }
}
