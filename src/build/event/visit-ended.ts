import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { type Party, partiesFrom } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellTravellers } from './attendance.ts'
import { companyBefore, ownSubject, tellCompany } from './company.ts'
import { daysOf } from './length-of-stay.ts'
import { tellParties } from './people.ts'
import { placeHere } from './told-here.ts'
import { tellWhen } from './when.ts'
import { tellPlace } from './where.ts'

/** How far behind the verb the words may stand that say what ended. */
const NEAR = 14

/** "X left here on Thursday at the end of a four-day visit", "left by train this morning after three weeks in the country". */
export const visitEnded: BuildRule = {
  id: 'event/visit-ended',
  version: 1,
  cues: ['go', 'visit'],
  build(verb: CueMention, sentence, context, rule) {
    if (!context.isIn('moving/away', verb.from)) return
    const ending = endingOf(verb, sentence, context)
    if (!ending) return
    const clause = clauseOf(verb, sentence, context)
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'visit', [verb.from, verb.to])
    draft.tellStatus('held', clause.statusAt)
    if (!tellStay(draft, verb, ending, sentence, context)) return context.reject(rule, verb.from, verb.to, 'no place is named that was left')
    const company = companyBefore(verb, sentence, context)
    const hosts = hostsOf(verb, sentence, context)
    tellParties(draft, 'organizers', hosts)
    const people = ownSubject(clause.subject, company, verb, context).filter((party) => party.kind !== 'place' && !hosts.includes(party))
    tellParties(draft, 'participants', people)
    if (company && hosts.length === 0) tellCompany(draft, company, sentence, context)
    tellTravellers(draft, verb, sentence, context)
    const known = draft.valuesOf('participants').length > 0 || draft.valueOf('attendance') !== null
    if (!known) return context.reject(rule, verb.from, verb.to, 'no visitor is named')
    tellWhen(draft, { sentence, at: verb.to, from: verb.from, to: clause.to }, context)
    tellWeeks(draft, ending, sentence)
    if (draft.valueOf('date') === null) return context.reject(rule, verb.from, verb.to, 'when is not told')
    context.keep(draft)
  },
}

/** Where the words begin that say what ended: `at the end of a visit`, `after three weeks in`; null where a goal is told with it. */
function endingOf(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): number | null {
  for (let i = verb.to; i < Math.min(sentence.to, verb.to + NEAR); i++) {
    const low = context.low(i)
    const ends =
      low === 'after' ||
      low === 'following' ||
      low === 'ending' ||
      low === 'concluding' ||
      (low === 'at' && /^(?:end|conclusion|close)$/.test(context.low(i + 2)))
    if (!ends) continue
    const visit = sentence.cues.find((cue) => cue.cue === 'visit-noun' && cue.from > i && cue.from - i <= 8)
    if (visit) return context.low(visit.to) === 'to' ? null : i
    const stay = sentence.quantities.find((m) => m.unitKind === 'duration' && /^(?:day|week)$/.test(m.unit ?? '') && m.from > i && m.from - i <= 3)
    return stay && /^(?:in|here|there|at)$/.test(context.low(stay.to)) ? i : null
  }
  return null
}

/** Where they had been: `left Lima`, `after three weeks in Peru`, else where the telling stands. */
function tellStay(draft: Draft<'event'>, verb: CueMention, ending: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const left = sentence.places.find((m) => m.sort !== 'demonym' && !m.inside && m.from === verb.to)
  const there = sentence.places.find((m) => m.sort !== 'demonym' && !m.inside && m.from > ending && /^(?:in|at)$/.test(context.low(m.from - 1)))
  const place = left ?? there
  if (place) {
    tellPlace(draft, place)
    return true
  }
  const here = placeHere(sentence, context)
  if (here) tellPlace(draft, here, 'inferred')
  return Boolean(here)
}

/** `who were the guests of the Federation`: who had them. */
function hostsOf(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  for (let i = sentence.from; i < verb.from; i++)
    if (/^guests?$/.test(context.low(i)) && context.low(i + 1) === 'of') return partiesFrom(sentence, i + 2, verb.from, context).slice(0, 1)
  return []
}

/** `after three weeks in the country`: the days up to the one on which they left. */
function tellWeeks(draft: Draft<'event'>, ending: number, sentence: AnnotatedSentence): void {
  const told = draft.claims.find((claim) => claim.field === 'date')
  const stay = sentence.quantities.find((m) => m.unitKind === 'duration' && m.from > ending && m.from - ending <= 3)
  const day = datesOf(sentence).find((date) => date.edtf === told?.value)
  const days = stay && told && day ? daysOf(String(told.value), stay, true) : null
  if (!days || !stay) return
  draft.retract('date')
  draft.tell(
    'date',
    days,
    [
      [day?.from ?? stay.from, day?.to ?? stay.to],
      [stay.from, stay.to],
    ],
    'inferred',
  )
}
