import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { Act } from './parties.ts'

/** Sentences in which news tells what it is about: `Peru and Chad have signed an agreement`. */
const LEAD = 4

/** `signed` where nothing before it says that it is to come or was long ago. */
export function isDone(act: Act, mention: TitleMention, context: BuildContext): boolean {
  if (!/ed$/.test(context.low(act.verb.from)) || isInPassing(act, mention, context)) return false
  const lead = act.way === 'sign' && (context.sentenceAt(act.verb.from)?.index ?? LEAD) < LEAD
  for (let i = act.verb.from - 1; i >= act.verb.from - 4; i--)
    if (/^(?:will|to|would|shall|should|be|being|if|had|may|can|could|first)$/.test(context.low(i)) || (!lead && /^ha(?:s|ve)$/.test(context.low(i))))
      return false
  return true
}

/** `is run under an agreement signed by X and Y`: signed before what is told. */
const isInPassing = ({ verb }: Act, mention: TitleMention, context: BuildContext): boolean =>
  verb.from === mention.to &&
  verb.form === 'participle' &&
  context.low(verb.to) === 'by' &&
  /^(?:under|in|on|of)$/.test(context.low(mention.from - 2))

/** `The Commission is expected to adopt a plan`: on the day ahead that was told just before. */
export function tellDayAhead(draft: Draft<'instrument'>, sentence: AnnotatedSentence, context: BuildContext): void {
  for (let k = sentence.index - 1; k >= Math.max(0, sentence.index - AHEAD); k--) {
    const before = context.doc.sentences[k]
    const day = before && datesOf(before).find((date) => (date.edtf ?? '').length >= 10)
    if (!before || !day) continue
    draft.tell('date', day.edtf as string, [day.from, day.to], 'inferred')
    return
  }
}

const AHEAD = 2

/** Tells whether it is made, is to be made or was refused, by the words before the verb. */
export function tellStatus(draft: Draft<'instrument'>, act: Act, context: BuildContext): void {
  for (let i = act.verb.from - 1; i >= act.verb.from - 3; i--) {
    const low = context.low(i)
    if (/^(?:refused|declined|failed)$/.test(low)) {
      draft.tellStatus('denied', [i, act.verb.to])
      return
    }
    if (low === 'will' || (low === 'to' && !/^(?:refused|declined|failed)$/.test(context.low(i - 1))) || low === 'would' || low === 'shall') {
      draft.tellStatus('planned', [i, act.verb.to])
      return
    }
  }
  draft.tellStatus('held', [act.verb.from, act.verb.to])
}
