import type { Mention, PersonMention } from '#model/mention'
import type { Item } from './item.ts'
import type { SentenceNames } from './names.ts'
import type { Scanner } from './scan.ts'
import type { TitlePhrase } from './title-phrase.ts'

interface Holder {
  readonly name: string
  /** The office in small letters, as it was told. */
  readonly title: string
  /** Country in or before the office, or of its body, '' where none is told. */
  readonly country: string
  /** Words of the body in small letters, without its country. */
  readonly body: readonly string[]
}

/**
 * Whom `the Rector`, `the Malaysian Minister`, `the Speaker of the Malaysian Assembly` stand for: the one person told before
 * with that office. Reads sentences in order.
 */
export class Described {
  private readonly holders: Holder[] = []
  private readonly scanner: Scanner

  constructor(scanner: Scanner) {
    this.scanner = scanner
  }

  /** Adds the persons that offices of the sentence stand for to its mentions, and keeps the offices that it tells. */
  read(sentence: SentenceNames, mentions: Mention[]): void {
    if (!sentence.heading)
      for (const phrase of sentence.offices) {
        const holder = this.holderOf(phrase, sentence.items)
        if (holder) mentions.push(this.mention(phrase, holder))
      }
    for (const one of mentions) if (one.kind === 'person') this.keep(one, sentence.items)
  }

  private keep(person: PersonMention, items: readonly Item[]): void {
    for (const post of person.posts) {
      if (post.former) continue
      const title = this.scanner.working.words(post.titleFrom, post.titleTo).toLowerCase()
      if (this.holders.some((one) => one.name === person.name && one.title === title)) continue
      const bodied = post.organization !== null && post.organizationTo > post.organizationFrom
      const own = this.countryIn(post.titleFrom, post.titleTo, items)
      const country = own || (bodied ? this.countryIn(post.organizationFrom, post.organizationTo, items) : '')
      const body = bodied ? this.bodyWords(post.organizationFrom, post.organizationTo, items) : []
      this.holders.push({ name: person.name, title, country, body })
    }
  }

  /** The telling words of a body: not those of a state within it. */
  private bodyWords(from: number, to: number, items: readonly Item[]): string[] {
    const { working } = this.scanner
    const states = placesIn(from, to, items)
    const words: string[] = []
    for (let i = from; i < to; i++)
      if (!states.some((one) => one.from <= i && one.to > i) && !/^(?:the|of|for|and|[^\p{L}])$/u.test(working.low(i))) words.push(working.low(i))
    return words
  }

  private countryIn(from: number, to: number, items: readonly Item[]): string {
    return placesIn(from, to, items)[0]?.country ?? ''
  }

  /** The only person with that office, of that country where one is told. */
  private holderOf(phrase: TitlePhrase, items: readonly Item[]): Holder | null {
    if (phrase.former || (phrase.sort !== 'office' && phrase.sort !== 'portfolio')) return null
    if (phrase.organization) return this.holderInBody(phrase, phrase.organization, items)
    if (phrase.titleTo > phrase.item.to) return null
    const { working } = this.scanner
    if (['of', 'for', 'to', 'and', 'from'].includes(working.low(phrase.to))) return null
    const bare = working.words(phrase.item.from, phrase.item.to).toLowerCase().replace(PASSING, '')
    const country = this.countryIn(phrase.titleFrom, phrase.item.from, items)
    const like = this.holders.filter((one) => (country === '' || one.country === country) && named(one.title, bare))
    const first = like.at(-1)
    return first && like.every((one) => one.name === first.name) ? first : null
  }

  /** `the President of the Malawian National Assembly`: the person told before as President of the National Assembly of Malawi. */
  private holderInBody(phrase: TitlePhrase, body: Item, items: readonly Item[]): Holder | null {
    const { working } = this.scanner
    const bare = working.words(phrase.item.from, phrase.item.to).toLowerCase().replace(PASSING, '')
    const country = this.countryIn(phrase.titleFrom, phrase.item.from, items) || this.countryIn(body.from, body.to, items)
    const words = this.bodyWords(body.from, body.to, items)
    const like = this.holders.filter(
      (one) =>
        named(one.title, bare) &&
        (country === '' || one.country === '' || one.country === country) &&
        one.body.length > 0 &&
        words.length > 0 &&
        (words.every((word) => one.body.includes(word)) || one.body.every((word) => words.includes(word))),
    )
    const last = like.at(-1)
    return last && like.every((one) => one.name === last.name) ? last : null
  }

  private mention(phrase: TitlePhrase, holder: Holder): PersonMention {
    return {
      kind: 'person',
      from: phrase.titleFrom,
      to: phrase.item.to,
      rule: 'names/described@1',
      name: holder.name,
      short: true,
      outerFrom: phrase.titleFrom - 1,
      outerTo: Math.max(phrase.item.to, phrase.organization?.to ?? 0),
      posts: [],
      country: null,
    }
  }
}

/** What is said of somebody for the moment is no part of the office. */
const PASSING = /^(?:visiting|new|newly elected|current|incumbent|outgoing|incoming) /

/** States and their adjectives in [from, to), within longer names too. */
function placesIn(from: number, to: number, items: readonly Item[]): Item[] {
  const found: Item[] = []
  for (const one of items) {
    if (one.to <= from || one.from >= to) continue
    if (one.from >= from && one.to <= to && one.country !== '' && (one.kind === 'place' || one.kind === 'demonym')) found.push(one)
    else if (one.inner.length > 0) found.push(...placesIn(from, to, one.inner))
  }
  return found
}

/** `foreign minister` of `foreign minister of Peru`, `ambassador` of `Kenyan ambassador to Sweden`; not `minister` of `deputy minister`. */
function named(title: string, bare: string): boolean {
  const at = ` ${title} `.indexOf(` ${bare} `)
  return at >= 0 && !/\b(?:deputy|vice|assistant|associate|prime|under|acting|shadow|to the) $/.test(` ${title} `.slice(0, at + 1))
}
