import type { FoundPerson } from './found-person.ts'
import type { Item } from './item.ts'
import { hasPersonShape } from './person-shape.ts'
import type { Scanner } from './scan.ts'
import { type TitlePhrase, titlePhrase } from './title-phrase.ts'
import { WORD } from './word-classes.ts'

const LEADING = new Set(['former', 'current', 'late', 'newly', 'elected', 'appointed'])

/** In a list of offices and names between commas: whether an office goes with the name before it or with the one behind. */
export class OfficeOrder {
  private readonly scanner: Scanner
  private readonly items: Item[]
  private readonly first: number
  private readonly last: number

  constructor(scanner: Scanner, items: Item[], first: number, last: number) {
    this.scanner = scanner
    this.items = items
    this.first = first
    this.last = last
  }

  /** `Chair of Council Dr A, USP Vice-Chancellor and President Professor B`: an office joined to the one that the next name is told with. */
  leadsOn(phrase: TitlePhrase, close: FoundPerson): boolean {
    const { working } = this.scanner
    if (!/^(?:and|&)$/.test(working.low(phrase.to)) || !this.scanner.capital(phrase.item.from) || phrase.former) return false
    const k = this.items.findIndex((other) => other.from === phrase.to + 1)
    if (this.items[k]?.kind !== 'title') return false
    let at = titlePhrase(this.scanner, this.items, k, this.first, this.last).to
    if (working.low(at) === ',' && close.posts.some((post) => post.titleTo < close.name.from)) at++
    let one = this.items.find((other) => other.from === at)
    while (one?.kind === 'title' || one?.kind === 'honorific') {
      const end: number = one.to
      one = this.items.find((other) => other.from === end)
    }
    return one?.kind === 'name' && hasPersonShape(this.scanner, one, true) && one.to - one.from > 1
  }

  /** An office between commas behind a name. */
  postAfter(name: Item): boolean {
    if (this.scanner.working.low(name.to) !== ',' || this.scanner.working.low(name.to + 1) === 'and') return false
    const next = this.items.find((one) => one.from > name.to)
    if (!next) return false
    if (next.kind === 'title') return next.from <= name.to + 4 && this.onlyLeads(name.to + 1, next.from)
    return next.from <= name.to + 2 && this.items.some((one) => one.kind === 'title' && one.from === next.to)
  }
  /** `the secretary of A, X, the treasurer of B, Y, …`: the office behind a name has a name of its own behind it. */
  titlesFirst(name: Item): boolean {
    const k = this.items.findIndex((one) => one.kind === 'title' && one.from > name.to)
    if (k < 0) return false
    const phrase = titlePhrase(this.scanner, this.items, k, this.first, this.last)
    const end = this.joinedEnd(phrase)
    if (phrase.from > name.to + 1 || this.scanner.working.low(end) !== ',') return false
    let next = this.items.find((one) => one.from === end + 1)
    while (next?.kind === 'honorific' || (end > phrase.to && next?.kind === 'title')) {
      const to: number = next.to
      next = this.items.find((one) => one.from === to)
    }
    if (next?.kind !== 'name' || next.to - next.from < 2 || !hasPersonShape(this.scanner, next, true)) return false
    return /^(?:,|;|\.|and|alongside|with|as|who|were|attended)$/.test(this.scanner.working.low(next.to))
  }
  /** Where the last of offices joined by `and` ends. */
  private joinedEnd(phrase: TitlePhrase): number {
    const { working } = this.scanner
    if (working.low(phrase.to) === '(' && working.low(phrase.to + 2) === ')') return phrase.to + 3
    if (!/^(?:and|&)$/.test(working.low(phrase.to))) return phrase.to
    const k = this.items.findIndex((one) => one.kind === 'title' && one.from === phrase.to + 1)
    return k < 0 ? phrase.to : titlePhrase(this.scanner, this.items, k, this.first, this.last).to
  }
  private onlyLeads(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if (!(this.scanner.bits(i) & (WORD.function | WORD.modifier)) && !LEADING.has(this.scanner.working.low(i))) return false
    return (
      from === to || !/^(?:on|in|at|with|by|for|from|during|after|before|when|while|has|had|will|was|is|said)$/.test(this.scanner.working.low(from))
    )
  }
}
