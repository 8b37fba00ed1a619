import type { PostTold } from '#model/mention'
import type { FoundPerson } from './found-person.ts'
import type { Item } from './item.ts'
import { honorificBehind, opensApposition, opensLine, overCountry, overOpening, singular, startsAnew } from './office-before.ts'
import { hasPersonShape, SUR, tellsItself } from './person-shape.ts'
import type { Scanner } from './scan.ts'
import { type TitlePhrase, titlePhrase } from './title-phrase.ts'
import { WORD } from './word-classes.ts'

const CHAIN = new Set([',', 'and', '&'])
const NAMELY = new Set(['namely', ':', 'including', '(', '–', '—'])

/** Finds who is a person in a sentence and which offices are given to whom. */
export class People {
  private readonly found = new Map<Item, FoundPerson>()
  private readonly phrases = new Map<Item, TitlePhrase>()
  /** Posts whose title names a country or a topic: they are of no body. */
  private readonly placed = new Set<number>()
  private readonly scanner: Scanner
  private readonly items: Item[]
  private readonly first: number
  private readonly last: number

  constructor(scanner: Scanner, items: Item[], sentence: { readonly from: number; readonly to: number }) {
    this.scanner = scanner
    this.items = items
    this.first = sentence.from
    this.last = sentence.to
  }

  run(heading: boolean): FoundPerson[] {
    for (let k = 0; k < this.items.length; k++) this.honorific(k)
    let held: FoundPerson | null = null
    let heldTo = -1
    let pending: TitlePhrase[] = []
    for (let k = 0; k < this.items.length; k++) {
      const one = this.items[k] as Item
      if (one.kind !== 'title') continue
      if (this.inPhrase(one)) {
        this.nested(k)
        continue
      }
      const phrase = titlePhrase(this.scanner, this.items, k, this.first, this.last)
      this.phrases.set(one, phrase)
      this.part(phrase)
      if (phrase.sort === 'plural') {
        this.several(phrase)
        continue
      }
      const person: FoundPerson | null = this.personFor(phrase, held, heldTo)
      if (!person) {
        pending = pending.length > 0 && !this.joined(pending.at(-1) as TitlePhrase, phrase) ? [phrase] : [...pending, phrase]
        continue
      }
      if (person.name.from >= phrase.to) this.givePending(person, pending, phrase)
      pending = []
      this.give(person, phrase)
      held = person
      heldTo = Math.max(person.outerTo, phrase.to)
    }
    this.shareOrganizations()
    this.shareFormer()
    if (!heading || this.items.length < 4) for (const one of this.items) this.byItself(one, heading)
    if (!heading) this.besidePeople()
    return [...this.found.values()].sort((a, b) => a.name.from - b.name.from)
  }

  /** Offices that nobody in the sentence is named for: `the Rector thanked …`. */
  alone(): TitlePhrase[] {
    const people = [...this.found.values()]
    const taken = (one: TitlePhrase) => people.some((person) => person.outerFrom <= one.titleFrom && person.outerTo >= one.item.to)
    return [...this.phrases.values()].filter((one) => this.scanner.working.low(one.titleFrom - 1) === 'the' && !taken(one))
  }

  /** An office within another's words (`Special Representative of Cambodian Prime Minister Hun Manet`) has its own holder. */
  private nested(k: number): void {
    const one = this.items[k] as Item
    const name = this.items.find((other) => other.kind === 'name' && other.from === one.to)
    if (!name || !hasPersonShape(this.scanner, name, true)) return
    const phrase = titlePhrase(this.scanner, this.items, k, this.first, this.last)
    this.give(this.person(name, 2), { ...phrase, from: phrase.titleFrom })
  }

  /** `A and B, Deputy Directors of X`; `Ministers A, B and C`: the office is that of each. */
  private several(phrase: TitlePhrase): void {
    const before = this.listBefore(phrase.from)
    const people = before.length > 1 ? before : this.listAfter(phrase.to)
    if (people.length < 2) return
    for (const name of people) this.give(this.person(name, 2), phrase)
  }
  private listBefore(end: number): Item[] {
    const names: Item[] = []
    if (this.scanner.working.low(end - 1) !== ',') return names
    let at = end - 1
    for (;;) {
      const name = this.items.find((one) => one.to === at && one.kind === 'name')
      if (!name || !hasPersonShape(this.scanner, name, true)) return names
      names.unshift(name)
      at = this.found.get(name)?.outerFrom ?? name.from
      const from = at
      while (at > this.first && CHAIN.has(this.scanner.working.low(at - 1))) at--
      if (at === from) return names
    }
  }
  private listAfter(start: number): Item[] {
    const names: Item[] = []
    let at = start
    at = overOpening(this.scanner, at, this.last)
    while (at < this.last && (CHAIN.has(this.scanner.working.low(at)) || NAMELY.has(this.scanner.working.low(at)))) at++
    for (;;) {
      if (this.scanner.working.low(at) === 'the') at++
      let name = this.items.find((one) => one.from === at)
      if (name?.kind === 'honorific') name = this.items.find((one) => one.from === (name as Item).to)
      if (name?.kind !== 'name' || !hasPersonShape(this.scanner, name, true)) return names
      names.push(name)
      at = overCountry(this.scanner, this.items, name.to)
      const from = at
      while (at < this.last && CHAIN.has(this.scanner.working.low(at))) at++
      if (at === from) return names
    }
  }

  /** Who holds an office: the name right after it, before it, the person of the office before, the name after a comma. */
  private personFor(phrase: TitlePhrase, held: FoundPerson | null, heldTo: number): FoundPerson | null {
    const next = this.after(phrase, 0)
    if (next) return next
    const close = this.before(phrase)
    const apposed =
      (!close || close.posts.length > 0) && honorificBehind(this.scanner, this.items, phrase, this.overAcronym(phrase.to))
        ? this.after(phrase, 1)
        : null
    if (apposed) return apposed
    if (close) return (startsAnew(this.scanner, this.items, phrase, close.posts) ? this.after(phrase, 1) : null) ?? close
    const chained = held && this.chained(phrase, heldTo) ? held : null
    if (chained && heldTo <= chained.name.to) return this.after(phrase, 1)
    return chained ?? this.after(phrase, 1)
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
    for (const before of own) this.give(person, before)
  }
  private joined(before: TitlePhrase, next: TitlePhrase): boolean {
    let i = before.to
    if (this.scanner.working.low(i) === ',') i++
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
      next = { ...next, kind: 'name' }
      this.items[k + 1] = next
    }
    if (next?.kind !== 'name' || next.from !== one.to) return
    let from = one.from
    for (let j = k - 1; j >= 0 && this.items[j]?.kind === 'honorific' && this.items[j]?.to === from; j--) from = (this.items[j] as Item).from
    const person = this.person(next, 2)
    person.outerFrom = Math.min(person.outerFrom, from)
  }

  private person(name: Item, evidence: number): FoundPerson {
    const person: FoundPerson = this.found.get(name) ?? { name, outerFrom: name.from, outerTo: name.to, posts: [], country: '', evidence }
    this.found.set(name, person)
    person.evidence = Math.max(person.evidence, evidence)
    return person
  }

  private inPhrase(title: Item): boolean {
    for (const phrase of this.phrases.values()) if (title.from >= phrase.item.to && title.from < phrase.to) return true
    return false
  }

  /** The name right after an office (`commas` 0), or after a comma. */
  private after(phrase: TitlePhrase, commas: number): FoundPerson | null {
    let at = this.overAcronym(phrase.to)
    const comma = this.scanner.working.low(at) === ','
    if (comma !== (commas === 1)) return null
    if (comma) at++
    else if (this.scanner.working.low(at) === ':' && opensLine(this.scanner, phrase, this.first)) at++
    const k = this.items.findIndex((one) => one.from === at)
    let name = this.items[k]
    if (name?.kind === 'title' && !comma && this.scanner.capital(name.from)) name = this.items.find((one) => one.from === (name as Item).to)
    if (name?.kind === 'honorific') {
      let j = this.items.indexOf(name)
      while (this.items[j]?.kind === 'honorific') j++
      const named = this.items[j]
      const known = named ? this.found.get(named) : undefined
      if (known && !(comma && this.postAfter(known.name) && !opensApposition(this.scanner, phrase))) return known
      return null
    }
    if (name?.kind === 'place' && !comma && name.sort === 'city' && phrase.organization === null) {
      name = { ...name, kind: 'name' }
      this.items[k] = name
    }
    if (name?.kind !== 'name' || !hasPersonShape(this.scanner, name, comma)) return null
    if (comma && (this.postAfter(name) || phrase.sort === 'profession')) return null
    if (comma && !this.scanner.capital(phrase.item.from) && !phrase.placed && !phrase.organization) return null
    if (comma && name.to - name.from < 2) return null
    return this.person(name, 2)
  }

  /** `…, of the Desert Council (DC), Mr. X`: over the short form. */
  private overAcronym(at: number): number {
    return this.scanner.working.low(at) === '(' && this.scanner.working.low(at + 2) === ')' ? at + 3 : at
  }

  private postAfter(name: Item): boolean {
    if (this.scanner.working.low(name.to) !== ',' || this.scanner.working.low(name.to + 1) === 'and') return false
    const next = this.items.find((one) => one.from > name.to)
    if (!next) return false
    if (next.kind === 'title') return next.from <= name.to + 4
    return next.from <= name.to + 2 && this.items.some((one) => one.kind === 'title' && one.from === next.to)
  }

  /** The name before an office: `X, Vice-President of Y`, `X (Chairman of Y)`. */
  private before(phrase: TitlePhrase): FoundPerson | null {
    const mark = phrase.from - 1
    const low = this.scanner.working.low(mark)
    if (low !== ',' && low !== '(' && low !== '–' && low !== '—') return null
    const name = this.items.find((one) => one.to === mark)
    if (!name) return null
    const known = this.found.get(name)
    if (known) return known
    if (name.kind !== 'name' || !hasPersonShape(this.scanner, name, true)) return null
    return this.person(name, 2)
  }

  /** Another office of the person before: `…, former President of Z and Chairman of W`. */
  private chained(phrase: TitlePhrase, heldTo: number): boolean {
    let i = phrase.from - 1
    let marks = 0
    for (; i >= heldTo && CHAIN.has(this.scanner.working.low(i)); i--) marks++
    while (i >= heldTo && ['well', 'as', 'also'].includes(this.scanner.working.low(i))) {
      i--
      marks++
    }
    if (marks === 0) return false
    if (i >= heldTo && this.scanner.working.low(i) === ')') {
      while (i >= heldTo && this.scanner.working.low(i) !== '(') i--
      i--
    }
    return i < heldTo
  }

  private give(person: FoundPerson, phrase: TitlePhrase): void {
    if (phrase.sort !== 'profession' && !this.plainNoun(phrase)) {
      const { working } = this.scanner
      const org = phrase.organization ?? this.bodyBehind(person, phrase)
      if (phrase.placed || phrase.sort === 'portfolio') this.placed.add(phrase.titleFrom)
      person.posts.push({
        title:
          phrase.sort === 'plural'
            ? singular(working.words(phrase.titleFrom, phrase.titleTo), working.form(phrase.item.to - 1))
            : working.words(phrase.titleFrom, phrase.titleTo),
        titleFrom: phrase.titleFrom,
        titleTo: phrase.titleTo,
        organization: org ? working.words(org.from, org.to) : null,
        organizationFrom: org?.from ?? 0,
        organizationTo: org?.to ?? 0,
        former: phrase.former,
        rule: 'names/post@1',
      })
    }
    person.outerFrom = Math.min(person.outerFrom, phrase.from)
    person.outerTo = Math.max(person.outerTo, phrase.to)
  }

  /** `Vice-Chancellor X of Makerere University`: the body behind the name. */
  private bodyBehind(person: FoundPerson, phrase: TitlePhrase): Item | null {
    if (phrase.placed || phrase.sort !== 'office' || person.name.from < phrase.to || person.outerTo > person.name.to) return null
    const low = this.scanner.working.low(person.name.to)
    if (low !== 'of' && low !== 'from') return null
    const at = this.scanner.working.low(person.name.to + 1) === 'the' ? person.name.to + 2 : person.name.to + 1
    const body = this.items.find((one) => one.from === at)
    if (body?.kind !== 'organization') return null
    person.outerTo = Math.max(person.outerTo, body.to)
    return body
  }

  /** `partner`, `head`, `member` in small letters with nothing after are no office. */
  private plainNoun(phrase: TitlePhrase): boolean {
    return (
      phrase.sort === 'role' &&
      !phrase.organization &&
      !phrase.placed &&
      phrase.titleTo - phrase.titleFrom === 1 &&
      !this.scanner.capital(phrase.item.from)
    )
  }

  /** `Vice-President and Secretary General of X`: the first office is of X too. */
  private shareOrganizations(): void {
    for (const person of this.found.values())
      for (let k = person.posts.length - 2; k >= 0; k--) {
        const post = person.posts[k] as PostTold
        const next = person.posts[k + 1] as PostTold
        if (
          post.organization !== null ||
          next.organization === null ||
          this.placed.has(post.titleFrom) ||
          this.scanner.working.low(post.titleTo) !== 'and'
        )
          continue
        if (next.titleFrom > post.titleTo + 3 || next.organizationFrom < next.titleTo) continue
        person.posts[k] = { ...post, organization: next.organization, organizationFrom: next.organizationFrom, organizationTo: next.organizationTo }
      }
  }

  /** `former Deputy Prime Minister and Minister of Finance`: `former` goes on where both offices are of one kind. */
  private shareFormer(): void {
    for (const person of this.found.values())
      for (let k = 0; k + 1 < person.posts.length; k++) {
        const post = person.posts[k] as PostTold
        const next = person.posts[k + 1] as PostTold
        const end = Math.max(post.titleTo, post.organization === null ? 0 : post.organizationTo)
        if (
          !post.former ||
          next.former ||
          post.organization !== next.organization ||
          this.scanner.working.low(end) !== 'and' ||
          next.titleFrom !== end + 1
        )
          continue
        person.posts[k + 1] = { ...next, former: true }
      }
  }

  /** A name that tells by itself that it is a person's. */
  private byItself(one: Item, heading: boolean): void {
    if (one.kind !== 'name' || this.found.has(one)) return
    let length = 0
    for (let i = one.from; i < one.to; i++) if (this.scanner.capital(i)) length++
    if (length < 2 || length > 5 || !hasPersonShape(this.scanner, one, true)) return
    const lastBits = this.scanner.bits(one.to - 1)
    if (tellsItself(this.scanner, one, length)) {
      this.person(one, 1)
      return
    }
    if (heading) return
    const the = this.scanner.working.low(one.from - 1) === 'the'
    if (!the && this.scanner.bits(one.to) & WORD.speech && !this.scanner.capital(one.to) && (one.from > this.first || length >= 2))
      this.person(one, lastBits & SUR ? 1 : 0)
  }

  /** `Marcela Ibarra and Tomás Ortiz`: what stands in one list with a person and has the shape of a name is one. */
  private besidePeople(): void {
    for (let k = 0; k < this.items.length; k++) {
      const one = this.items[k] as Item
      if (one.kind !== 'name' || this.found.has(one) || one.to - one.from < 2 || !hasPersonShape(this.scanner, one, true)) continue
      if (this.scanner.bits(one.from) & WORD.place || this.scanner.working.low(one.from - 1) === 'the') continue
      const next = this.listed(one.to, 1)
      const before = this.listed(one.from - 1, -1)
      if (next || before) this.person(one, 0)
    }
  }
  /** A person on the other side of `and` or a comma with `and`. */
  private listed(at: number, step: 1 | -1): boolean {
    const { working } = this.scanner
    if (working.low(at) !== 'and') return false
    for (const person of this.found.values())
      if (step === 1 ? person.outerFrom === at + 1 : person.outerTo === at || (person.outerTo === at - 1 && working.low(at - 1) === ',')) return true
    return false
  }
}
