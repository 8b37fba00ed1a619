import { SHAPE } from '#model/tokens'
import type { FoundPerson } from './found-person.ts'
import { type Item, withoutShortForm } from './item.ts'
import { singular } from './office-before.ts'
import { ofPlaceBehind } from './paired-offices.ts'
import type { Scanner } from './scan.ts'
import type { TitlePhrase } from './title-phrase.ts'

const OWNERS = new Set(['our', 'their', 'its', 'his', 'her', 'whose'])

/** `our trustee X`, `the team’s manager, X`. */
export function owned(scanner: Scanner, phrase: TitlePhrase): boolean {
  const { working } = scanner
  return OWNERS.has(working.low(phrase.titleFrom - 1)) || (working.shape(phrase.titleFrom - 1) & SHAPE.possessive) !== 0
}

/** Gives offices to people: with their bodies, and not those that are only nouns or honorifics. */
export class Offices {
  /** Posts whose title names a country or a topic: they are of no body. */
  readonly placed = new Set<number>()
  private readonly scanner: Scanner
  private readonly items: readonly Item[]

  constructor(scanner: Scanner, items: readonly Item[]) {
    this.scanner = scanner
    this.items = items
  }

  give(person: FoundPerson, told: TitlePhrase): void {
    const phrase = ofPlaceBehind(this.scanner, this.items, person.name, told)
    if (this.restated(person, phrase)) {
      person.outerFrom = Math.min(person.outerFrom, phrase.from)
      return
    }
    if (phrase.sort !== 'profession' && !this.plainNoun(phrase, person) && !this.bareChief(person, phrase)) {
      const { working } = this.scanner
      const org = phrase.organization ?? this.bodyBehind(person, phrase)
      if (phrase.placed || phrase.sort === 'portfolio') this.placed.add(phrase.titleFrom)
      person.posts.push({
        title:
          phrase.words ??
          (phrase.sort === 'plural'
            ? singular(working.words(phrase.titleFrom, phrase.titleTo), working.form(phrase.item.to - 1))
            : working.words(phrase.titleFrom, phrase.titleTo)),
        titleFrom: phrase.titleFrom,
        titleTo: phrase.titleTo,
        organization: org ? withoutShortForm(working.words(org.from, org.to)) : null,
        organizationFrom: org?.from ?? 0,
        organizationTo: org?.to ?? 0,
        former: phrase.former,
        rule: 'names/post@4',
      })
    }
    person.outerFrom = Math.min(person.outerFrom, phrase.from)
    person.outerTo = Math.max(person.outerTo, phrase.from >= person.name.to ? this.overHouse(phrase.to) : phrase.to)
  }

  /** `head of the Trade Department | at the Ministry of Energy`: the house that the office behind a name is in. */
  private overHouse(at: number): number {
    const { working } = this.scanner
    if (working.low(at) !== 'at' && working.low(at) !== 'of') return at
    const from = working.low(at + 1) === 'the' ? at + 2 : at + 1
    const house = this.items.find((one) => one.from === from)
    return house?.kind === 'organization' ? house.to : at
  }

  /** An office that a verb gives: its words are no part of the person’s. */
  giveByVerb(person: FoundPerson, phrase: TitlePhrase): void {
    const { outerFrom, outerTo } = person
    this.give(person, phrase)
    person.outerFrom = outerFrom
    person.outerTo = outerTo
  }

  /** `the Kenyan Ambassador to Peru, Ambassador X`: the head of the office once more, right before the name. */
  private restated(person: FoundPerson, phrase: TitlePhrase): boolean {
    if (phrase.placed || phrase.organization || phrase.former || phrase.to > person.name.from) return false
    const { working } = this.scanner
    const bare = ` ${working
      .words(phrase.titleFrom, phrase.titleTo)
      .toLowerCase()
      .replace(/^amb\.$/, 'ambassador')} `
    return person.posts.some(
      (post) => post.titleTo <= phrase.from && post.titleTo - post.titleFrom > 1 && ` ${post.title.toLowerCase()} `.includes(bare),
    )
  }

  /** `Vice-Chancellor X of Makerere University`: the body behind the name. */
  private bodyBehind(person: FoundPerson, phrase: TitlePhrase): Item | null {
    if (phrase.placed || (phrase.sort !== 'office' && phrase.sort !== 'role') || person.name.from < phrase.to || person.outerTo > person.name.to)
      return null
    const low = this.scanner.working.low(person.name.to)
    if (low !== 'of' && low !== 'from') return null
    const at = this.scanner.working.low(person.name.to + 1) === 'the' ? person.name.to + 2 : person.name.to + 1
    const body = this.items.find((one) => one.from === at)
    if (body?.kind !== 'organization') return null
    person.outerTo = Math.max(person.outerTo, body.to)
    return body
  }

  /** `partner`, `head`, `member` in small letters with nothing after are no office, unless they are somebody's, or of the body behind the name. */
  private plainNoun(phrase: TitlePhrase, person: FoundPerson): boolean {
    if (
      /^(?:second|third|fourth|fifth|sixth|seventh|only|another|last|other|youngest|oldest)$/.test(this.scanner.working.low(phrase.titleFrom - 1)) &&
      this.scanner.working.low(phrase.item.to - 1) === 'member'
    )
      return true
    if (phrase.sort !== 'role' || phrase.organization || phrase.placed) return false
    if (phrase.titleTo - phrase.titleFrom > 1 || this.scanner.capital(phrase.item.from)) return false
    return !owned(this.scanner, phrase) && !this.bodyBehind(person, phrase)
  }
  /** `Chief Bola Ade`, `Great Leader X`: of nothing that is told, an honorific. */
  private bareChief(person: FoundPerson, phrase: TitlePhrase): boolean {
    const { working } = this.scanner
    if (!/^(?:Chief|(?:Great |National |Supreme )?Leader)$/.test(working.words(phrase.titleFrom, phrase.titleTo)) || phrase.organization) return false
    return person.name.from >= phrase.to
  }
}
