import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Clause } from './clause.ts'
import type { Verb } from './verb.ts'

const PLANNED = new Set('will would shall plans planned scheduled set expected due'.split(' '))
const DENIED = new Set(['not', 'never', 'denied'])

export function statusOf(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): Pick<Clause, 'status' | 'statusAt'> {
  for (let i = Math.max(sentence.from, verb.from - 5); i < Math.min(sentence.to, verb.to + 4); i++) {
    const low = context.low(i)
    if (low === 'postponed') return { status: 'postponed', statusAt: [i, i + 1] }
    if (low === 'cancelled' || low === 'canceled') return { status: 'cancelled', statusAt: [i, i + 1] }
    if (i < verb.from && i >= verb.from - 3) {
      if (DENIED.has(low)) return { status: 'denied', statusAt: [i, verb.to] }
      if (PLANNED.has(low)) return { status: 'planned', statusAt: [i, verb.to] }
      if (low === 'to' && verb.form === 'infinitive' && /^(?:is|are|was|were|agreed|decided|intends?)$/.test(context.low(i - 1)))
        return { status: 'planned', statusAt: [i, verb.to] }
      if (low === 'be' && context.low(i - 1) === 'to' && /^(?:is|are|was|were)$/.test(context.low(i - 2)))
        return { status: 'planned', statusAt: [i - 2, verb.to] }
    }
  }
  return { status: 'held', statusAt: [verb.from, verb.to] }
}
