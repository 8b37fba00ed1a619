import { SHAPE } from '#model/tokens'
import type { Item } from './item.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

const CONNECTORS = new Set(['of', 'to', 'for', 'at', 'in', 'on', 'from', 'with', 'representing'])

/** `Joint Secretary (Central Asia), …`: behind the bracket that tells what an office is for. */
export function overScope(scanner: Scanner, at: number, last: number): number {
  if (scanner.working.low(at) !== '(' || !scanner.capital(at + 1)) return at
  for (let i = at + 2; i < last && i < at + 8; i++) if (scanner.working.low(i) === ')') return i + 1
  return at
}

/** `X, Secretary General, International Chamber of Commerce, spoke`: title and body side by side, after a name. */
export function apposed(scanner: Scanner, title: Item, body: Item, first: number, last: number): boolean {
  const end = scanner.working.low(body.to)
  const before = scanner.working.low(title.from - 1)
  return (
    scanner.capital(title.from) &&
    (before === ',' || (title.from === first && end === 'and')) &&
    (body.to >= last || /^[,.;:)]$/.test(end) || end === 'and')
  )
}

/** The item after a connector, over `the`, a few small words (`professor of history at`) and an ordinal. */
export function complementStart(scanner: Scanner, items: readonly Item[], to: number, last: number): { readonly item: Item } | null {
  let i = to
  if (scanner.working.low(i) === 'in' && scanner.working.low(i + 1) === 'charge') i += 2
  if (!CONNECTORS.has(scanner.working.low(i))) return null
  i++
  for (let small = 0; small < 4 && i < last; small++) {
    const low = scanner.working.low(i)
    if (low === 'the' || ((low === 'its' || low === 'their') && scanner.capital(i + 1))) {
      i++
      continue
    }
    if (small > 2 || scanner.capital(i) || !(scanner.working.shape(i) & SHAPE.letter)) break
    if (CONNECTORS.has(low)) {
      i++
      break
    }
    if (items.some((one) => one.from === i) || scanner.bits(i) & WORD.function) return null
    i++
  }
  if (scanner.working.low(i) === 'the') i++
  if (scanner.working.shape(i) & SHAPE.ordinal) i++
  const found = items.find((one) => one.from === i || (one.from === i - 1 && one.to > i))
  return found ? { item: found } : null
}
