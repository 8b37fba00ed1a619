import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, PlaceMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import type { Party } from '../clause/parties.ts'
import { pronounObject } from '../clause/pronoun-object.ts'
import type { Verb } from '../clause/verb.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellTravellers } from './attendance.ts'
import { tellThosePresent } from './attended-by.ts'
import { companyBefore, ownSubject, tellCompany } from './company.ts'
import type { Company } from './company-phrase.ts'
import { tellInviters } from './inviters.ts'
import { type Occurrence, severalTimes } from './occurrences.ts'
import { substance, tellParties, tellWe } from './people.ts'
import { goingVerb } from './split-verb.ts'
import { tellSpoken, tellStops } from './stops.ts'
import { isOwnCountry, isOwnHouse, tellCountry, tellHere } from './told-here.ts'
import { tellHome, tellOfOffice } from './unnamed-people.ts'
import { isAccepted, isAdjective, isHabit, isInvitedTo, isRoyal, isSomeTimeAgo, isStay, isVisitNoun } from './visit-verb.ts'
import { cutToMonth, tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** "X visited A, B and C from … to …", "a delegation led by X visited", "X led a delegation to A". */
export const visited: BuildRule = {
  id: 'event/visited',
  version: 9,
  cues: ['visit', 'lead-delegation', 'be-in', 'go'],
  build(at: CueMention, sentence, context, rule) {
    const verb = at.cue === 'go' ? goingVerb(at, sentence, context) : at
    if (!verb || !isVisiting(verb, at, sentence, context)) return
    const accepted = isAccepted(verb, sentence, context)
    if (!accepted && isInvitedTo(verb, sentence, context)) return context.reject(rule, verb.from, verb.to, 'it is not told that anybody went')
    const clause = clauseOf(verb, sentence, context)
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'visit', [verb.from, verb.to])
    draft.tellStatus(accepted || /^(?:due|expected)$/.test(context.low(verb.to - 2)) ? 'planned' : clause.status, clause.statusAt)
    const visitors = visitorsOf(clause, sentence, context)
    const goal = tellGoal(draft, clause, visitors.company, sentence, context)
    if (!goal) return context.reject(rule, verb.from, verb.to, 'no place is named that was visited')
    tellVisitors(draft, clause, visitors, goal.hosts, sentence, context)
    tellDaysBehind(draft, verb, sentence)
    tellWhen(draft, { sentence, at: verb.to, from: clause.from, to: clause.to }, context, !isSomeTimeAgo(verb, context))
    if (isNow(verb, draft, context)) cutToMonth(draft, sentence, verb.from, context)
    if (goal.hosts.length) tellWhere(draft, { sentence, at: verb.to, from: clause.from, to: clause.to }, context)
    const company = visitors.company !== null && !goal.here
    if (draft.valuesOf('participants').length === 0 && !((company || isRoyal(verb, sentence, context)) && draft.valueOf('date') !== null))
      return context.reject(rule, verb.from, verb.to, 'no visitor is named')
    const isMeeting = goal.hosts.length > 0
    if (substance(draft) < 2 || (isMeeting && (draft.valueOf('date') === null || draft.valuesOf('participants').length < 2)))
      return context.reject(rule, verb.from, verb.to, 'too little is told of the visit')
    const times = severalTimes(verb.to, clause.to, sentence, context)
    keepEach(draft, times.length ? times : severalTimes(sentence.from, verb.from, sentence, context), sentence, context)
  },
}

/** True where the verb says that somebody goes to see a place or people; `visiting` before a noun, `head the office` do not. */
function isVisiting(verb: Verb, at: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (/^(?:’s|'s)$/.test(context.low(verb.from - 1)) || isAdjective(verb, sentence, context)) return false
  if (at.cue === 'be-in' && !isStay(verb, sentence, context)) return false
  if (/^(?:go|goes|going|went|head|headed|heading)$/.test(context.low(verb.from)) && datesOf(sentence).length === 0) return false
  const { passive, to } = clauseOf(verb, sentence, context)
  if (passive || isVisitNoun(verb, context) || isHabit(verb, to, context)) return false
  return !sentence.cues.some((cue) => cue.cue === 'meet' && cue.from < verb.from && cue.to > verb.from)
}

/** Who goes: people of a country, or a company told by its noun. */
interface Visitors {
  readonly home: PlaceMention | null
  readonly company: Company | null
}

function visitorsOf({ verb }: Clause, sentence: AnnotatedSentence, context: BuildContext): Visitors {
  const home = travellersFrom(verb, sentence, context)
  const group = companyBefore(verb, sentence, context)
  return { home, company: home && group && group.noun.to <= home.from ? null : group }
}

/** Whom a visit is paid to, where it is to people, and whether it is told only as one to the country that tells of it. */
interface Goal {
  readonly hosts: readonly Party[]
  readonly here: boolean
}

/** Tells the places or people that are visited; null where none is named. */
function tellGoal(draft: Draft<'event'>, clause: Clause, company: Company | null, sentence: AnnotatedSentence, context: BuildContext): Goal | null {
  const { verb, subject, to } = clause
  const stops = tellStops(draft, sentence, verb.to, to, context)
  const hosts = stops === 0 && /^visit/.test(context.low(verb.from)) ? visitedPeople(verb, sentence, context) : []
  if (hosts.length) draft.retract('kind').tell('kind', 'meeting', [verb.from, verb.to])
  if (stops > 0 || hosts.length > 0 || tellSpoken(draft, sentence, verb.to, context)) return { hosts, here: false }
  if (isOwnCountry(verb, context) && tellCountry(draft, sentence, context)) return { hosts, here: true }
  const whole = company || (context.low(verb.to - 1) === 'here' && subject.some((party) => party.kind === 'person'))
  return whole && isOwnHouse(verb, context) && tellHere(draft, verb, sentence, context) ? { hosts, here: false } : null
}

/** Tells who went, whom they saw, who was with them and who had invited them. */
function tellVisitors(
  draft: Draft<'event'>,
  { verb, subject, from }: Clause,
  { home, company }: Visitors,
  hosts: readonly Party[],
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  const nobody = (): boolean => draft.valuesOf('participants').length === 0
  if (home && (!company || company.parties.length + company.homes.length === 0)) tellHome(draft, home)
  else if (!tellWe(draft, verb, context)) {
    const people = ownSubject(subject, company, verb, context).filter((party) => party.kind !== 'place')
    tellParties(draft, 'participants', people)
  }
  tellThosePresent(draft, sentence, context)
  tellParties(draft, 'participants', hosts)
  if (company && !(company.pointing && !nobody())) tellCompany(draft, company, sentence, context)
  if (nobody()) tellOfOffice(draft, verb.from, from, sentence, context)
  tellInviters(draft, sentence, context)
  tellTravellers(draft, verb, sentence, context)
}

/** `is in Lima`, `are visiting Peru`: it goes on while it is told. */
const isNow = (verb: Verb, draft: Draft<'event'>, context: BuildContext): boolean =>
  /^(?:is|are)$/.test(context.low(verb.from)) ||
  (draft.valueOf('date') === null &&
    /^(?:visiting|touring|staying)$/.test(context.low(verb.from)) &&
    [1, 2].some((k) => /^(?:is|are)$/.test(context.low(verb.from - k))))

/** `visited Governor X`, `visited him`: people who were called on. */
function visitedPeople(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const { object, subject } = clauseOf(verb, sentence, context)
  const people = object.filter((party) => party.kind === 'person')
  return people.length ? people : pronounObject(verb, subject, sentence, context)
}

/** Keeps the visit, at each time that a list of dates tells. */
function keepEach(draft: Draft<'event'>, times: readonly Occurrence[], sentence: AnnotatedSentence, context: BuildContext): void {
  if (times.length < 2) {
    context.keep(draft)
    return
  }
  for (const { date } of times) {
    const one = context.draft('event', draft.rule, sentence).absorb(draft).retract('date')
    context.keep(one.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated'))
  }
}

/** `arrived on Friday for a visit from 8 to 10 May`: the days behind the noun, not the day of the verb. */
function tellDaysBehind(draft: Draft<'event'>, verb: Verb, sentence: AnnotatedSentence): void {
  const noun = sentence.cues.find((cue) => cue.cue === 'visit-noun' && cue.from >= verb.to)
  const days = noun && datesOf(sentence).find((date) => date.from >= noun.to && date.from - noun.to <= 2)
  if (days?.edtf?.includes('/')) draft.tell('date', days.edtf, [days.from, days.to], days.inferred ? 'inferred' : 'stated')
}

/** `fifteen Malawian officers would travel`: people of another country right before the verb, not whom the sentence begins with. */
function travellersFrom(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): PlaceMention | null {
  let i = verb.from - 1
  while (i > sentence.from && /^(?:will|would|also|have|has|had|then|recently|later|soon|to|are|were|set|due|expected)$/.test(context.low(i))) i--
  if (!/^\p{Ll}{4,}s$|^(?:people|men|women)$/u.test(context.form(i)) || datesOf(sentence).length === 0) return null
  for (let k = i - 1; k >= Math.max(sentence.from, i - 4); k--) {
    const home = sentence.places.find((m) => m.sort === 'demonym' && m.to === k + 1)
    if (home) return /^(?:the|both|two)$/.test(context.low(home.from - 1)) ? null : home
    if (!/^\p{Ll}[\p{L}-]*$/u.test(context.form(k))) return null
  }
  return null
}
