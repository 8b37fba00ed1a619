import type { ReasonTold } from '#api/contract'

/** What of two names speaks against their being one; the comparison of names gives no weights of its own. */
const AGAINST: ReadonlySet<string> = new Set([
  'name.apart',
  'name.characters',
  'name.common',
  'name.generation',
  'name.initials',
  'name.legal-form',
  'name.more-words',
  'name.numbers',
  'name.one-alone',
  'name.order',
  'name.other-words',
  'name.part-of',
  'name.places',
  'name.sort',
])

const speaksAgainst = ({ key, weight }: ReasonTold): boolean => weight < 0 || (weight === 0 && AGAINST.has(key))

/** What speaks for two being one and what against, the strongest first. */
export function sides(reasons: readonly ReasonTold[]): { readonly for: readonly ReasonTold[]; readonly against: readonly ReasonTold[] } {
  const strongest = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return { for: strongest.filter((reason) => !speaksAgainst(reason)), against: strongest.filter(speaksAgainst) }
}
