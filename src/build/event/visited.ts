import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention, OrganizationMention, PlaceMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { openListFrom } from '../clause/open-list.ts'
import { beforeName, partiesFrom } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { datelineOf } from '../scene.ts'
import { tellTravellers } from './attendance.ts'
import { cutToMonth, tellPlace, tellWhen } from './circumstances.ts'
import { companyBefore, ownSubject, tellCompany } from './company.ts'
import { type Occurrence, severalTimes } from './occurrences.ts'
import { substance, tellParties, tellWe } from './people.ts'
import { goingVerb } from './split-verb.ts'
import { tellHome } from './unnamed-people.ts'
import { countryOfHouse } from './venues.ts'

/** "X visited A, B and C from … to …", "a delegation led by X visited", "X led a delegation to A". */
export const visited: BuildRule = {
  id: 'event/visited',
  version: 5,
  cues: ['visit', 'lead-delegation', 'be-in', 'go'],
  build(at: CueMention | Mention, sentence: AnnotatedSentence, context: BuildContext, rule) {
    if (context.isQuiet(sentence)) return
    const verb = at.kind === 'cue' && at.cue === 'go' ? goingVerb(at, sentence, context) : (at as CueMention)
    if (!verb) return
    if (/^(?:’s|'s)$/.test(context.low(verb.from - 1))) return
    if (isAdjective(verb, context)) return
    if (verb.cue === 'be-in' && !isStay(verb, sentence, context)) return
    if (/^(?:go|goes|going|went|head|headed|heading)$/.test(context.low(verb.from)) && datesOf(sentence).length === 0) return
    const clause = clauseOf(verb, sentence, context)
    if (clause.passive || isVisitNoun(verb, context) || isHabit(verb, clause.to, context)) return
    if (sentence.cues.some((cue) => cue.cue === 'meet' && cue.from < verb.from && cue.to > verb.from)) return
    const accepted = isAccepted(verb, sentence, context)
    if (!accepted && isInvitedTo(verb, sentence, context)) return context.reject(rule, verb.from, verb.to, 'it is not told that anybody went')
    const company = companyBefore(verb, sentence, context)
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'visit', [verb.from, verb.to])
    draft.tellStatus(accepted || /^(?:due|expected)$/.test(context.low(verb.to - 2)) ? 'planned' : clause.status, clause.statusAt)
    const stops = tellStops(draft, sentence, verb.to, clause.to, context)
    const hosts = stops === 0 && /^visit/.test(context.low(verb.from)) ? clause.object.filter((party) => party.kind === 'person') : []
    if (hosts.length) draft.retract('kind').tell('kind', 'meeting', [verb.from, verb.to])
    const spoken = stops > 0 || hosts.length > 0 || tellSpoken(draft, sentence, verb.to, context)
    const spokenHere = !spoken && isOwnCountry(verb, context) && tellCountry(draft, sentence, context)
    const whole = company || (context.low(verb.to - 1) === 'here' && clause.subject.some((party) => party.kind === 'person'))
    if (!spoken && !spokenHere && !(whole && isOwnHouse(verb, context) && tellHere(draft, verb, sentence, context)))
      return context.reject(rule, verb.from, verb.to, 'no place is named that was visited')
    const home = company ? null : travellersFrom(verb, sentence, context)
    if (home) tellHome(draft, home)
    else if (!tellWe(draft, verb, context))
      tellParties(
        draft,
        'participants',
        ownSubject(clause.subject, company, verb, context).filter((party) => party.kind !== 'place'),
      )
    for (const cue of sentence.cues)
      if (cue.cue === 'presence') tellParties(draft, 'participants', partiesFrom(sentence, cue.to, sentence.to, context))
    tellParties(draft, 'participants', hosts)
    if (company && !(company.pointing && draft.valuesOf('participants').length > 0)) tellCompany(draft, company, sentence, context)
    tellInviters(draft, sentence, context)
    tellTravellers(draft, verb, sentence)
    tellDaysBehind(draft, verb, sentence)
    tellWhen(draft, { sentence, at: verb.to, from: clause.from, to: clause.to }, context, !isSomeTimeAgo(verb, context))
    if (verb.cue === 'be-in' && /^(?:is|are)$/.test(context.low(verb.from))) cutToMonth(draft, sentence, verb.from)
    if (draft.valuesOf('participants').length === 0 && !(company && !spokenHere && draft.valueOf('date') !== null))
      return context.reject(rule, verb.from, verb.to, 'no visitor is named')
    if (substance(draft) < 2 || (hosts.length > 0 && (draft.valueOf('date') === null || draft.valuesOf('participants').length < 2)))
      return context.reject(rule, verb.from, verb.to, 'too little is told of the visit')
    keepEach(draft, severalTimes(verb.to, clause.to, sentence, context), sentence, context)
  },
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
function tellDaysBehind(draft: Draft<'event'>, verb: CueMention, sentence: AnnotatedSentence): void {
  const noun = sentence.cues.find((cue) => cue.cue === 'visit-noun' && cue.from >= verb.to)
  const days = noun && datesOf(sentence).find((date) => date.from >= noun.to && date.from - noun.to <= 2)
  if (days?.edtf?.includes('/')) draft.tell('date', days.edtf, [days.from, days.to], days.inferred ? 'inferred' : 'stated')
}

/** `travel to Lima three times a week`, `visits the school every month`: no one visit. */
function isHabit(verb: CueMention, limit: number, context: BuildContext): boolean {
  for (let i = verb.to; i < Math.min(limit, verb.to + 12); i++)
    if (/^(?:week|month|year|day|weekend|summer|spring)$/.test(context.low(i)) && /^(?:a|every|each|per)$/.test(context.low(i - 1))) return true
  return false
}

/** `fifteen Malawian officers would travel`: people of another country right before the verb, not whom the sentence begins with. */
function travellersFrom(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): PlaceMention | null {
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

const ARTICLE = /^(?:a|an|the|his|her|its|their|this|’s|'s)$/
/** `a farewell visit to`, `the familiarization tour of`: an article stands before it, over words that describe it. */
export function isVisitNoun(verb: CueMention, context: BuildContext): boolean {
  if (verb.form === 'noun') return true
  if (context.low(verb.from) === 'visit' && /^(?:of|by|from)$/.test(context.low(verb.to))) return true
  if (!/^(?:visit|tour)$/.test(context.low(verb.from)) || context.low(verb.from - 1).endsWith('s')) return false
  for (let i = verb.from - 1; i >= verb.from - 4; i--) {
    const low = context.low(i)
    if (ARTICLE.test(low)) return true
    if (!/^[\p{Ll}-]{4,}$/u.test(context.form(i)) || /^(?:will|would|that|from|with|also|then|later)$|ly$/.test(low)) return false
  }
  return false
}

/** `the visiting President of Peru`, `a visiting delegation`: somebody who is there, not a verb. */
const isAdjective = (verb: CueMention, context: BuildContext): boolean =>
  verb.form === 'gerund' && /^(?:a|an|the|his|her|its|their|two|three|other|another|all)$/.test(context.low(verb.from - 1))

/** `invited her to visit`, `the invitation to visit`, `hopes to visit`: no visit yet; `will visit`, `came to visit` are. */
function isInvitedTo(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (verb.form !== 'infinitive' || context.low(verb.from - 1) !== 'to') return false
  for (let i = verb.from - 2; i >= Math.max(sentence.from, verb.from - 24); i--)
    if (
      /^(?:invit\p{L}*|hop(?:e|es|ed|ing)|wish(?:es|ed)?|wants?|wanted|encourag\p{L}*|urged?|like|opportunity|desire|ask(?:s|ed)?)$/u.test(
        context.low(i),
      )
    )
      return true
  return false
}

/** `accepted an invitation to visit Peru in 1968`: a visit is agreed on, and when. */
function isAccepted(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.low(verb.from - 1) !== 'to' || !datesOf(sentence).some((date) => date.from >= verb.to && date.from - verb.to <= 8)) return false
  for (let i = verb.from - 2; i >= Math.max(sentence.from, verb.from - 12); i--)
    if (/^(?:accept|accepts|accepted|accepting)$/.test(context.low(i))) return true
  return false
}

/** `recently travelled`, `had previously visited`: not on the day that the telling stands in. */
const isSomeTimeAgo = (verb: CueMention, context: BuildContext): boolean =>
  [1, 2].some((k) => /^(?:previously|earlier|recently|once|already|had|formerly)$/.test(context.low(verb.from - k)))

/** `visited the province of X`, `toured a school in Y`: the first place after the verb that stands after `in`, `of` or `at`. */
export function tellSpoken(draft: Draft<'event'>, sentence: AnnotatedSentence, i: number, context: BuildContext, reach = 6): boolean {
  const place = sentence.places.find((m) => m.sort !== 'demonym' && !m.inside && m.from > i && m.from - i <= reach)
  if (!place || !/^(?:in|of|at|near)$/.test(context.low(beforeName(context, place.from)))) return false
  tellPlace(draft, place)
  return true
}

const HOUSE =
  /^(?:university|institute|college|school|academy|faculty|department|campus|company|centre|center|museum|library|ministry|embassy|council)$/
/** `visited our university`, `toured the campus`: the house of those who tell it, whose name stands elsewhere. */
function isOwnHouse(verb: CueMention, context: BuildContext): boolean {
  if (!/^(?:our|the)$/.test(context.low(verb.to))) return context.low(verb.to - 1) === 'here'
  return [1, 2].some((k) => HOUSE.test(context.low(verb.to + k)))
}

/** Where the telling stands; true where a day is told too, so that a visit without a named goal can be made out. */
function tellHere(draft: Draft<'event'>, verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const place = datelineOf(sentence, context.doc)[0] ?? context.setting(sentence).place
  if (place) tellPlace(draft, place, 'inferred')
  if (context.low(verb.to - 1) === 'here') return Boolean(place)
  return datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 10)
}

/** `arrived in the country`, `in the kingdom`: where the telling stands. */
const isOwnCountry = (verb: CueMention, context: BuildContext): boolean =>
  context.low(verb.to - 1) === 'in' &&
  context.low(verb.to) === 'the' &&
  /^(?:country|kingdom|sultanate|emirate|capital|city)$/.test(context.low(verb.to + 1))

/** The place that the telling stands in, as the goal; true where it is known. */
function tellCountry(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const place = datelineOf(sentence, context.doc)[0] ?? context.setting(sentence).place
  if (place) tellPlace(draft, place, 'inferred')
  return Boolean(place)
}

/** The list of places, venues and bodies that begins at token i. */
export function tellStops(draft: Draft<'event'>, sentence: AnnotatedSentence, i: number, limit: number, context: BuildContext): number {
  let at = i
  let stops = 0
  for (const mention of sentence.mentions) {
    if (mention.from < at || mention.inside || mention.to > limit) continue
    if (mention.kind === 'date' || mention.kind === 'cue' || mention.kind === 'quotation') continue
    if (mention.kind === 'place' && mention.sort === 'demonym' && STOP_WORDS.has(context.low(mention.from))) continue
    if (!stopGap(context, at, beforeName(context, mention.from) + 1)) break
    if (mention.kind === 'place' && mention.sort !== 'demonym') tellPlace(draft, mention as PlaceMention)
    else if (mention.kind === 'organization' && !mention.generic) tellHouse(draft, mention, sentence)
    else break
    stops++
    at = mention.to
  }
  return stops > 0 ? stops : tellUnlisted(draft, sentence, i, limit, context)
}

/** A body that was visited is where its house is. */
function tellHouse(draft: Draft<'event'>, house: OrganizationMention, sentence: AnnotatedSentence): void {
  const own = countryOfHouse(house, sentence)
  draft.tell('places', { name: house.name, country: own === undefined ? house.country : own }, [house.from, house.to])
}

/** `travelled through Jutland`: capitalized words right there that no list of names knows. */
function tellUnlisted(draft: Draft<'event'>, sentence: AnnotatedSentence, i: number, limit: number, context: BuildContext): number {
  let from = i
  while (from < limit && from - i < 5 && STOP_WORDS.has(context.low(from)) && !(context.shape(from) & 1)) from++
  const named = (k: number): boolean => sentence.mentions.some((m) => m.kind !== 'cue' && m.kind !== 'quotation' && m.from <= k && m.to > k)
  let to = from
  while (to < limit && to - from < 4 && context.shape(to) & 1 && !named(to)) to++
  if (to === from || named(to) || context.low(from).length < 4 || isHeadingWord(from, to, sentence, context)) return 0
  draft.tell('places', { name: context.words(from, to), country: null }, [from, to])
  return 1
}

/** `Visits Universities in Peru`: in a heading every word has a capital. */
const isHeadingWord = (from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.doc.document.units[sentence.unit]?.kind === 'heading' && to - from === 1 && /^(?:in|of|at|and|to)$/.test(context.low(to))

const STOP_WORDS = new Set(
  ', and & the as well to in our city of cities also then both including , ; at its their sister twin partner town capital province island nation country kingdom republic state region district municipality pacific african asian european caribbean arab neighbouring neighboring'.split(
    ' ',
  ),
)
function stopGap(context: BuildContext, from: number, to: number): boolean {
  if (to - from > 6) return false
  for (let i = from; i < to; i++) if (!STOP_WORDS.has(context.low(i))) return false
  return true
}

/** "at the invitation of A, B and C": those who invited are the organizers; with no `and`, only the first of them. */
export function tellInviters(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  for (const cue of sentence.cues) {
    if (cue.cue !== 'invitation') continue
    const inviters = openListFrom(sentence, cue.to, sentence.to, context)
    const last = inviters.at(-1)
    const before = last ? beforeName(context, last.kind === 'place' ? last.from : last.outerFrom) : -1
    const joined = /^(?:and|&|well)$/.test(context.low(before)) || (last !== undefined && context.low(beforeName(context, last.from)) === 'and')
    tellParties(draft, 'organizers', joined ? inviters : inviters.slice(0, 1))
  }
}

/** `is in Lima to attend the summit`, `for talks`: somebody who is elsewhere for it. */
const isThereFor = (to: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.low(to) === 'to'
    ? /^(?:attend|meet|hold|take|participate|represent|talk|discuss|sign|address|chair|co-chair|open|inaugurate|visit|join|lead)$/.test(
        context.low(to + 1),
      )
    : context.low(to) === 'for' && sentence.cues.some((cue) => cue.cue === 'talks-noun' && cue.from > to && cue.from - to <= 3)

/** "Count X was in Ghana from 26 February to 1 March": somebody, a place right after, and a date near. */
function isStay(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const place = sentence.mentions.find(
    (m) => (m.kind === 'place' || (m.kind === 'organization' && !m.generic)) && m.from >= verb.to && m.from - verb.to <= 1,
  )
  const dated = sentence.dates.some((m) => m.edtf !== null && m.edtf.length > 6 && Math.abs(m.from - verb.to) <= 10)
  const calls = sentence.cues.some((cue) => cue.cue === 'visit-noun' && cue.from > verb.to && cue.from - verb.to <= 12)
  if (!place || !(dated || calls || isThereFor(place.to, sentence, context))) return false
  if (clauseOf(verb, sentence, context).subject.some((party) => party.kind === 'person')) return true
  const company = companyBefore(verb, sentence, context)
  return company !== null && !company.pointing && company.parties.length + company.homes.length > 0
}
