import type { AnnotatedSentence } from '#model/annotated'
import { behindDateline } from '../clause/behind-dateline.ts'
import { type Party, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { headed } from '../headed.ts'
import type { Giving } from './giving.ts'
import { madeBy, sentFrom } from './made-by.ts'
import { inNameOf, openingGiver } from './opening-giver.ts'
import { giverBefore, KIND_OF_BODY, tellGiverBehind, tellOwn, tellParties, tellPlainGiver, tellThanked } from './people.ts'

/** Who gave: the subject, or in the passive who is named behind `by`, thanked, or made the thing. */
export function tellGivers(draft: Draft<'contribution'>, giving: Giving, context: BuildContext): void {
  if (giving.clause.passive) tellAgents(draft, giving, context)
  else tellSubject(draft, giving, context)
}

function tellAgents(draft: Draft<'contribution'>, { verb, clause, sentence, limit }: Giving, context: BuildContext): void {
  const behalf = inNameOf(sentence, verb.from, context)
  const agents = behalf.length
    ? behalf
    : clause.by.length
      ? clause.by
      : [...thanksTo(sentence, verb.from, context), ...makersOf(verb.from, sentence, context)]
  tellParties(draft, 'donors', agents)
  if (draft.valuesOf('donors').length === 0) tellGiverBehind(draft, 'by', verb.to, limit, sentence, context)
}

function tellSubject(draft: Draft<'contribution'>, { verb, clause, sentence }: Giving, context: BuildContext): void {
  const behalf = inNameOf(sentence, verb.from, context)
  tellParties(draft, 'donors', behalf)
  if (draft.valuesOf('donors').length > 0) return
  const subject = context.low(subjectWord(verb.from, context))
  if (verb.form === 'gerund' && context.low(verb.from - 1) === 'for') tellThanked(draft, sentence, verb.from, context)
  else if (/^(?:it|they|he|she)$/.test(subject)) tellParties(draft, 'donors', giverBefore(sentence, context))
  else {
    const begin = behindDateline(sentence, verb.from, context)
    const before = leaders(clause.subject, verb.from, sentence, context).filter(
      (party) => (party.from >= begin || party.from < sentence.from) && !isWhere(party, context),
    )
    tellParties(draft, 'donors', giversOf(before, sentence, context))
  }
  if (subject === 'we') tellOwn(draft, 'donors', verb.from, context)
  const meant = draft.valuesOf('donors').length === 0 ? headed(subject, sentence, context) : null
  if (meant) draft.tell('donors', meant.name, meant.at, 'inferred')
  if (draft.valuesOf('donors').length === 0) tellPlainGiver(draft, verb.from, sentence.from, context)
  const opening = draft.valuesOf('donors').length === 0 ? openingGiver(verb.from, sentence, context) : null
  if (opening) draft.tell('donors', opening.name, opening.at)
}

/** `the city of Arlon in southern Belgium`, `Eva Roth, a painter from Austria`, `held at the Electric Company`: where the giver is. */
const isWhere = (party: Party, context: BuildContext): boolean =>
  (party.kind === 'organization' && /^(?:held|hosted)$/.test(context.low(party.from - (context.low(party.from - 1) === 'the' ? 3 : 2)))) ||
  (party.kind === 'place' && (context.low(party.from - 1) === 'from' || isInPart(party, context)))
const isInPart = (party: Party, context: BuildContext): boolean =>
  /^(?:northern|southern|eastern|western|central|north|south|east|west|rural)$/.test(context.low(party.from - 1)) &&
  context.low(party.from - 2) === 'in'

/** `Aid Qatar, in cooperation with the Red Crescent, gave`: who stands before the words between commas gives. */
function leaders(subject: readonly Party[], verb: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const before = subject.filter((party) => party.to <= verb)
  const [first] = before
  if (!first) return before
  for (let i = first.from - 1; i > sentence.from + 1 && first.from - i < 6; i--) {
    if (!/^(?:cooperation|co-operation|collaboration|partnership|coordination|conjunction)$/.test(context.low(i)) || context.low(i - 1) !== 'in')
      continue
    const to = context.low(i - 2) === ',' ? i - 2 : i - 1
    const led = partiesUpTo(sentence, to, sentence.from, context)
    return led.length > 0 ? led : []
  }
  return before
}

/** `a sculpture commissioned by X was presented to Y`: who had the gift made gives it. */
function makersOf(at: number, sentence: AnnotatedSentence, context: BuildContext): Party[] {
  const sent = sentFrom(at, sentence, context)
  if (sent > 0) return partiesFrom(sentence, sent + 1, at, context).slice(0, 1)
  const made = madeBy(at, sentence, context)
  return made < at && /^(?:commissioned|offered|donated)$/.test(context.low(made)) ? partiesFrom(sentence, made + 2, at, context).slice(0, 1) : []
}

/** `…; the church added 600 blankets`: what the same sentence says was given before. */
export const earlierGift = (sentence: AnnotatedSentence, at: number, context: BuildContext): Draft<'contribution'> | undefined =>
  at > sentence.from ? context.near('contribution', sentence.index, sentence.index).at(-1) : undefined

/** `the Union, through its envoy X, donated`: who acts for the giver is not the giver, who stands before. */
function giversOf(subject: readonly Party[], sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const [first] = subject
  if (context.low(sentence.from) === 'on' && context.low(sentence.from + 1) === 'behalf' && subject.length > 1)
    return subject.filter((party) => party.from <= sentence.from + 4)
  if (first?.kind === 'organization' && subject.length === 1 && KIND_OF_BODY.test(first.name)) {
    const named =
      partiesUpTo(sentence, first.from, sentence.from, context).findLast((party) => party.to < first.from) ??
      sentence.organizations.findLast((body) => body.to < first.from && !body.inside && first.from - body.to < 5)
    return named && context.low(Math.max(named.to, named.kind === 'place' ? 0 : named.outerTo)) === ',' ? [named] : []
  }
  for (let i = (first?.from ?? 0) - 1; first && i > sentence.from && first.from - i < 6; i--) {
    if (context.low(i) === ',') break
    if (/^(?:through|via)$/.test(context.low(i))) return partiesUpTo(sentence, context.low(i - 1) === ',' ? i - 1 : i, sentence.from, context)
  }
  return subject
}

/** `Thanks to the Friends of Oran, a piano was given`: who is thanked before the verb. */
function thanksTo(sentence: AnnotatedSentence, at: number, context: BuildContext) {
  for (let i = sentence.from; i + 1 < at; i++)
    if (context.low(i) === 'thanks' && context.low(i + 1) === 'to') return partiesFrom(sentence, i + 2, at, context)
  return []
}

/** The last word of the subject. */
function subjectWord(at: number, context: BuildContext): number {
  let i = at - 1
  while (/^(?:has|have|had|also|already|jointly|was|were|\p{L}+ly)$/u.test(context.low(i))) i--
  return i
}
