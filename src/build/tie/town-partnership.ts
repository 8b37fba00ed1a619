import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { halves } from './joined-word.ts'
import { ownTown } from './own-town.ts'
import { sidesAround } from './pair.ts'
import { type Body, type Side, sidesOf } from './sides.ts'
import { isUnread, unreadNames } from './unread.ts'

const VERBS =
  /^(?:has|had|have|began|begun|started|formed|founded|established|entered|into|launched|signed|sealed|a|an|its|the|first|city|new|cooperation|friendship|partnership|official|formal|also|been|in|town|'s|’s)$/

/** `Salem began a partnership with Kawagoe in 1986`, `the Salem-Kawagoe partnership`: two towns, where it is told since when. */
export function townPartners(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const joined = halves(cue, sentence.from, context)
  if (joined) return joined
  const both = betweenTowns(cue, sentence, context)
  if (both.length > 1) return both
  let i = cue.to
  while (i < Math.min(sentence.to, cue.to + 4) && context.low(i) !== 'with') i++
  if (context.low(i) !== 'with') return []
  const towns = sidesOf(sentence, true, context).filter(isTown)
  const start = behindKind(i + 1, sentence, context)
  const other = towns.find((m) => m.from === start)
  const we = other && weBefore(cue, sentence, context) ? ownTown(context) : null
  if (other && we) return we.name === other.name ? [] : [we, { name: other.name, at: [other.from, other.to] }]
  const first = towns.findLast((m) => m.to <= cue.from)
  if (!other || !first || first.name === other.name) return []
  for (let k = pastRegion(first.to, sentence, context); k < cue.from; k++) if (!VERBS.test(context.low(k))) return []
  return [first, other].map((m) => ({ name: m.name, at: [m.from, m.to] as const }))
}

const isTown = (m: Body): boolean => m.kind === 'place' && (m.sort === 'city' || (m.sort === 'region' && /\b(?:Town|City|Village)\b/.test(m.name)))

/** `the city of Brzesk`, `the Polish town of Brzesk`: where the name itself begins. */
function behindKind(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  let i = context.low(at) === 'the' ? at + 1 : at
  i = sentence.places.find((m) => m.sort === 'demonym' && m.from === i)?.to ?? i
  if (/^(?:city|town|village|municipality|commune)$/.test(context.low(i))) return context.low(i + 1) === 'of' ? i + 2 : i + 1
  return at
}

/** `We signed the friendship agreement with Kawagoe`. */
function weBefore(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  let i = cue.from - 1
  while (i > sentence.from && i > cue.from - 6 && VERBS.test(context.low(i))) i--
  return context.low(i) === 'we'
}

/** `the partnership between Salem and Kawagoe`, `Salem and Kawagoe became partners`; relations and ties are those of states that their capitals stand for. */
function betweenTowns(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (/^(?:relations|ties|relationship)$/.test(context.low(cue.from))) return []
  const sides = sidesAround(cue, sentence, context, true)
  const unread = sides.length === 2 ? unreadNames(sentence, context) : []
  return sides.length === 2 && sides.every(({ at }) => [...sentence.places, ...unread].some((m) => m.from === at[0] && (isTown(m) || isUnread(m))))
    ? sides
    : []
}

/** `Salem, Oregon` and `Salem, Oregon,`: behind the state that the town lies in. */
function pastRegion(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.low(at) !== ',') return at
  const home: Mention | undefined = sentence.places.find((m) => m.from === at + 1)
  if (!home) return at
  return context.low(home.to) === ',' ? home.to + 1 : home.to
}
