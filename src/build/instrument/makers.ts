import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import { nameOfParty, type Party } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { otherState } from './bound.ts'
import { pairOfPassage, twoHouses } from './pair-of-passage.ts'
import type { Act } from './parties.ts'
import { pointedParties } from './pointed-parties.ts'
import { represented } from './represented.ts'
import { signedInPassing } from './signed-in-passing.ts'
import { bodiesOfSigners } from './signers.ts'
import { statesInName } from './states-in-name.ts'
import { townsThatSign } from './towns.ts'

/** Tells who made a document: those for whom it was signed, who did the act, whom a pronoun or an office stands for. */
export function tellMakers(
  draft: Draft<'instrument'>,
  mention: TitleMention,
  act: Act | null,
  parties: readonly Party[],
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  const behalf = act ? represented(act, sentence, context) : []
  for (const one of behalf) draft.tell('parties', one.name, one.at)
  const [alone] = behalf
  if (alone && behalf.length === 1) for (const other of otherState(alone, sentence, context)) draft.tell('parties', other.name, other.at, 'inferred')
  for (const party of behalf.length > 1 ? [] : parties) {
    const told = nameOfParty(party)
    if (told !== null) draft.tell('parties', told, [party.from, party.to])
  }
  if (parties.length === 0 && act)
    for (const one of pointedParties(sentence, act.verb.from, context)) draft.tell('parties', one.name, one.at, 'inferred')
  const earlier = sentence.cues.findLast((cue) => cue.cue === 'instrument-sign' && cue.form === 'finite' && cue.to <= mention.from)
  if (!draft.tells('parties') && act && earlier && earlier.from < act.verb.from)
    for (const one of pointedParties(sentence, earlier.from, context)) draft.tell('parties', one.name, one.at, 'inferred')
  if (!draft.tells('parties') && act) for (const one of bodiesOfSigners(act, sentence, context)) draft.tell('parties', one.name, one.at, 'inferred')
  if (!draft.tells('parties') && act) for (const one of townsThatSign(mention, act, sentence, context)) draft.tell('parties', one.name, one.at)
  if (!draft.tells('parties')) for (const state of statesInName(mention, context)) draft.tell('parties', state.name, state.at)
  if (!draft.tells('parties') && act)
    for (const one of signedInPassing(mention, act, sentence, context)) draft.tell('parties', one.name, one.at, 'inferred')
  const told = draft.valuesOf('parties')
  if (told.length > 1) return
  const pair = told.length === 0 ? pairOfPassage(mention, sentence, context) : twoHouses(sentence, context)
  if (told.length === 0 || pair.some((one) => one.name === told[0])) for (const one of pair) draft.tell('parties', one.name, one.at, 'inferred')
}
