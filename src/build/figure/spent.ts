import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention } from '#model/mention'
import { beforeShades } from '../clause/shaded.ts'
import type { BuildContext } from '../context.ts'
import type { Stretch } from './noun-phrase.ts'

/** `, an increase of 9 per cent over the year before`: the change itself, where no verb tells what changed. */
export function changeOf(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (quantity.unitKind !== 'percent' || context.low(quantity.from - 1) !== 'of') return null
  const noun = quantity.from - 2
  if (!/^(?:increase|rise|growth|decrease|decline|drop|fall|gain|jump|surge)$/.test(context.low(noun))) return null
  let from = noun
  while (from > sentence.from && noun - from < 3 && /^(?:an?|annual|year-on-year|yearly|steady|sharp|similar|further)$/.test(context.low(from - 1)))
    from--
  let to = Math.max(quantity.to, quantity.unitTo)
  if (/^(?:over|on|from|in|compared)$/.test(context.low(to))) to = wordsFrom(to, sentence, context)
  return [from, to]
}

/** What is given is told by another record. */
const isGiven = (sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.near('contribution', sentence.index, sentence.index).length > 0

/** `exported goods`: what is bought, sold or spent for a sum. */
const DEALS = /^(?:exported|imported|exports|imports|invested|invests|spent|spends|traded|exporting|importing|investing)$/

/** `exported nearly $273 billion in goods`, `spends €18,000 a year on its twins`: the verb and what it is done with. */
export function dealtIn(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (quantity.unitKind !== 'money' || isGiven(sentence, context)) return null
  const verb = beforeShades(quantity.from, context)
  if (!DEALS.test(context.low(verb))) return null
  return [verb, wordsFrom(Math.max(quantity.to, quantity.unitTo), sentence, context)]
}

/** `carried 61,000 tonnes of cargo`: the weight or measure of something. */
export function freightOf(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (quantity.unitKind !== 'measure' || isGiven(sentence, context) || quantity.unitTo <= quantity.unitFrom || context.low(quantity.unitTo) !== 'of')
    return null
  if (!MOVES.test(context.low(beforeShades(quantity.from, context)))) return null
  let to = quantity.unitTo + 1
  while (to < sentence.to && to - quantity.unitTo < 5 && /^\p{Ll}+$/u.test(context.form(to)) && !STOPS.test(context.low(to))) to++
  return to > quantity.unitTo + 1 ? [quantity.unitFrom, to] : null
}
const MOVES = /^(?:carried|carries|produced|produces|shipped|handled|caught|harvested|moved|landed)$/
const STOPS = /^(?:in|on|at|to|from|for|and|by|with|was|were|has|have|had|is|are|will|which|that|worth|each|every|per)$/

function wordsFrom(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  let to = at
  while (to < sentence.to && to - at < 8 && /^[\p{L}’'-]+$/u.test(context.form(to)) && !/^(?:and|but|while|which|who|that)$/.test(context.low(to)))
    to++
  while (to > at && /^(?:in|on|to|of|the|a|an|by|for|from|at)$/.test(context.low(to - 1))) to--
  return to
}
