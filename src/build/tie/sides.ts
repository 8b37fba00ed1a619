import type { AnnotatedSentence } from '#model/annotated'
import type { Mention, OrganizationMention, PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { unreadNames } from './unread.ts'

/** One side of a tie, with its words. */
export interface Side {
  readonly name: string
  readonly at: readonly [from: number, to: number]
}

export type Body = OrganizationMention | PlaceMention

const JOINS = new Set([
  ',',
  ';',
  'and',
  'the',
  '&',
  '(',
  ')',
  'both',
  'as',
  'well',
  'of',
  'city',
  'cities',
  'governments',
  'government',
  'republic',
  'kingdom',
  'state',
  'county',
  'province',
  'municipality',
  'town',
  'towns',
  'communities',
  'villages',
])
/** Names that can be a side: bodies that are named, and states; cities and regions where a tie of cities is told. */
export function sidesOf(sentence: AnnotatedSentence, cities: boolean, context: BuildContext): Body[] {
  const read = sentence.mentions.filter((m): m is Body => isSide(m, cities))
  const bodies = cities ? whole([...read, ...unreadNames(sentence, context)], context) : read
  return bodies.filter(
    (m) =>
      !(cities && isHomeOf(m, bodies, context)) &&
      !(m.kind === 'place' && context.low(m.from - 1) === '(' && context.low(m.to) === ')') &&
      !bodies.some(
        (other) =>
          other !== m &&
          (other.kind === 'organization' || cities) &&
          other.from <= m.from &&
          other.to >= m.to &&
          other.to - other.from > m.to - m.from,
      ),
  )
}
/** `Toledo, Ohio`, `Keighley, in West Yorkshire,`: the state or province that a town lies in, where no list goes on. */
const isHomeOf = (m: Body, bodies: readonly Body[], context: BuildContext): boolean =>
  m.kind === 'place' &&
  ((m.sort === 'region' && context.low(m.from - 1) === ',' && isTown(m.from - 1, bodies)) ||
    (context.low(m.from - 1) === 'in' && context.low(m.from - 2) === ',' && isTown(m.from - 2, bodies)))

const isTown = (end: number, bodies: readonly Body[]): boolean => bodies.some((one) => one.kind === 'place' && one.sort === 'city' && one.to === end)

/** In order, with a town that is read in two parts (`Nan Chang`) as one. */
function whole(bodies: readonly Body[], context: BuildContext): Body[] {
  const found: Body[] = []
  for (const one of [...bodies].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last?.kind === 'place' && last.sort === 'city' && last.to === one.from && one.kind === 'place' && one.sort === 'city')
      found[found.length - 1] = { ...one, from: last.from, name: `${last.name} ${context.words(one.from, one.to)}` }
    else found.push(one)
  }
  return found
}
const isSide = (m: Mention, cities: boolean): boolean =>
  cities
    ? (m.kind === 'place' &&
        m.sort !== 'demonym' &&
        (m.sort !== 'venue' || /^Port (?:of )?\p{Lu}/u.test(m.name)) &&
        (m.sort !== 'country' || m.name === 'Singapore')) ||
      (m.kind === 'organization' && /universit|school|college|port|city|municipal|academy/i.test(m.name))
    : (m.kind === 'organization' && (!m.generic || !/^(?:the|both|two|all|its|this|our|their)\b/i.test(m.name))) ||
      (m.kind === 'place' && (m.sort === 'country' || /^(?:Africa|Europe|ASEAN)$/.test(m.name)))

export const side = (m: Body): Side => ({ name: m.name, at: [m.from, m.to] })

/** The list of sides that begins at token i. */
export function list(bodies: readonly Body[], i: number, context: BuildContext, homes: readonly PlaceMention[] = []): Side[] | null {
  const found: Side[] = []
  let at = i
  for (const body of bodies) {
    if (body.from < i || isAlias(body, context)) continue
    if (found.length > 0 && homes.length > 0 && context.low(body.from - 1) === 'in' && body.from - at === 1) {
      at = pastState(body.to, homes, context)
      continue
    }
    if (!onlyJoins(pastHome(at, homes, context), body.from, context, homes)) break
    found.push(side(body))
    at = Math.max(at, body.to)
  }
  return found.length > 1 ? found : null
}

/** `Sens in France, Graz in Austria`: behind the state that a town lies in. */
function pastHome(at: number, homes: readonly PlaceMention[], context: BuildContext): number {
  if (context.low(at) !== 'in') return at
  const start = context.low(at + 1) === 'the' ? at + 2 : at + 1
  return pastState(homes.find((m) => m.from === start)?.to ?? at, homes, context)
}
/** `, Philippines` behind a province. */
const pastState = (at: number, homes: readonly PlaceMention[], context: BuildContext): number =>
  context.low(at) === ',' ? (homes.find((m) => m.from === at + 1 && m.sort === 'country')?.to ?? at) : at

export function onlyJoins(from: number, to: number, context: BuildContext, homes: readonly PlaceMention[] = []): boolean {
  if (to - from > 9) return false
  for (let i = from; i < to; i++) {
    i = closing(i, context)
    if (i < to && !JOINS.has(context.low(i)) && context.low(i - 1) !== '(' && !homes.some((m) => m.sort === 'demonym' && m.from === i)) return false
  }
  return true
}

/** `(Germany, 1992)`: the bracket that closes what opens at token i; i itself where none opens, or none closes soon. */
function closing(i: number, context: BuildContext): number {
  if (context.low(i) !== '(') return i
  for (let k = i + 1; k < i + 6; k++) if (context.low(k) === ')') return k
  return i
}

/** `Stalingrad (now Volgograd)`: the same town by another name. */
const isAlias = (m: Body, context: BuildContext): boolean =>
  /^(?:now|formerly|then|today|previously)$/.test(context.low(m.from - 1)) && context.low(m.from - 2) === '('
