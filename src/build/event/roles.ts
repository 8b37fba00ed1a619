import type { AnnotatedSentence } from '#model/annotated'
import { type Clause, clauseOf } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellParties } from './people.ts'
import { tellInviters } from './visited.ts'

/** Tells who held it, who attended, from the verbs around; true where one of them says that it took place. */
export function tellRoles(draft: Draft<'event'>, sentence: AnnotatedSentence, from: number, to: number, context: BuildContext): boolean {
  let linked = false
  for (const verb of sentence.cues) {
    if (verb.from >= from && verb.to <= to) continue
    if (verb.cue === 'auspices' && verb.from >= to) {
      tellParties(draft, 'organizers', partiesFrom(sentence, verb.to, sentence.to, context))
      linked = true
    } else if (verb.cue === 'support' && verb.from >= to) tellParties(draft, 'participants', partiesFrom(sentence, verb.to, sentence.to, context))
    else if (verb.cue === 'presence' && verb.from >= to) tellParties(draft, 'participants', partiesFrom(sentence, verb.to, sentence.to, context))
    else if (verb.cue === 'hold' || verb.cue === 'held' || verb.cue === 'open' || verb.cue === 'attend')
      linked = tellRole(draft, clauseOf(verb, sentence, context), from, to) || linked
  }
  tellInviters(draft, sentence, context)
  return linked
}

/** One verb: active hold → its subject organizes; attend → its subject takes part; passive → the `by` parties organize. */
function tellRole(draft: Draft<'event'>, clause: Clause, from: number, to: number): boolean {
  const { verb } = clause
  const sentenceVerb = verb.from < from
  const near = sentenceVerb ? from - verb.to <= 40 : verb.from - to <= 30
  if (!near) return false
  draft.tellStatus(clause.status, clause.statusAt)
  if (verb.cue === 'attend') {
    if (sentenceVerb) tellParties(draft, 'participants', clause.subject)
    else if (clause.passive) tellParties(draft, 'participants', clause.by)
    return true
  }
  if (verb.cue === 'hold' && sentenceVerb && !clause.passive) {
    tellParties(draft, 'organizers', clause.subject)
    return true
  }
  if (verb.cue === 'hold' && !sentenceVerb) {
    tellParties(draft, 'organizers', clause.by)
    return clause.passive
  }
  if (verb.cue === 'open' && sentenceVerb && !clause.passive) tellParties(draft, 'organizers', clause.subject)
  return verb.cue === 'held' || verb.cue === 'open'
}
