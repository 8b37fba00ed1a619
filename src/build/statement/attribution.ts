import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { stampOf } from '../rule.ts'
import { isClosing, quotationsOf } from './extent.ts'
import type { Saying } from './saying.ts'
import { type SpeakerPlace, speakerAfter, speakerBefore } from './speaker.ts'

/** Who speaks, told in a sentence of its own behind the quotation, or in the paragraph before or behind: "“The road is open.” Mr Diaz tweeted." */
const RULE = { id: 'statement/attribution', version: 1 } as const

/** Longest sentence that does nothing but attribute, in tokens. */
const MOST = 14

/** The quotations of whole sentences, told to be of the speaker whom the next sentence names. */
export function attributed(quoted: readonly AnnotatedSentence[], place: SpeakerPlace): Saying[] {
  const { sentence, context } = place
  if (quoted.length === 0 || sentence.to - sentence.from > MOST || quotationsOf(sentence).length > 0) return []
  const cue = sentence.cues.find((one) => (one.cue === 'say' || one.row === 'speech/write') && one.form === 'finite')
  if (!cue) return []
  const inverted = cue.from === sentence.from
  const speaker = inverted ? speakerAfter(cue.to, place) : speakerBefore(cue.from, place)
  const end = inverted ? (speaker?.to ?? 0) : cue.to
  if (!speaker || (!inverted && (!speaker.direct || speaker.from > sentence.from + 1)) || !isEnd(end, sentence, context)) return []
  const verb: Tokens = [cue.from, cue.to]
  const rule = stampOf(RULE)
  return [
    ...quoted.map((one): Saying => ({ speaker, segments: [unmarked(one, context)], verb, sentence: one, rule })),
    { speaker, segments: [], verb, sentence, rule },
  ]
}

/** Nothing but where and when it was said follows. */
const isEnd = (at: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  at >= sentence.to - 1 || /^(?:on|in|at|during|after|to|yesterday|today|earlier|via)$/.test(context.low(at))

/** A quoted sentence without its marks. */
export function unmarked(sentence: AnnotatedSentence, context: BuildContext): Tokens {
  let [from, to] = [sentence.from, sentence.to]
  if (/^["“«„「]/.test(context.form(from))) from++
  while (to > from + 1 && isClosing(context.form(to - 1))) to--
  return [from, to]
}

/** True where a paragraph is quotation throughout; `open` where no mark closes it: the next paragraph goes on with it. */
export function quotedThroughout(sentences: readonly AnnotatedSentence[], context: BuildContext): { readonly open: boolean } | null {
  const [first, last] = [sentences[0], sentences.at(-1)]
  if (!first || !last || !opensWithMark(first, context)) return null
  if (!sentences.every((one) => quotationsOf(one).some((q) => q.from === one.from && q.to >= one.to - 1))) return null
  return { open: leftOpen(last, context) }
}

export const opensWithMark = (sentence: AnnotatedSentence, context: BuildContext): boolean => /^[“«„"]$/.test(context.form(sentence.from))

/** A quotation that holds to the end of its paragraph without a closing mark. */
export const leftOpen = (last: AnnotatedSentence, context: BuildContext): boolean =>
  quotationsOf(last).some((q) => q.to >= last.to) && !isClosing(context.form(last.to - 1)) && !isClosing(context.form(last.to - 2))
