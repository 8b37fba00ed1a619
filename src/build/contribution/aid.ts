import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { Item } from './item.ts'

const HELP = /^(?:assistance|aid|support|grants?|funding|relief|help|investments?)$/
const PURPOSE = /^(?:for|towards?|to)$/
/** How far behind the sum the words stand that say it is help. */
const NEAR = 7

/** `provided $125 million in assistance`, `contributed $30 million for demining`: a sum of money that is called help or said to be for something. */
export function isAid(items: readonly Item[], limit: number, context: BuildContext): boolean {
  const sum = items.find(({ unit }) => /^[A-Z]{3}$/.test(unit))
  if (!sum) return false
  const end = sum.at[1]
  if (PURPOSE.test(context.low(end))) return true
  for (let i = end; i < Math.min(limit, end + NEAR); i++) if (HELP.test(context.low(i))) return true
  return false
}

/** `for demining in Laos`, `in aid for women across Malawi`: the one country the help goes to, where no receiver is told. */
export function tellAidedCountry(
  draft: Draft<'contribution'>,
  items: readonly Item[],
  limit: number,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  const from = items.at(-1)?.at[1] ?? limit
  const countries = sentence.places.filter((m) => m.sort === 'country' && !m.inside && m.from > from && m.to <= limit)
  const [country, other] = countries.filter((m) => /^(?:in|across|throughout|within)$/.test(context.low(beforeThe(m.from, context))))
  if (country && !other && !draft.valuesOf('donors').includes(country.name)) draft.tell('recipients', country.name, [country.from, country.to])
}

const beforeThe = (from: number, context: BuildContext): number => (context.low(from - 1) === 'the' ? from - 2 : from - 1)
