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
  return { sentence, at, from, to }
}
