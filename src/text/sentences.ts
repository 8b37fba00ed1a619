import type { Sentence, Tokens } from '#model/tokens'
import { SHAPE } from '#model/tokens'
import type { TextWords } from './language.ts'
import { type LexemeTable, ROLE } from './lexemes.ts'

/** Cuts each unit's tokens into sentences. Never crosses a unit. */
export function sentencesOf(tokens: Tokens, first: Int32Array, lexemes: LexemeTable, words: TextWords): Sentence[] {
  const cutter = new SentenceCutter(tokens, lexemes, words)
  for (let unit = 0; unit + 1 < first.length; unit++) cutter.unit(unit, first[unit] as number, first[unit + 1] as number)
  return cutter.sentences
}

/** Most tokens of a sentence. What is longer is a table or no prose, and is cut, so that work within a sentence is bounded. */
const LONGEST = 600

/** `in Washington, D.C. President X hosted`: offices that begin a sentence behind an abbreviation that no office follows. */
const OFFICES = new Set(
  'president vice secretary prime minister ministers ambassador senator congressman congresswoman representatives senior'.split(' '),
)

const MARKS = ROLE.ender | ROLE.dotted | ROLE.bullet | ROLE.title

class SentenceCutter {
  readonly sentences: Sentence[] = []
  private readonly tokens: Tokens
  private readonly lexemes: LexemeTable
  private readonly words: TextWords
  private from = 0
  private to = 0
  private first = 0
  /** After a run of signs that ends no sentence: where to go on looking. */
  private goesOnAt = 0

  constructor(tokens: Tokens, lexemes: LexemeTable, words: TextWords) {
    this.tokens = tokens
    this.lexemes = lexemes
    this.words = words
  }

  unit(unit: number, from: number, to: number): void {
    this.first = from
    this.from = from
    this.to = to
    this.goesOnAt = from
    const { form } = this.tokens
    const { roles } = this.lexemes
    let titles = 0
    const list = this.listMarker(from)
    let awaited = list
    for (let i = from; i < to; i++) {
      const role = roles[form[i] as number] as number
      if ((role & MARKS) === 0 && awaited === null) continue
      if (awaited && i > from && this.isNext(i, awaited)) {
        this.cut(unit, i)
        awaited = this.listMarker(i)
        i += (awaited?.length ?? 1) - 1
        continue
      }
      if (role & ROLE.title) titles += this.form(i) === '《' ? 1 : -1
      if (role & ROLE.bullet && i > this.from && this.tokens.gap[i] !== 0 && (roles[form[from] as number] as number) & ROLE.bullet) this.cut(unit, i)
      const end = role & ROLE.ender ? (titles > 0 ? -1 : this.afterEnder(i)) : role & ROLE.dotted ? this.afterDotted(i) : -1
      if (end < 0) {
        if (this.goesOnAt > i) i = this.goesOnAt - 1
        continue
      }
      this.cut(unit, end)
      titles = 0
      i = end - 1
    }
    this.cut(unit, to)
  }

  private cut(unit: number, end: number): void {
    while (end - this.from > LONGEST) this.put(unit, this.stretchEnd())
    if (end > this.from) this.put(unit, end)
  }
  private put(unit: number, end: number): void {
    this.sentences.push({ unit, from: this.from, to: end })
    this.from = end
  }
  /** Where to cut what is too long for a sentence: after the last sign in the second half of a longest one. */
  private stretchEnd(): number {
    const last = this.from + LONGEST
    for (let i = last; i > this.from + LONGEST / 2; i--) if (this.shape(i - 1) & SHAPE.punct) return i
    return last
  }

  /** Where a sentence ends that an ender at i may close, -1 where it goes on. */
  private afterEnder(i: number): number {
    let end = i + 1
    while (end < this.to && this.role(end) & ROLE.ender && this.gap(end) === 0) end++
    if (this.form(i - 1) === '[' && this.form(end) === ']') return -1
    const spaced = this.spacedDots(i)
    if (spaced > i + 2) return this.afterSpacedDots(i, spaced)
    end = this.closed(end)
    if (end >= this.to) return end
    if (this.isMarker(i)) return -1
    if (this.role(i) & ROLE.noGap) return this.startsWithoutGap(end) ? end : -1
    const behind = this.overNoteMarks(end)
    if (behind > end) return behind >= this.to || (this.gap(behind) !== 0 && this.begins(behind)) ? behind : -1
    if (this.gap(end) === 0) return this.gluedStart(i, end)
    const before = this.form(i - 1)
    if (this.gap(i) === 0 && (before === '°' || before === 'º')) return -1
    if (this.gap(i) === 0 && this.isLoneLetter(i - 1)) return -1
    return this.begins(end) ? end : -1
  }

  /** After an abbreviation or initials, a sentence ends only where words follow that begin one. */
  private afterDotted(i: number): number {
    const end = this.closed(i + 1)
    if (end >= this.to || this.role(end) & ROLE.ender) return -1
    if (this.gap(end) === 0 || !this.begins(end)) return -1
    const form = this.form(i)
    const low = form.toLowerCase().slice(0, -1)
    const sort = this.words.abbreviations.get(low)
    if (sort === 'before' || sort === 'number') return -1
    const next = this.form(this.skipOpeners(end)).toLowerCase()
    if (this.form(i - 1) === '°') return end
    const starts = this.words.starters.has(next.split(/['’]/)[0] ?? '') || next === '¿' || next === '¡'
    if (form.length === 2) return starts && (form !== 'I.' || (this.role(i - 1) & ROLE.lower) !== 0) && i > this.from + 1 ? end : -1
    if (starts || (/^(?:d\.c|[ap]\.m)$/.test(low) && OFFICES.has(next))) return end
    const title = this.words.abbreviations.get(next.replace(/\.$/, '')) === 'before' && next.endsWith('.')
    return title && sort === 'after' && i - this.from > 3 ? end : -1
  }

  private closed(end: number): number {
    let i = end
    while (i < this.to && this.role(i) & ROLE.closer && (this.gap(i) === 0 || this.form(i) === '»' || this.form(i) === '›')) i++
    return i
  }

  /** `signed it.[4] Peru`, `signed it.⑤ Peru`: where the marks of footnotes end that stand right behind an ender. */
  private overNoteMarks(end: number): number {
    let at = end
    while (at < this.to && this.gap(at) === 0) {
      const bracketed = this.form(at) === '[' && /^\d{1,3}$/.test(this.form(at + 1)) && this.form(at + 2) === ']'
      if (bracketed) at += 3
      else if (/^[①-⑳¹²³⁰-⁹]+$/.test(this.form(at))) at++
      else break
    }
    return at
  }

  /** `. . .`: where a run of at least three single dots set apart ends; i where there is none. */
  private spacedDots(i: number): number {
    if (this.form(i) !== '.') return i
    let end = i + 1
    while (end < this.to && this.form(end) === '.') end++
    return end
  }
  private afterSpacedDots(i: number, run: number): number {
    const end = this.closed(run)
    if (end >= this.to) return end
    if (run - i >= 4 && this.begins(end)) return this.gap(i) === 0 ? i + 1 : end
    this.goesOnAt = run
    return -1
  }

  /** True where all there is of the sentence before i is a list marker: `3.`, `b.`. */
  private isMarker(i: number): boolean {
    const start = this.role(this.from) & ROLE.bullet ? this.from + 1 : this.from
    if (i - start !== 1 || this.form(i).length > 1) return false
    return /^(?:\d{1,3}|[a-z]|[ivx]+)$/i.test(this.form(start))
  }

  /** The list marker that begins at i (`1.`, `2)`, `3.)`, `a.`), null where there is none. */
  private listMarker(i: number): { value: string; signs: string; length: number } | null {
    const value = this.form(i)
    if (!/^(?:\d{1,2}|[a-z])$/.test(value)) return null
    let signs = ''
    let end = i + 1
    while (end < this.to && end < i + 3 && this.gap(end) === 0 && /^[.)]$/.test(this.form(end))) signs += this.form(end++)
    return signs === '' || end >= this.to || this.gap(end) === 0 ? null : { value, signs, length: end - i }
  }
  private isNext(i: number, marker: { value: string; signs: string }): boolean {
    if (this.gap(i) === 0) return false
    const found = this.listMarker(i)
    if (!found || found.signs !== marker.signs) return false
    const next = /\d/.test(marker.value) ? String(Number(marker.value) + 1) : String.fromCharCode(marker.value.charCodeAt(0) + 1)
    return found.value === next && (this.role(i + found.length) & ROLE.lower) === 0
  }

  private skipOpeners(i: number): number {
    let at = i
    while (at < this.to && this.role(at) & (ROLE.opener | ROLE.dash | ROLE.bullet)) at++
    return at
  }

  /** A sentence begins after white space, with anything but a lower-case letter or a sign that goes on. */
  private begins(at: number): boolean {
    const start = this.skipOpeners(at)
    if (start >= this.to) return false
    const role = this.role(start)
    if (role & ROLE.lower) return this.mixedStart(start)
    if (role & ROLE.begins) return true
    if (this.form(start) === '.' && this.spacedDots(start) > start + 2) return true
    const form = this.form(start)
    return start > at && /^[¿¡]/.test(this.form(at)) ? true : /^[$€£¥#@№*_[]|^\p{So}|^[\ud800-\udbff]/u.test(form)
  }
  /** `iPhone`, `eBay`. */
  private mixedStart(at: number): boolean {
    return /^\p{Ll}{1,2}\p{Lu}/u.test(this.form(at))
  }
  private startsWithoutGap(at: number): boolean {
    return (this.role(at) & (ROLE.begins | ROLE.opener | ROLE.title)) !== 0 || this.form(at) === '《'
  }

  /** No white space after the ender: `world.Today`, or a footnote mark `China.12 The`. Gives where the next begins. */
  private gluedStart(i: number, end: number): number {
    const before = this.shape(i - 1)
    const word = (before & SHAPE.letter && this.form(i - 1).length >= 3 && !(before & SHAPE.upper)) || before & SHAPE.number
    if (!word || this.gap(i) !== 0) return this.role(end) & ROLE.begins && this.shape(end) & SHAPE.han ? end : -1
    const next = this.shape(end)
    if (next & SHAPE.number && this.form(end).length <= 3 && !(before & SHAPE.number)) {
      const after = this.closed(end + 1)
      return after < this.to && this.gap(after) !== 0 && (this.shape(after) & SHAPE.capital) !== 0 ? after : -1
    }
    const capitalized = (next & SHAPE.capital) !== 0 && (next & SHAPE.upper) === 0
    return capitalized && /^(?:\p{Lu}\p{Ll}+[.’'\p{L}-]*|[AI])$/u.test(this.form(end)) && this.gap(end + 1) !== 0 ? end : -1
  }
  /** `د.`: one letter of a script without case, an abbreviation. */
  private isLoneLetter(i: number): boolean {
    const form = this.form(i)
    return form.length === 1 && (this.shape(i) & SHAPE.han) === 0 && /^\p{Lo}$/u.test(form)
  }

  private form(i: number): string {
    return i >= this.first && i < this.to ? (this.lexemes.forms[this.tokens.form[i] as number] as string) : ''
  }
  private role(i: number): number {
    return i < this.to ? (this.lexemes.roles[this.tokens.form[i] as number] as number) : 0
  }
  private shape(i: number): number {
    return i >= this.first && i < this.to ? (this.lexemes.shape[this.tokens.form[i] as number] as number) : 0
  }
  private gap(i: number): number {
    return i < this.to ? (this.tokens.gap[i] as number) : 2
  }
}
