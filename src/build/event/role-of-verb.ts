import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { Clause } from '../clause/clause.ts'
import { beforeName, type Party, partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft, Tokens } from '../draft.ts'
import { attendersBefore } from './attenders.ts'
import { tellParties } from './people.ts'
import { tellHeldBy, tellOffered } from './role-of-holder.ts'

/** A verb near an occasion, with its clause: it may say who held, attended or chaired it. */
export interface Act {
  readonly draft: Draft<'event'>
  readonly clause: Clause<CueMention>
  /** The tokens of the occasion. */
  readonly occasion: Tokens
  readonly sentence: AnnotatedSentence
  readonly context: BuildContext
}

/** True where the verb stands before the occasion: `X held | the Forum`. */
export const standsBefore = ({ clause, occasion }: Act): boolean => clause.verb.from < occasion[0]

/** One verb: active hold → its subject organizes; attend → its subject takes part; passive → the `by` parties organize. True where it took place. */
export function tellRole(act: Act): boolean {
  const { draft, clause, context } = act
  const { verb, passive } = clause
  const before = standsBefore(act)
  if (!reaches(act)) return false
  if (verb.cue === 'adopt' || verb.cue === 'found') return before ? tellAdoptedAt(act) : tellAdopted(act)
  if (verb.cue === 'meet') return tellThoseWhoMet(act)
  if (verb.cue === 'hold' && before && verb.form === 'infinitive' && tellOffered(act)) return true
  if (verb.form === 'infinitive' && clause.status !== 'planned') return false
  if (verb.cue === 'perform' && (!before || passive || act.occasion[0] - verb.to > 4)) return false
  draft.tellStatus(clause.status, clause.statusAt)
  if (verb.cue === 'hold') return tellHeldBy(act)
  if (verb.cue === 'open') return tellOpenedBy(act)
  if (verb.cue === 'held') return !before || !passive
  const subject = clause.verb.cue === 'attend' ? attendersBefore(clause.verb, act.sentence, act.context) : clause.subject
  const people = before ? subject : passive ? clause.by : []
  tellParties(draft, 'participants', people)
  if (verb.cue === 'chair' && before && /^co-?chair/.test(context.low(verb.from))) tellChairs(act, people)
  return true
}

/** True where the verb is near enough to the occasion to speak of it. */
function reaches({ clause: { verb }, occasion: [from, to], context }: Act): boolean {
  if (verb.from >= from) return verb.from - to <= 30
  if (isListedUnder(verb, from, context)) return from - verb.to <= 160
  return from - verb.to <= 40 && !isCutOff(verb.to, from, context)
}

/** `The ministers met at the Forum`. */
function tellThoseWhoMet(act: Act): boolean {
  if (!standsBefore(act) || act.occasion[0] - act.clause.verb.to > 3) return false
  tellParties(act.draft, 'participants', act.clause.subject)
  return true
}

/** `The Mayor opened the Festival`, `the Society launched the Week`, `the Forum was opened by X`: people take part, bodies hold it. */
function tellOpenedBy(act: Act): boolean {
  const { draft, clause } = act
  const opening = standsBefore(act)
  if (!opening) {
    const people = clause.passive ? clause.by.filter((party) => party.kind === 'person') : []
    tellParties(draft, 'participants', people)
    return true
  }
  if (clause.passive) return false
  const byPeople = clause.subject.length > 0 && clause.subject.every((party) => party.kind === 'person')
  tellParties(draft, byPeople ? 'participants' : 'organizers', clause.subject)
  return true
}

/** `X will co-chair, together with Y, the 3rd Session`: two who chair it hold it. */
function tellChairs({ draft, clause: { verb }, occasion, sentence, context }: Act, people: readonly Party[]): void {
  const others = besideChair(verb, occasion[0], sentence, context)
  tellParties(draft, 'participants', others)
  if (people.length + others.length >= 2) tellParties(draft, 'organizers', [...people, ...others])
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

/** "The Declaration on Y was adopted at the Forum": what stands before the verb came out of it. */
function tellAdoptedAt({ draft, clause: { verb, passive }, occasion, sentence, context }: Act): boolean {
  const lead = context.low(beforeName(context, occasion[0]))
  if (verb.cue !== 'adopt' || !passive || (lead !== 'at' && lead !== 'during')) return false
  const instrument = sentence.instruments.findLast((m) => !m.inside && m.to <= verb.from)
  if (!instrument || verb.from - instrument.to > 5) return false
  draft.tell('outcomes', instrument.name, [instrument.from, instrument.to])
  return true
}

/** "The Assembly adopted the Declaration": what follows came out of it. */
function tellAdopted({ draft, clause, sentence }: Act): boolean {
  const instruments = sentence.instruments.filter((m) => !m.inside && m.from >= clause.verb.to && m.from - clause.verb.to <= 8)
  for (const instrument of instruments) draft.tell('outcomes', instrument.name, [instrument.from, instrument.to])
  return instruments.length > 0
}
