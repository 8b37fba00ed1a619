import { SHAPE } from '#model/tokens'
import { type FoundPerson, foundPerson } from './found-person.ts'
import { type Item, item, withoutShortForm } from './item.ts'
import { CHAIN, listAfter, listBefore } from './name-lists.ts'
import { honorificBehind, opensApposition, opensLine, singular, startsAnew } from './office-before.ts'
import { OfficeOrder } from './office-order.ts'
import { ofFirstState } from './paired-offices.ts'
import { hasPersonShape } from './person-shape.ts'
import type { Scanner } from './scan.ts'
import { shareFormer, shareOrganizations } from './shared-offices.ts'
import { type TitlePhrase, titlePhrase } from './title-phrase.ts'
import { Untitled } from './untitled.ts'

const OWNERS = new Set(['our', 'their', 'its', 'his', 'her'])
const isDash = (scanner: Scanner, i: number): boolean => scanner.working.low(i) === '–' || scanner.working.low(i) === '—'

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
  private readonly order: OfficeOrder

  constructor(scanner: Scanner, items: Item[], sentence: { readonly from: number; readonly to: number }) {
    this.scanner = scanner
    this.items = items
    this.first = sentence.from
    this.last = sentence.to
    this.order = new OfficeOrder(scanner, items, sentence.from, sentence.to)
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
    shareOrganizations(this.found.values(), this.placed, this.scanner)
    shareFormer(this.found.values(), this.scanner)
    const alone = new Untitled(this.scanner, this.items, this.found, this.first)
    if (!heading || this.items.length < 4) alone.byItself(heading)
    if (!heading) alone.besidePeople()
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
    const before = listBefore(this.scanner, this.items, phrase.from, this.first, (name) => this.found.get(name)?.outerFrom ?? name.from)
    const people = before.length > 1 ? before : this.listOf(phrase)
    if (people.length < 2) return
    const first = people.length === 2 ? ofFirstState(this.scanner, this.items, phrase) : null
    people.forEach((name, k) => {
      this.give(this.person(name, 2), (k === 0 && first) || phrase)
    })
  }
  private listOf(phrase: TitlePhrase): Item[] {
    const { working } = this.scanner
    const bare = !phrase.organization && /^(?:members|delegates)$/.test(working.low(phrase.item.to - 1))
    if (bare && /^(?:present|attending|participating|in)$/.test(working.low(phrase.to))) return []
    return listAfter(this.scanner, this.items, phrase.to, this.last)
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
    if (close && close.posts.length > 0 && this.order.leadsOn(phrase, close)) return null
    if (close) return (startsAnew(this.scanner, this.items, phrase, close) ? this.after(phrase, 1) : null) ?? close
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
      const rest = this.items[k + 2]
      const goesOn = rest?.kind === 'name' && rest.from === next.to
      next = item('name', next.from, goesOn ? rest.to : (next.nameTo ?? next.to), goesOn && rest.nameTo !== undefined ? { nameTo: rest.nameTo } : {})
      this.items.splice(k + 1, goesOn ? 2 : 1, next)
    }
    if (next?.kind !== 'name' || next.from !== one.to) return
    let from = one.from
    for (let j = k - 1; j >= 0 && this.items[j]?.kind === 'honorific' && this.items[j]?.to === from; j--) from = (this.items[j] as Item).from
    const person = this.person(next, 2)
    person.outerFrom = Math.min(person.outerFrom, from)
  }

  private person(name: Item, evidence: number): FoundPerson {
    return foundPerson(this.found, name, evidence)
  }

  private inPhrase(title: Item): boolean {
    for (const phrase of this.phrases.values()) if (title.from >= phrase.item.to && title.from < phrase.to) return true
    return false
  }

  /** The name right after an office (`commas` 0), or after a comma. */
  private after(phrase: TitlePhrase, commas: number): FoundPerson | null {
    const held = commas === 0 ? this.bracketed(phrase.to) : null
    if (held) return held
    let at = this.overAcronym(phrase.to)
    const comma = this.scanner.working.low(at) === ','
    if (comma !== (commas === 1)) return null
    if (comma) at++
    else if (this.scanner.working.low(at) === ':' && opensLine(this.scanner, phrase, this.first)) at++
    else if (isDash(this.scanner, at) && this.items.some((one) => one.kind === 'honorific' && one.from === at + 1)) at++
    const k = this.items.findIndex((one) => one.from === at)
    let name = this.items[k]
    if (name?.kind === 'title' && !comma && this.scanner.capital(name.from)) name = this.items.find((one) => one.from === (name as Item).to)
    if (name?.kind === 'honorific') {
      let j = this.items.indexOf(name)
      while (this.items[j]?.kind === 'honorific') j++
      const named = this.items[j]
      const known = named ? this.found.get(named) : undefined
      if (known && !(comma && this.order.postAfter(known.name) && !opensApposition(this.scanner, phrase) && !this.order.titlesFirst(known.name)))
        return known
      return null
    }
    if (name?.kind === 'place' && !comma && name.sort === 'city' && phrase.organization === null) {
      name = { ...name, kind: 'name' }
      this.items[k] = name
    }
    if (name?.kind !== 'name' || !hasPersonShape(this.scanner, name, comma)) return null
    if (comma && ((this.order.postAfter(name) && !this.order.titlesFirst(name)) || phrase.sort === 'profession')) return null
    if (comma && !this.scanner.capital(phrase.item.from) && !phrase.placed && !phrase.organization && !this.owned(phrase)) return null
    if (comma && name.to - name.from < 2) return null
    return this.person(name, 2)
  }

  /** `…, of the Desert Council (DC), Mr. X`, `… of the Sabor (Parliament of Croatia) X`: over the bracket. */
  private overAcronym(at: number): number {
    const { working } = this.scanner
    if (working.low(at) !== '(') return at
    for (let i = at + 2; i < this.last && i < at + 8; i++)
      if (working.low(i) === ')')
        return this.items.some((one) => one.from > at && one.to <= i && (one.kind === 'honorific' || this.found.has(one))) ? at : i + 1
    return at
  }
  /** `the Mayor of Dunedin (Mr P. Hall)`: the holder in a bracket. */
  private bracketed(at: number): FoundPerson | null {
    if (this.scanner.working.low(at) !== '(') return null
    let one = this.items.find((other) => other.from === at + 1)
    while (one?.kind === 'honorific') {
      const end: number = one.to
      one = this.items.find((other) => other.from === end)
    }
    return one && this.scanner.working.low(one.to) === ')' ? (this.found.get(one) ?? null) : null
  }

  /** The name before an office: `X, Vice-President of Y`, `X (Chairman of Y)`. */
  private before(phrase: TitlePhrase): FoundPerson | null {
    const mark = phrase.from - 1
    const low = this.scanner.working.low(mark)
    if (low !== ',' && low !== '(' && low !== '–' && low !== '—') return null
    const end = low === ',' && this.scanner.working.low(mark - 1) === ')' ? this.overBracket(mark) : mark
    const name = this.items.find((one) => one.to === end)
    if (!name) return null
    const known = this.found.get(name)
    if (known) return known
    if (name.kind !== 'name' || !hasPersonShape(this.scanner, name, true)) return null
    return this.person(name, 2)
  }

  /** `Cllr Nuala Byrne (Ind.), Chair of …`: where a short bracket behind a name begins. */
  private overBracket(mark: number): number {
    for (let i = mark - 2; i >= mark - 5 && i > this.first; i--) if (this.scanner.working.low(i) === '(') return i
    return mark
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
        rule: 'names/post@1',
      })
    }
    person.outerFrom = Math.min(person.outerFrom, phrase.from)
    person.outerTo = Math.max(person.outerTo, phrase.to)
  }

  /** `the Kenyan Ambassador to Peru, Ambassador X`: the head of the office once more, right before the name. */
  private restated(person: FoundPerson, phrase: TitlePhrase): boolean {
    if (phrase.placed || phrase.organization || phrase.former || phrase.to > person.name.from) return false
    const { working } = this.scanner
    const bare = ` ${working.words(phrase.titleFrom, phrase.titleTo).toLowerCase()} `
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
    if (phrase.sort !== 'role' || phrase.organization || phrase.placed) return false
    if (phrase.titleTo - phrase.titleFrom > 1 || this.scanner.capital(phrase.item.from)) return false
    return !this.owned(phrase) && !this.bodyBehind(person, phrase)
  }
  /** `our trustee X`, `the team’s manager, X`. */
  private owned(phrase: TitlePhrase): boolean {
    const { working } = this.scanner
    return OWNERS.has(working.low(phrase.titleFrom - 1)) || (working.shape(phrase.titleFrom - 1) & SHAPE.possessive) !== 0
  }
  /** `Chief Bola Ade`, `Great Leader X`: of nothing that is told, an honorific. */
  private bareChief(person: FoundPerson, phrase: TitlePhrase): boolean {
    const { working } = this.scanner
    if (!/^(?:Chief|(?:Great |National |Supreme )?Leader)$/.test(working.words(phrase.titleFrom, phrase.titleTo)) || phrase.organization) return false
    return person.name.from >= phrase.to
  }
}
