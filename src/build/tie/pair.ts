import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention, OrganizationMention, PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { unreadNames } from './unread.ts'

/** One side of a tie, with its words. */
export interface Side {
  readonly name: string
  readonly at: readonly [from: number, to: number]
}

type Body = OrganizationMention | PlaceMention

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
const MODIFIERS =
  /^(?:comprehensive|strategic|cooperative|bilateral|close|all-weather|all-round|global|special|long-standing|longstanding|enduring|strong|deep|new|enhanced|partnership|of|the|a|an|relations?|historic|lasting|robust|diplomatic|sister|city|future|future-oriented|trusted|vital|important|privileged|mutual|economic|trade|security|development|clean|energy|climate|ever|traditional|friendly|this|our|their|its|'s|’s|’|')$/

/** Names that can be a side: bodies that are named, and states; cities and regions where a tie of cities is told. */
export function sidesOf(sentence: AnnotatedSentence, cities: boolean, context: BuildContext): Body[] {
  const read = sentence.mentions.filter((m): m is Body => isSide(m, cities))
  const bodies = cities ? whole([...read, ...unreadNames(sentence, context)], context) : read
  return bodies.filter(
    (m) =>
      !(cities && isHomeOf(m, bodies, context)) &&
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
/** `Toledo, Ohio`: the state or province that a town lies in, where no list goes on. */
const isHomeOf = (m: Body, bodies: readonly Body[], context: BuildContext): boolean =>
  m.kind === 'place' &&
  m.sort === 'region' &&
  context.low(m.from - 1) === ',' &&
  bodies.some((town) => town.kind === 'place' && town.sort === 'city' && town.to === m.from - 1)

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
        (m.sort !== 'venue' || /^Port \p{Lu}/u.test(m.name)) &&
        (m.sort !== 'country' || m.name === 'Singapore')) ||
      (m.kind === 'organization' && /universit|school|college|port|city|municipal|academy/i.test(m.name))
    : (m.kind === 'organization' && (!m.generic || !/^(?:the|both|two|all|its|this|our|their)\b/i.test(m.name))) ||
      (m.kind === 'place' && (m.sort === 'country' || /^(?:Africa|Europe|ASEAN)$/.test(m.name)))

const side = (m: Body): Side => ({ name: m.name, at: [m.from, m.to] })

/** The sides of a tie told by a noun: `between A and B`, `A-B partnership`, `A’s partnership with B`, `A and B … relations`. */
export function sidesAround(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext, cities = false): Side[] {
  const bodies = sidesOf(sentence, cities, context)
  return (
    (cities ? (subjects(cue, bodies, context) ?? halves(cue, sentence.from, context)) : null) ??
    between(cue, sentence, bodies, cities, context) ??
    joined(cue, context) ??
    withOther(cue, sentence, bodies, context) ??
    subjects(cue, bodies, context) ??
    []
  )
}

/** `Relations between A and B were established in 1962`, `Ties between A and B go back to 1962`: only where their beginning is told. */
export function begun(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const states = list(sidesOf(sentence, false, context), cue.to, context)
  const sides = states ?? (context.low(cue.from) === 'link' ? list(sidesOf(sentence, true, context), cue.to, context) : null) ?? []
  return sides.length === 2 && isBegun(sides[1]?.at[1] ?? sentence.to, sentence, context) ? sides : []
}
/** True where the beginning of what stands before `at` is told right behind it. */
export function isBegun(at: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = at; i < Math.min(sentence.to, at + 5); i++) if (BEGUN.test(context.low(i))) return true
  return false
}
const BEGUN =
  /^(?:established|restored|resumed|re-established|began|begun|started|dates?|go|goes|stretch|stretches|reach|reaches|opened|forged|made|formalised|formalized|set)$/

/** `Cricket Nepal and the Kuwait Cricket Association became partners`: names that no word list sorts stand beside the others. */
export function partners(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const bodies = [...sidesOf(sentence, false, context), ...unreadNames(sentence, context)].sort((a, b) => a.from - b.from)
  return subjects(cue, joinedNames(bodies, context), context) ?? []
}
/** `Hockey Australia`: an unread word right before a country is of its name. */
function joinedNames(bodies: readonly Body[], context: BuildContext): Body[] {
  const found: Body[] = []
  for (const body of bodies) {
    const last = found.at(-1)
    if (last?.rule === 'tie/unread@1' && last.to === body.from && body.kind === 'place')
      found[found.length - 1] = { ...last, to: body.to, name: context.words(last.from, body.to) }
    else found.push(body)
  }
  return found
}

function between(cue: CueMention, sentence: AnnotatedSentence, bodies: readonly Body[], cities: boolean, context: BuildContext): Side[] | null {
  const programme = /^programme?$/.test(context.low(cue.to - 1))
  for (let i = cue.to - 1; i < Math.min(sentence.to, cue.to + (programme ? 20 : 8)); i++) {
    const low = context.low(i)
    if (!programme && (low === ',' || low === '.' || low === 'with')) break
    if (low !== 'between' && low !== 'among' && !(cities && low === 'of' && context.low(cue.to - 1) === 'twinning')) continue
    return list(bodies, i + 1, context, sentence.places)
  }
  return null
}

/** The list of sides that begins at token i. */
export function list(bodies: readonly Body[], i: number, context: BuildContext, homes: readonly PlaceMention[] = []): Side[] | null {
  const found: Side[] = []
  let at = i
  for (const body of bodies) {
    if (body.from < i) continue
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

function onlyJoins(from: number, to: number, context: BuildContext, homes: readonly PlaceMention[] = []): boolean {
  if (to - from > 7) return false
  for (let i = from; i < to; i++)
    if (!JOINS.has(context.low(i)) && context.low(i - 1) !== '(' && !homes.some((m) => m.sort === 'demonym' && m.from === i)) return false
  return true
}

const known = new WeakMap<object, ReadonlyMap<string, string>>()
/** States and unions that the document names, by the words that stand for them; a short form stands for the long one. */
function namesOf(context: BuildContext): ReadonlyMap<string, string> {
  const found = known.get(context.doc)
  if (found) return found
  const names = new Map<string, string>(['ASEAN', 'EU', 'European Union', 'African Union', 'Africa', 'Europe'].map((name) => [name, name]))
  const byCountry = new Map<string, string>()
  for (const sentence of context.doc.sentences)
    for (const m of sentence.mentions) {
      if (m.kind !== 'place' || m.sort !== 'country') continue
      names.set(m.name, m.name)
      if (m.country !== null && !SHORT.test(m.name) && !byCountry.has(m.country)) byCountry.set(m.country, m.name)
    }
  for (const sentence of context.doc.sentences)
    for (const m of sentence.mentions)
      if (m.kind === 'place' && m.country !== null && SHORT.test(m.name)) names.set(m.name, byCountry.get(m.country) ?? m.name)
  known.set(context.doc, names)
  return names
}
const SHORT = /^[\p{Lu}.]{2,6}$/u

/** `Kenya-Japan Strategic Partnership`: the halves of a joined word before the tie. */
function joined(cue: CueMention, context: BuildContext): Side[] | null {
  const names = namesOf(context)
  for (let i = cue.from - 1; i >= cue.from - 6 && i >= 0; i--) {
    const parts = context.form(i).split(/[-–‑]/)
    const sides = parts.length === 2 ? parts.map((part) => names.get(part)) : []
    if (sides[0] !== undefined && sides[1] !== undefined) return sides.map((name) => ({ name: name as string, at: [i, i + 1] as const }))
    const long = parts.length === 2 ? longHalves(i, parts as [string, string], cue.from, names, context) : null
    if (long) return long
    if (!MODIFIERS.test(context.low(i)) && !/^\p{Lu}/u.test(context.form(i))) return null
  }
  return null
}

/** `United States-European Union partnership`: halves of several words around the joined one at i. */
function longHalves(
  i: number,
  [left, right]: readonly [string, string],
  end: number,
  names: ReadonlyMap<string, string>,
  context: BuildContext,
): Side[] | null {
  for (let from = i; from >= i - 2; from--) {
    const first = names.get(`${from < i ? `${context.words(from, i)} ` : ''}${left}`)
    if (first === undefined) continue
    for (let to = i + 1; to <= Math.min(i + 3, end); to++) {
      const second = names.get(`${right}${to > i + 1 ? ` ${context.words(i + 1, to)}` : ''}`)
      if (second !== undefined) return [first, second].map((name) => ({ name, at: [from, to] as const }))
    }
  }
  return null
}

/** `the Mildura-Kumatori sister city relationship`, `São Bento-Rovereto Sister City`: two towns in one joined word right before the tie. */
export function halves(cue: CueMention, first: number, context: BuildContext): Side[] | null {
  const parts = context.form(cue.from - 1).split(/[-–‑]/)
  const [left, right] = parts
  if (!left || !right || parts.length !== 2 || !parts.every((part) => /^\p{Lu}\p{Ll}{2,}/u.test(part))) return null
  let from = cue.from - 1
  while (from > first && cue.from - from < 3 && /^\p{Lu}\p{Ll}+$/u.test(context.form(from - 1)) && !NOT_OF_TOWN.test(context.low(from - 1))) from--
  const before = from < cue.from - 1 ? `${context.words(from, cue.from - 1)} ` : ''
  return [
    { name: before + left, at: [from, cue.from] },
    { name: right, at: [cue.from - 1, cue.from] },
  ]
}
const NOT_OF_TOWN = /^(?:the|of|and|anniversary|celebrating|ceremony|our|on|in|at|for|new|annual)$/

/** `A’s close partnership with B`, `A established diplomatic relations with B`. */
function withOther(cue: CueMention, sentence: AnnotatedSentence, bodies: readonly Body[], context: BuildContext): Side[] | null {
  if (context.low(cue.to) !== 'with' || context.low(cue.from - 1) === 'in') return null
  const start = sentence.places.find((m) => m.sort === 'demonym' && m.from === cue.to + 1)?.to ?? cue.to + 1
  const other = bodies.find((body) => body.from >= cue.to && onlyJoins(start, body.from, context))
  if (!other) return null
  if (/^(?:its|their)$/.test(context.low(cue.from - 1))) {
    const it = ownerOfIts(sentence, bodies, cue, context)
    return it && it.name !== other.name ? [side(it), side(other)] : null
  }
  const owner = bodies.findLast((body) => body.to <= cue.from && owns(body.to, cue.from, context))
  const first = owner ?? bodies.find((body) => body.to <= cue.from && !body.inside && governed(body, sentence, context))
  return first && first.name !== other.name ? [side(first), side(other)] : null
}

/** `its partnership with B`: the body that opens the sentence, else the only one that opens the sentence before. */
function ownerOfIts(sentence: AnnotatedSentence, bodies: readonly Body[], cue: CueMention, context: BuildContext): Body | undefined {
  const opens = bodies.find((body) => body.to <= cue.from && !body.inside && body.from - sentence.from <= 1)
  if (opens) return opens
  const before = context.doc.sentences[sentence.index - 1]
  return before && sidesOf(before, false, context).find((body) => !body.inside && body.from - before.from <= 1)
}

/** True where a name begins its sentence or follows no preposition: it does what is told. */
function governed(body: Body, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const before = context.low(body.from - 1) === 'the' ? body.from - 2 : body.from - 1
  return before < sentence.from || !/^(?:in|at|of|to|from|on|for|by|with|through|across)$/.test(context.low(before))
}

function owns(from: number, to: number, context: BuildContext): boolean {
  if (!/^(?:'s|’s|’|')$/.test(context.low(from))) return false
  for (let i = from + 1; i < to; i++) if (!MODIFIERS.test(context.low(i))) return false
  return true
}

const LINKS =
  /^(?:have|has|had|having|established|establish|formally|officially|agreed|to|a|an|the|enjoy|elevated|upgraded|their|bilateral|relationship|relations|launched|formed|entered|into|signed|became|become|are|were|is|was|been|also|since|celebrate|celebrates|celebrated|mark|marks|marked|maintain|restored|resumed|normalized|in|share|will|,|\d{4}|comprehensive|strategic|cooperative|full|close|special|twinned|officially|partner|first|new|long|enjoyed|opened|all|each|other|both|inaugurated|the|set|up)$/

/** `A and B established diplomatic relations`. */
function subjects(cue: CueMention, bodies: readonly Body[], context: BuildContext): Side[] | null {
  const before = bodies.filter((body) => body.to <= cue.from)
  const last = before.at(-1)
  if (!last) return null
  for (let i = last.to; i < cue.from; i++) if (!LINKS.test(context.low(i))) return null
  const first = before.at(-2)
  if (!first || !onlyJoins(first.to, last.from, context) || !hasAnd(first.to, last.from, context)) return null
  return [side(first), side(last)]
}
function hasAnd(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (context.low(i) === 'and' || context.low(i) === '&') return true
  return false
}
