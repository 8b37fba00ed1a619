import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import { nameOfParty, partiesFrom } from '../clause/parties.ts'
import { isOfOffice } from '../clause/state-of-office.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellThosePresent } from './attended-by.ts'
import { partByCountry } from './by-country.ts'
import { tellCompany } from './company.ts'
import { isNumbered } from './numbered.ts'
import { type Occurrence, occurrencesAfter, severalTimes } from './occurrences.ts'
import { partByDay } from './on-days.ts'
import { tellOnTheWay } from './on-the-way.ts'
import { substance, tellParties, tellWe } from './people.ts'
import { isOfficeBehind, tellHomeStates, tellOfOffice } from './unnamed-people.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'
import { isTold, type Sides, whoMet } from './who-met.ts'

/** "X met (with) Y", "X held talks with Y", "X received Y", "Y was received by X", "X and Y met in Z". */
export const met: BuildRule = {
  id: 'event/met',
  version: 9,
  cues: ['meet', 'receive', 'call', 'call-on'],
  build(verb: CueMention, sentence, context, rule) {
    if (isToldElsewhere(verb, sentence, context)) return
    if (verb.form === 'infinitive' && isWished(verb, context)) return context.reject(rule, verb.from, verb.to, 'it is not told that they met')
    const clause = clauseOf(verb, sentence, context)
    const sides = whoMet(verb, clause, sentence, context)
    const why = notMet(verb, sides, sentence, context)
    if (why !== null) return why === '' ? undefined : context.reject(rule, verb.from, verb.to, why)
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', verb.cue === 'call' || remote(verb, sentence, context) ? 'call' : 'meeting', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    tellBoth(draft, { verb, clause, sentence }, sides, context)
    const stretch = { sentence, at: verb.from, from: clause.from, to: saidAfter(verb, clause.to, context) }
    tellWhen(draft, stretch, context, !isEarlier(verb, sentence, context))
    tellWhere(draft, stretch, context, verb.cue !== 'call')
    if (verb.cue !== 'call') tellOnTheWay(draft, verb, sentence, context)
    if (isTooLittle(draft, verb, sides, sentence, context)) return context.reject(rule, verb.from, verb.to, 'too little is told of the meeting')
    const times = occurrencesAfter(verb.to, clause.to, sentence, context)
    const ahead = times.length === 0 ? severalTimes(sentence.from, verb.from, sentence, context) : []
    const several = times.length + ahead.length === 0 && sides.subject.length > 0
    const listed = several || times.length > 0 ? partByDay(draft, verb, clause.to, sentence, context) : []
    if (listed.length > 1) for (const one of listed) context.keep(one)
    else if (several) for (const one of partByCountry(draft, sides.others, sentence, context)) context.keep(one)
    else if (ahead.length > 1) for (const time of ahead) context.keep(onDay(draft, time, sentence, context))
    else if (times.length === 0) context.keep(draft)
    else for (const time of times) context.keep(atTime(draft, time, sentence, context))
  },
}

/** A noun, a part of another cue, or a numbered meeting: other rules tell it. */
function isToldElsewhere(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (verb.cue !== 'call' && sentence.cues.some((cue) => cue.cue === 'call' && cue.from < verb.to && cue.to > verb.from)) return true
  if (verb.cue === 'receive' && sentence.cues.some((cue) => cue.cue === 'ceremonial' && cue.from === verb.from && cue.to > verb.to)) return true
  if (verb.row === 'meet/gather') return !areOfficials(verb, sentence, context)
  if (verb.form !== 'gerund') return false
  return isNoun(verb, sentence, context) || /^(?:in|of|at)$/.test(context.low(verb.from - 1)) || isNumbered(verb, sentence, context)
}

/** `Foreign ministers of the Lakes Union gathered in Jinja`: those who come together to talk, where no occasion is told by name. */
function areOfficials(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (verb.form === 'gerund' || sentence.occasions.some((m) => m.from >= verb.to)) return false
  for (let i = verb.from - 1; i >= Math.max(sentence.from, verb.from - 24); i--) if (OFFICIALS.test(context.low(i))) return true
  return false
}
const OFFICIALS =
  /^(?:ministers|leaders|presidents|directors|heads|chiefs|ambassadors|envoys|mayors|governors|diplomats|negotiators|lawmakers|rectors)$/

/** `The Tenth Conference (TC) met on 4 May`: the occasion is what met. */
const isItself = (title: TitleMention, verb: CueMention): boolean => !title.inside && title.to <= verb.from && verb.from - title.to <= 4

/** Why no meeting is told, empty where that needs no words; null where one is. */
function notMet(verb: CueMention, { subject, others, unnamed, named }: Sides, sentence: AnnotatedSentence, context: BuildContext): string | null {
  if (!named && ((verb.row === 'meet/exchange' && subject.length < 2) || (verb.form === 'gerund' && isUnderway(verb, context))))
    return 'it is not told whom they met'
  if (others.length === 0 && verb.cue === 'meet' && sentence.occasions.some((m) => isItself(m, verb))) return ''
  if (others.length === 0 && sentence.occasions.some((m) => m.from >= verb.to && m.from - verb.to <= 4)) return ''
  if (others.length === 0 && isHeldThere(verb, sentence, context)) return 'it is what they did at the event that they attended'
  if (
    others.length === 0 &&
    subject.length < 2 &&
    !unnamed &&
    !isSituated(verb, subject.length, sentence) &&
    !isPeerMet(verb, subject, sentence, context)
  )
    return 'it is not told whom they met'
  if (verb.cue !== 'receive' && verb.cue !== 'call-on') return null
  if (others.some((party) => party.kind === 'person' || (verb.cue === 'receive' && party.kind === 'organization') || isOfOffice(party, context)))
    return null
  if (verb.cue === 'receive' && verb.form !== 'infinitive' && others.length === 0 && subject.length > 0 && isOfficeBehind(verb.to, sentence, context))
    return null
  return unnamed && (subject.some((party) => party.kind === 'person') || isTold(unnamed)) ? null : 'no person is named'
}

/** `met her Ghanaian counterpart`: by the office, right behind the verb. */
const isPeerMet = (verb: CueMention, subject: Sides['subject'], sentence: AnnotatedSentence, context: BuildContext): boolean =>
  subject.length > 0 && verb.row === 'meet/meet' && verb.form === 'finite' && isOfficeBehind(verb.to, sentence, context)

/** `attended the conference and held discussions on trade`: part of the conference. */
function isHeldThere(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (verb.row === 'meet/meet') return false
  const came = sentence.cues.findLast((cue) => cue.cue === 'attend' && cue.to <= verb.from && verb.from - cue.to <= 14)
  if (!came || context.low(came.to) !== 'the') return false
  for (let i = came.to + 1; i < verb.from; i++) if (/^(?:and|,)$/.test(context.low(i))) return i - came.to <= 11
  return false
}

interface Told {
  readonly verb: CueMention
  readonly clause: Clause
  readonly sentence: AnnotatedSentence
}

/** Both sides, who came with them, and who else was there. */
function tellBoth(draft: Draft<'event'>, { verb, clause, sentence }: Told, sides: Sides, context: BuildContext): void {
  const { subject, others, guests, hosted, unnamed, audience } = sides
  if (!tellWe(draft, verb, context)) tellParties(draft, 'participants', subject)
  if (draft.valuesOf('participants').length === 0 && !clause.passive) tellOfOffice(draft, verb.from, clause.from, sentence, context)
  tellParties(draft, 'participants', others)
  const known = draft.valuesOf('participants').length
  for (const company of [guests, hosted])
    if (company && (!company.pointing || (company === unnamed && (known > 0 || isDescribed(verb, sentence)))))
      tellCompany(draft, company, sentence, context)
  if (others.length === 0 && !clause.passive) tellHomeStates(draft, verb.to, clause.to, sentence, context)
  for (const cue of sentence.cues)
    if (cue.cue === 'presence' && cue.to <= verb.from && context.low(cue.from - 1) === ',' && BESIDE.test(context.low(cue.from)))
      tellParties(draft, 'participants', partiesFrom(sentence, cue.to, verb.from, context))
  if (verb.cue === 'receive' && !audience) return
  tellThosePresent(draft, sentence, context, verb.to + 1)
}

/** `X, accompanied by Y, met Z`: who came with the one who met. */
const BESIDE = /^(?:accompanied|along|together|flanked)$/

/** Fewer than two sides, and nothing that makes up for it. */
function isTooLittle(
  draft: Draft<'event'>,
  verb: CueMention,
  { subject, others, unnamed }: Sides,
  sentence: AnnotatedSentence,
  context: BuildContext,
): boolean {
  const present = draft.valuesOf('participants').length
  if (present === 1 && !unnamed && isAimed(verb, context) && !others.some((party) => nameOfParty(party))) return true
  if (present === 0 && (!isAppointed(verb, sentence) || draft.valuesOf('places').length === 0)) return true
  if (present === 1 && substance(draft) < 3 && !isToldToday(verb, sentence, others.length > 0 || unnamed !== null)) return true
  return substance(draft) < 2 && ![...subject, ...others].some((party) => party.kind === 'person')
}

/** `arrived to hold talks`: what somebody came for. */
const isAimed = (verb: CueMention, context: BuildContext): boolean => verb.form === 'infinitive' && context.low(verb.from - 1) === 'to'

/** `met the boys, said that a team would come in May`: the clause ends before what somebody says. */
function saidAfter(verb: CueMention, limit: number, context: BuildContext): number {
  for (let i = verb.to + 1; i < limit - 1; i++)
    if (
      context.low(i) === 'that' &&
      /^(?:said|says|stated|announced|disclosed|added|noted|told|stressed|revealed|declared|explained)$/.test(context.low(i - 1))
    )
      return i - 1
  return limit
}

/** `hoped to meet`, `a chance to meet`: no meeting yet. */
const isWished = (verb: CueMention, context: BuildContext): boolean =>
  (context.low(verb.from - 1) === 'to' &&
    /^(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|wants?|wanted|invited|invites?|offer(?:s|ed)?|seeks?|sought|like|eager|keen|asks?|asked|refused|declined|ready|willing|desire|readiness|willingness|interested|able)$/.test(
      context.low(verb.from - 2),
    )) ||
  (context.low(verb.from - 1) === 'to' &&
    /^(?:chance|opportunity)$/.test(context.low(verb.from - 2)) &&
    ![3, 4].some((k) => /^(?:had|took|got|seized)$/.test(context.low(verb.from - k))))

/** `on meeting the challenges`, `since they started meeting`: no one meeting. */
const isUnderway = (verb: CueMention, context: BuildContext): boolean =>
  /^(?:on|for|by|to|towards|started|began|begun|been|stopped|kept|continued|resumed|and)$/.test(context.low(verb.from - 1))

/** `met with religious leaders`: people without names right behind the verb. */
const isDescribed = (verb: CueMention, sentence: AnnotatedSentence): boolean =>
  verb.row === 'meet/meet' && sentence.cues.some((cue) => cue.cue === 'people' && cue.from >= verb.to && cue.from - verb.to <= 4)

/** "In a meeting with X": no verb; told with the noun. */
const isNoun = (verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  (/^(?:a|an|the|his|her|their|’s|'s|this|recent|separate|bilateral|brief|courtesy)$/.test(context.low(verb.from - 1)) ||
    (/-(?:day|hour|level|week)$/.test(context.low(verb.from - 1)) && /^(?:a|an|the|this|their)$/.test(context.low(verb.from - 2)))) &&
  sentence.cues.some((cue) => cue.cue === 'talks-noun' && cue.from <= verb.from && cue.to > verb.from)

/** The same meeting, at one of the times that the sentence lists. */
function onDay(draft: Draft<'event'>, { date }: Occurrence, sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> {
  const one = context.draft('event', draft.rule, sentence).absorb(draft).retract('date')
  return one.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
}

/** The same meeting at another time, and where it was then. */
function atTime(draft: Draft<'event'>, time: Occurrence, sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> {
  const one = onDay(draft, time, sentence, context).retract('places')
  tellWhere(one, { sentence, at: time.date.from, from: time.from, to: time.to }, context, false)
  return one
}

/** "The committee meets on 3 May in the Parish Hall": nobody is named, but the sentence tells the day and, elsewhere, the place. */
const isAppointed = (verb: CueMention, sentence: AnnotatedSentence): boolean =>
  verb.cue === 'meet' && verb.form !== 'gerund' && datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 10 && date.from >= verb.to)

/** Of two sides one is named and the sentence tells the day. */
const isToldToday = (verb: CueMention, sentence: AnnotatedSentence, sides: boolean): boolean =>
  sides && verb.form !== 'gerund' && datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 10)

/** `previously visited the harbour and met`, `had earlier received`: not on the day that the telling stands in. */
function isEarlier(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = verb.from - 1; i >= Math.max(sentence.from, verb.from - 18); i--) if (/^(?:previously|formerly)$/.test(context.low(i))) return true
  return false
}

/** `a video meeting`, `met virtually`: a call. */
function remote(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = verb.from; i < Math.min(sentence.to, verb.to + 3); i++)
    if (/^(?:video|virtual|virtually|telephone|online|phone|videoconference)$/.test(context.low(i))) return true
  return false
}

/** "met the five prime ministers in Oslo on 3 May": who was met has no name, but when or where is told after the verb. */
const isSituated = (verb: CueMention, subjects: number, sentence: AnnotatedSentence): boolean =>
  sentence.dates.some((m) => m.from >= verb.to) ||
  (subjects > 0 && verb.cue === 'meet' && sentence.places.some((m) => m.sort !== 'demonym' && m.from >= verb.to && m.from - verb.to <= 14))
