import type { AnnotatedSentence } from '#model/annotated'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft, Tokens } from '../draft.ts'

/** Tokens of the longest line that is nothing but an occasion. */
const LONGEST_TITLE = 24
/** Lines of the head that are looked through. */
const HEAD_LINES = 14

/** When and at what a speech was held, as far as the lines above it tell. */
export function tellSpeechSetting(draft: Draft<'statement'>, line: AnnotatedSentence, verb: number, first: number, context: BuildContext): void {
  const head = context.doc.sentences.slice(0, Math.min(first, HEAD_LINES))
  const named = occasionIn(line, verb, context)
  if (named) draft.tell('occasion', context.words(...named), [named], 'inferred')
  for (const sentence of head) {
    if (draft.tells('occasion')) break
    if (sentence.index !== line.index && isTitle(sentence, context)) {
      const at = [sentence.from, sentence.to] as const
      draft.tell('occasion', context.words(...at), [at], 'inferred')
    }
  }
  for (const sentence of [line, ...head]) {
    const date = datesOf(sentence).find((one) => one.edtf?.length === 10 && !one.duration)
    if (date?.edtf) draft.tell('date', date.edtf, [date.from, date.to], 'inferred')
  }
}

/** `Remarks by X at the National Day Reception`: from the preposition to where or when it was held. */
function occasionIn(line: AnnotatedSentence, verb: number, context: BuildContext): Tokens | null {
  let from = verb
  while (from < line.to && !/^(?:at|on|during|to|for|before)$/.test(context.low(from))) from++
  for (; from < line.to; from++) {
    if (!/^(?:at|on|during|to|for|before)$/.test(context.low(from))) continue
    const begin = /^(?:the|an?)$/.test(context.low(from + 1)) ? from + 2 : from + 1
    let to = begin
    while (to < line.to && !/^(?:[,;:.–—(]|in|at|held|here|gave|made|delivered)$/.test(context.low(to))) to++
    if (to - begin >= 2 && hasOccasion(begin, to, line, context)) return [begin, to]
  }
  return null
}

function hasOccasion(from: number, to: number, line: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:opening|launch|inauguration|debate|congress|day|dinner|luncheon|signing|graduation|anniversary)$/.test(context.low(i))) return true
  return (
    line.occasions.some((m) => m.from >= from && m.from < to) ||
    line.cues.some((cue) => cue.cue.startsWith('occasion.') && cue.from >= from && cue.to <= to)
  )
}

/** A line of nothing but an occasion: `Opening of the Book Days`, `Reception on National Day`. */
function isTitle(sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (sentence.to - sentence.from > LONGEST_TITLE || sentence.to - sentence.from < 3 || /^[.,:]$/.test(context.form(sentence.to - 1))) return false
  for (let i = sentence.from; i < sentence.to; i++)
    if (/^(?:is|are|was|were|has|said|says|by|published|speech|remarks)$/.test(context.low(i))) return false
  return (
    /^(?:opening|launch|inauguration|celebration|commemoration)$/.test(context.low(sentence.from)) ||
    sentence.occasions.some((m) => m.from <= sentence.from + 1)
  )
}
