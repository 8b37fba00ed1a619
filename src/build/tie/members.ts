import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { twoStates } from '../the-two.ts'
import { gapIsSmall, toSide } from './membership.ts'
import { list, type Side, sidesOf } from './sides.ts'

const POINTED = /^(?:countries|nations|states|sides)$/
const BEING = /^(?:are|is|were|both|also|now|all|which|who|have|been|,|members?)$/

/** Each member beside the whole: `Both are members of B`, `A and C, both members of B`, `B, of which both countries have been members`. */
export function severalMembers(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[][] {
  const whole = cue.cue === 'tie-member-which' ? wholeBefore(cue, sentence, context) : wholeBehind(cue, sentence, context)
  if (!whole) return []
  const members = pointed(cue, sentence, context) ? twoStates(sentence, context) : named(cue, sentence, context)
  return members.filter((one) => one.name !== whole.name).map((one) => [one, whole])
}

function wholeBehind(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side | null {
  const found = sidesOf(sentence, false, context).find(
    (body) => body.kind === 'organization' && body.from >= cue.to && gapIsSmall(cue.to, body.from, context),
  )
  return found ? toSide(found) : null
}

/** `the Council, of which … have been members`. */
function wholeBefore(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side | null {
  let i = cue.from
  while (i > sentence.from && cue.from - i < 12 && context.low(i) !== 'which') i--
  if (context.low(i) !== 'which' || context.low(i - 1) !== 'of') return null
  const end = context.low(i - 2) === ',' ? i - 2 : i - 1
  const found = sentence.organizations.find((body) => body.to === end && (!body.inside || body.outerTo === end))
  return found ? { name: found.name, at: [found.from, found.to] } : null
}

/** `both`, `both countries`, `the two states` right before what tells the tie, at the beginning of its clause. */
function pointed(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  let i = cue.from - 1
  while (i > sentence.from && BEING.test(context.low(i)) && context.low(i) !== 'both') i--
  if (POINTED.test(context.low(i))) i--
  if (!/^(?:both|two)$/.test(context.low(i))) return false
  const before = context.low(i) === 'two' && context.low(i - 1) === 'the' ? i - 1 : i
  return before - sentence.from <= 3 || context.low(before - 1) === 'which'
}

/** `A and C are both members of`: the list that ends before the verb. */
function named(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Side[] {
  if (!/members/.test(context.words(cue.from, cue.to)) && context.low(cue.from - 1) !== 'both') return []
  let end = cue.from
  while (end > sentence.from && BEING.test(context.low(end - 1))) end--
  const bodies = sidesOf(sentence, false, context).filter((body) => body.to <= end)
  for (const first of bodies) {
    const found = list(bodies, first.from, context)
    if (found && found.at(-1)?.at[1] === end) return found
  }
  return []
}
