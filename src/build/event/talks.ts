import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import { after, type Clause, clauseOf } from '../clause/clause.ts'
import { nameOfParty, type Party, partiesFrom, partiesOf, partiesUpTo } from '../clause/parties.ts'
import { plainVerb } from '../clause/verb.ts'
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
import { toldAtMeeting } from './told-at-meeting.ts'
import { tellHomeStates } from './unnamed-people.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** "talks between X and Y", "in a meeting with Y, X said", "X's meeting with Y", "during talks with Y". */
export const talks: BuildRule = {
  id: 'event/talks',
  version: 7,
  cues: ['talks-noun', 'call-noun'],
  build(noun: CueMention, sentence, context, rule) {
    if (isNumbered(noun, sentence, context)) return
    if (noun.inside || sentence.cues.some((cue) => cue.cue === 'meet' && cue.form !== 'gerund' && cue.from <= noun.from && cue.to >= noun.to)) return
    if (sentence.occasions.some((m) => m.from <= noun.from && m.to >= noun.to)) return
    if (noun.cue === 'talks-noun' && sentence.cues.some((cue) => /^call/.test(cue.cue) && cue.from <= noun.from && cue.to >= noun.to)) return
    const reach = Math.min(sentence.to, noun.to + 12)
    const named = isBetween(noun, sentence, reach, context)
    const pair = named ? after('between', noun.to, sentence, sentence.to, context) : []
    const between = named && !pair.some((party) => party.kind !== 'place') ? namedBehind(noun, pair, sentence, context) : pair
    const withs = isWithNear(noun, sentence, context) ? after('with', noun.to, sentence, sentence.to, context) : []
    const call = between.length + withs.length === 0 ? [...callOn(noun, sentence, context), ...ofWith(noun, sentence, context)] : []
    if (between.length + withs.length + call.length === 0)
      return void (
        hadTogether(noun, sentence, context, rule) ||
        toldAtMeeting(noun, sentence, context, rule) ||
        tellSides(noun, sentence, context, rule)
      )
    if (isUnderWay(noun, sentence, context)) return context.reject(rule, noun.from, noun.to, 'talks that go on are no one meeting')
    const owner: readonly Party[] =
      context.low(noun.from - 1) === '’s' || context.low(noun.from - 1) === "'s" ? partiesUpTo(sentence, noun.from - 1, sentence.from, context) : []
    const verb = sentence.cues.find((cue) => cue.form === 'finite' && (cue.from > noun.to || cue.to <= noun.from))
    const had = hadBefore(noun, sentence, context)
    const subject =
      owner.length || between.length > 1 || call.length || pair.some((party) => party.kind === 'person')
        ? owner
        : had
          ? had.subject
          : verb
            ? clauseOf(verb, sentence, context).subject
            : partiesOf(sentence, context)
                .filter((party) => party.from < noun.from && !withs.includes(party))
                .slice(0, 1)
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', kindOfCue(noun.cue), [noun.from, noun.to])
    if (had && had.status !== 'held') draft.tellStatus(had.status, had.statusAt)
    tellParties(draft, 'participants', subject)
    tellParties(draft, 'participants', between)
    tellParties(draft, 'participants', withs)
    tellParties(draft, 'participants', call)
    const nobody = !subject.some((party) => nameOfParty(party))
    const guests = between.length ? null : (companyBefore(noun, sentence, context) ?? (nobody ? companyOfFirst(noun, sentence, context) : null))
    if (guests && (!guests.pointing || nobody)) tellCompany(draft, guests, sentence, context)
    if (subject.length === 0 && withs.length > 0) tellVisitors(draft, noun, sentence, context)
    const stretch = { sentence, at: noun.from, from: sentence.from, to: sentence.to }
    tellWhen(draft, stretch, context)
    tellWhere(draft, stretch, context)
    if (draft.valuesOf('participants').length < 2 || (substance(draft) < 2 && draft.status !== 'planned'))
      return context.reject(rule, noun.from, noun.to, 'too little is told of the talks')
    tellOnTheWay(draft, noun, sentence, context)
    for (const one of partByCountry(draft, withs, sentence, context)) context.keep(one)
  },
}

/** `X and her Chilean counterpart also had a brief informal meeting in Lima`: those before the verb, and nobody behind the noun. */
function hadTogether(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): boolean {
  const had = hadBefore(noun, sentence, context)
  if (!had?.subject.some((party) => party.kind === 'person')) return false
  const draft = context.draft('event', rule, sentence)
  draft.tell('kind', kindOfCue(noun.cue), [noun.from, noun.to])
  if (had.status !== 'held') draft.tellStatus(had.status, had.statusAt)
  tellParties(draft, 'participants', had.subject)
  const last = had.subject.at(-1)
  if (last) tellHomeStates(draft, last.to, had.verb.from, sentence, context)
  const stretch = { sentence, at: noun.from, from: sentence.from, to: sentence.to }
  tellWhen(draft, stretch, context)
  tellWhere(draft, stretch, context)
  if (draft.valuesOf('participants').length < 2 || substance(draft) < 2) return false
  context.keep(draft)
  return true
}

/** `The delegation was received by X, and held talks with Y`: those whom the first verb is about. */
function companyOfFirst(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Company | null {
  const first = sentence.cues.find((cue) => cue.cue !== 'company' && (cue.form === 'finite' || cue.form === 'participle'))
  return first && first.to <= noun.from ? companyBefore(first, sentence, context) : null
}

/** "The visit included talks with X": those whose visit was told before had them, then and there. */
function tellVisitors(draft: Draft<'event'>, noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const held = /^(?:was|were)$/.test(context.low(noun.to)) && /^(?:held|conducted|organized|organised)$/.test(context.low(noun.to + 1))
  if (!held && !sentence.cues.some((cue) => cue.cue === 'visit-noun' || cue.cue === 'same-visit')) return
  const visits = context.near('event', sentence.index - 6, sentence.index).filter((event) => event.valueOf('kind') === 'visit')
  const visit = visits.findLast((event) => !pointsToCompany(event, context)) ?? visits.at(-1)
  for (const claim of visit?.claims ?? [])
    if (claim.field === 'participants' || (claim.field === 'date' && datesOf(sentence).length === 0) || claim.field === 'places')
      draft.claims.push(claimLike(claim, { basis: 'inferred', rule: draft.rule }))
}

/** `they also had working sessions with X`, `he will hold a trilateral meeting with Y`: the clause of the plain verb before the noun. */
function hadBefore(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Clause | null {
  for (let i = noun.from - 1; i > sentence.from && noun.from - i <= 5; i--) {
    const low = context.low(i)
    if (/^(?:had|held|hold|holds|have|has|conducted)$/.test(low)) {
      const form = /^(?:will|would|to)$/.test(context.low(i - 1)) ? 'infinitive' : 'finite'
      return clauseOf(plainVerb(i, form), sentence, context)
    }
    if (!/^\p{Ll}[\p{L}-]*$/u.test(context.form(i)) || /^(?:of|in|at|to|and|with|for|by|the|during|was|were)$/.test(low)) return null
  }
  return null
}

/** `Negotiations with Peru and Chad are in hand`, `talks are under way`. */
function isUnderWay(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.to; i < Math.min(sentence.to - 1, noun.to + 14); i++)
    if (/^(?:is|are)$/.test(context.low(i)))
      return /^(?:underway|ongoing|continuing|progressing|under|in)$/.test(context.low(i + 1)) && /^(?:way|hand|progress|.)$/.test(context.low(i + 2))
  return false
}

/** `between the directors of both ministries, X and Y`: the two behind the comma. */
function namedBehind(noun: CueMention, pair: readonly Party[], sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const person = sentence.persons.find((m) => !m.inside && m.from > noun.to && m.from - noun.to <= 24)
  if (!person || context.low(person.outerFrom - 1) !== ',') return pair
  const people = partiesFrom(sentence, person.outerFrom, sentence.to, context).filter((party) => party.kind === 'person')
  return people.length === 2 ? people : pair
}

/** `talks between`, `talks were held in Lima between`: nothing but that, when and where they were held stands between. */
function isBetween(noun: CueMention, sentence: AnnotatedSentence, reach: number, context: BuildContext): boolean {
  for (let i = noun.to; i < reach; i++) {
    const low = context.low(i)
    if (low === 'between') return true
    if (i - noun.to < 2 || HOLDING.test(low)) continue
    if (!sentence.mentions.some((m) => PLACED.has(m.kind) && m.from <= i && m.to > i)) return false
  }
  return false
}
const PLACED: ReadonlySet<string> = new Set(['date', 'place', 'organization'])
const HOLDING = /^(?:was|were|is|are|be|been|have|has|had|will|held|took|take|takes|taken|place|conducted|in|on|at|the|,|today|yesterday|here|also)$/

/** `a meeting of X with Y`: both of them. */
function ofWith(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  if (context.low(noun.to) !== 'of') return []
  const [one] = partiesFrom(sentence, noun.to + 1, Math.min(sentence.to, noun.to + 12), context)
  if (one?.kind !== 'person' || context.low(one.outerTo) !== 'with') return []
  const others = partiesFrom(sentence, one.outerTo + 1, sentence.to, context).filter((party) => party.kind === 'person')
  return others.length ? [one, ...others] : []
}

/** `courtesy call by X on Y`: both of them. */
function callOn(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  if (context.low(noun.to - 1) !== 'call' || !/^(?:by|of)$/.test(context.low(noun.to))) return []
  const callers = partiesFrom(sentence, noun.to + 1, sentence.to, context)
  const called = after('on', noun.to, sentence, sentence.to, context).filter((party) => !callers.includes(party))
  return callers.length && called.length ? [...callers.slice(0, 1), ...called.slice(0, 1)] : []
}

/** `talks with`, `talks on 4 May in Lima with`: nothing but when and where stands between. */
function isWithNear(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.to; i < Math.min(sentence.to, noun.to + 10); i++) {
    if (context.low(i) === 'with') return true
    if (HOLDING.test(context.low(i))) continue
    if (!sentence.mentions.some((m) => (m.kind === 'date' || m.kind === 'place') && m.from <= i && m.to > i)) return false
  }
  return false
}

/** "At their meeting today, X and Y spoke about", "During a meeting in A, X and Y agreed": the two who act are those who met. */
function tellSides(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): void {
  let from = noun.from - 1
  while (from > sentence.from && noun.from - from < 5 && !/^(?:at|during|in|after|following)$/.test(context.low(from))) from--
  if (from !== sentence.from || !/^(?:a|an|their|bilateral|separate)$/.test(context.low(from + 1))) return
  const verb = sentence.cues.find((cue) => cue.form === 'finite' && cue.from > noun.to)
  const comma = findComma(noun.to, Math.min(sentence.to, noun.to + 14), context)
  if (comma < 0) return
  const own = verb ? clauseOf(verb, sentence, context).subject : []
  const sides = own.length > 1 ? own : partiesFrom(sentence, comma + 1, sentence.to, context)
  const draft = context.draft('event', rule, sentence)
  draft.tell('kind', kindOfCue(noun.cue), [noun.from, noun.to])
  tellParties(draft, 'participants', sides)
  const stretch = { sentence, at: noun.from, from: sentence.from, to: comma + 1 }
  tellWhen(draft, stretch, context)
  tellWhere(draft, stretch, context)
  if (draft.valuesOf('participants').length < 2 || draft.valueOf('date') === null) {
    context.reject(rule, noun.from, noun.to, 'too little is told of the talks')
    return
  }
  context.keep(draft)
}

function findComma(from: number, to: number, context: BuildContext): number {
  for (let i = from; i < to; i++) if (context.low(i) === ',') return i
  return -1
}
