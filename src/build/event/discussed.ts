import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import type { Party } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellParties } from './people.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** How many sentences before it may tell where the two came together. */
const REACH = 8

/** "Minister X and his visiting counterpart Y on Monday discussed trade": two people, of whom nothing else tells that they met; "X discussed with Y". */
export const discussed: BuildRule = {
  id: 'event/discussed',
  version: 2,
  cues: ['discuss'],
  build(verb: CueMention, sentence, context, rule) {
    if (verb.form !== 'finite') return
    const clause = clauseOf(verb, sentence, context)
    const { status, from, to } = clause
    const subject = clause.subject.length === 1 ? [...clause.subject, ...discussedWith(verb, clause, context)] : clause.subject
    const [one, other] = subject
    if (subject.length !== 2 || !one || !other || !areOfficials(subject) || isToldElsewhere(subject, verb, sentence, context)) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'meeting', [verb.from, verb.to])
    draft.tellStatus(status, [verb.from, verb.to])
    tellParties(draft, 'participants', subject)
    const stretch = { sentence, at: verb.from, from, to }
    tellWhen(draft, stretch, context)
    tellWhere(draft, stretch, context)
    if ((draft.valueOf('date')?.length ?? 0) < 10) return context.reject(rule, verb.from, verb.to, 'when they met is not told')
    context.keep(draft)
  },
}

/** `discussed on Saturday with Minister Y`, `discussed trade with Minister Y`: the one other side, told near the verb. */
function discussedWith(verb: CueMention, clause: Clause, context: BuildContext): readonly Party[] {
  const [other] = clause.with
  if (clause.with.length !== 1 || other?.kind !== 'person' || other.outerFrom - verb.to > 12) return []
  for (let i = verb.to; i < other.outerFrom; i++) if (/^(?:[;:]|that|how|who|which)$/.test(context.low(i))) return []
  return [other]
}

/** Both are people, and one of them is told with an office. */
const areOfficials = (parties: readonly Party[]): boolean =>
  parties.every((party) => party.kind === 'person') && parties.some((party) => party.kind === 'person' && party.posts.length > 0)

/** Something that one of them takes part in is told before, or in the sentence itself. */
function isToldElsewhere(subject: readonly Party[], verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (sentence.cues.some((cue) => cue !== verb && (cue.cue === 'meet' || cue.cue === 'call' || cue.cue === 'talks-noun' || cue.cue === 'call-noun')))
    return true
  const names = subject.map((party) => party.name)
  return context
    .near('event', sentence.index - REACH, sentence.index)
    .some((event) => event.valueOf('kind') !== 'visit' && event.valuesOf('participants').some((name) => names.includes(name)))
}
