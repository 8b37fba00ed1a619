import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { besides, countedItems, NO_ITEM, tellItems } from './item.ts'

const CONTAINS = /^(?:included|includes|include|comprised|comprises|comprise|consisted|consists)$/
/** Sentences behind a gift in which it is told what it consisted of. */
const REACH = 4

/** `The items included 36 beds and 150 mattresses.`: what was given, told in a sentence behind the gift. */
export function tellItemized(draft: Draft<'contribution'>, context: BuildContext): void {
  const last = Math.max(...draft.sentences)
  for (let s = last + 1; s <= last + REACH; s++) {
    const sentence = context.doc.sentences[s]
    if (!sentence || context.near('contribution', s, s).length > 0) return
    let gift = false
    for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 22); i++) {
      if (i < sentence.from + 6 && context.isIn('whole-gifts/words', i)) gift = true
      if (!gift || !CONTAINS.test(context.low(i))) continue
      const items = countedItems(sentence, i + 1, sentence.to, context)
      items.push(...besides(items.length > 0 ? items : [NO_ITEM], i + 1, sentence.to, sentence, context, true))
      if (items.length === 0) break
      if (onlyGeneral(draft, context)) draft.retract('items')
      tellItems(draft, items)
      draft.sentences.add(s)
      return
    }
  }
}

/** `the items`: what was given was told by a word that names nothing. */
export const onlyGeneral = (draft: Draft<'contribution'>, context: BuildContext): boolean =>
  draft
    .valuesOf('items')
    .every(
      ({ value, unit }) =>
        value === null &&
        unit !== null &&
        context.doc.wordsIn('whole-gifts/words').has(unit.toLowerCase()) &&
        !/^(?:equipment|kits?|supplies|materials?)$/i.test(unit),
    )
