import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import { type Party, partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import { tellParties } from './people.ts'

/** How many sentences before may tell of what was signed. */
const REACH = 4

/** The token behind `for` or `on behalf of` at token i; -1 where neither stands there. */
function behalfAt(i: number, context: BuildContext): number {
  if (context.low(i) === 'for') return i + 1
  return context.low(i) === 'on' && context.low(i + 1) === 'behalf' && context.low(i + 2) === 'of' ? i + 3 : -1
}

/** "signed by A for Peru and B for the Bank": those who come behind the first in whose name somebody signs. */
export function signersBehind(list: readonly Party[], clause: Clause, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const more: Party[] = []
  let last = list.at(-1)
  while (last && more.length < 12) {
    const from = behalfAt(last.kind === 'place' ? last.to : last.outerTo, context)
    const next = from < 0 ? [] : partiesFrom(sentence, from, clause.to, context)
    more.push(...next)
    last = next.at(-1)
  }
  return more
}

/** "X signed for Peru, while Y signed on behalf of the Bank": true where those who sign are told of what was signed just before. */
export function signedFor(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const from = behalfAt(verb.to, context)
  if (from < 0 || verb.form !== 'finite') return false
  const signing = context
    .near('event', sentence.index - REACH, sentence.index)
    .findLast((event) => event.valueOf('kind') === 'ceremony' && /^event\/sign/.test(event.rule))
  const people = clauseOf(verb, sentence, context).subject.filter((party) => party.kind === 'person')
  if (!signing || people.length === 0) return false
  tellParties(signing, 'participants', people)
  tellParties(signing, 'participants', partiesFrom(sentence, from, sentence.to, context).slice(0, 1))
  signing.sentences.add(sentence.index)
  return true
}
