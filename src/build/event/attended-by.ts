import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { openListFrom } from '../clause/open-list.ts'
import { type Party, partiesFrom, partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'

/**
 * `attended by head of the mission MP Dr A, MPs B and C, the council's Secretary General D`: those of the list, and whoever
 * else is named up to the next verb, whatever words of office stand between.
 */
export function attendedBy(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const listed: readonly Party[] = openListFrom(sentence, cue.to, sentence.to, context)
  if (!/^(?:attended|witnessed|graced)$/.test(context.low(cue.from)) || context.low(cue.to - 1) !== 'by' || sentence.persons.length === 0)
    return attendants(cue, listed, sentence, context)
  const end = endOfList(cue, sentence, context)
  const people = partiesOf(sentence, context).filter(
    (party) => party.kind === 'person' && party.from >= cue.to && party.to <= end && !listed.includes(party),
  )
  return people.length > 0 ? [...listed, ...people] : listed
}

/** The next finite verb, `who`, `where` or semicolon that opens another clause. */
function endOfList(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  const verb = sentence.cues.find((one) => one.form === 'finite' && one.from > cue.to)
  const limit = verb ? verb.from : sentence.to
  for (let i = cue.to; i < limit; i++) if (/^(?:who|whom|where|which|during|when|while|on)$/.test(context.low(i))) return i
  return limit
}

/** `joined by the head of the mission of honour X, Y and Z`: those behind a description, where nobody stands before it. */
function attendants(cue: CueMention, parties: readonly Party[], sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const person = parties.length > 0 ? undefined : sentence.persons.find((m) => !m.inside && m.from >= cue.to)
  if (!person || person.outerFrom - cue.to > DESCRIPTION) return parties
  for (let i = cue.to; i < person.outerFrom; i++) if (!/^[\p{Ll}][\p{L}’'-]*$/u.test(context.form(i)) || context.low(i) === 'by') return parties
  return partiesFrom(sentence, person.outerFrom, sentence.to, context)
}
/** Words that may describe somebody before the name. */
const DESCRIPTION = 9
