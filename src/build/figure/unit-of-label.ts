import type { BuildContext } from '../context.ts'

type Stretch = readonly [from: number, to: number]

const MARKS: Readonly<Record<string, string>> = {
  us$: 'USD',
  $: 'USD',
  usd: 'USD',
  a$: 'AUD',
  aud: 'AUD',
  nz$: 'NZD',
  c$: 'CAD',
  '€': 'EUR',
  eur: 'EUR',
  '£': 'GBP',
}
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 }

/** Currency and scale of `(A$ million)`, `(US$ billion)`; null where no currency is told. */
export function moneyIn([from, to]: Stretch, context: BuildContext): { unit: string; scale: number } | null {
  const low = Array.from({ length: Math.max(0, to - from) }, (_, k) => context.low(from + k))
  const unit = MARKS[low.filter((word) => /^(?:us|a|nz|c|\p{Sc}|us\$|a\$|nz\$|c\$|usd|aud|eur)$/u.test(word)).join('')]
  const scale = low.map((word) => SCALES[word]).find((one) => one !== undefined)
  return unit === undefined ? null : { unit, scale: scale ?? 1 }
}

/** Where the words of a label end and the brackets with its unit begin: `Grants (A$ million)`. */
export function labelEnd([from, to]: Stretch, context: BuildContext): number {
  for (let i = from; i < to; i++) if (context.low(i) === '(') return i
  return to
}

/** The label's words up to its first plural. */
export function countedIn([from, to]: Stretch, context: BuildContext): Stretch | null {
  for (let i = from; i < to; i++) if (/^\p{L}{3,}[^s]s$/u.test(context.low(i))) return [from, i + 1]
  return null
}
