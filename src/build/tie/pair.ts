import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { isGenitive } from '../clause/grammar.ts'
import type { BuildContext } from '../context.ts'
import { halves, joined } from './joined-word.ts'
import { type Body, list, onlyJoins, type Side, side, sidesOf } from './sides.ts'
import { unreadNames } from './unread.ts'

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
  for (let i = at; i < Math.min(sentence.to, at + 5); i++) if (context.isIn('ties/begun', i)) return true
  return false
}

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
  if (!isGenitive(context.low(from))) return false
  for (let i = from + 1; i < to; i++) if (!context.isIn('ties/modifiers', i)) return false
  return true
}

/** `in 1962`, `the 5th`. */
const NUMBERED = /^(?:\d{4}|\d+(?:st|nd|rd|th))$/u

/** `A and B established diplomatic relations`. */
function subjects(cue: CueMention, bodies: readonly Body[], context: BuildContext): Side[] | null {
  const before = bodies.filter((body) => body.to <= cue.from && !isHomeState(body, context))
  const last = before.at(-1)
  if (!last) return null
  for (let i = pastBracket(pastHomeState(last.to, bodies, context), context); i < cue.from; i++)
    if (!(context.isIn('ties/between-sides-and-noun', i) || NUMBERED.test(context.low(i)))) return null
  const first = before.at(-2)
  if (first && /^(?:with|to)$/.test(context.low(first.from - 1))) return null
  if (!first || !onlyJoins(pastHomeState(first.to, bodies, context), last.from, context) || !hasAnd(first.to, last.from, context)) return null
  const sides = [first, last]
  for (let k = before.length - 3; k >= 0; k--) {
    const one = before[k] as Body
    const next = sides[0] as Body
    if (one.to >= next.from || !onlyJoins(one.to, next.from, context) || PLACED.test(context.low(one.from - 1))) break
    if (!/^[,(]$/.test(context.low(one.to))) break
    sides.unshift(one)
  }
  return sides.map(side)
}
/** `the Church of Christ in Kenya`: the state in which a body is. */
const isHomeState = (body: Body, context: BuildContext): boolean =>
  body.kind === 'place' && body.sort === 'country' && context.low(body.from - 1) === 'in'
const pastHomeState = (at: number, bodies: readonly Body[], context: BuildContext): number =>
  bodies.find((body) => body.from === at + 1 && isHomeState(body, context))?.to ?? at

/** `Brazzaville (Congo) have signed`: behind the bracket. */
function pastBracket(at: number, context: BuildContext): number {
  if (context.low(at) !== '(') return at
  for (let i = at + 1; i < at + 6; i++) if (context.low(i) === ')') return i + 1
  return at
}
const PLACED = /^(?:in|at|from|to|with|near)$/

function hasAnd(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (context.low(i) === 'and' || context.low(i) === '&') return true
  return false
}
