import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import { partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { speakerFrom } from '../statement/party.ts'
import { speakerBefore } from '../statement/speaker.ts'
import { speakerOfWe } from '../statement/we.ts'
import { actionFrom } from './action.ts'
import { deadlineIn, targetIn, tellUndertaking } from './undertaking.ts'

/** "Japan will:", "We commit to:", "the bank pledged to:" and the items of the list that follows, each an act. */
export const listed: BuildRule = {
  id: 'commitment/listed',
  version: 1,
  cues: ['will', 'pledge', 'plan', 'definite-act'],
  build(verb: CueMention, sentence, context, rule) {
    if (verb.cue === 'definite-act') return underHeading(verb, sentence, context, rule)
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

/** `Provide 200 scholarships by 2027` in a list under `Our commitments`. */
function underHeading(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): void {
  const { document, sentences, sentencesOfUnit } = context.doc
  const unit = document.units[sentence.unit]
  if (unit?.kind !== 'list-item' || verb.from > sentence.from + 1 || /(?:ed|s)$/.test(context.low(verb.from))) return
  const heading = sentences[sentencesOfUnit[unit.section]?.[0] ?? -1]
  if (!heading || !PLEDGES.test(context.words(heading.from, heading.to))) return
  const action = actionFrom(verb.from, sentence, context)
  if (!action || !(targetIn(sentence, action, context) || deadlineIn(sentence, action))) return
  const at = { from: heading.from, to: heading.to }
  const [named] = partiesOf(heading, context)
  const place = { sentence: heading, context, inSentence: [], inUnit: [] }
  const actor = (named && speakerFrom([named], place)) ?? speakerOfWe(place, at)
  if (!actor) {
    context.reject(rule, verb.from, verb.to, 'nobody is named who does it')
    return
  }
  const draft = context.draft('commitment', rule, sentence)
  tellUndertaking(draft, actor, action, { sentence, verb, context })
  context.keep(draft)
}
const PLEDGES = /\b(?:pledges?|commitments?|promises?|undertakings?|next steps|we will|will do|to do next|looking ahead|what(?:’|')s next)\b/i

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
