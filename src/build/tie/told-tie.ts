import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Kind } from './kind.ts'
import { tellFromInstrument } from './of-document.ts'
import type { Side } from './sides.ts'
import type { Since } from './since.ts'
import type { TownBelow } from './towns-below.ts'

/** Ties are told by one rule, for all of them. */
export const RULE = 'tie@8'

/** A town of the list below: supported by its own lines and by those that announce the list. */
export function tellBelow({ home, town, since, sentences }: TownBelow, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const draft = context.draft('tie', RULE, sentence)
  draft.tell('kind', 'sister_city', [cue.from, cue.to])
  for (const one of [home, town]) draft.tell('parties', one.name, one.at)
  if (since) draft.tell('since', since.edtf, since.at, since.inferred ? 'inferred' : 'stated')
  for (const index of sentences) draft.sentences.add(index)
  context.keep(draft)
}

/** Keeps a tie of a kind between sides, since when it is told; nothing where they are one and the same. */
export function tellTie(
  kind: Kind,
  sides: readonly Side[],
  since: Since | null,
  cue: CueMention,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  const draft = context.draft('tie', RULE, sentence)
  draft.tell('kind', kind, [cue.from, cue.to])
  for (const one of sides) draft.tell('parties', one.name, one.at)
  if (draft.valuesOf('parties').length < 2) return
  if (since && since.at.length > 0) draft.tell('since', since.edtf, since.at, since.inferred ? 'inferred' : 'stated')
  else tellFromInstrument(draft, cue, sentence, context)
  context.keep(draft)
}
