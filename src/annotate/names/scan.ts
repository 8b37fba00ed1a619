import { type Item, item } from './item.ts'
import { OfficeReader } from './office-reader.ts'
import { smallBodies } from './small-body.ts'
import { HEADS } from './token-reader.ts'
import { WORD } from './word-classes.ts'

const SMALL_TITLE = WORD.title | WORD.modifier | WORD.office

const RULERS = new Set(['king', 'queen', 'prince', 'princess', 'sultan', 'emperor', 'empress', 'imam', 'emir'])

/** Prepositions that stand in a title in capitals; no name begins with them. */
const NEVER_FIRST = new Set(['among', 'amongst', 'between', 'through', 'towards', 'toward', 'into', 'amid', 'amidst', 'during'])

/** Finds the pieces of one sentence at a time. Working by token index; the caller says where a sentence begins. */
export class Scanner extends OfficeReader {
  /** All items of tokens [from, to), in order, not overlapping. */
  scan(from: number, to: number, heading = false): Item[] {
    this.heading = heading
    this.sentenceEnd = to
    const items: Item[] = []
    let i = from
    while (i < to) {
      const found = this.capital(i) ? this.capitalized(i, from, to) : this.bits(i) & (SMALL_TITLE | WORD.titles) ? this.lowerTitle(i, to) : null
      if (!found && items.at(-1)?.kind === 'honorific' && items.at(-1)?.to === i && this.beginsName(i)) {
        items.push(item('name', i, this.runEnd(this.capital(i + 1) ? i + 1 : i + 2, to)))
        i = (items.at(-1) as Item).to
        continue
      }
      if (!found) {
        i++
        continue
      }
      items.push(...found)
      i = (found.at(-1) as Item).to
    }
    return smallBodies(this, items)
  }

  private capitalized(i: number, from: number, to: number): Item[] | null {
    const honorific = this.honorificEnd(i, to)
    if (honorific > 0 && (this.placeHit(i, to)?.to ?? 0) <= honorific && this.titleEnd(i, to) <= honorific) return [item('honorific', i, honorific)]
    if (this.tableHit(i, to, 'titles/not-titles')) return this.phrase(i, to)
    const plural = this.titlesEnd(i, to)
    if (plural > 0) return [item('title', i, plural, { sort: 'plural' })]
    const title = this.titleEnd(i, to)
    if (title > 0 && !this.officeOfTitle(title, to) && !this.namedAfterRuler(i, title, to))
      return [item('title', i, title, { sort: this.titleSort(title, i) })]
    if ((i === from || this.behindDash(i)) && (this.opens(i, to) || this.isAdverb(i))) return null
    if (this.heading && this.verb(i) && !(this.bits(i) & (WORD.given | WORD.surname)) && !this.placeHit(i, to)) return null
    if (NEVER_FIRST.has(this.low(i)) && !this.placeHit(i, to)) return null
    if (
      this.bits(i) & WORD.function &&
      !(this.bits(i) & WORD.given) &&
      (i === from || this.working.tokens.gap[i] === 2 || !this.capital(i + 1)) &&
      !this.isSurnameHe(i, to)
    ) {
      if (!this.placeHit(i, to)) return null
    }
    return this.phrase(i, to)
  }

  /** `King Sejong Institute`, `Sultan Qaboos University`: a body that bears a ruler’s name. */
  private namedAfterRuler(i: number, title: number, to: number): boolean {
    if (title > i + 1 || !RULERS.has(this.low(i)) || !this.capital(title) || this.bits(title) & (HEADS | WORD.title)) return false
    const end = this.runEnd(title, to)
    const head = this.headOf(title, end)
    return head?.bit === WORD.organization && head.to - i < 8
  }

  /** `Tactfully, the minister`, `Concluding, the mayor`: what leads into a sentence before its comma is no name. */
  private isAdverb(i: number): boolean {
    if (this.low(i + 1) !== ',' || this.bits(i) & ~(WORD.known | WORD.topic | WORD.function | WORD.speech)) return false
    const low = this.low(i)
    return low.length > 5 && (low.endsWith('ly') || low.endsWith('ing') || low.endsWith('wards') || low.endsWith('wise'))
  }

  /** `KATHMANDU, Oct. 21 (Xinhua) -- A Communist Party delegation`: a sentence begins behind the dash of a dateline. */
  private behindDash(i: number): boolean {
    const before = this.low(i - 1)
    const sign = before[0]
    return (sign === '-' || sign === '–' || sign === '—' || sign === ':') && /^[-–—:]+$/.test(before) && this.working.tokens.gap[i] !== 0
  }

  /** A function word at the start of a sentence is no part of a name, unless it is one of a place (`The Gambia`). */
  private opens(i: number, to: number): boolean {
    if (this.isSurnameHe(i, to)) return false
    return (this.bits(i) & WORD.function) !== 0 && (this.placeHit(i, to)?.to ?? 0) <= i + 1 && (this.bits(i) & WORD.given) === 0
  }

  /** `He Lifeng met`: behind the pronoun no name stands. */
  private isSurnameHe(i: number, to: number): boolean {
    if (this.working.form(i) !== 'He' || !this.capital(i + 1) || this.capital(i + 2)) return false
    return (
      (this.bits(i + 1) & (HEADS | WORD.title | WORD.function)) === 0 &&
      !this.placeHit(i + 1, to) &&
      /^\p{Lu}\p{Ll}+(?:-\p{Ll}+)?$/u.test(this.working.form(i + 1))
    )
  }
}
