import type { QuantityMention } from '#model/mention'
import type { BuildRule } from '../rule.ts'
import { reasonAgainst } from './sift.ts'

/** `63 farmers took part, down from 71 in 2015`, `96 people, compared to 231 in 2017`: the value of another year. */
export const compared: BuildRule = {
  id: 'figure/compared',
  version: 1,
  mentions: ['quantity'],
  build(quantity: QuantityMention, sentence, context, rule) {
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
