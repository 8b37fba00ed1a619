import { type FoundPerson, foundPerson } from './found-person.ts'
import type { Item } from './item.ts'
import { hasPersonShape, SUR, tellsItself } from './person-shape.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

/** Finds persons who are told without office and honorific. */
export class Untitled {
  private readonly scanner: Scanner
  private readonly items: readonly Item[]
  private readonly found: Map<Item, FoundPerson>
  private readonly first: number

  constructor(scanner: Scanner, items: readonly Item[], found: Map<Item, FoundPerson>, first: number) {
    this.scanner = scanner
    this.items = items
    this.found = found
    this.first = first
  }

  /** A name that tells by itself that it is a person's. */
  byItself(heading: boolean): void {
    for (const one of this.items) this.tells(one, heading)
  }
  private tells(one: Item, heading: boolean): void {
    if (one.kind !== 'name' || this.found.has(one)) return
    let length = 0
    for (let i = one.from; i < one.to; i++) if (this.scanner.capital(i)) length++
    if (length < 2 || length > 5 || !hasPersonShape(this.scanner, one, true)) return
    const lastBits = this.scanner.bits(one.to - 1)
    if (tellsItself(this.scanner, one, length)) {
      foundPerson(this.found, one, 1)
      return
    }
    if (heading) return
    const the = this.scanner.working.low(one.from - 1) === 'the'
    if (!the && this.scanner.bits(one.to) & WORD.speech && !this.scanner.capital(one.to) && (one.from > this.first || length >= 2))
      foundPerson(this.found, one, lastBits & SUR ? 1 : 0)
  }

  /** `Marcela Ibarra and Tomás Ortiz`: what stands in one list with a person and has the shape of a name is one. */
  besidePeople(): void {
    for (let k = 0; k < this.items.length; k++) {
      const one = this.items[k] as Item
      if (one.kind !== 'name' || this.found.has(one) || one.to - one.from < 2 || !hasPersonShape(this.scanner, one, true)) continue
      if (this.scanner.bits(one.from) & WORD.place || this.scanner.working.low(one.from - 1) === 'the') continue
      const next = this.listed(one.to, 1)
      const before = this.listed(one.from - 1, -1)
      if (next || before) foundPerson(this.found, one, 0)
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
