import type { CueMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildRule } from '../rule.ts'
import { tellWhen } from './circumstances.ts'
import { companyAt, tellCompany } from './company.ts'
import { tellStops } from './visited.ts'

/** "A delegation to Namibia from 3 to 7 March was led by X", "the mission to Lima in May 2019": a visit told by those who went. */
export const delegation: BuildRule = {
  id: 'event/delegation',
  version: 1,
  cues: ['company'],
  build(at, sentence, context, rule) {
    const noun = at as CueMention
    if (!/^(?:delegation|mission)$/.test(context.low(noun.from)) || context.low(noun.to) !== 'to' || context.isQuiet(sentence)) return
    if (/^(?:permanent|diplomatic|foreign)$/.test(context.low(noun.from - 1))) return
    if (sentence.cues.some((cue) => cue.cue === 'lead-delegation' && cue.from < noun.to && cue.to > noun.from)) return
    if (!datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 7 && date.from - noun.to <= 14)) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'visit', [noun.from, noun.to])
    if (tellStops(draft, sentence, noun.to + 1, Math.min(sentence.to, noun.to + 8), context) === 0)
      return context.reject(rule, noun.from, noun.to, 'no place is named that was visited')
    const company = companyAt(noun, sentence, context)
    if (company) tellCompany(draft, company, sentence, context)
    tellWhen(draft, { sentence, at: noun.to, from: sentence.from, to: sentence.to }, context, false)
    if (draft.valuesOf('participants').length === 0) return context.reject(rule, noun.from, noun.to, 'no visitor is named')
    context.keep(draft)
  },
}
