import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/** Handed over at ceremonies, or said, but not given for use. */
const NO_GIFT = new Set(
  `certificate certificates letter letters thanks speech speeches address remarks lecture report reports views view support opportunity opportunities information
  advice guidance insight insights overview update updates briefing presentation presentations services service assistance help details greetings congratulations
  account explanation introduction platform platforms space impetus momentum power evidence rise way ways priority attention importance birth credit examples
  example credentials credence copy copies paper papers petition performance performances concert play show film proposal proposals picture challenge challenges idea ideas apology
  condolences plan plans song dance theory topic problem problems question questions resolution draft bill budget vision case findings project projects programme programmes flowers
  bouquet wreath exhibition history story choice opportunities example award awards medal medals prize prizes title titles plaque keynote welcome statement statements analysis results result contributions contribution`.split(
    /\s+/,
  ),
)
const ENDS =
  /^(?:[,;:.()–—|]|to|for|in|at|by|on|with|from|under|during|that|which|who|when|where|as|towards|toward|through|via|after|before|since|were|was|have|has|had|is|are|and|worth|valued|costing)$/
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
        !(m.unitKind === 'money' && isWorth(m.from, context)) &&
        !(
          m.unitKind === 'count' &&
          (NO_GIFT.has(context.low(m.unitTo - 1)) ||
            /people|persons|students|children|families|villages|countries|years|schools?|beneficiaries|teams|experts|volunteers|delegat|doctors|teachers|officials|troops|engineers|times|agreements|documents|members|representatives|participants/.test(
              context.low(m.unitTo - 1),
            ))
        ),
    )
    .map((m) => ({ value: m.value, unit: m.unitKind === 'measure' ? measuredThing(m, context) : (m.unit as string), at: [m.from, m.to] as const }))
}

/** `equipment worth $3 million`, `valued at 40,000 euros`: the sum is what the thing is worth, and not itself given. */
function isWorth(at: number, context: BuildContext): boolean {
  let i = at - 1
  while (/^(?:at|about|around|some|over|nearly|almost|more|than|approximately|an|estimated|up|to)$/.test(context.low(i)) && at - i < 6) i--
  return /^(?:worth|valued|costing|value)$/.test(context.low(i))
}

/** `40 tonnes of rice`: what is measured is in the unit. */
function measuredThing(m: QuantityMention, context: BuildContext): string {
  if (context.low(m.unitTo) !== 'of') return m.unit as string
  let to = m.unitTo + 1
  while (!ENDS.test(context.low(to)) && /^\p{L}/u.test(context.form(to)) && to - m.unitTo < 5) to++
  return context.words(m.unitFrom, to)
}

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
      !(to > at && context.low(to).endsWith('ing') && /^(?:the|a|an|its|their|his|her|to|of|in|at|it|them|\d.*)$/.test(context.low(to + 1)))
    )
      to++
    if (to === at || !/^[\p{L}“"]/u.test(context.form(at)) || NO_GIFT.has(context.low(to - 1)) || PRONOUN.test(context.low(at))) break
    const some = /^(?:quantity|variety|range|number|amount|assortment)$/.test(context.low(at)) && context.low(at + 1) === 'of' && to > at + 2
    items.push({ value: !some && /^an?$/.test(context.low(at - 1)) ? 1 : null, unit: context.words(some ? at + 2 : at, to), at: [at, to] })
    if (!/^(?:and|,)$/.test(context.low(to)) || to - at > 4) break
    at = context.low(to) === ',' && context.low(to + 1) === 'and' ? to + 2 : to + 1
    if (/^(?:to|for|by|in|was|were|the|he|she|it|they|has|have|pledged|held|signed)$/.test(context.low(at)) || /(?:ed|ing)$/.test(context.low(at)))
      break
  }
  return items
}
/** Things that are given for use, wherever they are told of as received. */
const GIVEN_THINGS =
  /^(?:equipment|books|supplies|medicines?|vehicles?|ambulances?|bus|buses|seeds?|food|clothing|clothes|computers|instruments?|funding|funds|grants?|vaccines?|doses|kits|materials?|tents|blankets|laptops|furniture|painting|statue|bench|piano|grand|collection|archive|artworks?|donations?|machines?|tractors?|boats?|tablets|toys|uniforms|bicycles|bikes|beds|ventilators|masks|clock|clocks|flags?|bells?|wheelchairs?|footballs|balls|jerseys|generators?|pumps?|stoves|cows|goats|trees|saplings|seedlings|textbooks|notebooks|desks|chairs|bags|coffins|portrait|bust|sculpture|tapestry|manuscripts?)$/

/** True where the last word of an item is a thing given for use. */
export const isThing = (item: Item, context: BuildContext): boolean => GIVEN_THINGS.test(context.low(item.at[1] - 1))

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
  if (at === to || NO_GIFT.has(context.low(to - 1)) || PRONOUN.test(context.low(at))) return null
  return { value: /^an?$/.test(context.low(at - 1)) ? 1 : null, unit: context.words(at, to), at: [at, to] }
}
const VERB = /^(?:received|brought|home|got|accepted|gave|took|carried|of|thanked|him|her|them|it|back|unveiled|opened)$/
const PRONOUN = /^(?:it|them|him|her|us|this|that|these|those|what|all|one|each|which|who|themselves|himself)$/

export const tellItems = (draft: Draft<'contribution'>, items: readonly Item[]): void => {
  for (const { value, unit, at } of items) draft.tell('items', { value, unit }, at)
}
