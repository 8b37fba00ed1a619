import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { type Speaker, speakerAfter } from '../statement/speaker.ts'
import { actionFrom } from './action.ts'
import { deadlineIn, tellUndertaking } from './undertaking.ts'

/** "tasked the Secretariat to report by June", "directed the Ministry of Works to repair the road within ninety days". */
export const tasked: BuildRule = {
  id: 'commitment/tasked',
  version: 1,
  cues: ['task'],
  build(verb: CueMention, sentence, context, rule) {
    if (verb.form === 'infinitive' || verb.form === 'noun') return
    const actor = speakerAfter(verb.to, { sentence, context, inSentence: [], inUnit: [] }) ?? bodyAfter(verb.to, sentence, context)
    if (!actor) return context.reject(rule, verb.from, verb.to, 'nobody is named who is to do it')
    const to = actor.to
    const begin = context.low(to) === 'to' ? to + 1 : context.low(to) === 'with' ? to + 1 : -1
    const action = begin < 0 ? null : actionFrom(begin, sentence, context)
    if (!action) return
    const definite = sentence.cues.some((cue) => cue.cue === 'definite-act' && cue.from === action[0])
    if (!definite && !deadlineIn(sentence, action)) return context.reject(rule, verb.from, verb.to, 'no act that one can check')
    const draft = context.draft('commitment', rule, sentence)
    tellUndertaking(draft, actor, action, { sentence, verb, context })
    context.keep(draft)
  },
}

/** `the Joint Secretariat`, `the Senior Officials`: capitalized words before `to`, where no mention covers them. */
function bodyAfter(at: number, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  const from = /^(?:the|its|their|our)$/.test(context.low(at)) ? at + 1 : at
  let to = from
  while (
    to < Math.min(sentence.to, from + 8) &&
    (/^\p{Lu}/u.test(context.form(to)) || (to > from && /^(?:of|and|for|on|the)$/.test(context.low(to))))
  )
    to++
  if (to === from || !/^(?:to|with)$/.test(context.low(to))) return null
  return { name: context.words(from, to), at: [[from, to]], basis: 'stated', sort: 'body', from, to }
}
