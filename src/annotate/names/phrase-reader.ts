import { SHAPE } from '#model/tokens'
import type { Hit } from '../working.ts'
import { ComplementReader } from './complement-reader.ts'
import { type Item, item } from './item.ts'
import { HEADS } from './token-reader.ts'
import { WORD } from './word-classes.ts'

/** Reads capitalized phrases: places, what a head sorts, and plain names. */
export class PhraseReader extends ComplementReader {
  /** A capitalized phrase with all that belongs to it, as one item or several side by side. */
  protected phrase(i: number, to: number): Item[] | null {
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
