import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { openListFrom } from '../clause/open-list.ts'
import { type Party, partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellParties } from './people.ts'
import { bodiesIn, peopleIn, rosterEnd, statesIn } from './roster.ts'

/**
 * `attended by head of the mission MP Dr A, MPs B and C, the council's Secretary General D, officials of the Trust and ministers from
 * Chad and Mali`: those of the list, and whoever else is named or sent up to the next verb, whatever words of office stand between.
 */
export function attendedBy(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const listed: readonly Party[] = openListFrom(sentence, cue.to, sentence.to, context)
  if (!/^(?:(?:attended|witnessed|graced) by|in of)$/.test(`${context.low(cue.from)} ${context.low(cue.to - 1)}`))
    return attendants(cue, listed, sentence, context)
  const end = rosterEnd(cue.to, sentence, context)
  const told = [...listed]
  for (const named of [peopleIn, bodiesIn, statesIn])
    for (const party of named(cue.to, end, sentence, context)) if (!told.includes(party)) told.push(party)
  return told
}

/** `joined by the head of the mission of honour X, Y and Z`: those behind a description, where nobody stands before it. */
function attendants(cue: CueMention, parties: readonly Party[], sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const person = parties.length > 0 ? undefined : sentence.persons.find((m) => !m.inside && m.from >= cue.to)
  if (!person || person.outerFrom - cue.to > DESCRIPTION) return parties
  for (let i = cue.to; i < person.outerFrom; i++)
    if (!(/^[\p{Ll}][\p{L}’'-]*$/u.test(context.form(i)) || (context.low(i) === ',' && i === person.outerFrom - 1)) || context.low(i) === 'by')
      return parties
  return partiesFrom(sentence, person.outerFrom, sentence.to, context)
}
/** Words that may describe somebody before the name. */
const DESCRIPTION = 9

/** One state alone is where somebody comes from whom the list does not name. */
export const statesTogether = (parties: readonly Party[]): readonly Party[] =>
  parties.filter((party) => party.kind === 'place').length >= 2 ? parties : parties.filter((party) => party.kind !== 'place')

/** Tells those whom `in the presence of`, `attended by` and the like name from token `from` of a sentence on. */
export function tellThosePresent(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext, from = sentence.from): void {
  for (const cue of sentence.cues)
    if (cue.cue === 'presence' && cue.from >= from) tellParties(draft, 'participants', statesTogether(attendedBy(cue, sentence, context)))
}
