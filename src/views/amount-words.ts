import type { Approx } from '#model/record'

const NUMBERS = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const MARKS: Record<Approx, string> = { '=': '', '~': '≈ ', '>': '> ', '<': '< ' }

/**
 * An amount as a line of a list shows it. Empty where neither value nor unit is known.
 *
 *     1863000000, 'USD', '~' → ≈ 1,863,000,000 USD       34, 'percent' → 34%       null, 'books' → books
 */
export function amountWords(value: number | null, unit: string | null, approx: Approx = '='): string {
  if (value === null) return unit ?? ''
  const number = NUMBERS.format(value)
  return `${MARKS[approx]}${number}${unit === null ? '' : unit === 'percent' ? '%' : ` ${unit}`}`
}
