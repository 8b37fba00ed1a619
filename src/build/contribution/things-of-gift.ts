import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { countedItems, type Item, namedItems } from './item.ts'

/** What the noun of a gift says was given. */
export interface Things {
  readonly things: readonly Item[]
  /** True for a sum that stands before the noun: `a $5 million grant`. */
  readonly before: boolean
  /** Where the words that belong to this gift end: before another one. */
  readonly limit: number
}

/** `a donation of 500 books`, `grant agreements worth $300,000`, `a $5 million grant`. */
export function thingsOf(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Things {
  const noun = overSecondNoun(cue.to, context)
  const further = sentence.cues.find((other) => other.cue === 'gift' && other.from > cue.to + 1 && /^(?:and|,)$/.test(context.low(other.from - 2)))
  const limit = Math.min(sentence.to, cue.to + 30, further?.from ?? sentence.to)
  const named = namedBehind(cue, afterGiver(noun, limit, context), limit, sentence, context)
  if (named.length > 0) return { things: named, before: false, limit }
  const worth = isWorth(noun, context) ? sumBehind(noun, sentence) : []
  if (worth.length > 0) return { things: worth, before: false, limit }
  return { things: sumBefore(cue, sentence, context), before: true, limit }
}

/** `grant agreements`, `donation ceremony`: over the noun that the first one describes. */
function overSecondNoun(at: number, context: BuildContext): number {
  const end = /^(?:ceremony|certificate|agreements?|contracts?|aid|assistance)$/.test(context.low(at)) ? at + 1 : at
  return context.low(end) === ',' ? end + 1 : end
}

/** True before a sum: `worth $300,000`, `of up to 5 million yen`. */
const isWorth = (at: number, context: BuildContext): boolean =>
  /^(?:worth|totalling|totaling|amounting)$/.test(context.low(at)) || (context.low(at) === 'of' && context.low(at + 1) === 'up')

/** `of 500 books`, `donation of musical instruments`: what is counted or named behind `of`. */
function namedBehind(cue: CueMention, of: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly Item[] {
  if (context.low(of) !== 'of') return []
  const counted = countedItems(sentence, of + 1, phraseEnd(of + 1, limit, context), context)
  if (counted.length > 0) return counted
  return /^donati/.test(context.low(cue.from)) ? namedItems(of + 1, limit, context) : []
}

/** `a donation by the province of 40 looms`: where `of` stands once the giver is told. */
function afterGiver(at: number, limit: number, context: BuildContext): number {
  if (context.low(at) !== 'by') return at
  for (let i = at + 2; i < Math.min(limit, at + 10); i++)
    if (context.low(i) === 'of' && /^(?:\d[\d,.]*|an?|two|three|four|five|six|ten|some|over|more|\p{Sc}.*)$/u.test(context.low(i + 1))) return i
  return at
}

/** Where the words for the thing end: before who gave or received it. */
function phraseEnd(from: number, limit: number, context: BuildContext): number {
  for (let i = from; i < limit; i++) if (/^(?:to|towards?|from|by|for)$/.test(context.low(i))) return i
  return limit
}

/** `grant agreements worth $300,000`, `a grant of up to 5 million yen`: the sum behind the noun. */
const sumBehind = (at: number, sentence: AnnotatedSentence): Item[] =>
  sentence.quantities
    .filter((m) => m.unitKind === 'money' && m.unit !== null && m.from > at && m.from - at < 8)
    .slice(0, 1)
    .map((m) => ({ value: m.value, unit: m.unit as string, at: [m.from, m.to] as const }))

/** `a $5 million grant`: the sum right before the noun. */
const sumBefore = (cue: CueMention, sentence: AnnotatedSentence, context: BuildContext) =>
  countedItems(sentence, cue.from - 5, cue.from, context).filter((item) => item.at[1] >= cue.from - 1)
