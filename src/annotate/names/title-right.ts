import { SHAPE } from '#model/tokens'
import { type Item, item } from './item.ts'
import { isShortForm, MAY_BE_BODY, shortFormBefore, smallEnd } from './office-body.ts'
import {
  allTopical,
  bodyAfter,
  holderCommaAt,
  isPartOfBody,
  isPlain,
  ministryEnd,
  placesEnd,
  subjectEnd,
  topicBehindComma,
  topicPhraseEnd,
} from './office-topic.ts'
import type { Scanner } from './scan.ts'
import { apposed, bodyOf, chargeEnd, cityEnd, complementStart, overArea, overScope, ownBody } from './title-beside.ts'
import { titlePhrase } from './title-phrase.ts'
import { WORD } from './word-classes.ts'

/** Heads whose complement is a place, known or not. */
const OF_PLACE =
  /^(?:lord-)?(?:lieutenant|lieutenant-governor|mayor|governor|ambassador|consul|king|queen|prince|princess|sultan|emir|prefect|bishop|archbishop|duke|earl|premier)$/

/** Heads whose complement is what they deal with. */
const DEALS =
  /minister|secretary|commissioner|spokes|coordinator|representative|administrator|advis|professor|lecturer|expert|envoy|advocate|director|manager|ambassador|consul|rapporteur|head|chair|officer|councill?or/

/** `X, deputy vice chancellor administration, …`: what a small office deals with, right behind it. */
const isSmallTopic = (scanner: Scanner, at: number): boolean =>
  !scanner.capital(at) && (scanner.bits(at) & WORD.topic) !== 0 && /^(?:[,;.)]|and)$/.test(scanner.working.low(at + 1))

/** Heads of bodies, whose `for …` is what they deal with. */
const LEADS = /^(?:vice-|pro-|pro-vice-)?(?:president|provost|rector|chancellor|dean|chief|principal|vp|evp|svp|avp|dvc)$/

/** `Vice President of Academic Affairs`: who is second to a head may have a topic. */
const VICE = /^(?:vice|deputy|associate|assistant|executive|senior|pro)(?:-|$)/

/** A title in its sentence: tokens [first, last). `given` is the body that stands before it. */
export interface TitleAt {
  readonly scanner: Scanner
  readonly items: readonly Item[]
  readonly title: Item
  readonly first: number
  readonly last: number
  readonly given: Item | null
}

/** Where the words of an office end, and where its title ends in them. */
export interface Right {
  readonly to: number
  readonly titleTo: number
  readonly organization: Item | null
}

/** Parts of a party or a society. */
const PARTS = new Set('wing league branch section chapter bureau caucus movement'.split(' '))

/** What stands behind an office and says how it is held. */
const HELD_SO = new Set(['a.i.', 'ai.', 'a.i', 'ad interim', 'emeritus', 'emerita', 'designate', 'designated', 'elect', 'pro tem', 'pro tempore'])

/** Most complements of one title: `Director of Culture of the Ministry of X in Y`. */
const MOST = 4

/** `of the Ministry of Culture`, `of India to China`, `for East Asian Affairs` after the title. */
export function rightOf(at: TitleAt): Right {
  const reader = new RightReader(at)
  reader.heldSo()
  reader.beside()
  reader.behindColon()
  reader.behindComma()
  reader.overLetters()
  reader.ofTheArea()
  if (!reader.partOfBody()) for (let round = 0; round < MOST && reader.complement(round); round++);
  reader.smallBody()
  reader.bodyAtEnd()
  reader.toldBody()
  reader.overSeat()
  return reader
}

/** Reads on behind a title, complement by complement. */
class RightReader implements Right {
  to: number
  titleTo: number
  organization: Item | null = null
  private readonly at: TitleAt
  private readonly head: string
  /** True for offices that name what they deal with: `Minister for Trade`. */
  private readonly deals: boolean

  constructor(at: TitleAt) {
    this.at = at
    this.to = at.title.to
    this.titleTo = at.title.to
    this.head = at.scanner.working.low(at.title.to - 1)
    this.deals = DEALS.test(at.scanner.working.words(at.title.from, at.title.to).toLowerCase())
  }

  /** `Director NIHSA`, `Secretary Foreign Affairs`: what stands right behind, without a word between. */
  beside(): void {
    const { scanner, items, title, given } = this.at
    if (/^I{1,3}$/.test(scanner.working.form(title.to))) return void this.titled(title.to + 1)
    const beside = items.find((one) => one.from === title.to)
    if (beside && !given && beside.to - beside.from === 1 && scanner.working.shape(beside.from) & SHAPE.upper && MAY_BE_BODY.has(beside.kind))
      this.ofBody(beside)
    if (beside?.kind === 'name' && this.deals && scanner.capital(title.from) && allTopical(scanner, beside)) this.titled(beside.to)
    if (scanner.working.low(title.from - 1) === ',' && isSmallTopic(scanner, this.to)) this.titled(this.to + 1)
  }

  /** `Chargé d’Affaires a.i. of`, `Archbishop Emeritus X`: over what says how it is held. */
  heldSo(): void {
    const { working } = this.at.scanner
    const first = working.low(this.to)
    if (HELD_SO.has(first)) this.titled(this.to + 1)
    else if (HELD_SO.has(`${first} ${working.low(this.to + 1)}`)) this.titled(this.to + 2)
  }

  /** `the President of the Province Ana Ruiz`: an area told by its word alone, before a name. */
  ofTheArea(): void {
    const { scanner } = this.at
    const { working } = scanner
    const at = this.to + 2
    if (working.low(this.to) !== 'of' || working.low(this.to + 1) !== 'the' || !scanner.capital(at) || !(scanner.bits(at) & WORD.area)) return
    if (scanner.capital(at + 1) && scanner.bits(at + 1) & (WORD.given | WORD.honorific)) this.titled(at + 1)
  }

  /** `Deputy Director-General: Bilateral Relations, Ms X`: what an office deals with, behind a colon and before the comma of its holder. */
  behindColon(): void {
    const { scanner, items, title, last } = this.at
    if (this.to !== title.to || scanner.working.low(this.to) !== ':' || !scanner.capital(title.from) || !scanner.topical(this.to + 1)) return
    const end = holderCommaAt(scanner, items, this.to + 1, last)
    if (end > 0) this.titled(end)
  }

  /** `President, Coastal University`, `Deputy Vice-Chancellor, Academic Affairs, Coastal University`. */
  behindComma(): void {
    const { scanner, items, title, first, last, given } = this.at
    const topic = this.organization || given ? 0 : topicBehindComma(scanner, title, last)
    if (topic > 0) this.titled(topic)
    const comma = overScope(scanner, this.to, last)
    const behind = items.find((one) => one.from === comma + 1)
    if (!behind || this.organization || given || scanner.working.low(comma) !== ',') return
    if ((behind.kind === 'organization' || isShortForm(scanner, behind, title)) && apposed(scanner, items, title, behind, first, last))
      this.ofBody(behind)
  }

  /** `Vice-Chancellor (VC) of`. */
  overLetters(): void {
    const { working } = this.at.scanner
    if (this.to !== this.at.title.to || working.low(this.to) !== '(' || working.low(this.to + 2) !== ')') return
    if (working.shape(this.to + 1) & SHAPE.upper) this.to += 3
    else if (working.low(this.to + 3) === 'of') this.titled(overScope(this.at.scanner, this.to, this.at.last))
  }

  /** One complement more; false where none follows. */
  complement(round: number): boolean {
    const { scanner, items, last } = this.at
    const topic = this.topic()
    if (topic > 0) return this.titled(topic)
    const charge = round === 0 ? chargeEnd(scanner, this.to, last) : 0
    if (charge > 0) return !this.titled(charge)
    const start = complementStart(scanner, items, this.to, last)
    if (!start) return false
    const next = bodyOf(scanner, items, start.item)
    if (round === 0 && !this.organization) {
      if (next.kind === 'title') return this.otherOffice(items.indexOf(next), next.from, this.deals)
      const hasOffice = items.some((one) => one.kind === 'title' && one.from === next.to && one.sort !== 'profession')
      if (next.kind === 'demonym' || (next.kind === 'organization' && hasOffice)) {
        const k = items.indexOf(next) + 1
        return items[k]?.kind === 'title' && items[k]?.from === next.to && this.otherOffice(k, next.to, false)
      }
    }
    return this.takes(next)
  }

  /** Where `for Trade and Industry` ends, 0 where no topic follows. */
  private topic(): number {
    const { scanner, items, last } = this.at
    const second = VICE.test(scanner.working.low(this.at.title.from)) && scanner.working.low(this.to) === 'of' && scanner.capital(this.to + 1)
    const mayDeal = this.deals || (LEADS.test(this.head) && (second || scanner.working.low(this.to) === 'for'))
    if (!mayDeal || this.organization) return 0
    const told = bodyAfter(scanner, items, this.to) ? 0 : topicPhraseEnd(scanner, this.to, last)
    const whole = this.head === 'minister' && this.to === this.at.title.to ? ministryEnd(scanner, items, this.to, last) : 0
    return Math.max(this.lastOfTopic(told), whole)
  }
  /** `for Parliamentary Reforms, Ana Ruiz`: one plain word more before the comma that a name follows. */
  private lastOfTopic(end: number): number {
    const { scanner, items } = this.at
    if (end > 0 && /^\p{Lu}{2,}s$/u.test(scanner.working.form(end))) return end + 1
    if (end === 0 || !scanner.capital(end) || scanner.working.low(end + 1) !== ',' || !isPlain(scanner, end)) return end
    const next = items.find((one) => one.from === end + 2)
    return next?.kind === 'honorific' || (next?.kind === 'name' && next.to - next.from > 1) ? end + 1 : end
  }

  /** `Special Representative of the Peruvian President X`: the office of somebody else. Nothing follows it. */
  private otherOffice(k: number, from: number, overSubject: boolean): false {
    const { scanner, items, last } = this.at
    const other = titlePhrase(scanner, items, k, from, last)
    const named = items.find((one) => one.kind === 'name' && one.from === other.to)
    this.titled((overSubject && subjectEnd(scanner, other.item.to, last)) || (named?.to ?? other.to))
    return false
  }

  /** Takes a place, a body or a name for the complement that it is. `at Castle Hall` is where somebody spoke. */
  private takes(next: Item): boolean {
    const { scanner, items, given } = this.at
    if (next.kind === 'place' && next.sort === 'venue' && scanner.working.low(this.to) === 'at') return false
    if (next.kind === 'place' && !this.organization && !given) {
      const own = ownBody(scanner, next)
      if (own) return this.ofBody(own)
    }
    if (next.kind === 'place' && !this.organization) return this.titled(overArea(scanner, placesEnd(scanner, items, next)))
    if ((next.kind === 'organization' || next.kind === 'titled') && !this.organization && !given) return this.ofBody(next)
    return next.kind === 'name' && !this.organization && this.takesName(next)
  }

  private takesName(next: Item): boolean {
    const { scanner, title, last, given } = this.at
    const { working } = scanner
    if (OF_PLACE.test(this.head) && (next.to - next.from < 4 || cityEnd(scanner, next) < next.to))
      return this.titled(overArea(scanner, cityEnd(scanner, next)))
    if (working.low(this.to + 1) === 'charge') return this.titled(next.to)
    if (working.low(this.to) === 'on' && !(working.shape(next.from) & SHAPE.upper)) return this.titled(subjectEnd(scanner, this.to, last) || next.to)
    const dean = /dean$/.test(this.head)
    const portfolio = !given && title.sort === 'portfolio' ? this.portfolioEnd(next) : 0
    if (portfolio > 0) return this.titled(portfolio)
    if ((given && !dean) || title.sort === 'portfolio') return false
    if ((working.low(this.to) === 'for' || dean) && !(working.shape(next.from) & SHAPE.upper))
      return this.titled(subjectEnd(scanner, this.to, last) || next.to)
    if (this.titleTo > title.to && working.low(this.to) === 'of' && !(working.shape(next.from) & SHAPE.upper)) return this.titled(next.to)
    return this.ofBody(shortFormBefore(scanner, next) ?? next)
  }

  /** `Minister of the Diwan, …`, `Minister of the Presidency Ana Ruiz`: where words end that nothing is known of, before a mark or a name; else 0. */
  private portfolioEnd(next: Item): number {
    const { scanner, items, last } = this.at
    if (this.head !== 'minister' || !/^(?:of|for)$/.test(scanner.working.low(this.to))) return 0
    const known = WORD.given | WORD.surname | WORD.honorific
    if (scanner.bits(next.from) & known) return 0
    for (let i = next.from + 1; i + 1 < next.to; i++) if (scanner.bits(i) & (WORD.given | WORD.surname)) return i
    const whole = scanner.working.low(next.to) === 'of' ? items.find((one) => one.from === next.to + 1 && one.kind === 'organization') : undefined
    if (whole) return whole.to
    return next.to >= last || /^(?:[,;.):]|and|in|said|has|was|is|who|visited|met|told)$/.test(scanner.working.low(next.to)) ? next.to : 0
  }

  /** `Minister of Trade, Ministry of X`: the body behind a title that its topic ends. */
  bodyAtEnd(): void {
    const { scanner, items, title, first, last, given } = this.at
    if (this.organization || given || this.titleTo === title.to || scanner.working.low(this.to) !== ',') return
    const body = items.find((one) => one.from === this.to + 1 && one.kind === 'organization')
    if (!body || items.some((one) => one.kind === 'title' && one.from === body.to)) return
    if (apposed(scanner, items, title, body, first, last)) this.ofBody(body)
  }

  /** `president of the society, Mr X`: a body told before, by its word alone, with the name behind the comma. */
  toldBody(): void {
    const { scanner, title, given } = this.at
    const { working } = scanner
    const at = this.to + 2
    if (given || this.organization || this.to !== title.to || working.low(this.to) !== 'of' || working.low(this.to + 1) !== 'the') return
    if (scanner.capital(at) || !(scanner.bits(at) & WORD.organization)) return
    if (working.low(at + 1) === ',' && scanner.bits(at + 2) & WORD.honorific) this.ofBody(item('organization', at, at + 1, { sort: 'told' }))
  }

  /** `head of the international department of the city council`: a part of a body in small letters. */
  smallBody(): void {
    const { scanner, title, given } = this.at
    const { working } = scanner
    if (given || this.organization || this.to !== title.to || working.low(this.to) !== 'of') return
    const from = /^(?:the|its|their)$/.test(working.low(this.to + 1)) ? this.to + 2 : this.to + 1
    const part = smallEnd(scanner, from, (i) => isPartOfBody(scanner, i))
    if (part === 0) return
    const whole =
      working.low(part) === 'of' && working.low(part + 1) === 'the'
        ? smallEnd(scanner, part + 2, (i) => (scanner.bits(i) & WORD.organization) !== 0 && (scanner.bits(i + 1) & WORD.organization) === 0)
        : 0
    this.ofBody(item('organization', from, whole || part, { sort: 'told' }))
  }

  /** `head of the party's youth wing Ana Ruiz`: a part of a body in small letters, right before the name; true where one is told. */
  partOfBody(): boolean {
    const { scanner, title, given } = this.at
    const { working } = scanner
    if (given || this.to !== title.to || working.low(this.to) !== 'of' || working.low(this.to + 1) !== 'the') return false
    for (let i = this.to + 2; i < this.to + 8 && !scanner.capital(i) && working.shape(i) & (SHAPE.letter | SHAPE.possessive); i++)
      if (i > this.to + 2 && PARTS.has(working.low(i)) && scanner.capital(i + 1)) return this.titled(i + 1)
    return false
  }

  /** `of the Institute in Lima, X`, `to the Office at Geneva and Other Organizations, X`: over the place and what else stands between the body and the name. */
  overSeat(): void {
    const { scanner, items } = this.at
    const { working } = scanner
    if (!this.organization) return
    let at = this.seatEnd(this.to)
    if (/^(?:and|&)$/.test(working.low(at)) && /^(?:the|other)$/.test(working.low(at + 1))) {
      let end = at + 1
      while (end < at + 7 && /^(?:the|other|international|organi[sz]ations?|specialized|agencies|based)$/.test(working.low(end))) end++
      if (/^(?:organi[sz]ations?|agencies|based)$/.test(working.low(end - 1))) at = this.seatEnd(end)
    }
    const named = items.some((one) => (one.kind === 'name' || one.kind === 'honorific') && one.from === at)
    if (at > this.to && (working.low(at) === ',' || named)) this.to = at
  }
  /** Where `in Lima` ends that begins at a token, else the token. */
  private seatEnd(at: number): number {
    const { scanner, items } = this.at
    if (!/^(?:in|at)$/.test(scanner.working.low(at))) return at
    return items.find((one) => one.from === at + 1 && one.kind === 'place')?.to ?? at
  }

  /** The title goes on up to a token. */
  private titled(to: number): true {
    this.to = to
    this.titleTo = to
    return true
  }
  private ofBody(body: Item): true {
    this.organization = body
    this.to = body.to
    return true
  }
}
