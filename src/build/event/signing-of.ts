import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { isAhead } from '../ahead.ts'
import { partiesFrom } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { twoStates } from '../the-two.ts'
import { tellParties } from './people.ts'
import { segmentAround } from './stretch.ts'
import { tellWhere } from './where.ts'

/** How far behind the instrument its day may stand. */
const NEAR = 3

/** "since the signing of the Fisheries Protocol on 9 June 2011": a signing told by a noun, with its own day. */
export const signingOf: BuildRule = {
  id: 'event/signing-of',
  version: 2,
  cues: ['sign'],
  build(noun: CueMention, sentence, context, rule) {
    if (context.low(noun.from) !== 'signing' || context.low(noun.from - 1) !== 'the' || context.low(noun.to) !== 'of') return
    const named = sentence.instruments.find((m) => !m.inside && m.from >= noun.to && m.from - noun.to <= 3)
    const instrument = named ?? someInstrument(noun, sentence, context)
    if (!instrument) return context.reject(rule, noun.from, noun.to, 'no instrument is named')
    const end = partiesEnd(instrument.to, sentence.to, context)
    const date =
      datesOf(sentence).find((m) => m.from >= instrument.to && m.from - end <= NEAR && m.from - instrument.to <= 16) ??
      (named ? undefined : datesOf(sentence).findLast((m) => m.to <= noun.from && (m.edtf?.length ?? 0) >= 10))
    if (!date) return context.reject(rule, noun.from, noun.to, 'when is not told')
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'ceremony', [noun.from, noun.to])
    draft.tellStatus(isAhead(date.edtf as string, context) ? 'planned' : 'held', [noun.from, noun.to])
    draft.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    if (named) draft.tell('outcomes', named.name, [instrument.from, instrument.to])
    const limit = date.from > noun.to ? date.from : sentence.to
    for (let i = instrument.from; i < limit; i++)
      if (/^(?:between|by|with)$/.test(context.low(i))) tellParties(draft, 'participants', partiesFrom(sentence, i + 1, limit, context))
    if (!named && draft.valuesOf('participants').length === 0) return context.reject(rule, noun.from, noun.to, 'nobody is named')
    if (draft.valuesOf('participants').length === 0)
      for (const state of twoStates(sentence, context)) draft.tell('participants', state.name, [instrument.from, instrument.to], 'inferred')
    const { at: token, to } = segmentAround(sentence, Math.max(date.to, instrument.to), context)
    tellWhere(draft, { sentence, at: token, from: instrument.to, to: Math.min(to, Math.max(date.to, instrument.to) + 4) }, context, false)
    context.keep(draft)
  },
}

/** `the signing of a general agreement of co-operation`: a document without a name. */
function someInstrument(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): CueMention | undefined {
  if (!/^(?:a|an|the|two|three|several)$/.test(context.low(noun.to + 1))) return undefined
  return sentence.cues.find((cue) => cue.cue === 'instrument' && cue.from > noun.to && cue.from - noun.to <= 5)
}

/** `between A and B`: those who sign stand between the instrument and its day. */
function partiesEnd(from: number, limit: number, context: BuildContext): number {
  if (!/^(?:between|by|with)$/.test(context.low(from))) return from
  let i = from + 1
  while (i < limit && i - from < 14 && !/^(?:,|in|on)$/.test(context.low(i))) i++
  return i
}
