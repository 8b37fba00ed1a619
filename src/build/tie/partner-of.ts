import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { type Side, sidesOf } from './pair.ts'

/** `A is B’s partner in the scheme since 2018`, `A has been B’s strategic partner`. */
export function partnerOf(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const sides = sidesOf(sentence, false, context)
  let i = cue.from - 1
  while (i > sentence.from && i > cue.from - 4 && !/^(?:'s|’s|’|')$/.test(context.low(i))) i--
  const owner = sides.find((body) => body.to === i)
  if (!owner) return []
  let verb = context.low(owner.from - 1) === 'the' ? owner.from - 2 : owner.from - 1
  const from = verb
  while (verb > sentence.from && /^(?:is|has|been|was|remains|became|also|now|long|have|are)$/.test(context.low(verb))) verb--
  const subject = sides.find((body) => body.to === verb + 1)
  if (verb === from || !subject || subject.name === owner.name) return []
  return [subject, owner].map((body) => ({ name: body.name, at: [body.from, body.to] as const }))
}
