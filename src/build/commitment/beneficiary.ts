import type { AnnotatedSentence } from '#model/annotated'
import type { Mention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import type { Speaker } from '../statement/speaker.ts'
import { twoStates } from '../the-two.ts'

/** Whom a promise is for, as the clause names it. */
export interface Beneficiary {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly inferred?: boolean
}

/** What follows `for` or `to` in the clause, or the verb before `with`: a name, a people and its noun, a group of people. */
export function beneficiaryIn([from, to]: Tokens, actor: Speaker, sentence: AnnotatedSentence, context: BuildContext): Beneficiary | null {
  if (context.isIn('promised/to-object-with', from)) {
    const object = namedAt(overArticle(from + 1, context), to, sentence)
    if (object && context.low(object.to) === 'with' && !actor.name.includes(object.name)) return object
  }
  if (context.isIn('promised/to-object', from)) {
    const object = namedAt(overArticle(from + 1, context), to, sentence)
    if (object && !actor.name.includes(object.name) && /^(?:\d|an?$|the$)/u.test(context.form(object.to))) return object
  }
  for (let i = from + 1; i < to - 1; i++) {
    if (!/^(?:for|to)$/.test(context.low(i)) || /^(?:up|due|according|access|visit|visits|prior|addition)$/.test(context.low(i - 1))) continue
    const at = overArticle(i + 1, context)
    const found = namedAt(at, to, sentence) ?? groupAt(at, to, sentence, context)
    if (found && !actor.name.includes(found.name)) return found
  }
  return peopleCounted([from, to], sentence, context) ?? countryWhere([from, to], actor, sentence, context)
}

/** `invite 5,000 young Peruvians`, `train fifteen nurses`: those whom the act is done to. */
function peopleCounted([from, to]: Tokens, sentence: AnnotatedSentence, context: BuildContext): Beneficiary | null {
  if (!context.isIn('promised/done-to', from)) return null
  const counted = sentence.quantities.find((m) => m.unitKind === 'count' && m.from > from && m.from <= from + 4 && m.to <= to)
  if (counted?.kind !== 'quantity' || counted.unit === null) return null
  const people =
    context.isIn('people/helped', counted.unitTo - 1) ||
    /^(?:young|\p{Lu})/u.test(counted.unit) ||
    sentence.cues.some((cue) => cue.cue === 'people' && cue.to === counted.unitTo)
  return people ? { name: counted.unit, from: counted.unitFrom, to: counted.unitTo } : null
}

/** `build a school in Malawi`, `open an embassy in Tonga`: the other country in which it is done. */
function countryWhere([from, to]: Tokens, actor: Speaker, sentence: AnnotatedSentence, context: BuildContext): Beneficiary | null {
  if (!context.isIn('promised/done-in', from)) return null
  const there = sentence.places.find((m) => m.sort === 'country' && !m.inside && m.from > from && m.to <= to && context.low(m.from - 1) === 'in')
  if (there?.kind !== 'place' || actor.sort === 'sides' || actor.name.includes(there.name) || / and /.test(actor.name)) return null
  return { name: there.name, from: there.from, to: there.to }
}

function overArticle(i: number, context: BuildContext): number {
  let at = i
  while (/^(?:the|its|their|people|of|government|all|both)$/.test(context.low(at)) && at < i + 4) at++
  return at
}

/** A body, programme, person or place that begins at token `at`. */
function namedAt(at: number, to: number, sentence: AnnotatedSentence): Beneficiary | null {
  const found = sentence.mentions.find(
    (m): m is Extract<Mention, { name: string }> =>
      !m.inside &&
      m.from === at &&
      m.to <= to &&
      /^(?:organization|programme|person|place)$/.test(m.kind) &&
      !(m.kind === 'place' && m.sort === 'demonym'),
  )
  return found ? { name: found.name, from: found.from, to: found.to } : null
}

/** `Jordanian graduate students`, `young farmers`: plain words that end with people. */
function groupAt(at: number, to: number, sentence: AnnotatedSentence, context: BuildContext): Beneficiary | null {
  const demonym = sentence.places.find((m) => m.from === at)
  let end = demonym?.to ?? at
  while (end < to && end < at + 5 && /^\p{L}[\p{L}-]*$/u.test(context.form(end)) && !context.isIn('promised/group-ends', end)) end++
  // `a women’s workshop`: what is theirs.
  if (/^['’]s?$/.test(context.low(end))) return null
  const people = context.isIn('people/helped', end - 1) || sentence.cues.some((cue) => cue.cue === 'people' && cue.to === end && cue.from >= at)
  return end > at && people ? { name: context.words(at, end), from: at, to: end } : null
}

/** `Peru will build a clinic`, in a text about Peru and Malawi: what one of two states gives is for the other. */
export function otherSide([from]: Tokens, actor: Speaker, sentence: AnnotatedSentence, context: BuildContext): Beneficiary | null {
  if (actor.sort !== 'body' || !context.isIn('promised/for-somebody', from)) return null
  const states = twoStates(sentence, context)
  const other = states.filter((state) => state.name !== actor.name)
  const [one] = other
  return one && states.length === 2 && other.length === 1 ? { name: one.name, from: one.at[0], to: one.at[1], inferred: true } : null
}
