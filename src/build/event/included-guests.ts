import type { AnnotatedSentence } from '#model/annotated'
import { type Party, partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'

/**
 * "Over 200 guests attended, including A, B and C", "The forum brought together rectors, among them D": the people named behind
 * the words of listing.
 */
export function includedGuests(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  if (sentence.persons.length === 0) return []
  const came = sentence.cues.find((cue) => cue.cue === 'attend' || (cue.cue === 'presence' && CAME.test(context.low(cue.from))))
  if (!came) return []
  for (let i = came.to; i < sentence.to; i++) {
    const low = context.low(i)
    if (low === ';') return []
    if (low === 'including' || (low === 'such' && context.low(i + 1) === 'as') || (low === 'among' && context.low(i + 1) === 'them'))
      return partiesOf(sentence, context).filter((party) => party.kind === 'person' && party.from > i)
  }
  return []
}
const CAME = /^(?:brought|attended|witnessed|gathered)$/
