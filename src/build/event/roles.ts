import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import { openListFrom } from '../clause/open-list.ts'
import { beforeName, nameOfParty, type Party, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { twoStates } from '../the-two.ts'
import { attendedBy } from './attended-by.ts'
import { includedGuests } from './included-guests.ts'
import { hostsBefore } from './joined-by.ts'
import { pastBeginning } from './not-held.ts'
import { tellParties } from './people.ts'

const HAPPENS = new Set(['hold', 'held', 'open', 'attend', 'adopt', 'found', 'meet', 'chair', 'perform'])

/**
 * Tells who held an occasion that stands at tokens [from, to), who attended and what came out of it, from the verbs
 * around; true where one of them says that it took place.
 */
export function tellRoles(draft: Draft<'event'>, sentence: AnnotatedSentence, from: number, to: number, context: BuildContext): boolean {
  let linked = false
  const begun = pastBeginning(to, sentence, context)
  for (const verb of sentence.cues) {
    if (verb.from >= to && verb.to <= begun) continue
    if ((verb.from < to && verb.to > from) || isQuotedApart(verb, from, sentence)) continue
    if ((verb.from >= to || verb.from === sentence.from) && tellPhrase(draft, verb, sentence, context))
      linked = linked || verb.cue === 'auspices' || (from - sentence.from <= 8 && gathers(verb.from, to, context))
    else if (HAPPENS.has(verb.cue)) linked = tellRole(draft, clauseOf(verb, sentence, context), [from, to], sentence, context) || linked
    else if (verb.cue === 'give-sum' && from - verb.to >= 0 && from - verb.to <= 4)
      linked = tellGiven(draft, clauseOf(verb, sentence, context), [from, to], sentence, context) || linked
  }
  const travels = sentence.cues.some((cue) => cue.cue === 'visit' || cue.cue === 'visit-noun' || cue.cue === 'lead-delegation')
  for (const cue of travels ? [] : sentence.cues)
    if (cue.cue === 'invitation') tellParties(draft, 'organizers', openListFrom(sentence, cue.to, sentence.to, context))
  return linked
}

/** `At the summit she said that “Peru will host the games”`: what stands in the quotation is told of something else. */
const isQuotedApart = (verb: CueMention, occasion: number, { quotations }: AnnotatedSentence): boolean =>
  quotations.some(({ from, to }) => verb.from >= from && verb.from < to && (occasion < from || occasion >= to))

/** `presented the exhibition`, `gave a workshop`, `delivered the annual lecture`: a body that presents holds it, who gives or delivers it takes part. */
function tellGiven(
  draft: Draft<'event'>,
  { verb, passive, subject, status, statusAt }: Clause<CueMention>,
  [from, to]: readonly [number, number],
  sentence: AnnotatedSentence,
  context: BuildContext,
): boolean {
  const shown = /^present/.test(context.low(verb.from))
  // `gave a concert`: told with those who perform.
  const given = /^(?:gave|delivered)$/.test(context.low(verb.from)) && from - verb.to <= 2 && !context.isIn('performances', to - 1)
  if (passive || subject.length === 0 || verb.form !== 'finite' || !(shown || given)) return false
  if (given && datesOf(sentence).length === 0) return false
  draft.tellStatus(status, statusAt)
  tellParties(draft, shown && subject.every((party) => party.kind === 'organization') ? 'organizers' : 'participants', subject)
  return true
}

/** `The two-day forum on X brought together 120 experts`: people came, so it took place. */
const gathers = (i: number, to: number, context: BuildContext): boolean => i - to <= 2 && context.low(i) === 'brought'

/** "hosted by", "with the support of", "in the presence of": who follows organizes or takes part. */
function tellPhrase(draft: Draft<'event'>, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (cue.cue !== 'auspices' && cue.cue !== 'support' && cue.cue !== 'presence') return false
  const field = cue.cue === 'auspices' ? 'organizers' : 'participants'
  const listed = cue.cue === 'presence' ? attendedBy(cue, sentence, context) : openListFrom(sentence, cue.to, sentence.to, context)
  const first = listed.length === 0 && cue.cue === 'presence' ? firstPerson(cue.to, sentence, context) : -1
  const included = listed.length === 0 && cue.cue === 'presence' ? includedGuests(sentence, context) : []
  tellParties(draft, field, first >= 0 ? openListFrom(sentence, first, sentence.to, context) : included.length > 0 ? included : listed)
  return true
}

/** `attended by the province's caretaker Minister Rana Aziz, …`: where the list begins though words before it are not read; -1 for none. */
function firstPerson(from: number, sentence: AnnotatedSentence, context: BuildContext): number {
  const person = sentence.persons.find((m) => !m.inside && m.outerFrom >= from)
  if (!person || person.outerFrom - from > 8) return -1
  for (let i = from; i < person.outerFrom; i++) if (/^(?:[,;.]|and|who|which|of)$/.test(context.low(i))) return -1
  return person.outerFrom
}

/** One verb: active hold → its subject organizes; attend → its subject takes part; passive → the `by` parties organize. */
function tellRole(
  draft: Draft<'event'>,
  clause: Clause<CueMention>,
  [from, to]: readonly [number, number],
  sentence: AnnotatedSentence,
  context: BuildContext,
): boolean {
  const { verb } = clause
  const before = verb.from < from
  const listed = before && isListedUnder(verb, from, context)
  if (before ? from - verb.to > (listed ? 160 : 40) : verb.from - to > 30) return false
  if (before && !listed && isCutOff(verb.to, from, context)) return false
  if (verb.cue === 'adopt' || verb.cue === 'found')
    return before ? tellAdoptedAt(draft, clause, from, sentence, context) : tellAdopted(draft, clause, sentence)
  if (verb.cue === 'meet') {
    if (!before || from - verb.to > 3) return false
    tellParties(draft, 'participants', clause.subject)
    return true
  }
  if (verb.cue === 'hold' && before && verb.form === 'infinitive') {
    const offering = offeredBy(verb, sentence, context)
    if (offering.length > 0) {
      draft.tellStatus('planned', [verb.from, verb.to])
      tellParties(draft, 'organizers', offering)
      return true
    }
  }
  if (verb.form === 'infinitive' && clause.status !== 'planned') return false
  if (verb.cue === 'perform' && (!before || clause.passive || from - verb.to > 4)) return false
  draft.tellStatus(clause.status, clause.statusAt)
  if (verb.cue === 'attend' || verb.cue === 'chair' || verb.cue === 'perform') {
    const people = before ? clause.subject : clause.passive ? clause.by : []
    tellParties(draft, 'participants', people)
    if (verb.cue === 'chair' && before && /^co-?chair/.test(context.low(verb.from))) {
      const others = besideChair(verb, from, sentence, context)
      tellParties(draft, 'participants', others)
      if (people.length + others.length >= 2) tellParties(draft, 'organizers', [...people, ...others])
    }
    return true
  }
  if (verb.cue === 'hold' && before && isMargin(from, context)) {
    tellParties(
      draft,
      'participants',
      clause.subject.filter((party) => party.kind === 'person'),
    )
    return false
  }
  if (verb.cue === 'hold') {
    const teaches = /^(?:taught|teach|teaches|led|lead)$/.test(context.low(verb.to - 1))
    const reduced = !before && verb.from - to <= 1 && /(?:ed|held)$/.test(context.low(verb.to - 1))
    const relative = !before && !clause.passive && followsRelative(verb.from, to, context)
    const agents = reduced ? clause.by.filter((party) => party.from < nextFinite(verb.to, sentence, context)) : clause.by
    const hosts = before ? (clause.passive ? [] : clause.subject) : relative ? [...clause.subject, ...clause.with] : agents
    const joined = before && !clause.passive ? hostsBefore(verb, sentence, context) : null
    if (joined) tellParties(draft, 'participants', joined.helpers)
    const named = joined ? joined.hosts : hosts.filter((host) => !helpersFirst(sentence, context).includes(host))
    tellParties(draft, teaches ? 'participants' : 'organizers', named)
    if (before && !clause.passive && !hosts.some((host) => nameOfParty(host))) tellBothStates(draft, verb, sentence, context)
    return before ? !clause.passive : clause.passive || relative || reduced
  }
  if (verb.cue === 'open' && before && !clause.passive && clause.subject.length > 0 && clause.subject.every((party) => party.kind === 'person')) {
    tellParties(draft, 'participants', clause.subject)
    return true
  }
  if (verb.cue === 'open' && before && !clause.passive) tellParties(draft, 'organizers', clause.subject)
  if (verb.cue === 'open' && !before && clause.passive)
    tellParties(
      draft,
      'participants',
      clause.by.filter((party) => party.kind === 'person'),
    )
  return before ? !clause.passive : true
}

/** `held a meeting in the context of the 21st Forum`: something else was held there. */
function isMargin(from: number, context: BuildContext): boolean {
  const lead = beforeName(context, from)
  return context.low(lead) === 'of' && /^(?:context|sidelines?|margins?|framework|fringes|occasion)$/.test(context.low(lead - 1))
}

/** `In collaboration with A and B, C will conduct`: those who help, in the words that the sentence begins with. */
function helpersFirst(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const lead = sentence.cues.find((cue) => cue.cue === 'support')
  return lead?.from === sentence.from ? openListFrom(sentence, lead.to, sentence.to, context) : []
}

/** `welcomed the offer of Peru to host the Forum`, `Peru offered to host`: who offers it will hold it. */
function offeredBy(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const to = context.low(verb.from) === 'to' ? verb.from : verb.from - 1
  if (context.low(to) !== 'to') return []
  const before = partiesUpTo(sentence, to, sentence.from, context).slice(-1)
  const [party] = before
  if (!party) return /^(?:offered|offers)$/.test(context.low(to - 1)) ? partiesUpTo(sentence, to - 1, sentence.from, context).slice(-1) : []
  const lead = beforeName(context, party.from)
  return context.low(lead) === 'of' &&
    /^(?:offer|offers|proposal|proposals|decision|readiness|invitation|initiatives?|plans?)$/.test(context.low(lead - 1))
    ? before
    : []
}

/** `The ceremony, held in Hue, was attended by X`: where the clause of a reduced verb ends. */
function nextFinite(from: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = from; i < sentence.to; i++) if (context.low(i - 1) === ',' && /^(?:was|were|has|have)$/.test(context.low(i))) return i
  return sentence.to
}

/** `will co-chair, together with her counterpart X, the 3rd Session`: who chairs beside the subject. */
function besideChair(verb: CueMention, from: number, sentence: AnnotatedSentence, context: BuildContext): Party[] {
  for (let i = verb.to; i < Math.min(from, verb.to + 4); i++)
    if (context.low(i) === 'with') return partiesFrom(sentence, i + 1, from, context).filter((party) => party.kind === 'person')
  return []
}

/** `will launch a scheme; advance a dialogue on …`: what stands behind a semicolon is no longer what the verb governs. */
function isCutOff(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (context.low(i) === ';') return true
  return false
}

/** `held theme years, including “A”, “B” and “C”`: a list that the verb governs. */
function isListedUnder(verb: CueMention, from: number, context: BuildContext): boolean {
  for (let i = verb.to; i < Math.min(from, verb.to + 12); i++) if (/^(?:including|namely)$/.test(context.low(i))) return true
  return false
}

/** `the two countries have held`: the two states that the passage is about. */
function tellBothStates(draft: Draft<'event'>, verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  for (let i = Math.max(sentence.from, verb.from - 4); i < verb.from - 1; i++)
    if (/^(?:two|both)$/.test(context.low(i)) && /^(?:countries|nations|states|sides)$/.test(context.low(i + 1))) {
      for (const state of twoStates(sentence, context)) draft.tell('organizers', state.name, [i, i + 2], 'inferred')
      return
    }
}

/** "the Forum, which the Foundation is organizing": a relative word between the occasion and its verb. */
function followsRelative(verb: number, to: number, context: BuildContext): boolean {
  for (let i = to; i < Math.min(verb, to + 16); i++) if (/^(?:which|that)$/.test(context.low(i))) return true
  return false
}

/** "The Declaration on Y was adopted at the Forum": what stands before the verb came out of it. */
function tellAdoptedAt(
  draft: Draft<'event'>,
  { verb, passive }: Clause<CueMention>,
  from: number,
  sentence: AnnotatedSentence,
  context: BuildContext,
): boolean {
  const lead = context.low(beforeName(context, from))
  if (verb.cue !== 'adopt' || !passive || (lead !== 'at' && lead !== 'during')) return false
  const instrument = sentence.instruments.findLast((m) => !m.inside && m.to <= verb.from)
  if (!instrument || verb.from - instrument.to > 5) return false
  draft.tell('outcomes', instrument.name, [instrument.from, instrument.to])
  return true
}

/** "The Assembly adopted the Declaration": what follows came out of it. */
function tellAdopted(draft: Draft<'event'>, clause: Clause, sentence: AnnotatedSentence): boolean {
  const instruments = sentence.instruments.filter((m) => !m.inside && m.from >= clause.verb.to && m.from - clause.verb.to <= 8)
  for (const instrument of instruments) draft.tell('outcomes', instrument.name, [instrument.from, instrument.to])
  return instruments.length > 0
}
