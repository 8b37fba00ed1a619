import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'

/** Words between a noun and the words that say how often. */
const BETWEEN =
  /^(?:is|are|was|were|has|have|been|being|held|organi[sz]ed|hosted|run|takes?|taken|place|which|that|,|still|also|now|usually|normally)$/
const BEGINS = /^(?:the|a|an|our|its|their|this|his|her|’s|'s|of|in|at|for|to|and|,|on|with|joint-stock)$/

/**
 * `the joint committee meeting, which is held every second year`, `The summer language course is organised every year`: a
 * recurring occasion by its noun and what stands before it, where it has no name.
 */
export function nounTold(
  at: CueMention,
  sentence: AnnotatedSentence,
  context: BuildContext,
): Pick<TitleMention, 'base' | 'from' | 'to' | 'edition'> | undefined {
  let end = at.from
  while (end > sentence.from + 1 && at.from - end < 7 && BETWEEN.test(context.low(end - 1))) end--
  if (end === at.from && !/^(?:held|takes?|organi[sz]ed)$/.test(context.low(at.from))) return undefined
  const body = sentence.organizations.find((m) => m.to === end && !m.inside)
  const of = body ? (context.low(body.from - 1) === 'the' ? body.from - 2 : body.from - 1) : end
  if (body && context.low(of) === 'of') end = of
  const noun = sentence.cues.find((cue) => cue.to === end && (cue.cue.startsWith('occasion.') || cue.cue === 'talks-noun'))
  if (!noun) return undefined
  let from = noun.from
  while (from > sentence.from && noun.from - from < 4 && !BEGINS.test(context.low(from - 1))) from--
  const named = /^(?:the|our|its|their|this|’s|'s)$/.test(context.low(from - 1))
  const capitals = (context.shape(from) & 1) !== 0 && (context.shape(from + 1) & 1) !== 0
  const to = body && end === of ? body.to : end
  return (named || capitals) && end - from >= 2 ? { base: context.words(from, to), from, to, edition: null } : undefined
}
