import { SHAPE } from '#model/tokens'
import { type FoundPerson, foundPerson } from './found-person.ts'
import { Offices } from './give-office.ts'
import { Holder } from './holder.ts'
import { type Item, item } from './item.ts'
import { listAfter, listBefore, listUpTo } from './name-lists.ts'
import { countryOf, singular } from './office-before.ts'
import { givenFrom, heldByPronoun, heldByVerb, heldFurther } from './office-by-verb.ts'
import { ofFirstState, ofState, ofTopic, placesThenNames, statesAndNames, topicsAndNames } from './paired-offices.ts'
import { hasPersonShape } from './person-shape.ts'
import type { Scanner } from './scan.ts'
import { shareFormer, shareOrganizations } from './shared-offices.ts'
import { type TitlePhrase, titlePhrase } from './title-phrase.ts'
import { Untitled } from './untitled.ts'

/** Finds who is a person in a sentence and which offices are given to whom. */
export class People {
  readonly found = new Map<Item, FoundPerson>()
  /** Offices that a sentence tells of `he` or `she`. */
  readonly byPronoun: FoundPerson[] = []
  private readonly phrases = new Map<Item, TitlePhrase>()
  private readonly scanner: Scanner
  readonly items: Item[]
  private readonly first: number
  private readonly last: number
  private readonly holder: Holder
  private readonly offices: Offices
  /** Who was last given an office, and up to where. */
  private held: FoundPerson | null = null
  private heldTo = -1
  /** Offices that nobody holds yet. */
  private pending: TitlePhrase[] = []

  constructor(scanner: Scanner, items: Item[], sentence: { readonly from: number; readonly to: number }) {
    this.scanner = scanner
    this.items = items
    this.first = sentence.from
    this.last = sentence.to
    this.holder = new Holder(scanner, items, this.found, sentence)
    this.offices = new Offices(scanner, items)
  }

  run(heading: boolean): FoundPerson[] {
    for (let k = 0; k < this.items.length; k++) this.honorific(k)
    for (let k = 0; k < this.items.length; k++) if ((this.items[k] as Item).kind === 'title') this.office(k)
    shareOrganizations(this.found.values(), this.offices.placed, this.scanner)
    shareFormer(this.found.values(), this.scanner)
    const alone = new Untitled(this.scanner, this.items, this.found, this.first)
    if (!heading || this.items.length < 4) alone.byItself(heading)
    if (!heading) alone.besidePeople()
    return [...this.found.values()].sort((a, b) => a.name.from - b.name.from)
  }

  /** An office and who holds it: the one before whom or behind whom it stands, or whom a verb gives it. */
  private office(k: number): void {
    const one = this.items[k] as Item
    if (this.inPhrase(one)) {
      this.nested(k)
      return
    }
    if (this.ownsNext(k)) return
    const phrase = titlePhrase(this.scanner, this.items, k, this.first, this.last)
    this.phrases.set(one, phrase)
    this.part(phrase)
    if (phrase.sort === 'plural') {
      this.several(phrase)
      return
    }
    const alone = !this.holder.rightAfter(phrase)
    const told = alone ? heldByVerb(this.scanner, this, phrase, this.first) : null
    if (told) {
      this.offices.giveByVerb(told.person, told.over ? { ...phrase, former: true } : phrase)
      this.pending = []
      this.held = told.person
      this.heldTo = phrase.to
      return
    }
    if (this.ofPronoun(phrase)) return
    const further = this.held && alone ? heldFurther(this.scanner, this.items, phrase, this.first, this.heldTo) : null
    if (this.held && further) {
      this.offices.giveByVerb(this.held, further.over ? { ...phrase, former: true } : phrase)
      this.heldTo = phrase.to
      return
    }
    this.toHolder(phrase)
  }

  /** Gives an office to the person by name beside it; kept for a later one where nobody is. */
  private toHolder(phrase: TitlePhrase): void {
    const person = this.holder.of(phrase, this.held, this.heldTo)
    if (!person) {
      const parted = this.pending.length > 0 && !this.joined(this.pending.at(-1) as TitlePhrase, phrase)
      this.pending = parted ? [phrase] : [...this.pending, phrase]
      return
    }
    if (person.name.from >= phrase.to) this.givePending(person, this.pending, phrase)
    this.pending = []
    this.offices.give(person, phrase)
    this.held = person
    this.heldTo = Math.max(person.outerTo, phrase.to)
  }

  /** `She was Minister of Trade`: kept for whom the pronoun stands for. */
  private ofPronoun(phrase: TitlePhrase): boolean {
    const told = heldByPronoun(this.scanner, this.items, phrase, this.first)
    if (!told) return false
    const person: FoundPerson = {
      name: item('name', told.at, told.at + 1),
      outerFrom: told.at,
      outerTo: told.at + 1,
      posts: [],
      country: '',
      evidence: 0,
    }
    this.offices.giveByVerb(person, told.over ? { ...phrase, former: true } : phrase)
    if (person.posts.length > 0) this.byPronoun.push(person)
    return person.posts.length > 0
  }

  /** Offices that nobody in the sentence is named for: `the Rector thanked …`. */
  alone(): TitlePhrase[] {
    if (this.phrases.size === 0) return []
    const people = [...this.found.values()]
    const taken = (one: TitlePhrase) => people.some((person) => person.outerFrom <= one.titleFrom && person.outerTo >= one.item.to)
    return [...this.phrases.values()].filter((one) => {
      const { working } = this.scanner
      const before = working.form(one.titleFrom - 1) === 'visiting' ? one.titleFrom - 2 : one.titleFrom - 1
      return working.low(before) === 'the' && !taken(one)
    })
  }

  /** An office within another's words (`Special Representative of Cambodian Prime Minister Hun Manet`) has its own holder. */
  private nested(k: number): void {
    const one = this.items[k] as Item
    const name = this.items.find((other) => other.kind === 'name' && other.from === one.to)
    if (!name || one.sort === 'plural' || !hasPersonShape(this.scanner, name, true)) return
    const phrase = titlePhrase(this.scanner, this.items, k, this.first, this.last)
    this.offices.give(this.person(name, 2), { ...phrase, from: phrase.titleFrom })
  }

  /** `A and B, Deputy Directors of X`; `Ministers A, B and C`: the office is that of each. */
  private several(phrase: TitlePhrase): void {
    const paired = statesAndNames(this.scanner, this.items, phrase.item.to)
    const states = paired.length > 1 ? paired : placesThenNames(this.scanner, this.items, phrase.item.to)
    if (states.length > 1) {
      for (const [state, name] of states) this.offices.give(this.person(name, 2), ofState(this.scanner, phrase, state))
      return
    }
    const topics = topicsAndNames(this.scanner, this.items, phrase.item.to, this.last)
    if (topics.length > 1) {
      const end = topics.at(-1)?.[1].from ?? 0
      for (const one of this.items) if (one.kind === 'title' && one.from > phrase.item.to && one.from < end) one.kind = 'name'
      for (const [from, name] of topics) this.offices.give(this.person(name, 2), ofTopic(this.scanner, phrase, from, name))
      return
    }
    const startOf = (name: Item): number => this.found.get(name)?.outerFrom ?? name.from
    const before = listBefore(this.scanner, this.items, phrase.from, this.first, startOf)
    const verb = before.length > 1 ? -1 : givenFrom(this.scanner, this.items, phrase, this.first)
    const given = verb < 0 ? [] : listUpTo(this.scanner, this.items, verb, this.first, startOf)
    const people = before.length > 1 ? before : given.length > 1 ? given : this.listOf(phrase)
    if (people.length < 2) return
    const first = people.length === 2 ? ofFirstState(this.scanner, this.items, phrase) : null
    people.forEach((name, k) => {
      this.offices.give(this.person(name, 2), (k === 0 && first) || this.ofCountry(name, phrase))
    })
  }
  /** `Presidents A of Kenya and B of Malawi`: the office of each is of the country behind the name. */
  private ofCountry(name: Item, phrase: TitlePhrase): TitlePhrase {
    const country = phrase.placed || phrase.organization ? null : countryOf(this.scanner, this.items, name)
    if (!country) return phrase
    const { working } = this.scanner
    const office = singular(working.words(phrase.titleFrom, phrase.titleTo), working.form(phrase.item.to - 1))
    return { ...phrase, placed: true, words: `${office} ${working.words(name.to, country.to)}` }
  }
  private listOf(phrase: TitlePhrase): Item[] {
    const { working } = this.scanner
    const bare = !phrase.organization && /^(?:members|delegates)$/.test(working.low(phrase.item.to - 1))
    if (bare && /^(?:present|attending|participating|in)$/.test(working.low(phrase.to))) return []
    return listAfter(this.scanner, this.items, phrase.to, this.last)
  }

  /** `Deputy Prime Minister and Foreign Minister X`: the office before `and` is X's too. */
  private givePending(person: FoundPerson, pending: readonly TitlePhrase[], phrase: TitlePhrase): void {
    let next = phrase
    const own: TitlePhrase[] = []
    for (const before of [...pending].reverse()) {
      if (!this.joined(before, next)) break
      own.unshift(before)
      next = before
    }
    for (const before of own) this.offices.give(person, before)
  }
  private joined(before: TitlePhrase, next: TitlePhrase): boolean {
    if (next.sort === 'profession' && /^(?:his|her|its|their)$/.test(this.scanner.working.low(next.titleFrom - 1))) return false
    let i = this.holder.overAcronym(before.to)
    if (this.scanner.working.low(i) === ',') i++
    else if (/^[-–]$/.test(this.scanner.working.low(i)) && next.sort === 'portfolio') i++
    if (this.scanner.working.low(i) === 'and' || this.scanner.working.low(i) === '&') i++
    return i > before.to && i >= next.from && i <= next.titleFrom
  }

  /** Cuts the items that an office reaches into: what stands behind it is a name of its own. */
  private part(phrase: TitlePhrase): void {
    for (let k = this.items.length - 1; k >= 0; k--) {
      const one = this.items[k] as Item
      if (one.from >= phrase.to || one.to <= phrase.to || one.from < phrase.item.to) continue
      if (one === phrase.organization) continue
      const kind = one.kind === 'title' && this.scanner.titleEnd(phrase.to, this.last) >= one.to ? 'title' : 'name'
      const head: Item = { ...one, kind: 'name', to: phrase.to, sort: 'taken', inner: [] }
      const rest: Item = { ...one, kind, from: phrase.to, inner: [] }
      this.items.splice(k, 1, head, rest)
    }
  }

  private honorific(k: number): void {
    const one = this.items[k] as Item
    if (one.kind !== 'honorific') return
    let next = this.items[k + 1]
    if (next && next.kind === 'honorific' && next.from === one.to) return
    if (next?.kind === 'place' && next.from === one.to) {
      const rest = this.items[k + 2]
      const goesOn = rest?.kind === 'name' && rest.from === next.to
      next = item('name', next.from, goesOn ? rest.to : (next.nameTo ?? next.to), goesOn && rest.nameTo !== undefined ? { nameTo: rest.nameTo } : {})
      this.items.splice(k + 1, goesOn ? 2 : 1, next)
    }
    const apart = next?.from === one.to + 1 && this.scanner.working.low(one.to) === ',' && this.scanner.working.low(one.from - 1) === ','
    if (next?.kind !== 'name' || (next.from !== one.to && !(apart && next.to - next.from > 1 && hasPersonShape(this.scanner, next, true)))) return
    let from = one.from
    for (let j = k - 1; j >= 0 && this.items[j]?.kind === 'honorific' && this.items[j]?.to === from; j--) from = (this.items[j] as Item).from
    const person = this.person(next, 2)
    person.outerFrom = Math.min(person.outerFrom, from)
  }

  private person(name: Item, evidence: number): FoundPerson {
    return foundPerson(this.found, name, evidence)
  }

  /** `the Prime Minister’s Trade Envoy`: an office that only owns the one behind it. */
  private ownsNext(k: number): boolean {
    const { working } = this.scanner
    const end = this.items[k]?.to ?? 0
    const next = this.items[k + 1]
    return next?.kind === 'title' && next.from === end + 1 && (working.shape(end) & SHAPE.possessive) !== 0
  }

  private inPhrase(title: Item): boolean {
    for (const phrase of this.phrases.values()) if (title.from >= phrase.item.to && title.from < phrase.to) return true
    return false
  }
}
