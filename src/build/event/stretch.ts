import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'

/** Where a value may be looked for: tokens [from, to) of a sentence, near token `at`. */
export interface Stretch {
  readonly sentence: AnnotatedSentence
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The part of a sentence around a token, between semicolons. */
export function segmentAround(sentence: AnnotatedSentence, at: number, context: BuildContext): Stretch {
  let from = Math.min(at, sentence.to) - 1
  while (from > sentence.from && context.low(from - 1) !== ';') from--
  let to = at
  while (to < sentence.to && context.low(to) !== ';') to++
  return inAdvance({ sentence, at, from, to }, context)
}

/** `received a briefing on 17 May | in advance of the Summit to be held in June`: what comes later is told apart. */
function inAdvance(stretch: Stretch, context: BuildContext): Stretch {
  const { sentence, at, from, to } = stretch
  if (sentence.occasions.length === 0) return stretch
  for (let i = from + 1; i < to - 3; i++) {
    if (context.low(i + 1) !== 'of' && context.low(i + 1) !== 'for' && context.low(i) !== 'prior') continue
    if (!/^(?:ahead|prior|advance|preparation|run-up|eve)$/.test(context.low(i))) continue
    if (!sentence.occasions.some((m) => m.from > i && m.from - i <= 5)) continue
    return i > at ? { sentence, at, from, to: i } : { sentence, at, from: i, to }
  }
  return stretch
}
