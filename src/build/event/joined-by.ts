import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { type Party, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'

/** Those who hold something, and those who help them. */
export interface Hosts {
  readonly hosts: readonly Party[]
  readonly helpers: readonly Party[]
}

/** `the Confucius Institute at UNSW, in cooperation with`: a body with its seat. */
const seatedBefore = (to: number, sentence: AnnotatedSentence, context: BuildContext): Party | undefined =>
  sentence.organizations.findLast((m) => !m.inside && !m.generic && m.outerTo < to && to - m.outerTo <= 6 && context.low(m.outerTo) === 'at')

/**
 * "A and B, in cooperation with C, held": the hosts stand before the words of support, the helpers between them and the verb.
 * Null where no such words stand there.
 */
export function hostsBefore(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Hosts | null {
  const support = sentence.cues.findLast((cue) => cue.cue === 'support' && cue.to <= verb.from && cue.from > sentence.from)
  if (!support || context.low(support.from - 1) !== ',') return null
  const upTo = partiesUpTo(sentence, support.from - 1, sentence.from, context)
  const seat = upTo.length > 0 ? undefined : seatedBefore(support.from, sentence, context)
  const hosts = seat ? [seat] : upTo
  return hosts.length > 0 ? { hosts, helpers: partiesFrom(sentence, support.to, verb.from, context) } : null
}
