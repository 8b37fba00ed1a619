import type { Item } from './item.ts'
import { countryOf, overCountry, overOpening } from './office-before.ts'
import { hasPersonShape } from './person-shape.ts'
import type { Scanner } from './scan.ts'

/** What stands between the names of a list. */
export const CHAIN = new Set([',', 'and', '&'])
const NAMELY = new Set(['namely', ':', 'including', '(', '–', '—', 'were', 'are', 'included', 'include'])

/** `A, B and C, Deputy Directors`: the names of the list that ends before token `end`. `startOf` tells where a name begins with its honorifics. */
export function listBefore(scanner: Scanner, items: readonly Item[], end: number, first: number, startOf: (name: Item) => number): Item[] {
  return scanner.working.low(end - 1) === ',' ? listUpTo(scanner, items, end - 1, first, startOf) : []
}

/** The names of the list that ends at a token. */
export function listUpTo(scanner: Scanner, items: readonly Item[], end: number, first: number, startOf: (name: Item) => number): Item[] {
  const names: Item[] = []
  let at = end
  for (;;) {
    const name = items.find((one) => one.to === at && one.kind === 'name')
    if (!name || !hasPersonShape(scanner, name, true)) return names
    names.unshift(name)
    at = startOf(name)
    const from = at
    while (at > first && CHAIN.has(scanner.working.low(at - 1))) at--
    if (at === from) return names
  }
}

/** `Ministers A, B and C`, `Other Ministers present were: A, Peru; and B, Chile`: the names of the list that begins at token `start`. */
export function listAfter(scanner: Scanner, items: readonly Item[], start: number, last: number): Item[] {
  const names: Item[] = []
  let at = overOpening(scanner, overPresent(scanner, start), last)
  while (at < last && (CHAIN.has(scanner.working.low(at)) || NAMELY.has(scanner.working.low(at)))) at++
  for (;;) {
    if (scanner.working.low(at) === 'the') at++
    let name = items.find((one) => one.from === at)
    if (name?.kind === 'honorific') name = items.find((one) => one.from === (name as Item).to)
    if (name?.kind !== 'name' || !hasPersonShape(scanner, name, true) || leadsTitle(items, name)) return names
    names.push(name)
    at = overClause(scanner, last, overCountry(scanner, items, countryOf(scanner, items, name)?.to ?? name.to))
    const from = at
    while (at < last && CHAIN.has(scanner.working.low(at))) at++
    if (at === from) return names
  }
}

/** Over `in attendance`, `present`, `who took part` before the list. */
function overPresent({ working }: Scanner, at: number): number {
  const end =
    working.low(at) === 'in' && working.low(at + 1) === 'attendance'
      ? at + 2
      : /^(?:present|attending|participating)$/.test(working.low(at))
        ? at + 1
        : at
  return end > at && /^(?:were|are|included|include|:)$/.test(working.low(end)) ? end : at
}

/** `War Veterans secretary X` at the end of a list: a word that an office follows is no name. */
function leadsTitle(items: readonly Item[], name: Item): boolean {
  return name.to - name.from === 1 && items.some((one) => one.kind === 'title' && one.from === name.to)
}

/** `A, who is also deputy prime minister, and B`: over what is said of a name of a list. */
function overClause({ working }: Scanner, last: number, at: number): number {
  if (working.low(at) !== ',' || working.low(at + 1) !== 'who') return at
  for (let i = at + 2; i < last && i < at + 12; i++) if (working.low(i) === ',') return i
  return at
}
