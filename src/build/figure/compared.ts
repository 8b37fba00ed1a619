import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import { beforeShades } from '../clause/shaded.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { reasonAgainst } from './sift.ts'

/** `63 farmers took part, down from 71 in 2015`, `trade was worth £1.9 million, against £640,000 in 1953`: the value of another year. */
export const compared: BuildRule = {
  id: 'figure/compared',
  version: 2,
  mentions: ['quantity'],
  build(quantity: QuantityMention, sentence, context, rule) {
    if (quantity.unitKind === 'money') return ofMeasure(quantity, sentence, context, rule)
    if (quantity.unitKind !== 'bare' || !/^(?:from|to|with|against|than)$/.test(context.low(quantity.from - 1))) return
    if (
      !/^(?:up|down|compared|against|rise|fall|drop|increase|decrease|fewer|more)$/.test(context.low(quantity.from - 2)) &&
      context.low(quantity.from - 1) !== 'against'
    )
      return
    const date = sentence.dates.find((m) => m.edtf !== null && m.from > quantity.to - 1 && m.from <= quantity.to + 2)
    const other = sentence.quantities.findLast((m) => m.unitKind === 'count' && m.to <= quantity.from)
    if (date?.kind !== 'date' || date.edtf === null || !other || other.unit === null || reasonAgainst(quantity, sentence, context)) return
    const draft = context.draft('figure', rule, sentence)
    draft.tell('measure', context.words(quantity.from, date.to), [quantity.from, date.to])
    draft.tell('value', quantity.value, [quantity.from, quantity.to])
    draft.tell('unit', other.unit, [other.unitFrom, other.unitTo], 'inferred')
    draft.tell('approx', quantity.approx, [quantity.from, quantity.to])
    draft.tell('asOf', date.edtf, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    context.keep(draft)
  },
}

/** A sum of another year, or the sum that a rate brings it to: what is measured is told before it in the sentence. */
function ofMeasure(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): void {
  const lead = beforeShades(quantity.from, context)
  const other = isOfOtherYear(lead, context)
  if (!other && !COMES_TO.test(context.low(lead)) && !(context.low(lead) === 'reach' && context.low(lead - 1) === 'to')) return
  const told = context.near('figure', sentence.index, sentence.index).findLast((draft) => isBefore(draft, quantity, context))
  const measure = told?.claims.find((claim) => claim.field === 'measure')
  const date = sentence.dates.find((m) => m.edtf !== null && m.from >= quantity.to && m.from <= quantity.to + 2)
  if (!measure || (other && !date) || reasonAgainst(quantity, sentence, context)) return
  const draft = context.draft('figure', rule, sentence)
  draft.claims.push(claimLike(measure, { basis: 'inferred' }))
  draft.tell('value', quantity.value, [quantity.from, quantity.to])
  draft.tell('unit', quantity.unit as string, [quantity.unitFrom, quantity.unitTo])
  draft.tell('approx', quantity.approx, [quantity.from, quantity.to])
  if (date?.edtf) draft.tell('asOf', date.edtf, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
  for (const claim of told?.claims ?? [])
    if (claim.field === 'scope' || (claim.field === 'asOf' && !date)) draft.claims.push(claimLike(claim, { basis: 'inferred' }))
  context.keep(draft)
}
const COMES_TO = /^(?:reaching|totalling|totaling)$/

/** `against`, `compared with`, `down from`. */
const isOfOtherYear = (lead: number, context: BuildContext): boolean =>
  context.low(lead) === 'against' ||
  (/^(?:from|to|with)$/.test(context.low(lead)) && /^(?:up|down|compared|rise|fall|drop|increase|decrease)$/.test(context.low(lead - 1)))

/** The figure's number stands before this one. */
function isBefore(draft: Draft<'figure'>, quantity: QuantityMention, context: BuildContext): boolean {
  const [at] = context.doc.rangesOf(quantity.from, quantity.from + 1)
  const value = draft.claims.find((claim) => claim.field === 'value')
  if (!at || !value || value.value === quantity.value) return false
  return value.spans.every((span) => span.end <= at.start)
}
