import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'

/** Tokens between the preposition and the noun of an occasion, and behind the noun. */
const BEFORE = 9
const BEHIND = 16

/**
 * The occasion that an attribution tells in plain words: `speaking at the launch of the Safe Roads campaign`, `said … at the opening
 * of Reading Week`; a name stands in them, so that not every ceremony is one.
 */
export function occasionTold(sentence: AnnotatedSentence, said: readonly Tokens[], context: BuildContext): Tokens | null {
  for (const cue of sentence.cues) {
    if (!cue.cue.startsWith('occasion.') && cue.cue !== 'label-when') continue
    if (cue.inside || (cue.form !== 'noun' && cue.form !== 'phrase') || said.some(([from, to]) => cue.from >= from && cue.from < to)) continue
    const from = beginOf(cue.from, sentence, context)
    if (from < 0) continue
    const to = endOf(cue.to, sentence, said, context)
    if (hasName(from, to, context)) return [from, to]
  }
  return founded(sentence, said, context)
}

/** `at the opening of …`, `during the launch of …`: nouns of an act that is celebrated. */
function founded(sentence: AnnotatedSentence, said: readonly Tokens[], context: BuildContext): Tokens | null {
  for (let i = sentence.from + 1; i < sentence.to - 2; i++) {
    if (context.low(i) !== 'of' || !context.isIn('occasions/acts', i - 1)) continue
    if (said.some(([from, to]) => i >= from && i < to)) continue
    const from = beginOf(i - 1, sentence, context)
    if (from < 0) continue
    const to = endOf(i, sentence, said, context)
    if (hasName(from, to, context)) return [from, to]
  }
  return null
}

/** The first token of the noun phrase whose noun stands at token `noun`, where `at the`, `during his`, `addressing an` stands before it; else -1. */
function beginOf(noun: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = noun - 1; i >= sentence.from && noun - i < BEFORE; i--) {
    const low = context.low(i)
    if (FRAME.test(low)) return i + 1 < noun || low !== 'in' ? over(i + 1, context) : -1
    if (/^[,;:.“”"()]$/.test(context.form(i)) || /^(?:of|to|for|and|who|that|with|by|from|is|was|has)$/.test(low)) return -1
  }
  return -1
}
const FRAME = /^(?:at|during|addressing|addressed|attending|opening|graced?)$/

function over(at: number, context: BuildContext): number {
  let from = at
  while (/^(?:the|a|an|this|that|its|his|her|their|recent|just|ended|just-ended|official|day’s|today’s)$/.test(context.low(from))) from++
  return from
}

/** Up to a comma, a verb of saying, or where and when it was held. */
function endOf(noun: number, sentence: AnnotatedSentence, said: readonly Tokens[], context: BuildContext): number {
  let to = noun
  for (; to < Math.min(sentence.to, noun + BEHIND); to++) {
    const low = context.low(to)
    if (/^[,;:.“”"()–—]$/.test(context.form(to)) || said.some(([from, end]) => to >= from && to < end)) break
    if (
      /^(?:in|on|at|here|held|where|when|which|who|that|by|organi[sz]ed|hosted|yesterday|today|last|this|said|says|with|under|from|as|over|themed|theme|tagged|titled|entitled|dubbed|executed|attended)$/.test(
        low,
      )
    )
      break
    if (/^(?:and|to|for)$/.test(low) && !/^(?:the|\p{Lu}|mark)/u.test(context.form(to + 1))) break
  }
  return to
}

/** A capital letter in the phrase behind its first word, or `69th`. */
function hasName(from: number, to: number, context: BuildContext): boolean {
  if (to - from < 2) return false
  for (let i = from; i < to; i++) if (/^\p{Lu}|^\d+(?:st|nd|rd|th)$/u.test(context.form(i))) return true
  return false
}
