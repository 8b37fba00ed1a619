import type { QuantityMention } from '#model/mention'
import type { BuildRule } from '../rule.ts'
import { tellAsOf } from './as-of.ts'
import { tellScope } from './scope.ts'
import { reasonAgainst } from './sift.ts'

/** `more than 200 universities in Russia offered courses`, `49 Sister City pairings`: a number of things. */
export const counted: BuildRule = {
  id: 'figure/counted',
  version: 2,
  mentions: ['quantity'],
  build(quantity: QuantityMention, sentence, context, rule) {
    if (quantity.unitKind !== 'count' || quantity.unit === null) return
    const reason = reasonAgainst(quantity, sentence, context)
    if (reason) {
      context.reject(rule, quantity.from, quantity.to, reason)
      return
    }
    const draft = context.draft('figure', rule, sentence)
    const last = measureEnd(quantity, sentence.to, context)
    draft.tell('measure', context.words(quantity.unitFrom, last), [quantity.unitFrom, last])
    draft.tell('value', quantity.high ?? quantity.value, [quantity.from, quantity.to])
    draft.tell('unit', quantity.unit, [quantity.unitFrom, quantity.unitTo])
    draft.tell('approx', quantity.approx, [quantity.from, quantity.to])
    tellAsOf(draft, quantity.from, sentence, context)
    tellScope(draft, quantity.from, quantity.unitTo, sentence, context)
    context.keep(draft)
  },
}

/** The measure goes on over `of …` and `in Place` and over the rest of a list (`leaders, scholars and officials`). */
function measureEnd(quantity: QuantityMention, limit: number, context: { low(i: number): string; shape(i: number): number }): number {
  let end = quantity.unitTo
  for (let i = end; i < limit && i < quantity.unitTo + 10; i++) {
    const low = context.low(i)
    if (/^(?:of|in|and)$/.test(low) || (low === ',' && i + 1 < limit)) continue
    if (/^\d/.test(low) || !/^\p{L}/u.test(low)) break
    if (/^(?:in|of)$/.test(context.low(i - 1)) && context.shape(i) & 1) {
      end = i + 1
      while (end < limit && context.shape(end) & 1) end++
    }
    break
  }
  return end
}
