import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention } from '#model/mention'
import type { BuildContext } from '../context.ts'

/** Tokens of what is measured. */
export type Stretch = readonly [from: number, to: number]

/** Words that say nothing of what is counted when they stand alone. */
const EMPTY = /^(?:each|it|they|he|she|we|this|that|these|those|both|all|some|one|which|there|none|most|many|few|others?|half|total|figure|number)$/
const OPENS_ADJUNCT = /^(?:compared|between|in|since|by|for|during|from|under|at|on|with|after|until|within|over|according|due|thanks|per)$/
const BEGINS_NOUNS = /^(?:the|its|their|our|his|her)$/
const VERB = /^(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must)$/

/** The noun phrase in what was found before or after a number, without the adjunct that opens the clause; null where none says what is counted. */
export function nounPhrase([from, to]: Stretch, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  let begin = OPENS_ADJUNCT.test(context.low(from)) ? behindAdjunct(from, to, sentence, context) : from
  if (begin < 0) return null
  while (begin < to && VERB.test(context.low(begin))) begin++
  if (begin >= to || /^["“«‘„]/.test(context.form(begin))) return null
  if (begin > from && OPENS_ADJUNCT.test(context.low(begin))) return null
  return to - begin === 1 && EMPTY.test(context.low(begin)) ? null : [begin, to]
}

/** `compared with 2023 the number of projects`, `between 2003 and 2014 trade`: behind the date or at the article. */
function behindAdjunct(from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): number {
  const date = sentence.dates.findLast((m) => m.from >= from && m.to <= to)
  let begin = date ? date.to : from + 1
  if (!date) {
    while (begin < to && !BEGINS_NOUNS.test(context.low(begin))) begin++
    if (begin >= to) return -1
  }
  while (begin < to && BEGINS_NOUNS.test(context.low(begin))) begin++
  return begin
}

/** `we hold 300 letters; 61 percent of them are …`: the things counted before, which `them` means. */
export function countedBefore(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  for (const told of [sentence, context.doc.sentences[sentence.index - 1]]) {
    if (!told || told.unit !== sentence.unit) continue
    const counted = told.quantities.findLast((m) => m.unitKind === 'count' && m.to <= quantity.from && m.unitTo > m.unitFrom)
    if (counted) return [counted.unitFrom, counted.unitTo]
  }
  return null
}
