import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, QuantityMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { type Saying, sayingsWithin } from '../statement/saying.ts'
import { bodyOfSpeaker, stateOfSpeaker } from '../statement/state-of-speaker.ts'
import { actionFrom } from './action.ts'
import { deadlineIn, tellUndertaking } from './undertaking.ts'

/** "The Secretary announced that twelve volunteers will return to Fiji in March": whom the speaker's side will send or train, and by when. */
export const peopleSent: BuildRule = {
  id: 'commitment/people-sent',
  version: 1,
  cues: ['will'],
  build(verb: CueMention, sentence, context, rule) {
    if (!/^(?:will|would)$/.test(context.low(verb.from)) || !MOVES.test(context.low(verb.to)) || context.isQuiet(sentence)) return
    const people = peopleBefore(verb.from, sentence, context)
    const saying = people ? sayingOver(verb, sentence, context) : null
    const tail = saying ? actionFrom(verb.from, sentence, context) : null
    if (!people || !saying || !tail || !deadlineIn(sentence, [sentence.from, tail[1]])) return
    const actor = bodyOfSpeaker(saying.speaker, '', sentence, context) ?? stateOfSpeaker(saying.speaker, sentence, context)
    if (!actor) return context.reject(rule, verb.from, verb.to, 'nobody is named who sends them')
    const action: Tokens = [firstWord(people, context), tail[1]]
    const draft = context.draft('commitment', rule, sentence)
    tellUndertaking(draft, { ...actor, basis: 'inferred' }, action, { sentence, verb, context })
    context.keep(draft)
  },
}
const MOVES = /^(?:return|arrive|travel|study|train|teach|serve|work)$/

/** `the first group of twelve volunteers`, `15 officers`: right before the verb. */
const peopleBefore = (at: number, sentence: AnnotatedSentence, context: BuildContext): QuantityMention | undefined =>
  sentence.quantities.find(
    (m) =>
      m.unitKind === 'count' &&
      Math.max(m.to, m.unitTo) === at &&
      context.doc.wordsIn('people/helped').has((m.unit ?? '').split(' ').at(-1)?.toLowerCase() ?? ''),
  )

/** `the first group of`, `some`: where the words around the number begin. */
function firstWord(people: QuantityMention, context: BuildContext): number {
  if (context.low(people.from - 1) !== 'of' || !/^(?:group|batch|contingent|team|class)$/.test(context.low(people.from - 2))) return people.from
  let at = people.from - 2
  while (/^(?:the|a|first|second|third|next|new|another)$/.test(context.low(at - 1))) at--
  return at
}

const sayingOver = (verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Saying | undefined =>
  sayingsWithin(sentence.index, sentence.index, context).findLast((saying) =>
    saying.segments.some(([from, to]) => from <= verb.from && to >= verb.to),
  )
