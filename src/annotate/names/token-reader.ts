import { SHAPE } from '#model/tokens'
import type { Phrase } from '../phrases.ts'
import type { Hit, Working } from '../working.ts'
import { cityOf } from './cities.ts'
import { type Item, item } from './item.ts'
import { WORD, type WordClasses, wordClasses } from './word-classes.ts'

/** Word classes that tell what a name is: its head. */
export const HEADS = WORD.organization | WORD.occasion | WORD.instrument | WORD.programme | WORD.work | WORD.venue

/** `Sultan bin Saad`: what makes the word before it a name. */
const SON_OF = new Set(['bin', 'bint', 'ibn', 'al'])

/** Words of styles that stand behind others in Brunei and Malaysia: `Dato Seri Setia Awang Haji Omar`. */
const MALAY_STYLES = new Set(
  'seri sri setia lela paduka pekerma jaya wira utama diraja indera maharaja dato datu datuk pengiran pehin awang haji hajah ustaz'.split(' '),
)

/** Those who are called by a word of kin in a church. */
const OF_CHURCH = /^(?:Sister|Brother|Father|Mother|Canon|Fray|Frei|Fra)$/

/** Offices in letters, `3 pm` is none. */
const SHORT_OFFICES = new Set(['pm', 'dpm', 'fm', 'eam', 'vp', 'evp', 'svp', 'avp', 'vpaa', 'vc', 'dvc'])

/** What the lexicon tells of single tokens of a document: their classes, the places and offices that begin at them. */
export class TokenReader {
  readonly working: Working
  readonly classes: WordClasses
  protected readonly bitsAt: Int32Array
  protected readonly capitals: Uint8Array
  /** Places by token, as they are asked for; the limit of a sentence is seen to by the caller. */
  protected readonly places: (Hit | null | undefined)[]
  /** Ends of titles by token within the sentence that is read: -1 where not yet known. */
  protected readonly titleEnds: Int32Array
  protected sentenceEnd = 0
  /** True while a heading is read, where every word has a capital. */
  heading = false

  constructor(working: Working) {
    this.working = working
    this.classes = wordClasses(working.lexicon)
    const { form, count } = working.tokens
    this.bitsAt = new Int32Array(count)
    this.capitals = new Uint8Array(count)
    this.places = new Array<Hit | null | undefined>(count)
    this.titleEnds = new Int32Array(count).fill(-1)
    for (let i = 0; i < count; i++) {
      const id = form[i] as number
      this.bitsAt[i] = this.classes.of(id)
      this.capitals[i] = (working.lexemes.shape[id] as number) & SHAPE.capital
    }
  }

  /** The word classes at token i, 0 outside the document. */
  bits(i: number): number {
    return this.bitsAt[i] ?? 0
  }

  protected low(i: number): string {
    return this.working.low(i)
  }

  capital(i: number): boolean {
    return this.capitals[i] === 1
  }

  tableHit(i: number, to: number, table: string): Hit | null {
    const phrases = this.working.hits[i]
    const longest = phrases?.longest(table)
    if (!phrases || !longest) return null
    if (i + longest.length <= to) return { entry: longest.entry, to: i + longest.length }
    for (let k = phrases.all.length - 1; k >= 0; k--) {
      const { entry, length } = phrases.all[k] as Phrase
      if (entry.table === table && i + length <= to) return { entry, to: i + length }
    }
    return null
  }

  /** Where an honorific that begins at i ends (`Datuk`, `HE`, `Dr. (Mrs)`), with a capital behind it; 0 where there is none. */
  protected honorificEnd(i: number, to: number): number {
    let end = this.honorificHit(i, to)
    if (end > 0 && this.low(end) === '(') {
      const inside = this.honorificHit(end + 1, to)
      if (inside > 0 && this.low(inside) === ')') end = inside + 1
    }
    while (end > 0 && MALAY_STYLES.has(this.low(end)) && this.capital(end) && this.capital(end + 1)) end++
    if (end > 0 && this.low(end) === 'the' && this.honorificHit(end + 1, to) > 0) return end + 1
    if (end > i + 1 && this.low(end) === ',' && this.low(i - 1) === ',' && this.capital(end + 1)) return end
    if (end > 0 && this.low(end) === ',' && (this.honorificHit(end + 1, to) > 0 || (this.capital(end + 1) && this.titleEnd(end + 1, to) > 0)))
      return end
    return end > 0 && end < to && (this.capital(end) || this.beginsName(end)) ? end : 0
  }
  /** `Mr van der Meer`, `Dr de Silva`: a particle in small letters that opens a name. */
  protected beginsName(i: number): boolean {
    if (!/^(?:von|van|de|di|da|dos|del|della|du|le|ter|ten|al|el|bin|af)$/.test(this.working.form(i))) return false
    return this.capital(i + 1) || (/^(?:der|den|de|la|las|los|het)$/.test(this.working.form(i + 1)) && this.capital(i + 2))
  }
  private honorificHit(i: number, to: number): number {
    if (this.tableHit(i, to, 'titles/parts-of-names')) return 0
    const hit = this.tableHit(i, to, 'titles/honorifics')
    if (hit) return hit.to
    if (OF_CHURCH.test(this.working.form(i)) && this.bits(i + 1) & WORD.given && this.capital(i + 2)) return i + 1
    return this.working.shape(i) & SHAPE.upper ? (this.tableHit(i, to, 'titles/honorific-letters')?.to ?? 0) : 0
  }

  protected titleHit(i: number, to: number): Hit | null {
    return this.tableHit(i, to, 'titles/heads')
  }

  /** The longest place that begins here; of equals, countries before regions before cities. */
  placeHit(i: number, to: number): Hit | null {
    if (this.capitals[i] !== 1) return null
    let known = this.places[i]
    if (known === undefined) {
      known = this.longestPlace(i, this.working.tokens.count)
      this.places[i] = known
    }
    return known === null || known.to <= to ? known : this.longestPlace(i, to)
  }

  protected longestPlace(i: number, to: number): Hit | null {
    const phrases = this.working.hits[i]
    const place = phrases?.longest('places') ? placeAmong(phrases.all, to - i) : null
    if (place && this.low(i) === 'us' && this.working.form(i) !== 'US') return null
    const city = this.bits(i) & WORD.city ? this.cityHit(i, to) : null
    if (city && (!place || city.to > i + place.length)) return this.overState(city, to)
    return place && this.overState({ entry: place.entry, to: i + place.length }, to)
  }

  /** `Kano State`: over the word for the area that a town lends its name to. */
  private overState(hit: Hit, to: number): Hit {
    const area =
      hit.to < to && this.working.form(hit.to) === 'State' && hit.entry.table !== 'places/countries' && hit.entry.table !== 'places/demonyms'
    return area && !this.capital(hit.to + 1) ? { entry: hit.entry, to: hit.to + 1 } : hit
  }

  /** The longest city that begins here, up to four words. */
  protected cityHit(i: number, to: number): Hit | null {
    if (!this.capital(i)) return null
    const { cities } = this.classes
    const first = this.working.tokens.lower[i] as number
    const alone = cities.alone(first)
    let best: Hit | null = alone && { entry: alone, to: i + 1 }
    const last = Math.min(to, i + cities.longest(first))
    let words = this.low(i)
    for (let j = i + 1; j < last && this.working.shape(j) & SHAPE.letter; j++) {
      words += ` ${this.low(j)}`
      const entry = cityOf(words)
      if (entry) best = { entry, to: j + 1 }
    }
    return best
  }

  /** Where a title that begins at i ends: words that go before titles, then a head. 0 where there is none. */
  titleEnd(i: number, to: number, depth = 0): number {
    if (i >= to || depth > 7) return 0
    const known = this.titleEnds[i] as number
    if (known === 0 || (known > 0 && known <= to)) return known
    const longest = this.longestTitle(i, to, depth)
    const end = longest > 0 && this.working.form(longest) === 'Level' ? 0 : longest
    if (to >= this.sentenceEnd && depth === 0) this.titleEnds[i] = end
    return end
  }

  protected longestTitle(i: number, to: number, depth: number): number {
    const bits = this.bits(i)
    const own = bits & (WORD.title | WORD.modifier)
    if (own === 0 && !(bits & WORD.topic && this.capital(i)) && !this.working.hits[i]) return 0
    if (bits & WORD.title && SHORT_OFFICES.has(this.low(i)) && (!(this.working.shape(i) & SHAPE.upper) || this.working.shape(i - 1) & SHAPE.digit))
      return 0
    const hit = this.titleHit(i, to)
    const end = hit ? hit.to : bits & WORD.title ? i + 1 : 0
    if (end === i + 1 && SON_OF.has(this.low(end))) return 0
    if (bits & WORD.modifier || (bits & WORD.topic && this.capital(i)) || this.working.shape(i) & SHAPE.ordinal) {
      const and = bits & WORD.topic && this.capital(i) && this.low(i + 1) === 'and' && this.capital(i + 2) && this.bits(i + 2) & WORD.topic
      const longer = this.titleEnd(and ? i + 2 : i + 1, to, depth + 1)
      if (longer > end && !(hit && this.titleSort(longer, i) === 'profession')) return longer
    }
    return end
  }

  protected titleSort(end: number, from: number): string {
    for (let i = from; i < end; i++) {
      const hit = this.titleHit(i, end)
      if (hit && hit.to === end) return hit.entry.row['sort'] ?? 'office'
    }
    return 'office'
  }

  placeItem(i: number, hit: Hit): Item {
    const table = hit.entry.table
    const sort = table === 'places/demonyms' ? 'demonym' : table === 'places/cities' ? 'city' : table === 'places/regions' ? 'region' : 'country'
    return item(sort === 'demonym' ? 'demonym' : 'place', i, hit.to, { country: hit.entry.row['country'] ?? '', sort })
  }

  topical(i: number): boolean {
    return (this.bits(i) & WORD.topic) !== 0 && (this.bits(i) & WORD.organization) === 0
  }
}

/** The longest place of no more than `most` tokens. */
function placeAmong(phrases: readonly Phrase[], most: number): Phrase | null {
  let best: Phrase | null = null
  for (const one of phrases) {
    if (one.entry.area !== 'places' || one.length > most) continue
    if (!best || one.length > best.length || (one.length === best.length && rankOf(one) < rankOf(best))) best = one
  }
  return best
}
const rankOf = ({ entry }: Phrase): number => RANK[entry.table] ?? 9
const RANK: Readonly<Record<string, number>> = {
  'places/countries': 0,
  'places/other-names': 0,
  'places/demonyms': 1,
  'places/regions': 2,
  'places/cities': 3,
}
