import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { halves } from './joined-word.ts'
import { type Side, sidesOf } from './sides.ts'

const VERBS =
  /^(?:has|had|have|began|begun|started|formed|founded|established|entered|into|launched|signed|sealed|a|an|its|the|first|city|new|official|formal|also|been|in|'s|’s)$/

/** `Salem began a partnership with Kawagoe in 1986`, `the Salem-Kawagoe partnership`: two towns, where it is told since when. */
export function townPartners(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const joined = halves(cue, sentence.from, context)
  if (joined) return joined
  let i = cue.to
  while (i < Math.min(sentence.to, cue.to + 4) && context.low(i) !== 'with') i++
  if (context.low(i) !== 'with') return []
  const towns = sidesOf(sentence, true, context).filter((m) => m.kind === 'place' && m.sort === 'city')
  const start = context.words(i + 1, i + 4).toLowerCase() === 'the city of' ? i + 4 : i + 1
  const other = towns.find((m) => m.from === start)
  const first = towns.findLast((m) => m.to <= cue.from)
  if (!other || !first || first.name === other.name) return []
  for (let k = pastRegion(first.to, sentence, context); k < cue.from; k++) if (!VERBS.test(context.low(k))) return []
  return [first, other].map((m) => ({ name: m.name, at: [m.from, m.to] as const }))
}

/** `Salem, Oregon` and `Salem, Oregon,`: behind the state that the town lies in. */
function pastRegion(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.low(at) !== ',') return at
  const home: Mention | undefined = sentence.places.find((m) => m.from === at + 1)
  if (!home) return at
  return context.low(home.to) === ',' ? home.to + 1 : home.to
}
