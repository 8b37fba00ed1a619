import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import { openListFrom } from '../clause/open-list.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { attendedBy } from './attended-by.ts'
import { includedGuests } from './included-guests.ts'
import { pastBeginning } from './not-held.ts'
import { tellParties } from './people.ts'
import { tellRole } from './role-of-verb.ts'

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
    else if (HAPPENS.has(verb.cue))
      linked = tellRole({ draft, clause: clauseOf(verb, sentence, context), occasion: [from, to], sentence, context }) || linked
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
