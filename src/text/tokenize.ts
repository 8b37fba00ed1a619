import type { Unit } from '#model/document'
import type { Tokens } from '#model/tokens'
import { CLASS, CODE, classOf, isHyphen } from './characters.ts'
import { Hyphenation } from './hyphenation.ts'
import type { TextWords } from './language.ts'
import type { LexemeTable } from './lexemes.ts'
import { Source } from './source.ts'
import { TokenSink } from './token-sink.ts'
import { wordEnd } from './word-end.ts'

/** The tokens of a document and where each unit's tokens begin: unit u has tokens [first[u], first[u + 1]). */
export interface TokenizedUnits {
  readonly tokens: Tokens
  readonly first: Int32Array
}

/**
 * Cuts units into tokens: words (with inner hyphens and apostrophes, initials and abbreviations with their dots),
 * numbers with inner `,` and `.`, web addresses, the possessive `’s`, single signs, single Han characters. A word that
 * a line, a page or markup breaks is one token.
 */
export function tokenize(text: string, units: readonly Unit[], lexemes: LexemeTable, words: TextWords): TokenizedUnits {
  const cutter = new Cutter(text, lexemes, words)
  const first = new Int32Array(units.length + 1)
  for (let u = 0; u < units.length; u++) {
    first[u] = cutter.sink.count
    cutter.unit(units[u] as Unit)
  }
  first[units.length] = cutter.sink.count
  return { tokens: cutter.sink.done(), first }
}

class Cutter {
  readonly sink: TokenSink
  private readonly source: Source
  private readonly words: TextWords
  private readonly hyphenation: Hyphenation

  constructor(text: string, lexemes: LexemeTable, words: TextWords) {
    this.source = new Source(text)
    this.words = words
    this.sink = new TokenSink(lexemes)
    this.hyphenation = new Hyphenation(text, words.hyphenated)
  }

  unit(unit: Unit): void {
    const { pieces } = unit
    let gap = 2
    for (let p = 0; p < pieces.length; p++) {
      const piece = pieces[p] as { start: number; end: number }
      if (p === 0) {
        gap = this.cut(piece.start, piece.end, gap)
        continue
      }
      gap = Math.max(gap, gapBetween(this.source, (pieces[p - 1] as { end: number }).end, piece.start))
      gap = this.cut(this.join(piece.start, piece.end, gap), piece.end, gap)
    }
  }

  /** Joins the word at the end of the last piece with the one at the start of this; gives where cutting goes on. */
  private join(start: number, end: number, gap: number): number {
    const { source, sink } = this
    let from = start
    while (from < end && source.kind(from) === CLASS.hidden) from++
    const kind = from < end ? source.kind(from) : CLASS.none
    if (sink.count === 0 || (kind !== CLASS.letter && kind !== CLASS.digit)) return start
    const last = source.code(sink.lastEnd - 1)
    const before = classOf(last)
    if (gap === 0 && (before === CLASS.letter || before === CLASS.digit)) return this.glue(from, end)
    if (gap === 2 && isHyphen(last) && kind === CLASS.letter && sink.count > 1) return this.glueBroken(from, end)
    return start
  }

  /** `80` and `th` of `80<sup>th</sup>`. */
  private glue(from: number, end: number): number {
    const to = this.tokenEnd(from, end)
    const last = this.sink.takeLast()
    this.sink.addForm(last.start, to, last.form + this.source.slice(from, to), last.gap)
    return to
  }
  /** `coop`, `-` at the end of one page, `eration` at the start of the next. */
  private glueBroken(from: number, end: number): number {
    const hyphen = this.sink.takeLast()
    const word = this.sink.takeLast()
    if (hyphen.gap !== 0 || !/\p{L}$/u.test(word.form)) {
      this.sink.addForm(word.start, word.end, word.form, word.gap)
      this.sink.addForm(hyphen.start, hyphen.end, hyphen.form, hyphen.gap)
      return from
    }
    const to = this.tokenEnd(from, end)
    this.sink.addForm(word.start, to, this.hyphenation.join(word.form, this.source.slice(from, to)), word.gap)
    return to
  }

  private tokenEnd(i: number, to: number): number {
    const kind = this.source.kind(i)
    return kind === CLASS.letter
      ? wordEnd(this.source, i, to, this.words)
      : kind === CLASS.digit
        ? numberEnd(this.source, i, to)
        : signEnd(this.source, i, to)
  }

  /** Cuts one piece; gives the gap that stands after it. */
  private cut(from: number, to: number, before: number): number {
    const { source, sink, words } = this
    let gap = before
    let i = from
    while (i < to) {
      const code = source.code(i)
      const kind = classOf(code)
      if (kind === CLASS.space) {
        if (code === CODE.line) gap = 2
        else if (gap === 0) gap = 1
        i++
      } else if (kind === CLASS.hidden) i++
      else if (kind === CLASS.letter) {
        const end = wordEnd(source, i, to, words)
        if (end < to && breaksAt(source, end, to)) i = this.cutBroken(i, end, to, gap)
        else {
          sink.addWritten(source, i, end, gap)
          i = end
        }
        gap = 0
      } else {
        const end = kind === CLASS.digit ? numberEnd(source, i, to) : kind === CLASS.han ? i + 1 : signEnd(source, i, to)
        sink.addWritten(source, i, end, gap)
        gap = 0
        i = end
      }
    }
    return gap
  }

  /** A word broken by a soft hyphen, or by a hyphen and a line end: one token with the parts joined. */
  private cutBroken(start: number, firstEnd: number, to: number, gap: number): number {
    const { source } = this
    let form = source.slice(start, firstEnd)
    let end = firstEnd
    while (end < to && form.length < LONGEST_BROKEN) {
      const next = continuation(source, end, to)
      if (next < 0) break
      const soft = source.code(end) === CODE.softHyphen
      end = wordEnd(source, next, to, this.words)
      const second = source.slice(next, end)
      form = soft ? form + second : this.hyphenation.join(form, second)
    }
    this.sink.addForm(start, end, form, gap)
    return end
  }
}

/** From this many characters on a broken word is joined with no more parts. */
const LONGEST_BROKEN = 200

const breaksAt = (source: Source, end: number, to: number): boolean => {
  const code = source.code(end)
  return (code === CODE.softHyphen || isHyphen(code)) && continuation(source, end, to) >= 0
}

/**
 * Where a word that ends at `end` goes on, -1 where it does not: after a soft hyphen at once or on the next line;
 * after a hyphen on the next line. `pre-` / `and post-` does not go on.
 */
function continuation(source: Source, end: number, to: number): number {
  const code = source.code(end)
  const soft = code === CODE.softHyphen
  if (!soft && !isHyphen(code)) return -1
  let i = end + 1
  let line = false
  for (; i < to && source.kind(i) === CLASS.space; i++) {
    if (source.code(i) === CODE.line && line) return -1
    if (source.code(i) === CODE.line) line = true
  }
  if (i >= to || source.kind(i) !== CLASS.letter || (i > end + 1 && !line) || (!line && !soft)) return -1
  return /^(?:and|or|to)\b/.test(source.slice(i, i + 4)) && !soft && !source.slice(i, i + 4).includes('-') ? -1 : i
}

/** Where a number ends: inner `,` and `.` between digits, an ordinal ending, letters glued to it (`3D`). */
function numberEnd(source: Source, start: number, to: number): number {
  let i = start + 1
  for (; i < to; i++) {
    const code = source.code(i)
    const kind = classOf(code)
    if (kind === CLASS.digit || kind === CLASS.letter) continue
    const inner = (code === CODE.dot || code === CODE.comma) && i + 1 < to && source.kind(i + 1) === CLASS.digit
    if (!inner || source.kind(i - 1) !== CLASS.digit) break
  }
  return i
}

/** Signs stand alone, but for the possessive `’s`, surrogate pairs and runs of the same sign (`...`, `---`). */
function signEnd(source: Source, start: number, to: number): number {
  const code = source.code(start)
  if ((code === CODE.apostrophe || code === CODE.quote) && start > 0 && endsPossessive(source, start, to)) return start + 2
  if (code >= 0xd800 && code <= 0xdbff && start + 1 < to) return start + 2
  let i = start + 1
  if (code !== 40 && code !== 41) while (i < to && source.code(i) === code) i++
  return i
}
function endsPossessive(source: Source, at: number, to: number): boolean {
  const before = source.code(at - 1)
  const letter = source.code(at + 1)
  if (classOf(before) === CLASS.space || (letter !== 115 && letter !== 83)) return false
  return at + 2 >= to || source.kind(at + 2) !== CLASS.letter
}

/** Most characters of markup that can stand within a line. */
const LONGEST_MARKUP = 4000

/** The gap that markup or a page break between two pieces leaves: 2 for a line, 1 for white space outside tags and links. */
function gapBetween(source: Source, from: number, to: number): number {
  if (to - from > LONGEST_MARKUP) return 2
  const between = source.slice(from, to)
  if (between.includes('\n')) return 2
  return /\s/.test(between.replace(/<[^>]*>|\]\([^)]*\)/g, '')) ? 1 : 0
}
