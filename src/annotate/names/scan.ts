import { SHAPE } from '#model/tokens'
import type { Hit } from '../working.ts'
import { ComplementReader } from './complement-reader.ts'
import { type Item, item } from './item.ts'
import { HEADS } from './token-reader.ts'
import { WORD } from './word-classes.ts'

const SMALL_TITLE = WORD.title | WORD.modifier | WORD.office

const RULERS = new Set(['king', 'queen', 'prince', 'princess', 'sultan', 'emperor', 'empress', 'imam', 'emir'])

/** Prepositions that stand in a title in capitals; no name begins with them. */
const NEVER_FIRST = new Set(['among', 'amongst', 'between', 'through', 'towards', 'toward', 'into', 'amid', 'amidst', 'during'])

/** Finds the pieces of one sentence at a time. Working by token index; the caller says where a sentence begins. */
export class Scanner extends ComplementReader {
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
    return items
  }

  private lowerTitle(i: number, to: number): Item[] | null {
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

  /** `the ambassadors of Chile, A, and Peru, B`: a state and a name between commas. */
  private ofStates(i: number, to: number): boolean {
    if (this.low(i + 1) !== 'of') return false
    const state = this.placeHit(this.low(i + 2) === 'the' ? i + 3 : i + 2, to)
    return state !== null && this.low(state.to) === ',' && this.capital(state.to + 1) && !this.placeHit(state.to + 1, to)
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

  /** Where an office in the plural ends (`Council Members`, `Vice-Presidents`), 0 where it is part of a longer name. */
  private titlesEnd(i: number, to: number): number {
    let j = i
    while (j < to && j < i + 4 && this.bits(j) & (WORD.modifier | WORD.topic | WORD.organization) && !(this.bits(j) & WORD.titles)) j++
    if (!(this.bits(j) & WORD.titles) || j >= to) return 0
    const next = this.working.low(j + 1)
    if (next === '’' || next === "'" || (this.capital(j + 1) && (this.bits(j + 1) & HEADS) !== 0)) return 0
    return j + 1
  }

  /** A capitalized phrase with all that belongs to it, as one item or several side by side. */
  private phrase(i: number, to: number): Item[] | null {
    const end = this.runEnd(i, to)
    const place = this.placeHit(i, to)
    if (place && (place.to >= end || (!this.headIn(place.to, end) && !this.joinedAhead(i, end, to))) && !this.nameGoesOn(i, place.to, end)) {
      const whole = this.placeItem(i, place)
      if (place.to >= end) return [this.withCountry(whole, to)]
      const rest = this.phrase(place.to, to)
      return rest ? [whole, ...rest] : [whole]
    }
    return this.typed(i, end, to)
  }

  /** A place's name that goes on as something else: `Paris Saint-Germain`, `Jordan Smith`. */
  private nameGoesOn(i: number, placeEnd: number, end: number): boolean {
    if (placeEnd >= end) return false
    if (this.low(i - 1) === 'in' && this.bits(i - 2) & WORD.title && this.plain(placeEnd, end)) return false
    if (placeEnd === i + 1 && this.bits(i) & (WORD.given | WORD.surname) && (this.bits(placeEnd) & HEADS) === 0) return true
    const hit = this.placeHit(i, end)
    return (
      hit?.entry.table === 'places/cities' &&
      !this.initial(placeEnd) &&
      ((this.bits(placeEnd) & (WORD.given | WORD.surname)) === 0 || this.low(i - 1) === ',' || (this.bits(i - 1) & WORD.title) !== 0) &&
      !this.placeHit(placeEnd, end)
    )
  }

  /** `Berlin, Germany`, `Qingdao, Shandong Province`: the country or region after the comma belongs to the city. */
  private withCountry(place: Item, to: number): Item {
    if (place.kind !== 'place' || place.sort === 'country' || this.low(place.to) !== ',') return place
    const hit = this.placeHit(place.to + 1, to)
    if (!hit || (hit.entry.table !== 'places/countries' && hit.entry.table !== 'places/other-names' && hit.entry.table !== 'places/regions'))
      return place
    const code = hit.entry.row['country'] ?? ''
    if (code === '' || (place.country !== '' && place.country !== code)) return place
    const country = this.placeItem(place.to + 1, hit)
    const end = this.headAt(country.to, country.to + 1)?.class === 'area' ? country.to + 1 : country.to
    return item('place', place.from, end, { country: code, sort: place.sort, inner: [country], nameTo: place.to })
  }

  /** The run [from, end), sorted by its head, with the complements that belong to it. */
  private typed(from: number, end: number, to: number): Item[] | null {
    const joined = this.joinedAhead(from, end, to)
    const stop = joined || end
    const body = this.tableHit(from, to, 'bodies/world')
    if (body && body.to >= stop && this.low(body.to) !== 'of')
      return [item('organization', from, body.to, { sort: 'body', inner: this.placeIn(from, body.to) })]
    const head = this.headOf(from, stop)
    if (!head) return this.untyped(from, stop, to)
    const cut = this.cutAt(from, head.to, stop)
    if (cut < stop && this.titleEnd(stop, to) > 0 && this.placeHit(cut, stop)?.to === stop)
      return [this.complemented(from, cut, to, head), this.placeItem(cut, this.placeHit(cut, stop) as Hit)]
    const made = this.complemented(from, cut, to, head)
    if (cut < stop && made.to === cut) return [made, item('name', cut, stop)]
    return [made]
  }

  private placeIn(from: number, to: number): Item[] {
    const place = this.placeHit(from, to)
    return place && place.to < to ? [this.placeItem(from, place)] : []
  }

  /** A run without a head: a known body, a place at its end before a title, or a plain name. */
  private untyped(from: number, end: number, to: number): Item[] {
    const body = this.tableHit(from, to, 'bodies/world')
    if (body && body.to >= end) return [item('organization', from, body.to, { sort: 'body' })]
    if (body && end > body.to && !this.person(from, end)) return this.bodyThenName(from, body.to, end)
    for (let i = from + 1; i < end; i++) {
      const place = this.placeHit(i, to)
      if (place && place.to >= end && place.entry.table === 'places/demonyms') return [item('name', from, i), this.placeItem(i, place)]
    }
    return this.withoutLetters(from, end)
  }

  /** `UNESCO Ana Rojas`, `UNICEF Ghana Ama Owusu`: a known body with its branch in a country, then who holds an office there. */
  private bodyThenName(from: number, bodyEnd: number, end: number): Item[] {
    const country = this.placeHit(bodyEnd, end)
    if (country?.entry.table !== 'places/countries' || this.bits(bodyEnd) & (WORD.given | WORD.surname))
      return [item('organization', from, bodyEnd, { sort: 'body' }), item('name', bodyEnd, end)]
    const branch = item('organization', from, country.to, { sort: 'body', inner: [this.placeItem(bodyEnd, country)] })
    return country.to < end ? [branch, item('name', country.to, end)] : [branch]
  }

  /** `Irene Tracey CBE`, `Jomo Otieno Ph.D.`: letters after a name are not part of it; `II` is. */
  private withoutLetters(from: number, end: number): Item[] {
    let stop = end
    while (stop > from + 2 && this.isLetters(stop - 1)) stop--
    return [stop < end ? item('name', from, end, { nameTo: stop }) : item('name', from, end)]
  }
  private isLetters(i: number): boolean {
    const form = this.working.form(i)
    if (this.tableHit(i, i + 1, 'titles/letters')) return true
    return (
      (this.working.shape(i) & SHAPE.upper) !== 0 &&
      (this.working.shape(i - 1) & SHAPE.upper) === 0 &&
      form.length <= 4 &&
      !/^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3})$/.test(form)
    )
  }
}
