import type { Lexicon } from '../lexicon.ts'
import { beginsCity, CityWords } from './cities.ts'

/** What a single word can be in a name, as bits. Phrases of several words are found through `Working.hits`. */
export const WORD = {
  title: 1,
  modifier: 2,
  honorific: 4,
  organization: 8,
  occasion: 16,
  instrument: 32,
  programme: 64,
  work: 128,
  venue: 256,
  topic: 512,
  given: 1024,
  surname: 2048,
  particle: 4096,
  function: 8192,
  speech: 16384,
  place: 32768,
  known: 65536,
  city: 131072,
  titles: 262144,
  /** `the`, `both`, `two`: what may point to parties told before. */
  pointing: 524288,
  /** First word of a document's head, in small letters too. */
  document: 1048576,
  /** A title that is no office (`student`). */
  profession: 2097152,
  /** First word of an office of several words. */
  office: 4194304,
  /** A kind of area: `province`, `municipality`. */
  area: 8388608,
} as const

const TABLES: readonly (readonly [table: string, bit: number])[] = [
  ['titles/heads', WORD.title],
  ['titles/modifiers', WORD.modifier],
  ['titles/honorifics', WORD.honorific],
  ['heads/organizations', WORD.organization],
  ['heads/occasions', WORD.occasion],
  ['heads/instruments', WORD.instrument],
  ['heads/programmes', WORD.programme],
  ['heads/works', WORD.work],
  ['heads/venues', WORD.venue],
  ['heads/topics', WORD.topic],
  ['names/given', WORD.given],
  ['names/surnames', WORD.surname],
  ['names/given-more', WORD.given],
  ['names/surnames-more', WORD.surname],
  ['names/particles', WORD.particle],
  ['names/function-words', WORD.function],
  ['names/speech-verbs', WORD.speech],
  ['places/countries', WORD.place],
  ['places/other-names', WORD.place],
  ['places/regions', WORD.place],
  ['places/demonyms', WORD.place],
  ['lists/areas', WORD.area],
]

/** Most parts of a word with hyphens that is looked at. */
const MOST_PARTS = 8
/** Endings of nouns that name what a body deals with (`Stabilization`, `Linguistics`). */
const TOPICAL = /^\p{L}{3,}(?:tion|tions|ment|ments|ity|ities|ics|ship|ology|graphy|ance|ence|sion|ness)$/u
/** The German and Dutch way of writing an organization's head into one word. */
const ORGANIZATION_END = /(?:stiftung|verein|ministerium|universität|gesellschaft|institut|instituut|universiteit|bundesamt|verband)$/

/** The bits of every lexeme, worked out once a form, by its lower-cased form. */
export class WordClasses {
  readonly cities: CityWords
  private readonly words = new Map<string, number>()
  private readonly lexicon: Lexicon
  private known = new Int32Array(4096)

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
    this.cities = new CityWords(lexicon.lexemes)
    for (const [table, bit] of TABLES)
      for (const row of lexicon.rows(table))
        for (const word of (row['words'] ?? '').split('|')) {
          if (bit === WORD.title && word.includes(' ')) this.add(word.split(' ')[0]?.toLowerCase() ?? '', WORD.office)
          if (bit === WORD.instrument) this.add(word.split(' ')[0]?.toLowerCase() ?? '', WORD.document)
          if (word.includes(' ')) continue
          const low = word.toLowerCase()
          this.add(low, bit)
          if (row['sort'] === 'profession') this.add(low, WORD.profession)
          if (row['class'] === 'area') this.add(low, WORD.area)
        }
    for (const word of ['the', 'both', 'two']) this.add(word, WORD.pointing)
  }

  private add(low: string, bit: number): void {
    this.words.set(low, (this.words.get(low) ?? 0) | bit)
  }

  /** The bits of a lexeme, by its id. */
  of(id: number): number {
    if (id >= this.known.length) {
      const wider = new Int32Array(Math.max(id + 1, this.known.length * 2))
      wider.set(this.known)
      this.known = wider
    }
    const found = this.known[id] as number
    if (found !== 0) return found
    const form = this.lexicon.lexemes.forms[id] ?? ''
    const bits = this.classify(form.toLowerCase()) | WORD.known
    this.known[id] = bits
    return bits
  }

  /** The bits of a word that may not stand in a text. */
  ofWord(word: string): number {
    return this.of(this.lexicon.lexemes.idOf(word))
  }

  private classify(low: string): number {
    const city = beginsCity(low) ? WORD.city : 0
    const bits = (this.words.get(low) ?? 0) | city
    if (bits !== 0) return bits | this.plural(low)
    const plural = this.plural(low)
    if (plural !== 0) return plural
    if (ORGANIZATION_END.test(low)) return WORD.organization
    if (low.includes('-')) return this.hyphenated(low)
    return TOPICAL.test(low) ? WORD.topic : 0
  }

  /** `ministers`, `chairmen`: an office in the plural. */
  private plural(low: string): number {
    const single = low.endsWith('men')
      ? `${low.slice(0, -2)}an`
      : low.endsWith('ies')
        ? `${low.slice(0, -3)}y`
        : low.endsWith('s') && !low.endsWith('ss')
          ? low.slice(0, -1)
          : ''
    if (single === '') return 0
    const bits = this.words.get(single) ?? (single.includes('-') ? this.hyphenated(single) : 0)
    return bits & WORD.title && !(bits & WORD.profession) ? WORD.titles : 0
  }

  /** `vice-president` is a title where `president` is one and `vice` goes before titles; `under-secretary-general` too. */
  private hyphenated(low: string): number {
    const parts = low.split('-', MOST_PARTS + 1)
    if (parts.length > MOST_PARTS) return 0
    for (let cut = 1; cut < parts.length; cut++) {
      const head = this.words.get(parts.slice(cut).join('-')) ?? this.words.get(parts.slice(cut).join(' ')) ?? 0
      if (head & WORD.title && parts.slice(0, cut).every((part) => (this.words.get(part) ?? 0) & WORD.modifier)) return WORD.title
    }
    const last = this.words.get(parts.at(-1) ?? '') ?? 0
    if (/^(?:elect|designate)$/.test(parts.at(-1) ?? '') && (this.words.get(parts[0] ?? '') ?? 0) & WORD.title) return WORD.title
    if (last & (WORD.organization | WORD.occasion) && parts.length > 1) return last & (WORD.organization | WORD.occasion)
    const first = this.words.get(parts[0] ?? '') ?? 0
    return first & WORD.given && last & WORD.given ? WORD.given : 0
  }
}

const classesOf = new WeakMap<Lexicon, WordClasses>()
/** The word classes of a lexicon, made at first use. */
export function wordClasses(lexicon: Lexicon): WordClasses {
  const classes = classesOf.get(lexicon) ?? new WordClasses(lexicon)
  classesOf.set(lexicon, classes)
  return classes
}
