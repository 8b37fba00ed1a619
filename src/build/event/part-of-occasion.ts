import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import type { BuildContext } from '../context.ts'

/** "the opening ceremony of the 5th Forum", "a session of the World Congress": the part of an occasion that is told of, where it has no name itself. */
export function partOf(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): Pick<CueMention, 'cue' | 'from'> | undefined {
  const begin = beforeQuoted(title, sentence, context)
  const end = context.low(begin - 1) === 'the' ? begin - 2 : begin - 1
  if (context.low(end) !== 'of' && context.low(end) !== 'for') return undefined
  if (/^(?:opening|inauguration|closing)$/.test(context.low(end - 1)) && /^(?:the|official|formal)$/.test(context.low(end - 2)))
    return { cue: 'occasion.ceremony', from: end - 1 }
  if (sentence.occasions.some((m) => m.to === end && m.to - m.from > 1)) return undefined
  return sentence.cues.find(
    (cue) => cue.to === end && (cue.cue === 'occasion.ceremony' || cue.cue === 'occasion.meeting' || cue.cue === 'occasion.conference'),
  )
}

/** `of the 2024 Nordic “Songs of the Sea” Contest`: where a name begins whose title in quotation marks stands before its head. */
function beforeQuoted({ from }: TitleMention, { quotations }: AnnotatedSentence, context: BuildContext): number {
  const quoted = quotations.find((m) => m.to === from || m.from === from)
  let begin = quoted ? quoted.from : from
  while (quoted && quoted.from - begin < 4 && (context.shape(begin - 1) & SHAPE.capital || /^\d{4}$/.test(context.low(begin - 1)))) begin--
  return begin
}
