import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellWhen, tellWhere } from './circumstances.ts'
import { substance, tellParties } from './people.ts'

/** "X met (with) Y", "X held talks with Y", "X received Y", "Y was received by X", "X and Y met in Z". */
export const met: BuildRule = {
  id: 'event/met',
  version: 1,
  cues: ['meet', 'receive', 'call'],
  build(at: CueMention | Mention, sentence: AnnotatedSentence, context: BuildContext, rule) {
    const verb = at as CueMention
    const clause = clauseOf(verb, sentence, context)
    const others = clause.object.length ? clause.object : [...clause.by, ...clause.with]
    if (clause.subject.length + others.length === 0) return context.reject(rule, verb.from, verb.to, 'nobody is named who met')
    if (verb.cue === 'receive' && (others.length === 0 || !others.some((party) => party.kind === 'person' || party.kind === 'organization')))
      return context.reject(rule, verb.from, verb.to, 'what is received is not a person or a body')
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', verb.cue === 'call' ? 'call' : 'meeting', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    tellParties(draft, 'participants', clause.subject)
    tellParties(draft, 'participants', others)
    const stretch = { sentence, at: verb.from, from: clause.from, to: clause.to }
    tellWhen(draft, stretch, context)
    tellWhere(draft, stretch, context)
    const named = draft.valuesOf('participants').length
    if (named === 0 || (named < 2 && substance(draft) < 3)) return context.reject(rule, verb.from, verb.to, 'too little is told of the meeting')
    context.keep(draft)
  },
}
