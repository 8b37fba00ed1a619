import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { openListFrom } from '../clause/open-list.ts'
import { beforeName, nameOfParty, type Party, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { twoStates } from '../the-two.ts'
import { hostsBefore } from './joined-by.ts'
import { tellParties } from './people.ts'
import { type Act, standsBefore } from './role-of-verb.ts'

/** `Peru offered to host the Forum`: tells who will hold it; true where somebody offers. */
export function tellOffered({ draft, clause: { verb }, sentence, context }: Act): boolean {
  const offering = offeredBy(verb, sentence, context)
  if (offering.length === 0) return false
  draft.tellStatus('planned', [verb.from, verb.to])
  tellParties(draft, 'organizers', offering)
  return true
}

/** `X and Y held the Forum`, `the Forum, organized by X`: tells who held it; true where that says that it took place. */
export function tellHeldBy(act: Act): boolean {
  const { draft, clause, sentence, context } = act
  const { verb, passive } = clause
  const before = standsBefore(act)
  if (before && isMargin(act.occasion[0], context)) {
    const people = clause.subject.filter((party) => party.kind === 'person')
    tellParties(draft, 'participants', people)
    return false
  }
  const reduced = !before && verb.from - act.occasion[1] <= 1 && /(?:ed|held)$/.test(context.low(verb.to - 1))
  const relative = !before && !passive && followsRelative(verb.from, act.occasion[1], context)
  const agents = reduced ? clause.by.filter((party) => party.from < nextFinite(verb.to, sentence, context)) : clause.by
  const hosts = before ? (passive ? [] : clause.subject) : relative ? [...clause.subject, ...clause.with] : agents
  const joined = before && !passive ? hostsBefore(verb, sentence, context) : null
  if (joined) tellParties(draft, 'participants', joined.helpers)
  const named = joined ? joined.hosts : hosts.filter((host) => !helpersFirst(sentence, context).includes(host))
  const teaches = /^(?:taught|teach|teaches|led|lead)$/.test(context.low(verb.to - 1))
  tellParties(draft, teaches ? 'participants' : 'organizers', named)
  if (before && !passive && !hosts.some((host) => nameOfParty(host))) tellBothStates(draft, verb, sentence, context)
  return before ? !passive : passive || relative || reduced
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

/** "the Forum, which the Foundation is organizing": a relative word between the occasion and its verb. */
function followsRelative(verb: number, to: number, context: BuildContext): boolean {
  for (let i = to; i < Math.min(verb, to + 16); i++) if (/^(?:which|that)$/.test(context.low(i))) return true
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
