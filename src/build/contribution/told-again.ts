import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { isByEnvoy } from './headline.ts'

type Gift = Draft<'contribution'>

/** Words that name whatever was given before. */
const ANY =
  /^(?:items?|materials?|donations?|equipment|packages?|consignment|supplies|gifts?|shipment|goods|articles|aid|assistance|contribution|grant)$/
const MONEY = /^(?:cheques?|checks?|money|funds?|sum|amount|cash|funding|grant)$/
/** Sentences behind a gift in which it is spoken of again. */
const REACH = 6

/**
 * `The incubators were handed over by …` behind the gift of four incubators: things that an article points back to and
 * nothing counts are those that were told of before, where nothing contradicts it.
 */
export function isToldAgain(told: Gift, draft: Gift, context: BuildContext): boolean {
  if (draft.sentences.first <= told.sentences.first || draft.sentences.first - told.sentences.last > REACH) return false
  const items = draft.valuesOf('items')
  if (isByEnvoy(draft, context) && !isByEnvoy(told, context) && items.some((item) => countsAgain(item.unit ?? '', told))) return true
  if (items.length === 0 || !items.every((item) => item.value === null && isPointed(item.unit ?? '', draft, context))) return false
  const [x, y] = [told.valueOf('date'), draft.valueOf('date')]
  return (x === null || y === null || x.startsWith(y) || y.startsWith(x)) && items.every((item) => isOf(item.unit ?? '', told))
}

/** `the medical equipment`: an article or pointing word stands before it. */
function isPointed(unit: string, draft: Gift, context: BuildContext): boolean {
  const sentence = context.doc.sentences[draft.sentences.first]
  if (!sentence) return false
  const [first] = unit.toLowerCase().split(' ')
  for (let i = sentence.from; i < sentence.to; i++)
    if (context.low(i) === first && context.words(i, Math.min(sentence.to, i + unit.split(' ').length)).toLowerCase() === unit.toLowerCase())
      return /^(?:the|these|those|this|that)$/.test(context.low(i - 1)) || (i === sentence.from + 1 && context.low(i - 1) === 'the')
  return false
}

/** One of the things told before is called so, or is a sum for a cheque. */
function isOf(unit: string, told: Gift): boolean {
  const head = stem(unit)
  const items = told.valuesOf('items')
  if (items.some((item) => stem(item.unit ?? '') === head)) return true
  if (MONEY.test(head) && items.some((item) => /^[A-Z]{3}$/.test(item.unit ?? ''))) return true
  return ANY.test(head)
}
/** `The Ambassador presented three vehicles` behind the embassy's gift of several vehicles. */
const countsAgain = (unit: string, told: Gift): boolean =>
  told.tells('donors') && told.valuesOf('items').some((item) => item.value === null && stem(item.unit ?? '') === stem(unit))
const stem = (unit: string): string => (unit.toLowerCase().split(' ').at(-1) ?? '').replace(/(?<=\p{L}{3})s$/u, '')

/** Takes over what the second telling adds where the first is silent; who hands it over is not a second giver. */
export function tellAgain(told: Gift, draft: Gift): void {
  for (const field of ['donors', 'recipients', 'items'] as const) if (told.valuesOf(field).length > 0) draft.retract(field)
  told.absorb(draft)
}
