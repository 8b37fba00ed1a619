import type { CueMention } from '#model/mention'
import { partiesFrom } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { twoStates } from '../the-two.ts'
import { segmentAround, tellWhere } from './circumstances.ts'
import { isAhead } from './labelled.ts'
import { tellParties } from './people.ts'

/** How far behind the instrument its day may stand. */
const NEAR = 3

/** "since the signing of the Fisheries Protocol on 9 June 2011": a signing told by a noun, with its own day. */
export const signingOf: BuildRule = {
  id: 'event/signing-of',
  version: 1,
  cues: ['sign'],
  build(at, sentence, context, rule) {
    const noun = at as CueMention
    if (context.isQuiet(sentence) || context.low(noun.from) !== 'signing' || context.low(noun.from - 1) !== 'the' || context.low(noun.to) !== 'of')
      return
    const instrument = sentence.instruments.find((m) => !m.inside && m.from >= noun.to && m.from - noun.to <= 3)
    if (!instrument) return context.reject(rule, noun.from, noun.to, 'no instrument is named')
    const end = partiesEnd(instrument.to, sentence.to, context)
    const date = datesOf(sentence).find((m) => m.from >= instrument.to && m.from - end <= NEAR && m.from - instrument.to <= 16)
    if (!date) return context.reject(rule, noun.from, noun.to, 'when is not told')
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'ceremony', [noun.from, noun.to])
    draft.tellStatus(isAhead(date.edtf as string, context) ? 'planned' : 'held', [noun.from, noun.to])
    draft.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    draft.tell('outcomes', instrument.name, [instrument.from, instrument.to])
    for (let i = instrument.from; i < date.from; i++)
      if (/^(?:between|by|with)$/.test(context.low(i))) tellParties(draft, 'participants', partiesFrom(sentence, i + 1, date.from, context))
    if (draft.valuesOf('participants').length === 0)
      for (const state of twoStates(sentence, context)) draft.tell('participants', state.name, [instrument.from, instrument.to], 'inferred')
    const { at: token, to } = segmentAround(sentence, date.to, context)
    tellWhere(draft, { sentence, at: token, from: instrument.to, to: Math.min(to, date.to + 4) }, context, false)
    context.keep(draft)
  },
}

/** `between A and B`: those who sign stand between the instrument and its day. */
function partiesEnd(from: number, limit: number, context: BuildContext): number {
  if (!/^(?:between|by|with)$/.test(context.low(from))) return from
  let i = from + 1
  while (i < limit && i - from < 14 && !/^(?:,|in|on)$/.test(context.low(i))) i++
  return i
}
