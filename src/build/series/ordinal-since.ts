import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'

/** "A chess match between the two towns, the fifth since 1953, was played last night": since when, and how many there were. */
export const ordinalSince: BuildRule = {
  id: 'series/ordinal-since',
  version: 1,
  mentions: ['date'],
  build(date: DateMention, sentence, context, rule) {
    if (date.relation !== 'since' || !date.edtf) return
    const since = context.low(date.from) === 'since' ? date.from : date.from - 1
    const count = sentence.quantities.find((m) => m.unitKind === 'ordinal' && m.to === since)
    if (!count || context.low(count.from - 1) !== 'the' || context.low(count.from - 2) !== ',' || (count.value ?? 0) < 2) return
    const name = nameBefore(count.from - 2, sentence, context)
    if (!name) return context.reject(rule, date.from, date.to, 'no series is named')
    const draft = context.draft('series', rule, sentence)
    draft.tell('name', context.words(...name), name)
    draft.tell('since', date.edtf, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    draft.tell('editions', count.value as number, [count.from, count.to])
    context.keep(draft)
  },
}

/** The occasion that ends right before the comma, else the noun phrase that opens the sentence with an article. */
function nameBefore(comma: number, sentence: AnnotatedSentence, context: BuildContext): readonly [number, number] | null {
  const title = sentence.occasions.findLast((m) => !m.inside && m.to <= comma)
  if (title && title.to - title.from > 1) return [title.from, title.to]
  if (!/^(?:a|an|the)$/.test(context.low(sentence.from))) return null
  let to = sentence.from + 1
  while (
    to < comma &&
    /^\p{L}[\p{L}-]+$/u.test(context.form(to)) &&
    !/^(?:between|of|in|at|with|for|from|by|on|to|which|that)$/.test(context.low(to))
  )
    to++
  return to - sentence.from > 2 && to - sentence.from < 6 ? [sentence.from + 1, to] : null
}
