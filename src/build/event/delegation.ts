import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import { plainVerb } from '../clause/verb.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { companyAt, tellCompany } from './company.ts'
import { tellInviters } from './inviters.ts'
import { tellParties } from './people.ts'
import { tellStops } from './stops.ts'
import { tellWhen } from './when.ts'

/**
 * "A delegation to Namibia from 3 to 7 March was led by X", "the mission to Lima in May 2019", "X led a parliamentary
 * delegation to Fiji", "the Institute sent a team of nine to Palau": a visit told by those who went.
 */
export const delegation: BuildRule = {
  id: 'event/delegation',
  version: 4,
  cues: ['company'],
  build(noun: CueMention, sentence, context, rule) {
    if (!/^(?:delegation|mission|team|contingent|group)$/.test(context.low(noun.from))) return
    if (/^(?:permanent|diplomatic|foreign)$/.test(context.low(noun.from - 1))) return
    if (sentence.cues.some((cue) => cue.cue === 'lead-delegation' && cue.from < noun.to && cue.to > noun.from)) return
    const sent = sentBy(noun, sentence, context)
    const goal = goalOf(noun, sent !== null, sentence, context)
    if (goal < 0) return
    if (!sent && (!/^(?:delegation|mission)$/.test(context.low(noun.from)) || !isDated(noun, sentence))) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'visit', [noun.from, noun.to])
    if (sent) draft.tellStatus(sent.status, sent.statusAt)
    if (tellStops(draft, sentence, goal, Math.min(sentence.to, goal + 8), context) === 0)
      return context.reject(rule, noun.from, noun.to, 'no place is named that was visited')
    if (sent) tellParties(draft, 'participants', sent.subject)
    const company = companyAt(noun, sentence, context)
    if (company && !(sent && company.pointing)) tellCompany(draft, company, sentence, context)
    if (sent) tellInviters(draft, sentence, context)
    tellWhen(draft, { sentence, at: noun.to, from: sentence.from, to: sentence.to }, context, sent !== null)
    if (draft.valuesOf('participants').length === 0) return context.reject(rule, noun.from, noun.to, 'no visitor is named')
    context.keep(draft)
  },
}

const isDated = (noun: CueMention, sentence: AnnotatedSentence): boolean =>
  datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 7 && date.from - noun.to <= 14)

const LEADING = /^(?:lead|leads|led|leading|head|heads|headed|heading|sent|sends|dispatched)$/
/** `led a parliamentary and business delegation`, `sent a team`: who leads or sends it, before the article of the noun phrase. */
function sentBy(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Clause | null {
  for (let i = noun.from - 1; i > sentence.from && noun.from - i <= 9; i--) {
    const low = context.low(i)
    if (LEADING.test(low)) {
      if (!/^(?:a|an|the|its|his|her)$/.test(context.low(i + 1)) || context.low(noun.from - 1) === 'by') return null
      return clauseOf(plainVerb(i, context.low(i - 1) === 'to' ? 'infinitive' : 'finite'), sentence, context)
    }
    if (/^(?:[,;:.]|by|who|that|to|from)$/.test(low)) return null
  }
  return null
}

/** Where the place begins that they went to: `delegation to A`, and of those sent also `team of nine experts to A`, `in A`. */
function goalOf(noun: CueMention, sent: boolean, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.low(noun.to) === 'to') return noun.to + 1
  if (!sent) return -1
  if (context.low(noun.to) === 'in') return noun.to + 1
  if (!/^(?:of|from|comprising|on)$/.test(context.low(noun.to))) return -1
  for (let i = noun.to + 1; i < Math.min(sentence.to, noun.to + 10); i++) {
    if (/^[;:,]$/.test(context.low(i))) return -1
    if (context.low(i) === 'to') return i + 1
  }
  return -1
}
