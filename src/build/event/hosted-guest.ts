import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import { objectBehindAside } from '../clause/aside.ts'
import { clauseOf } from '../clause/clause.ts'
import type { Party } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellThosePresent } from './attended-by.ts'
import { companyBefore, companyFrom, tellCompany } from './company.ts'
import type { Company } from './company-phrase.ts'
import { substance, tellParties } from './people.ts'
import { isMealBehind } from './treated.ts'
import { cutToMonth, tellWhen } from './when.ts'
import { tellPlace, tellWhere } from './where.ts'

/** "X hosted Y at Z for a state visit", "X welcomed Y to Z": the host organizes, the guest takes part. */
export const hostedGuest: BuildRule = {
  id: 'event/hosted-guest',
  version: 6,
  cues: ['hold', 'welcome'],
  build(verb: CueMention, sentence, context, rule) {
    if (verb.form === 'noun' || (verb.cue === 'hold' && !context.low(verb.from).startsWith('host'))) return
    if (verb.cue === 'hold' && isMealBehind(verb, sentence, context)) return
    const clause = clauseOf(verb, sentence, context)
    if (clause.passive) return hostedBy(verb, sentence, context, rule)
    const object = clause.object.length || verb.cue !== 'welcome' ? clause.object : objectBehindAside(verb, clause.to, sentence, context)
    const guests = object.filter((party) => party.kind === 'person')
    const subject = clause.subject.filter((party) => !(guests as readonly Party[]).includes(party))
    if (/^(?:a|an|the|warm|kind|hearty|cordial|special|rousing)$/.test(context.low(verb.from - 1))) return
    const company = guests.length === 0 ? companyFrom(verb.to, sentence, context) : null
    if ((guests.length === 0 && !isGuest(company)) || (subject.length === 0 && !isToldOf(company))) return
    if (verb.cue === 'welcome' && subject.length > 0 && subject.every((party) => party.kind === 'place')) return
    if (company?.pointing && !subject.some((party) => party.kind === 'person')) return
    const draft = context.draft('event', rule, sentence)
    const visit = sentence.cues.some((cue) => cue.cue === 'visit-noun') || (company !== null && !company.pointing)
    draft.tell('kind', visit ? 'visit' : 'meeting', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    tellParties(draft, visit ? 'organizers' : 'participants', subject)
    tellParties(draft, 'participants', guests)
    if (company) tellCompany(draft, company, sentence, context)
    tellThosePresent(draft, sentence, context)
    const stretch = { sentence, at: verb.from, from: clause.from, to: clause.to }
    tellWhen(draft, stretch, context)
    if (company && context.low(verb.from) === 'hosting' && /^(?:is|are)$/.test(context.low(verb.from - 1)))
      cutToMonth(draft, sentence, verb.from, context)
    const goal = sentence.places.find((m) => m.sort !== 'demonym' && !m.inside && m.from > verb.to && context.low(m.from - 1) === 'to')
    if (goal?.kind === 'place') tellPlace(draft, goal)
    else tellWhere(draft, stretch, context)
    if (!visit && !company && new Set(draft.valuesOf('participants')).size < 2)
      return context.reject(rule, verb.from, verb.to, 'only one of them is named')
    if (substance(draft) < 2 || (company && (draft.valueOf('date') === null || draft.valuesOf('participants').length === 0)))
      return context.reject(rule, verb.from, verb.to, 'too little is told of the guest')
    context.keep(draft)
  },
}

/** "A group from Shanghai, headed by X, was hosted by the City Council": a visit of those who have a host; "was welcomed by Y" a meeting. */
function hostedBy(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): void {
  if (sentence.cues.some((cue) => cue.to === verb.from && (cue.cue === 'meal' || cue.cue.startsWith('occasion.')))) return
  const clause = clauseOf(verb, sentence, context)
  const company = companyBefore(verb, sentence, context)
  const guests = clause.subject.filter((party) => party.kind === 'person')
  const greeted = verb.cue === 'welcome'
  const hosts = greeted ? clause.by.filter((party) => party.kind === 'person') : clause.by.slice(0, 1)
  if (hosts.length === 0 || (guests.length === 0 && (!company || (company.pointing && !greeted)))) return
  const draft = context.draft('event', rule, sentence)
  draft.tell('kind', greeted ? 'meeting' : 'visit', [verb.from, verb.to])
  draft.tellStatus(clause.status, clause.statusAt)
  tellParties(draft, 'organizers', hosts)
  tellParties(draft, 'participants', guests)
  if (greeted) tellParties(draft, 'participants', hosts)
  if (company) tellCompany(draft, company, sentence, context)
  const stretch = { sentence, at: verb.from, from: clause.from, to: clause.to }
  tellWhen(draft, stretch, context)
  tellWhere(draft, stretch, context)
  const alone = greeted && new Set(draft.valuesOf('participants')).size < 2 && draft.valueOf('attendance') === null
  if (alone || draft.valueOf('date') === null || draft.valuesOf('participants').length === 0) {
    context.reject(rule, verb.from, verb.to, 'too little is told of the guest')
    return
  }
  context.keep(draft)
}

/** `hosted a delegation from`, `welcomed the visitors`: people who come from elsewhere. */
const isGuest = (company: Company | null): boolean => company !== null && (company.pointing || company.parties.length > 0 || company.homes.length > 0)

/** `is hosting a delegation from the Senate`: it is told who came, though not who the host is. */
const isToldOf = (company: Company | null): boolean => company !== null && !company.pointing && company.parties.length + company.homes.length > 0
