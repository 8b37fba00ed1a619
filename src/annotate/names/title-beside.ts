import { SHAPE } from '#model/tokens'
import { type Item, item } from './item.ts'
import { hasPersonShape } from './person-shape.ts'
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
export function apposed(scanner: Scanner, items: readonly Item[], title: Item, body: Item, first: number, last: number): boolean {
  const end = scanner.working.low(body.to)
  const before = scanner.working.low(title.from - 1)
  if (before === '(' && end === ')') return true
  if (before === ',' && (end === ',' || (end === '.' && body.to + 1 >= last)) && title.sort === 'office') return true
  return (
    scanner.capital(title.from) &&
    (before === ',' || (title.from === first && end === 'and') || (/^(?:the|by|and)$/.test(before) && namedBehind(scanner, items, body.to))) &&
    (body.to >= last || /^[,.;:)]$/.test(end) || end === 'and')
  )
}

/** `the Deputy Minister, Ministry of Mines, Dr. X`: a name behind the comma, with its honorific or of two words and more. */
function namedBehind(scanner: Scanner, items: readonly Item[], at: number): boolean {
  if (scanner.working.low(at) !== ',') return false
  const next = items.find((one) => one.from === at + 1)
  return (scanner.bits(at + 1) & WORD.honorific) !== 0 || (next?.kind === 'name' && next.to - next.from > 1 && hasPersonShape(scanner, next, true))
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
  i = overOwner(scanner, i)
  if (scanner.working.shape(i) & SHAPE.ordinal) i++
  const found = items.find((one) => one.from === i || (one.from === i - 1 && one.to > i))
  return found ? { item: found } : null
}

/** `the country’s ruling X`, `Mozambique’s ruling X`: over the owner of a body and what is said of it in small letters. */
function overOwner(scanner: Scanner, at: number): number {
  const { working } = scanner
  if (!(working.shape(at + 1) & SHAPE.possessive) || !/^(?:ruling|governing|main|largest|leading|national|own)$/.test(working.low(at + 2))) return at
  let i = at + 3
  while (i < at + 6 && !scanner.capital(i) && working.shape(i) & SHAPE.letter) i++
  return scanner.capital(i) ? i : at
}

/** `the House’s Foreign Affairs Committee`, `the Syrian embassy`: the body that begins with the name of another or of a state. */
export function bodyOf(scanner: Scanner, items: readonly Item[], one: Item): Item {
  const { working } = scanner
  if (working.shape(one.to) & SHAPE.possessive) {
    const body = items.find((other) => other.from === one.to + 1)
    if (one.kind === 'place' && STATE_BODIES.has(working.low(one.to + 1)) && !scanner.capital(one.to + 1))
      return item('organization', one.from, one.to + 2, { country: one.country, inner: [one], sort: 'body' })
    return body?.kind === 'organization' && one.kind !== 'title' ? { ...body, from: one.from } : one
  }
  if (one.kind === 'demonym' && working.shape(one.to) & SHAPE.upper && working.low(one.to + 1) === 'delegation')
    return item('organization', one.from, one.to + 2, { country: one.country, inner: [one], sort: 'body' })
  const state = one.kind === 'demonym' && STATE_BODIES.has(working.low(one.to)) && !scanner.capital(one.to)
  return state ? item('organization', one.from, one.to + 1, { country: one.country, inner: [one], sort: 'body' }) : one
}
const STATE_BODIES = new Set(['embassy', 'consulate', 'mission', 'parliament', 'delegation'])

/** `in charge of the Americas and Europe`: where what an office is in charge of ends, before a comma; 0 where it is not told so. */
export function chargeEnd(scanner: Scanner, at: number, last: number): number {
  const { working } = scanner
  if (working.low(at) !== 'in' || working.low(at + 1) !== 'charge' || working.low(at + 2) !== 'of') return 0
  let and = false
  for (let i = at + 3; i < last && i < at + 14; i++) {
    if (working.low(i) === ',') return and ? i : 0
    and ||= working.low(i) === 'and'
    if (!scanner.capital(i) && !/^(?:the|of|and|for)$/.test(working.low(i))) return 0
  }
  return 0
}

/** `Mayor of Windhoek Muesee Kazapua`: where a known city ends that a name of two words follows, else where the name does. */
export function cityEnd(scanner: Scanner, name: Item): number {
  const city = name.to - name.from > 2 ? scanner.placeHit(name.from, name.to) : null
  return city && city.to <= name.to - 2 ? city.to : name.to
}

/** `Governor of Arkhangai aimag`: over the kind of area in small letters. */
export const overArea = (scanner: Scanner, at: number): number => (!scanner.capital(at) && scanner.bits(at) & WORD.area ? at + 1 : at)

/** `secretary general of Egypt's legislative body`: a body told by its word alone, behind the state that owns it. */
export function ownBody(scanner: Scanner, state: Item): Item | null {
  const { working } = scanner
  if (!(working.shape(state.to) & SHAPE.possessive)) return null
  for (let i = state.to + 1; i < state.to + 5 && !scanner.capital(i) && working.shape(i) & SHAPE.letter; i++)
    if (
      (scanner.bits(i) & WORD.organization || /^(?:body|arm)$/.test(working.low(i))) &&
      !(scanner.bits(i + 1) & WORD.organization && !scanner.capital(i + 1))
    )
      return item('organization', state.from, i + 1, { country: state.country, inner: [state], sort: 'body' })
  return null
}
