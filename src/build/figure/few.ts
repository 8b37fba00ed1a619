import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention } from '#model/mention'
import type { BuildContext } from '../context.ts'

/** A number below ten beside one of this size is counted with it. */
const BESIDE = 20

/** `so far there have been three visits`, `nine restorers have been trained`, `26 sawmills and four pulp factories`: few, but told as a tally. */
export const isTallied = (quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  quantity.value > 1 && (haveBeen(quantity, context) || isSoFar(quantity, sentence, context) || isBesideMany(quantity, sentence, context))

/** `nine restorers have been trained`, `seven coaches from Cuba have been engaged`: done by now. */
function haveBeen(quantity: QuantityMention, context: BuildContext): boolean {
  let i = quantity.unitTo
  if (/^(?:from|in|of)$/.test(context.low(i)) && context.shape(i + 1) & 1)
    while (i < quantity.unitTo + 4 && !/^(?:have|has)$/.test(context.low(i))) i++
  return context.low(i) === 'have' && context.low(i + 1) === 'been' && /(?:ed|built|sent|given|held|made)$/.test(context.low(i + 2))
}

/** `so far there have been three visits`, `has taken three courses to date`. */
function isSoFar(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.low(quantity.from - 1) === 'been' && /^(?:has|have)$/.test(context.low(quantity.from - 2)))
    return context.low(quantity.from - 3) === 'there'
  const clause = context.words(Math.max(sentence.from, quantity.from - 8), Math.min(sentence.to, quantity.unitTo + 4)).toLowerCase()
  return /\b(?:so far|to date|up to now|until now|since then)\b/.test(clause) && /\b(?:has|have|had)\b/.test(clause)
}

/** `26 sawmills and four pulp factories`: joined to a number that is a figure by its size. */
const isBesideMany = (quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.quantities.some(
    (m) =>
      m.unitKind === 'count' &&
      m.value >= BESIDE &&
      ((m.unitTo === quantity.from - 1 && context.low(m.unitTo) === 'and') ||
        (quantity.unitTo === m.from - 1 && context.low(quantity.unitTo) === 'and')),
  )
