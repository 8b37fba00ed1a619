import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import type { Party } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import { bodiesIn, peopleIn } from './roster.ts'

/**
 * `The Governor, X; the head of the school, Y; Peru's consul, Z; and pupils of the Academy | attended`: all that a sentence which
 * begins with a list names before its first verb, not the last of them only.
 */
export function attendersBefore(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const { subject } = clauseOf(verb, sentence, context)
  if (sentence.persons.length < 2 || sentence.cues.some((cue) => cue.form === 'finite' && cue.to <= verb.from && cue.from >= sentence.from))
    return subject
  for (let i = sentence.from; i < verb.from; i++) if (/^(?:who|whom|which|that|where|when|while|said|says)$/.test(context.low(i))) return subject
  const people = peopleIn(sentence.from, verb.from, sentence, context)
  if (people.length < 2 || opensOtherwise(people[0] as Party, sentence, context)) return subject
  const bodies = bodiesIn(sentence.from, verb.from, sentence, context)
  return [...new Set([...people, ...subject, ...bodies])]
}

/** `At a dinner for X, Y attended`: the list does not begin the sentence. */
function opensOtherwise(first: Party, { from }: AnnotatedSentence, context: BuildContext): boolean {
  return first.from > from && /^(?:at|in|on|during|after|before|following|with|for|according|under|as|when|by)$/.test(context.low(from))
}
