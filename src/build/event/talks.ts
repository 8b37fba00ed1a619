import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import { nameOfParty, type Party, partiesOf, partiesUpTo } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { partByCountry } from './by-country.ts'
import { companyBefore, tellCompany } from './company.ts'
import type { Company } from './company-phrase.ts'
import { kindOfCue } from './kind.ts'
import { isNumbered } from './numbered.ts'
import { tellOnTheWay } from './on-the-way.ts'
import { substance, tellParties } from './people.ts'
import { pointsToCompany } from './same-journey.ts'
import { hadBefore, hadTogether, tellTwoWhoAct } from './talked-together.ts'
import { type SidesBehind, sidesBehind } from './talks-sides.ts'
import { toldAtMeeting } from './told-at-meeting.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** "talks between X and Y", "in a meeting with Y, X said", "X's meeting with Y", "during talks with Y". */
export const talks: BuildRule = {
  id: 'event/talks',
  version: 7,
  cues: ['talks-noun', 'call-noun'],
  build(noun: CueMention, sentence, context, rule) {
    if (isPartOfOther(noun, sentence, context)) return
    const sides = sidesBehind(noun, sentence, context)
    if (sides.all.length === 0)
      return void (
        hadTogether(noun, sentence, context, rule) ||
        toldAtMeeting(noun, sentence, context, rule) ||
        tellTwoWhoAct(noun, sentence, context, rule)
      )
    if (isUnderWay(noun, sentence, context)) return context.reject(rule, noun.from, noun.to, 'talks that go on are no one meeting')
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', kindOfCue(noun.cue), [noun.from, noun.to])
    const had = hadBefore(noun, sentence, context)
    if (had && had.status !== 'held') draft.tellStatus(had.status, had.statusAt)
    tellThoseWhoTalked(draft, noun, sides, had, sentence, context)
    const stretch = { sentence, at: noun.from, from: sentence.from, to: sentence.to }
    tellWhen(draft, stretch, context)
    tellWhere(draft, stretch, context)
    if (draft.valuesOf('participants').length < 2 || (substance(draft) < 2 && draft.status !== 'planned'))
      return context.reject(rule, noun.from, noun.to, 'too little is told of the talks')
    tellOnTheWay(draft, noun, sentence, context)
    for (const one of partByCountry(draft, sides.withs, sentence, context)) context.keep(one)
  },
}

/** True for a noun that belongs to a name or a verb, or that an edition tells. */
function isPartOfOther(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (noun.inside || isNumbered(noun, sentence, context)) return true
  const covers = (m: { readonly from: number; readonly to: number }): boolean => m.from <= noun.from && m.to >= noun.to
  if (sentence.cues.some((cue) => cue.cue === 'meet' && cue.form !== 'gerund' && covers(cue))) return true
  if (sentence.occasions.some(covers)) return true
  return noun.cue === 'talks-noun' && sentence.cues.some((cue) => /^call/.test(cue.cue) && covers(cue))
}

/** Tells who talked: those before the noun, those behind it, and the company that they came in. */
function tellThoseWhoTalked(
  draft: Draft<'event'>,
  noun: CueMention,
  sides: SidesBehind,
  had: Clause | null,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  const subject = subjectOf(noun, sides, had, sentence, context)
  tellParties(draft, 'participants', subject)
  tellParties(draft, 'participants', sides.all)
  const nobody = !subject.some((party) => nameOfParty(party))
  const guests = sides.between.length ? null : (companyBefore(noun, sentence, context) ?? (nobody ? companyOfFirst(noun, sentence, context) : null))
  if (guests && (!guests.pointing || nobody)) tellCompany(draft, guests, sentence, context)
  if (sides.withs.length > 0 && subject.every((party) => sides.withs.includes(party))) tellVisitors(draft, noun, sentence, context)
}

/** Who had the talks: whose they are, the subject of the verb around, or who stands before the noun. */
function subjectOf(
  noun: CueMention,
  { between, withs, call, people }: SidesBehind,
  had: Clause | null,
  sentence: AnnotatedSentence,
  context: BuildContext,
): readonly Party[] {
  const owned = context.low(noun.from - 1) === '’s' || context.low(noun.from - 1) === "'s"
  const owner = owned ? partiesUpTo(sentence, noun.from - 1, sentence.from, context) : []
  if (owner.length || between.length > 1 || call.length || people) return owner
  if (had) return had.subject
  const verb = sentence.cues.find((cue) => cue.form === 'finite' && (cue.from > noun.to || cue.to <= noun.from))
  if (verb) return clauseOf(verb, sentence, context).subject
  return partiesOf(sentence, context)
    .filter((party) => party.from < noun.from && !withs.includes(party))
    .slice(0, 1)
}

/** `The delegation was received by X, and held talks with Y`: those whom the first verb is about. */
function companyOfFirst(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Company | null {
  const first = sentence.cues.find((cue) => cue.cue !== 'company' && (cue.form === 'finite' || cue.form === 'participle'))
  return first && first.to <= noun.from ? companyBefore(first, sentence, context) : null
}

/** "The visit included talks with X": those whose visit was told before had them, then and there. */
function tellVisitors(draft: Draft<'event'>, noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const held = isSaidToBeHeld(noun, sentence, context)
  if (!held && !sentence.cues.some((cue) => cue.cue === 'visit-noun' || cue.cue === 'same-visit')) return
  const visits = context.near('event', sentence.index - 6, sentence.index).filter((event) => event.valueOf('kind') === 'visit')
  const visit = visits.findLast((event) => !pointsToCompany(event, context)) ?? visits.at(-1)
  for (const claim of visit?.claims ?? [])
    if (claim.field === 'participants' || (claim.field === 'date' && datesOf(sentence).length === 0) || claim.field === 'places')
      draft.claims.push(claimLike(claim, { basis: 'inferred', rule: draft.rule }))
}

/** `A meeting was held with X`, `A meeting with X and Y was held`. */
function isSaidToBeHeld(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.to; i < Math.min(sentence.to - 1, noun.to + 30); i++)
    if (/^(?:was|were)$/.test(context.low(i))) return /^(?:held|conducted|organized|organised|arranged)$/.test(context.low(i + 1))
  return false
}

/** `Negotiations with Peru and Chad are in hand`, `talks are under way`. */
function isUnderWay(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.to; i < Math.min(sentence.to - 1, noun.to + 14); i++)
    if (/^(?:is|are)$/.test(context.low(i)))
      return /^(?:underway|ongoing|continuing|progressing|under|in)$/.test(context.low(i + 1)) && /^(?:way|hand|progress|.)$/.test(context.low(i + 2))
  return false
}
