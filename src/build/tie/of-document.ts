import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import type { Side } from './sides.ts'

/** A partnership or relations named in a document's title: the document's parties. */
export function fromInstrument(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const name = documentAround(cue, sentence)
  if (!name || /partnership|cooperation/i.test(name.name.split(' ')[0] ?? '') || /economic partnership/i.test(name.name)) return []
  const draft = instrumentAt(sentence, context)
  if (draft?.claims.some((claim) => claim.field === 'parties' && claim.basis === 'inferred')) return []
  const parties = draft?.valuesOf('parties') ?? []
  return parties.length === 2 ? parties.map((party) => ({ name: party, at: [name.from, name.to] as const })) : []
}

export const documentAround = (cue: CueMention, sentence: AnnotatedSentence): TitleMention | undefined =>
  sentence.instruments.find((m) => m.from <= cue.from && m.to >= cue.to)

const instrumentAt = (sentence: AnnotatedSentence, context: BuildContext): Draft<'instrument'> | undefined =>
  context.near('instrument', sentence.index, sentence.index)[0]

/** `Joint Statement on Establishing a Strategic Partnership`: the tie is as old as the document. */
export function tellFromInstrument(draft: Draft<'tie'>, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const name = documentAround(cue, sentence)
  if (!name) return
  let founding = false
  for (let i = name.from; i < cue.from; i++) if (/^(?:establishing|establishment)$/.test(context.low(i))) founding = true
  const instrument = founding ? instrumentAt(sentence, context) : undefined
  const claim = instrument?.claims.find((one) => one.field === 'date')
  if (claim) draft.claims.push(claimLike(claim, { field: 'since', basis: 'inferred', rule: draft.rule }))
}
