import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { antecedents } from './antecedent.ts'
import { holderOf } from './office.ts'
import { beforeName, type Party, partiesFrom, partiesOf, partiesUpTo } from './parties.ts'
import type { Verb } from './verb.ts'

/** Auxiliaries and adverbs that stand between a subject and its verb. */
const WITH_VERB = new Set(
  `was were is are be been being has have had having will would shall should can could may might did does do to not scheduled expected due set planning
   also jointly respectively later then both each all together again once twice recently today yesterday just now first subsequently`.split(/\s+/),
)
const PRONOUN = new Set(['he', 'she', 'they'])
const PREPOSITION = new Set('of at in from to for with on by under'.split(' '))
const VERB_FORMS = new Set<Verb['form']>(['finite', 'participle', 'infinitive'])

/** The last verb between `limit` and a verb, no gerund. */
function verbBefore(verb: Verb, { cues }: AnnotatedSentence, limit: number): CueMention | null {
  for (let k = cues.length - 1; k >= 0; k--) {
    const one = cues[k] as CueMention
    if (one.to <= verb.from && one.from >= limit && VERB_FORMS.has(one.form)) return one
  }
  return null
}

const OPPORTUNITY = new Set(['opportunity', 'chance', 'occasion', 'honour', 'honor', 'privilege', 'pleasure'])
/** `X had the opportunity | to call on Y`: before the verb that the noun stands with. */
function beforeOpportunity(to: number, { from }: AnnotatedSentence, context: BuildContext): number {
  if (context.low(to) !== 'to' || !OPPORTUNITY.has(context.low(to - 1))) return to
  for (let i = to - 2; i > Math.max(from, to - 5); i--) if (/^(?:had|has|took|got|used|seized)$/.test(context.low(i))) return i - 1
  return to
}

/** Steps back from a verb over auxiliaries, adverbs and dates (`X on Wednesday met`); gives the token before them. */
function beforeVerb(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): number {
  const { dates } = sentence
  let i = beforeOpportunity(verb.from - 1, sentence, context)
  while (i >= sentence.from) {
    const low = context.low(i)
    const date = dates.length > 0 ? dateEndingAt(i + 1, dates) : null
    if (date && date.from > sentence.from) i = /^(?:on|in|at|late|early)$/.test(context.low(date.from - 1)) ? date.from - 2 : date.from - 1
    else if (low === ',' && dates.length > 0 && dateEndingAt(i, dates)) i--
    else if (!WITH_VERB.has(low) && !(low.length > 4 && low.endsWith('ly'))) break
    else i--
  }
  return i
}
function dateEndingAt(to: number, dates: readonly DateMention[]): DateMention | null {
  for (const date of dates) if (date.to === to) return date
  return null
}

export function subjectOf(verb: Verb, sentence: AnnotatedSentence, context: BuildContext, from: number): readonly Party[] {
  const limit = from === sentence.from && context.low(from) === 'according' ? behindSource(verb, sentence, context) : from
  const i = beforeVerb(verb, sentence, context)
  if (i < limit)
    return verb.form === 'gerund' && verb.from === sentence.from ? behindComma(verb, sentence, context) : sharedOver(verb, limit, sentence, context)
  const low = context.low(i)
  if (PRONOUN.has(low)) {
    const own = low === 'they' ? [] : spokenOf(i, sentence, limit, context)
    return own.length ? own : antecedents(sentence, low, context)
  }
  if (context.isIn('callings', i) && isOfNobody(i, limit, context)) {
    const meant = antecedents(sentence, 'he', context)
    if (meant.length) return meant
  }
  const shared = low === ',' && verb.form === 'finite' && i === verb.from - 1 ? sharedSubject(i, sentence, context, limit) : []
  if (shared.length) return shared
  const aside = low === ',' ? beforeAside(i, sentence, context, limit) : []
  if (aside.length) return aside
  const direct = withoutHouses(withoutInviters(partiesUpTo(sentence, i + 1, limit, context), sentence, i + 1, context), sentence, context)
  const titled = low === ',' ? holderBehindLetters(direct, sentence, context, limit) : []
  if (titled.length) return titled
  const told = low === ',' ? beforeOwnClause(direct, sentence, context, limit) : []
  if (told.length) return told
  const office = heldOf(direct, sentence, context, limit)
  if (office.length) return office
  if (direct.length && low !== 'and') return direct
  if (low === 'who' || low === 'which' || low === 'that') return partiesUpTo(sentence, i, limit, context)
  const holder = holderOf(i + 1, sentence, limit, context)
  if (holder.length) return holder
  const parenthesis = low === ',' || low === '–' || low === '—' ? beforeRelative(i, sentence, context, limit) : []
  if (parenthesis.length) return parenthesis
  const previous = verbBefore(verb, sentence, limit)
  if (previous) return subjectOf(previous, sentence, context, limit)
  return firstParties(sentence, verb.from, limit, context)
}

/** `According to a statement of the Senate, | Minister X met Y`: who is cited does not act. */
function behindSource(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): number {
  const [source, next] = partiesOf(sentence, context)
  if (!source || !next || next.from >= verb.from) return sentence.from
  const end = source.kind === 'place' ? source.to : source.outerTo
  for (let i = end; i < Math.min(verb.from, end + 3); i++) if (context.low(i) === ',') return i + 1
  return sentence.from
}

/** `held talks with X; | called on Y; and met Z`: the subject of the verb before the semicolon. */
function sharedOver(verb: Verb, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  if (verb.form !== 'finite' || limit === sentence.from || context.low(limit - 1) !== ';') return []
  if (verb.from !== limit && !(verb.from === limit + 1 && context.low(limit) === 'and')) return []
  const before = sentence.cues.findLast((cue) => cue.form === 'finite' && cue.to < limit && cue.from >= sentence.from)
  if (!before) return []
  let from = before.from
  while (from > sentence.from && context.low(from - 1) !== ';') from--
  return subjectOf(before, sentence, context, from)
}

/** `X held talks with A, | called on B, and met C`: whom the verb before was about, not the one it ends with. */
function sharedSubject(comma: number, sentence: AnnotatedSentence, context: BuildContext, limit: number): readonly Party[] {
  const before = sentence.cues.findLast((cue) => cue.form === 'finite' && cue.to < comma && cue.from >= limit)
  if (!before) return []
  for (let i = before.to; i < comma; i++) if (SUBORDINATE.test(context.low(i))) return []
  const object = partiesOf(sentence, context).findLast((party) => party.from >= before.to && party.to <= comma)
  if (!object || !isGoverned(object, before, context)) return []
  return subjectOf(before, sentence, context, limit).filter((party) => party.to <= before.from)
}

const SUBORDINATE = /^(?:who|whom|which|that|where|when|as|while|after|before|if|because)$/

/** `held talks with X`, `met X`: somebody the verb is done with or to. */
const isGoverned = (party: Party, verb: Verb, context: BuildContext): boolean => {
  const lead = beforeName(context, party.kind === 'person' ? party.outerFrom : party.from)
  return lead < verb.to || /^(?:with|on)$/.test(context.low(lead))
}

/** `Mr X, Q.C., Prime Minister of Peru, visited`: the person, not the country of the office. */
function holderBehindLetters(direct: readonly Party[], sentence: AnnotatedSentence, context: BuildContext, limit: number): readonly Party[] {
  const [state] = direct
  if (direct.length !== 1 || state?.kind !== 'place' || context.low(beforeName(context, state.from)) !== 'of') return []
  const person = partiesOf(sentence, context).findLast((party) => party.kind === 'person' && party.from >= limit && party.to <= state.from)
  if (!person || state.from - person.to > 14) return []
  for (let i = person.to; i < state.from; i++)
    if (!/^[,.&]$/.test(context.low(i)) && !/^(?:of|for|and|the|\p{Lu}.*)$/u.test(context.form(i))) return []
  return context.low(person.to) === ',' ? [person] : []
}

/** `X, who chairs the Trust, opened`: the person before the relative clause, not the body within it. */
function beforeOwnClause(direct: readonly Party[], sentence: AnnotatedSentence, context: BuildContext, limit: number): readonly Party[] {
  const [body] = direct
  if (direct.length !== 1 || !body || body.kind === 'person') return []
  for (let i = body.from - 1; i > Math.max(limit, body.from - 14); i--)
    if (context.low(i) === 'who')
      return context.low(i - 1) === ',' ? partiesUpTo(sentence, i, limit, context).filter((party) => party.kind === 'person') : []
  return []
}

/** `the Minister of Foreign Affairs of Peru`: who was told to hold that office, not the country of it. */
function heldOf(direct: readonly Party[], sentence: AnnotatedSentence, context: BuildContext, limit: number): readonly Party[] {
  const [state] = direct
  if (direct.length !== 1 || state?.kind !== 'place' || context.low(beforeName(context, state.from)) !== 'of') return []
  return holderOf(state.to, sentence, limit, context)
}

/** `the official`, `the Kenyan diplomat`: somebody told before, without a name here. */
function isOfNobody(i: number, limit: number, context: BuildContext): boolean {
  for (let k = i - 1; k >= Math.max(limit, i - 3); k--) if (context.low(k) === 'the') return true
  return false
}

/** `Receiving the Ambassador, Minister X said`, `Presenting credentials today were X and Y`: who does it stands behind. */
function behindComma(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  for (let i = verb.to; i < Math.min(sentence.to, verb.to + 8) && context.low(i) !== ','; i++)
    if (/^(?:was|were)$/.test(context.low(i))) return partiesFrom(sentence, i + 1, sentence.to, context).filter((party) => party.kind === 'person')
  const main = sentence.cues.find((cue) => cue.form === 'finite' && cue.from > verb.to)
  if (!main) return []
  const person = partiesOf(sentence, context).findLast((party) => party.kind === 'person' && party.from > verb.to && party.to <= main.from)
  return person?.kind === 'person' && context.low(person.outerFrom - 1) === ',' && main.from - person.outerTo <= 12 ? [person] : []
}

/** The list that begins with the first person before the verb; else the last body that no preposition governs. */
function firstParties(sentence: AnnotatedSentence, before: number, limit: number, context: BuildContext): readonly Party[] {
  const parties = partiesOf(sentence, context).filter((party) => party.from >= limit && party.to <= before)
  const person = parties.find((party) => party.kind === 'person')
  if (person) return partiesFrom(sentence, person.from, before, context)
  return parties.filter((party) => !PREPOSITION.has(context.low(beforeName(context, party.from)))).slice(-1)
}

/** `X visited Peru, where she was received`: who the clause before in the same sentence was about. */
function spokenOf(pronoun: number, sentence: AnnotatedSentence, limit: number, context: BuildContext): readonly Party[] {
  if (!/^(?:which|where|when|and|whom|while|that|before|after|as|,)$/.test(context.low(pronoun - 1))) return []
  if (sentence.quotations.length > 0) return []
  const main = sentence.cues.find((cue) => cue.form === 'finite' && cue.from > limit && cue.to < pronoun)
  const greeting = sentence.cues.find((cue) => (cue.cue === 'welcome' || cue.cue === 'receive') && cue.from > limit && cue.to < pronoun)
  if (greeting && /^(?:when|after|as)$/.test(context.low(pronoun - 1))) {
    const greeted = partiesFrom(sentence, greeting.to, pronoun, context).filter((party) => party.kind === 'person')
    return greeted.length === 1 ? greeted : []
  }
  const people = main ? subjectOf(main, sentence, context, limit).filter((party) => party.kind === 'person') : []
  if (people.length > 0) return people.length === 1 ? people : []
  const from = afterInviters(sentence, pronoun, limit, context)
  const person = partiesOf(sentence, context).find((party) => party.kind === 'person' && party.from >= from && party.to <= pronoun)
  return person ? [person] : []
}

/** `At the invitation of A, B visited`: where the words about those who invited end. */
function afterInviters(sentence: AnnotatedSentence, before: number, limit: number, context: BuildContext): number {
  const invitation = sentence.cues.find((cue) => cue.cue === 'invitation' && cue.to <= before)
  const inviter = invitation ? partiesFrom(sentence, invitation.to, before, context)[0] : undefined
  return inviter ? inviter.to : limit
}

/** `At the invitation of A, B visited`: those who invited do not go, where somebody else is told before the verb. */
function withoutInviters(parties: readonly Party[], sentence: AnnotatedSentence, limit: number, context: BuildContext): readonly Party[] {
  const [first] = parties
  if (!first || parties.length < 2) return parties
  const invitation = sentence.cues.find((cue) => cue.cue === 'invitation' && cue.to <= first.from && first.from - cue.to <= 12)
  const inviters = invitation ? partiesFrom(sentence, invitation.to, limit, context) : []
  if (inviters[0] !== first) return parties
  const others = parties.filter((party) => !inviters.includes(party))
  return others.length ? others : parties.slice(1)
}

/** `At the University of Lima, X was received`: the house that the sentence begins with is where it happened. */
function withoutHouses(parties: readonly Party[], sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const [first, second] = parties
  if (first?.kind !== 'organization' || second?.kind !== 'person' || context.low(first.outerTo) !== ',') return parties
  return /^(?:at|in)$/.test(context.low(sentence.from)) && beforeName(context, first.from) === sentence.from ? parties.slice(1) : parties
}

/** `X, on the sidelines of the Assembly, met`: the person before the words between commas that end at token i. */
function beforeAside(i: number, sentence: AnnotatedSentence, context: BuildContext, limit: number): readonly Party[] {
  let k = i - 1
  while (k > limit && i - k < 24 && !(context.low(k) === ',' && ASIDE.has(context.low(k + 1)))) k--
  if (context.low(k) !== ',' || !ASIDE.has(context.low(k + 1))) return []
  let end = k
  while (end - 1 > limit && WITH_VERB.has(context.low(end - 1))) end--
  return partiesUpTo(sentence, end, limit, context).filter((party) => party.kind === 'person')
}
const ASIDE = new Set('on in at during while speaking after before following currently presently accompanied along together as'.split(' '))

/** `X, who was on a visit to Y, attended`: the parties before the relative clause that ends at token i. */
function beforeRelative(i: number, sentence: AnnotatedSentence, context: BuildContext, limit: number): readonly Party[] {
  for (let k = i - 1; k > limit; k--) {
    const low = context.low(k)
    if (low === 'who' || low === 'which' || low === 'led' || low === 'headed' || low === 'accompanied' || low === '–' || low === '—')
      return partiesUpTo(sentence, k, limit, context)
  }
  return []
}
