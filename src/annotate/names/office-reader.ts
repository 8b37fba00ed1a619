import { type Item, item } from './item.ts'
import { PhraseReader } from './phrase-reader.ts'
import { HEADS } from './token-reader.ts'
import { WORD } from './word-classes.ts'

/** Reads offices in small letters, and those in the plural. */
export class OfficeReader extends PhraseReader {
  /** An office in small letters at token i; one in the plural only where it leads a list of people. */
  protected lowerTitle(i: number, to: number): Item[] | null {
    if (this.bits(i) & WORD.titles) {
      const from = this.afterTwoStates(i)
      if (from > 0) return [item('title', from, i + 1, { sort: 'plural' })]
      return this.ofBoth(i) || this.beforeList(i, to) || this.beforeNames(i, to) || this.ofStates(i, to) || this.ofTopics(i, to)
        ? [item('title', this.ledBy(i), i + 1, { sort: 'plural' })]
        : null
    }
    const end = this.titleEnd(i, to)
    return end > 0 ? [item('title', i, end, { sort: this.titleSort(end, i) })] : null
  }

  /** `vice presidents`, `deputy foreign ministers`: where the small words before an office in the plural begin. */
  private ledBy(i: number): number {
    let from = i
    while (from > i - 3 && !this.capital(from - 1) && this.bits(from - 1) & WORD.modifier) from--
    return from
  }

  /** `Chadian and Peruvian foreign ministers, A and B`: where the office begins behind the states, 0 where none stand there. */
  private afterTwoStates(i: number): number {
    if (this.low(i + 1) !== ',' && !this.capital(i + 1)) return 0
    const from = this.ledBy(i)
    const state = this.low(from - 2) === 'and' || this.low(from - 3) === 'and'
    return state && this.capital(from - 1) && this.bits(from - 1) & WORD.place ? from : 0
  }

  /** `Politburo members Cdes A and B`, `Bureau members A and B`: of the body before, and an honorific or a name of two words behind. */
  private beforeNames(i: number, to: number): boolean {
    if (!(this.capital(i - 1) || this.low(i - 1) === ':') || !this.capital(i + 1)) return false
    return this.honorificEnd(i + 1, to) > 0 || (this.capital(i + 2) && !this.placeHit(i + 1, to) && (this.bits(i + 1) & (HEADS | WORD.topic)) === 0)
  }

  /** `the ambassadors of Chile, A, and Peru, B`, `… of Chile and Peru, namely A and B`: states, a comma and a name. */
  private ofStates(i: number, to: number): boolean {
    if (this.low(i + 1) !== 'of') return false
    for (let at = i + 2, rounds = 0; rounds < 6; rounds++) {
      const start = this.low(at) === 'the' ? at + 1 : at
      const end = this.placeHit(start, to)?.to ?? (this.capital(start) && this.unknown(start, start + 1) ? start + 1 : 0)
      if (end === 0) return false
      const comma = this.low(end) === ','
      const behind = this.low(end + 1) === 'namely' ? end + 2 : end + 1
      if (comma && this.capital(behind) && this.capital(behind + 1) && !this.placeHit(behind, to)) return true
      at = end + (comma ? 1 : 0)
      if (this.low(at) === 'and') at++
      if (at === end) return false
    }
    return false
  }

  /** `ministers of Trade and Industry, A; Justice, B`: a topic, and a semicolon that parts it from the next. */
  private ofTopics(i: number, to: number): boolean {
    if (this.low(i + 1) !== 'of') return false
    const from = this.low(i + 2) === 'the' ? i + 3 : i + 2
    if (!this.capital(from) || !(this.bits(from) & WORD.topic)) return false
    for (let j = from + 2; j < to && j < from + 16; j++) if (this.low(j) === ';') return true
    return false
  }

  /** `the mayors of the two towns, A and B`. */
  private ofBoth(i: number): boolean {
    return this.low(i + 1) === 'of' && (this.low(i + 2) === 'both' || (this.low(i + 2) === 'the' && this.low(i + 3) === 'two'))
  }

  /** `members of the Majlis: A, B and C`. */
  private beforeList(i: number, to: number): boolean {
    if (this.low(i + 1) !== 'of') return false
    for (let j = i + 2; j < to && j < i + 9; j++) {
      if (this.low(j) === ':') return true
      if (
        !this.capital(j) &&
        !this.low(j).includes('-') &&
        this.low(j) !== 'the' &&
        this.low(j) !== 'of' &&
        this.low(j) !== 'and' &&
        this.low(j) !== 'for'
      )
        return false
    }
    return false
  }

  /** Where an office in the plural ends (`Council Members`, `Vice-Presidents`), 0 where it is part of a longer name. */
  protected titlesEnd(i: number, to: number): number {
    let j = i
    while (j < to && j < i + 4 && this.bits(j) & (WORD.modifier | WORD.topic | WORD.organization) && !(this.bits(j) & WORD.titles)) j++
    if (!(this.bits(j) & WORD.titles) || j >= to) return 0
    const next = this.working.low(j + 1)
    if (next === '’' || next === "'" || (this.capital(j + 1) && (this.bits(j + 1) & HEADS) !== 0)) return 0
    return j + 1
  }
}
