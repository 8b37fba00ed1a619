import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { speakerBefore } from '../statement/speaker.ts'
import { actionFrom } from './action.ts'
import { deadlineIn, targetIn, tellUndertaking } from './undertaking.ts'

/** "Japan will:", "We commit to:", "the bank pledged to:" and the items of the list that follows, each an act. */
export const listed: BuildRule = {
  id: 'commitment/listed',
  version: 1,
  cues: ['will', 'pledge', 'plan'],
  build(at, sentence, context, rule) {
    const verb = at as CueMention
    if (!opensList(verb, sentence, context)) return
    const actor = speakerBefore(verb.from, { sentence, context, inSentence: [], inUnit: [] })
    if (!actor) return context.reject(rule, verb.from, verb.to, 'nobody is named who does it')
    for (const item of itemsAfter(sentence, context)) {
      const from = /^(?:to|will)$/.test(context.low(item.from)) ? item.from + 1 : item.from
      const action = actionFrom(from, item, context)
      if (!action || !isAct(action, verb, item, context)) continue
      const draft = context.draft('commitment', rule, item)
      draft.sentences.add(sentence.index)
      tellUndertaking(draft, actor, action, { sentence: item, verb, context })
      context.keep(draft)
    }
  },
}

/** `will:`, `commit to the following:`. */
function opensList(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (!/^(?::|—|–)$/.test(context.form(sentence.to - 1)) && context.doc.document.units[sentence.unit]?.kind !== 'heading') return false
  for (let i = verb.to; i < sentence.to - 1; i++)
    if (!/^(?:also|jointly|the|following|do|take|steps?|actions?|measures?|by|\d{4}|[,:])$/.test(context.low(i))) return false
  return true
}

function itemsAfter(sentence: AnnotatedSentence, context: BuildContext): AnnotatedSentence[] {
  const { sentences, sentencesOfUnit, document } = context.doc
  const items: AnnotatedSentence[] = []
  for (let u = sentence.unit + 1; document.units[u]?.kind === 'list-item'; u++) {
    const first = sentences[sentencesOfUnit[u]?.[0] ?? -1]
    if (first) items.push(first)
  }
  return items
}

/** An act by its verb, or by what can be counted or dated; anything that is not too general after a pledge. */
function isAct(action: Tokens, verb: CueMention, item: AnnotatedSentence, context: BuildContext): boolean {
  const cues = item.cues.filter((cue) => cue.from === action[0])
  if (cues.some((cue) => cue.cue === 'definite-act') || targetIn(item, action, context) || deadlineIn(item, action)) return true
  return verb.cue === 'pledge' && !cues.some((cue) => cue.cue === 'general-aim')
}
