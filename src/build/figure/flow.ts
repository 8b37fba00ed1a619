import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { nounsBefore } from './measured.ts'
import type { Stretch } from './noun-phrase.ts'

/** `three looms worth $33,000`, `2,500 readers, valued at USD 40,000`: what the sum is the worth of. */
export function worthOf(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (quantity.unitKind !== 'money') return null
  let i = quantity.from - 1
  while (i > sentence.from && quantity.from - i < 6 && context.isIn('figures/before-number', i) && !/^(?:worth|valued)$/.test(context.low(i))) i--
  if (!/^(?:worth|valued)$/.test(context.low(i))) return null
  let to = i
  while (to > sentence.from && /^(?:[,(]|is|are|was|were|and|collectively|together)$/.test(context.low(to - 1))) to--
  const found = to > sentence.from ? nounsBefore(to, sentence, context) : null
  if (!found) return null
  const counted = sentence.quantities.findLast((m) => m.unitKind === 'count' && m.from >= found[0] && m.unitTo <= to)
  let from = counted?.from ?? found[0]
  for (let k = from; k < to - 1; k++) if (GIVES.test(context.low(k))) from = k + 1
  while (/^(?:the|a|an|its|their|over)$/.test(context.low(from)) && from < to - 1) from++
  return [from, to]
}
/** Before the thing itself: `presented the hosts with looms`, `has today handed over a press`. */
const GIVES =
  /^(?:with|handed|presented|gave|donated|delivered|formali[sz]ed|received|includ(?:ed|ing)|provided|bought|supplied|sent|launched|has|have|had|today)$/

/** `€2.6 million went to the projects`, `$5 million was spent on roads`: what was done with the sum. */
export function goneTo(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (quantity.unitKind !== 'money') return null
  let at = Math.max(quantity.to, quantity.unitTo)
  const from = at
  if (/^(?:was|were|has|have)$/.test(context.low(at))) at += context.low(at + 1) === 'been' ? 2 : 1
  const active = at === from && /^(?:went|goes|came|flowed)$/.test(context.low(at)) && /^(?:to|into|from|towards)$/.test(context.low(at + 1))
  const passive = at > from && /^(?:spent|raised|collected|invested|disbursed|paid|saved|earned)$/.test(context.low(at))
  if (!active && !passive) return null
  const begin = active ? from : at
  let to = begin + 1
  while (to < sentence.to && to - begin < 9 && /^[\p{L}’'-]+$/u.test(context.form(to))) to++
  while (to > begin + 2 && /^(?:in|to|by|on|for|of|and|the|at|from)$/.test(context.low(to - 1))) to--
  return [begin, to]
}

/** `trade reached $14 billion, eight percent more than in 2023`: the growth is that of the subject before. */
export function thanBefore(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (quantity.unitKind !== 'percent' || !/^(?:more|less|fewer|higher|lower|up|down)$/.test(context.low(quantity.to))) return null
  if (!/^(?:than|on|from)$/.test(context.low(quantity.to + 1)) || context.form(quantity.from - 1) !== ',') return null
  const [earlier] = context.near('figure', sentence.index, sentence.index).slice(-1)
  const measure = earlier?.claims.find((claim) => claim.field === 'measure')?.spans[0]
  if (!measure) return null
  const at = (offset: number): number => {
    for (let i = sentence.from; i < sentence.to; i++) if (context.doc.rangesOf(i, i + 1).some((range) => range.start >= offset)) return i
    return sentence.to
  }
  const [from, to] = [at(measure.start), at(measure.end)]
  return to > from && to <= quantity.from ? [from, to] : null
}
