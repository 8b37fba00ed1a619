import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention } from '#model/mention'
import { beforeShades } from '../clause/shaded.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

const ENDS =
  /^(?:[,;:.()–—|]|to|for|in|at|by|on|with|from|under|during|that|which|who|when|where|as|including|towards|toward|through|via|after|before|since|were|was|have|has|had|is|are|and|worth|valued|costing|yesterday|today|last)$/
const LEADS = /^(?:of|a|an|the|some|its|their|his|her|our|another|more|additional|also|jointly|out)$/

/** An item as told: how many, of what, and the words. */
export interface Item {
  readonly value: number | null
  readonly unit: string
  readonly at: readonly [from: number, to: number]
}

/** The counted things and sums of money in [from, to). */
export function countedItems(sentence: AnnotatedSentence, from: number, to: number, context: BuildContext): Item[] {
  return sentence.quantities
    .filter((m) => m.from >= from && m.to <= to && (m.unitKind === 'money' || m.unitKind === 'count' || m.unitKind === 'measure'))
    .filter(
      (m) =>
        m.unit !== null &&
        !restates(m, sentence, context) &&
        !(m.unitKind === 'count' && /^(?:in|on|across|among|between)$/.test(context.low(m.from - 1))) &&
        !(context.low(m.from - 1) === 'with' && context.low(m.from - 2) === ',') &&
        !(context.low(m.from - 1) === 'of' && /^(?:loans?|credits?|mortgage)$/.test(context.low(m.from - 2))) &&
        !(m.unitKind === 'money' && isWorth(m.from, context)) &&
        !(
          m.unitKind === 'count' &&
          (context.isIn('no-gifts', m.unitTo - 1) ||
            /people|persons|students|children|families|villages|countries|years|schools?|beneficiaries|teams|experts|volunteers|delegat|doctors|teachers|officials|troops|engineers|times|agreements|documents|members|representatives|participants|districts|provinces|projects|households|farmers|patients|residents|refugees|victims|regions|groups$|troupes|ensembles|performers|artists|dancers|players/.test(
              context.low(m.unitTo - 1),
            ))
        ),
    )
    .map((m) => ({ value: m.value, unit: m.unitKind === 'measure' ? measuredThing(m, context) : (m.unit as string), at: [m.from, m.to] as const }))
}

/** `2 million yuan (about $300,000)`, `16 kilograms (35 pounds)`: the same amount once more, in brackets. */
function restates(m: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (m.unitKind === 'count') return false
  let i = m.from - 1
  while (m.from - i < 8 && RESTATING.test(context.low(i))) i--
  return context.low(i) === '(' && sentence.quantities.some((other) => other.unitKind === m.unitKind && Math.max(other.to, other.unitTo) === i)
}

const RESTATING =
  /^(?:about|some|around|approximately|approx\.?|nearly|over|or|equivalent|to|roughly|us|=|~|,|and|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|\p{L}+ty|hundred|thousand|million)$/u

/** `medicines worth $120,000`: of things that nothing counts, the sum tells how much was given. */
export function byWorth(items: readonly Item[], sentence: AnnotatedSentence, context: BuildContext): Item[] {
  return items.map((item) => {
    if (item.value !== null) return item
    let at = item.at[1]
    if (context.low(at) === ',') at++
    if (!/^(?:worth|valued|costing)$/.test(context.low(at))) return item
    const sum = sentence.quantities.find((m) => m.unitKind === 'money' && m.unit !== null && m.from > at && m.from - at < 7)
    return sum ? { value: sum.value, unit: sum.unit as string, at: [item.at[0], sum.to] as const } : item
  })
}

/** `equipment worth $3 million`, `valued at 40,000 euros`: the sum is what the thing is worth, and not itself given. */
function isWorth(at: number, context: BuildContext): boolean {
  const i = beforeShades(at, context)
  if (context.low(i) === 'of' && /^(?:value|cost|worth)$/.test(context.low(i - 1))) return true
  return /^(?:worth|valued|costing|value)$/.test(context.low(i))
}

/** `40 tonnes of rice`: what is measured is in the unit. */
function measuredThing(m: QuantityMention, context: BuildContext): string {
  if (context.low(m.unitTo) !== 'of') return m.unit as string
  let to = m.unitTo + 1
  while (!ENDS.test(context.low(to)) && /^\p{L}/u.test(context.form(to)) && to - m.unitTo < 5 && !(to > m.unitTo + 1 && PAST.test(context.low(to))))
    to++
  return context.words(m.unitFrom, to)
}

const PAST = /ed$|^(?:went|came|left|sent|given|will|would|can)$/

/** The uncounted things named at a token: `rehabilitation equipment`, `ambulances and medicines`. */
export function namedItems(from: number, limit: number, context: BuildContext): Item[] {
  const items: Item[] = []
  let at = from
  while (at < limit) {
    while (at < limit && LEADS.test(context.low(at))) at++
    let to = at
    while (
      to < limit &&
      to - at < 7 &&
      !ENDS.test(context.low(to)) &&
      !(to > at && /(?:ed|made|woven)$/.test(context.low(to)) && /^(?:in|by|from|at|with|on)$/.test(context.low(to + 1))) &&
      !(to > at && context.low(to).endsWith('ing') && /^(?:the|a|an|its|their|his|her|to|of|in|at|it|them|\d.*)$/.test(context.low(to + 1)))
    )
      to += isLettered(to + 1, context) ? 4 : 1
    if (to === at || !/^[\p{L}“"]/u.test(context.form(at)) || (context.isIn('no-gifts', to - 1) && !isAid(to - 1, context))) break
    if (PRONOUN.test(context.low(at))) break
    const some = /^(?:quantity|variety|range|number|amount|assortment)$/.test(context.low(at)) && context.low(at + 1) === 'of' && to > at + 2
    items.push({ value: !some && /^an?$/.test(context.low(at - 1)) ? 1 : null, unit: context.words(some ? at + 2 : at, to), at: [at, to] })
    if (!/^(?:and|,|including)$/.test(context.low(to)) || to - at > 4) break
    at = context.low(to) === ',' && context.low(to + 1) === 'and' ? to + 2 : to + 1
    if (/^(?:to|for|by|in|was|were|the|he|she|it|they|has|have|pledged|held|signed)$/.test(context.low(at)) || /(?:ed|ing)$/.test(context.low(at)))
      break
  }
  return items
}

/** `humanitarian assistance`, `emergency support`: help that goes by hand. */
const isAid = (at: number, context: BuildContext): boolean =>
  /^(?:assistance|support|help)$/.test(context.low(at)) && /^(?:humanitarian|emergency|relief|in-kind)$/.test(context.low(at - 1))

/** `a dialysis (DM) machine`: the letters in brackets within a thing's name. */
const isLettered = (at: number, context: BuildContext): boolean =>
  context.form(at) === '(' && context.form(at + 2) === ')' && /^\p{Lu}+$/u.test(context.form(at + 1)) && /^\p{Ll}/u.test(context.form(at + 3))

/** Stands for no counted thing: the list may hold uncounted ones only. */
export const NO_ITEM: Item = { value: null, unit: '', at: [-9, -9] }

/** `four incubators and patient monitors`: the uncounted things of a list that a counted one stands in. */
export function besides(
  items: readonly Item[],
  from: number,
  limit: number,
  sentence: AnnotatedSentence,
  context: BuildContext,
  list = false,
): Item[] {
  const [first] = items
  if (!first) return []
  const found: Item[] = []
  let at = from
  while (at < limit) {
    if (/ing$/.test(context.low(at)) && /^(?:the|an?|its|their|that|them)$/.test(context.low(at + 1))) break
    const counted = items.find((item) => item.at[0] >= at && item.at[0] <= at + 1)
    const piece = counted ? null : plainThing(at, limit, sentence, context, list)
    if (!counted && !piece) break
    if (piece && !/\b(?:gifts?|loans?|grants?|donations?|contributions?) of\b/i.test(piece.unit)) found.push(piece)
    let to = counted ? counted.at[1] : (piece as Item).at[1]
    while (
      counted &&
      to < limit &&
      to - counted.at[1] < 6 &&
      (context.low(to) === 'of' || !(ENDS.test(context.low(to)) || /ed$/.test(context.low(to))))
    )
      to++
    if (context.low(to) === ',' && context.low(to + 1) === 'including') to++
    if (!/^(?:,|and|&|including)$/.test(context.low(to))) break
    at = context.low(to) === ',' && /^(?:and|&)$/.test(context.low(to + 1)) ? to + 2 : to + 1
  }
  return found
}

/** A short noun phrase in small letters that ends in a thing given for use or a plural. */
function plainThing(from: number, limit: number, sentence: AnnotatedSentence, context: BuildContext, list: boolean): Item | null {
  let at = from
  while (at < limit && LEADS.test(context.low(at))) at++
  let to = at
  while (to < limit && to - at < 6 && /^[\p{L}\d’'-]+$/u.test(context.form(to)) && !ENDS.test(context.low(to))) to++
  const item: Item = { value: /^an?$/.test(context.low(at - 1)) ? 1 : null, unit: context.words(at, to), at: [at, to] }
  if (to === at || (!list && context.isIn('no-gifts', to - 1)) || PRONOUN.test(context.low(at))) return null
  if (sentence.mentions.some((m) => (m.kind === 'person' || m.kind === 'organization') && m.from < to && m.to > at && !(list && m.to < to)))
    return null
  if (sentence.cues.some((cue) => cue.form === 'finite' && cue.from === at) && !(context.isIn('gifts', at) && to === at + 1)) return null
  return list || isThing(item, context) || item.value === 1 || (to - at < 4 && /[^s]s$/.test(context.low(to - 1))) ? item : null
}

/** True where the last word of an item is a thing given for use. */
export const isThing = (item: Item, context: BuildContext): boolean => context.isIn('gifts', item.at[1] - 1)

/** The one noun phrase that ends at a token: `a camphor bench`, `rice seed`; null where a clause or a name of somebody stands there. */
export function thingEnding(to: number, from: number, context: BuildContext): Item | null {
  let at = to
  while (
    at > from &&
    to - at < 7 &&
    /^[\p{L}’'-]+$/u.test(context.form(at - 1)) &&
    !ENDS.test(context.low(at - 1)) &&
    !VERB.test(context.low(at - 1)) &&
    !LEADS.test(context.low(at - 1))
  )
    at--
  if (at === to || context.isIn('no-gifts', to - 1) || PRONOUN.test(context.low(at))) return null
  return { value: /^an?$/.test(context.low(at - 1)) ? 1 : null, unit: context.words(at, to), at: [at, to] }
}
const VERB = /^(?:received|brought|home|got|accepted|gave|took|carried|of|thanked|him|her|them|it|back|unveiled|opened)$/
const PRONOUN = /^(?:it|them|him|her|us|this|that|these|those|what|all|one|each|which|who|themselves|himself)$/

export const tellItems = (draft: Draft<'contribution'>, items: readonly Item[]): void => {
  for (const { value, unit, at } of items) draft.tell('items', { value, unit }, at)
}
