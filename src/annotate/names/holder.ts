import { type FoundPerson, foundPerson } from './found-person.ts'
import { owned } from './give-office.ts'
import type { Item } from './item.ts'
import { CHAIN } from './name-lists.ts'
import { honorificBehind, opensApposition, opensLine, startsAnew } from './office-before.ts'
import { OfficeOrder } from './office-order.ts'
import { hasPersonShape, SUR } from './person-shape.ts'
import type { Scanner } from './scan.ts'
import type { TitlePhrase } from './title-phrase.ts'
import { HEADS } from './token-reader.ts'

const isDash = (scanner: Scanner, i: number): boolean => scanner.working.low(i) === '–' || scanner.working.low(i) === '—'

/** `House`, `Forum`: a word that a name of something ends with, and no surname. */
const isHead = (scanner: Scanner, i: number): boolean => (scanner.bits(i) & HEADS) !== 0 && (scanner.bits(i) & SUR) === 0

/** A degree or the letters of a body of engineers, as they stand behind names. */
const DEGREE = /^(?:(?:\p{Lu}\p{Ll}{0,3}\.){2,4}\p{L}{0,4}\.?|Ph\.?D\.?|M\.?Sc\.?|M\.?A\.?|MBA|MPA|IPU|S[ETH]|M[MHTP]|[MS]Si)$/u

const OF = new Set(['of', 'for'])

/** Offices of a church whose holder is called by one name and the see. */
const OF_SEE = /^(?:metropolitan|patriarch|archbishop|bishop|catholicos|exarch|abbot)$/

/** Finds whose an office is that a sentence tells. */
export class Holder {
  private readonly scanner: Scanner
  private readonly items: Item[]
  private readonly found: Map<Item, FoundPerson>
  private readonly first: number
  private readonly last: number
  private readonly order: OfficeOrder

  constructor(scanner: Scanner, items: Item[], found: Map<Item, FoundPerson>, sentence: { readonly from: number; readonly to: number }) {
    this.scanner = scanner
    this.items = items
    this.found = found
    this.first = sentence.from
    this.last = sentence.to
    this.order = new OfficeOrder(scanner, items, sentence.from, sentence.to)
  }

  /** Who holds an office: the name right after it, before it, the person of the office before, the name after a comma. */
  of(phrase: TitlePhrase, held: FoundPerson | null, heldTo: number): FoundPerson | null {
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
    const { working } = this.scanner
    const owned = phrase.from < phrase.titleFrom && working.low(phrase.from - 1) === 'and' && working.low(phrase.from - 2) === ','
    const anew =
      chained && (owned || (working.low(phrase.titleFrom - 1) === 'the' && working.low(phrase.titleFrom - 2) === 'and'))
        ? this.after(phrase, 1)
        : null
    return anew ?? chained ?? this.after(phrase, 1)
  }

  /** True where a name stands right behind an office. */
  rightAfter(phrase: TitlePhrase): boolean {
    return this.after(phrase, 0) !== null
  }

  /** The name right after an office (`commas` 0), or after a comma. */
  private after(phrase: TitlePhrase, commas: number): FoundPerson | null {
    const held = commas === 0 ? this.bracketed(phrase.to) : null
    if (held) return held
    let at = this.overAcronym(phrase.to)
    const comma = this.scanner.working.low(at) === ','
    if (comma !== (commas === 1)) return null
    if (comma) at += this.scanner.working.low(at + 1) === 'the' && this.items.some((one) => one.kind === 'honorific' && one.from === at + 2) ? 2 : 1
    else if (this.scanner.working.low(at) === 'the' && this.items.some((one) => one.kind === 'honorific' && one.from === at + 1)) at++
    else if (this.scanner.working.low(at) === ':' && opensLine(this.scanner, phrase, this.first)) at++
    else if (isDash(this.scanner, at) && this.items.some((one) => one.kind === 'honorific' && one.from === at + 1)) at++
    else if (this.dashed(at, phrase)) at++
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
      const rest = this.items[k + 1]
      const whole = rest?.kind === 'name' && rest.from === name.to ? rest : null
      name = { ...name, kind: 'name', ...(whole && { to: whole.to, nameTo: whole.nameTo ?? whole.to }) }
      this.items.splice(k, whole ? 2 : 1, name)
    }
    if (name?.kind !== 'name' || !hasPersonShape(this.scanner, name, comma)) return null
    const counterpart = this.scanner.working.low(phrase.item.to - 1) === 'counterpart'
    if (comma && ((this.order.postAfter(name) && !this.order.titlesFirst(name)) || (phrase.sort === 'profession' && !counterpart))) return null
    if (comma && !this.capitalized(phrase) && !phrase.placed && !phrase.organization && !counterpart && !owned(this.scanner, phrase)) return null
    if (name.to - name.from < 2 && (comma || isHead(this.scanner, name.from) || this.endsBody(phrase, name))) return null
    if (name.to - name.from < 2 && OF_SEE.test(this.scanner.working.low(phrase.item.to - 1))) name = this.withSee(k, name)
    return foundPerson(this.found, name, 2)
  }

  /** `the Chief of Staff`, `the county Chief of Staff`. */
  private capitalized({ item }: TitlePhrase): boolean {
    return this.scanner.capital(item.from) || this.scanner.capital(item.to - 1)
  }

  /** `A, director of the Harbour Affairs House`: the last word of what the office is of, where its holder stands before it. */
  private endsBody(phrase: TitlePhrase, name: Item): boolean {
    if (phrase.titleTo === phrase.item.to || this.scanner.bits(name.from) & SUR || this.scanner.working.low(phrase.from - 1) !== ',') return false
    return this.items.some((one) => one.to === phrase.from - 1 && one.kind === 'name' && one.to - one.from > 1)
  }

  /** `Metropolitan Job of Ancyra`: the see behind the only name of a bishop is part of it. */
  private withSee(k: number, name: Item): Item {
    const see = this.items.find((one) => one.from === name.to + 1)
    if (this.scanner.working.low(name.to) !== 'of' || (see?.kind !== 'place' && see?.kind !== 'name') || this.items[k] !== name) return name
    const whole: Item = { ...name, to: see.to, nameTo: see.to }
    this.items.splice(k, 2, whole)
    return whole
  }

  /** `the vice-rector for research - Musa Azhi, the Founder - Elmu Kush`: a dash with spaces between office and name. */
  private dashed(at: number, phrase: TitlePhrase): boolean {
    const { working } = this.scanner
    if (!/^[-–]$/.test(working.low(at)) || working.tokens.gap[at] === 0 || working.tokens.gap[at + 1] === 0) return false
    const before = working.low(phrase.from - 1)
    if (!/^[,;:]$/.test(before) && phrase.from !== this.first) return false
    const name = this.items.find((one) => one.from === at + 1)
    return name?.kind === 'name' && name.to - name.from > 1 && name.to - name.from < 5 && hasPersonShape(this.scanner, name, true)
  }

  /** `…, of the Desert Council (DC), Mr. X`, `… of the Sabor (Parliament of Croatia) X`: over the bracket. */
  overAcronym(at: number): number {
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
    const from = this.scanner.working.low(at + 1) === 'the' ? at + 2 : at + 1
    let one = this.items.find((other) => other.from === from)
    while (one?.kind === 'honorific') {
      const end: number = this.scanner.working.low(one.to) === 'the' ? one.to + 1 : one.to
      one = this.items.find((other) => other.from === end)
    }
    return one && this.closes(one.to) ? (this.found.get(one) ?? null) : null
  }

  /** `(the Hon Ana Ruiz)`, `(Sir Jon Lee MP)`: a bracket, or letters before it. */
  private closes(at: number): boolean {
    const { working } = this.scanner
    return working.low(at) === ')' || (working.low(at + 1) === ')' && /^\p{Lu}{2,4}$/u.test(working.form(at)))
  }

  /** `Ana Lobo Minister of Trade`, `Peru Hon Ana Lobo Minister of Trade`: a line of nothing but a name and an office. */
  private ofLine(phrase: TitlePhrase): Item | null {
    const end = /^[;.]$/.test(this.scanner.working.low(this.last - 1)) ? this.last - 1 : this.last
    if (phrase.to < end || phrase.from !== phrase.titleFrom || !this.scanner.capital(phrase.item.from)) return null
    const k = this.items.findIndex((one) => one.to === phrase.from && one.kind === 'name')
    const own = this.items[k]
    if (!own || own.to - own.from < 2) return null
    let at = own.from
    for (let j = k - 1; j >= 0; j--) {
      const one = this.items[j] as Item
      if (one.to !== at || (one.kind !== 'honorific' && one.kind !== 'place')) return null
      at = one.from
    }
    return at === this.first ? own : null
  }

  /** The name before an office: `X, Vice-President of Y`, `X (Chairman of Y)`. */
  private before(phrase: TitlePhrase): FoundPerson | null {
    const own = this.ofLine(phrase)
    if (own) return hasPersonShape(this.scanner, own, true) ? foundPerson(this.found, own, 2) : null
    const mark = phrase.from - 1
    const low = this.scanner.working.low(mark)
    if (low !== ',' && low !== '(' && low !== '–' && low !== '—') return null
    const end = low === ',' && this.scanner.working.low(mark - 1) === ')' ? this.overBracket(mark) : this.overDegrees(mark)
    const name = this.items.find((one) => one.to === end)
    if (!name) return null
    const known = this.found.get(name)
    if (known) return known
    if (name.to - name.from < 2 && OF.has(this.scanner.working.low(name.from - 1)) && !(this.scanner.bits(name.from) & SUR)) return null
    if (name.kind !== 'name' || !hasPersonShape(this.scanner, name, true)) return null
    return foundPerson(this.found, name, 2)
  }

  /** `Zhang Wei, S.T., M.Sc., Ph.D., Dean of …`: where the degrees behind a name begin, else the mark. */
  private overDegrees(mark: number): number {
    const { working } = this.scanner
    let end = working.low(mark - 1) === ',' ? mark - 1 : mark
    while (end > this.first + 2 && DEGREE.test(working.form(end - 1)) && working.low(end - 2) === ',') end -= 2
    return end
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
    while (i >= heldTo && this.scanner.working.low(i) === ')') {
      while (i >= heldTo && this.scanner.working.low(i) !== '(') i--
      i--
    }
    return i < heldTo
  }
}
