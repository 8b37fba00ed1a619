import type { Mention, PersonMention } from '#model/mention'
import type { Item } from './item.ts'
import type { SentenceNames } from './names.ts'
import type { Scanner } from './scan.ts'
import type { TitlePhrase } from './title-phrase.ts'

interface Holder {
  readonly name: string
  /** The office in small letters, as it was told. */
  readonly title: string
  /** Country in or before the office, '' where none is told. */
  readonly country: string
}

/** Whom `the Rector`, `the Malaysian Minister` stand for: the one person told before with that office. Reads sentences in order. */
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
      const country = this.countryIn(post.titleFrom, post.titleTo, items)
      if (!this.holders.some((one) => one.name === person.name && one.title === title)) this.holders.push({ name: person.name, title, country })
    }
  }

  private countryIn(from: number, to: number, items: readonly Item[]): string {
    const place = items.find((one) => one.from >= from && one.to <= to && one.country !== '' && (one.kind === 'place' || one.kind === 'demonym'))
    return place?.country ?? ''
  }

  /** The only person with that office, of that country where one is told. */
  private holderOf(phrase: TitlePhrase, items: readonly Item[]): Holder | null {
    if (phrase.former || phrase.organization || phrase.titleTo > phrase.item.to) return null
    if (phrase.sort !== 'office' && phrase.sort !== 'portfolio') return null
    const { working } = this.scanner
    if (['of', 'for', 'to', 'and', 'from'].includes(working.low(phrase.to))) return null
    const bare = working.words(phrase.item.from, phrase.item.to).toLowerCase()
    const country = this.countryIn(phrase.titleFrom, phrase.item.from, items)
    const like = this.holders.filter((one) => (country === '' || one.country === country) && named(one.title, bare))
    const first = like.at(-1)
    return first && like.every((one) => one.name === first.name) ? first : null
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
      outerTo: phrase.item.to,
      posts: [],
      country: null,
    }
  }
}

/** `foreign minister` of `foreign minister of Peru`, `ambassador` of `Kenyan ambassador to Sweden`; not `minister` of `deputy minister`. */
function named(title: string, bare: string): boolean {
  const at = ` ${title} `.indexOf(` ${bare} `)
  return at >= 0 && !/\b(?:deputy|vice|assistant|associate|prime|under|acting|shadow|to the) $/.test(` ${title} `.slice(0, at + 1))
}
