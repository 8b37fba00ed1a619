import { Approx } from '#model/record'
import { amountWords } from '#views/amount-words'

/** A value as a line shows it: `Busan · KR`, `≈ 300 students`, `137,000,000,000`, `TICAD · 8`; JSON where it is of another shape. */
export function valueWords(value: unknown): string {
  if (typeof value === 'string') return oneLine(value)
  if (typeof value === 'number') return amountWords(value, null)
  if (Array.isArray(value)) return value.map(valueWords).join(', ')
  if (value === null || typeof value !== 'object') return String(value)
  const { name, country, edition, value: amount, unit, approx } = value as Readonly<Record<string, unknown>>
  if (typeof name === 'string') return [oneLine(name), country ?? edition].filter((part) => part !== null && part !== undefined).join(' · ')
  if (typeof amount === 'number' || typeof unit === 'string')
    return amountWords((amount as number | undefined) ?? null, (unit as string | undefined) ?? null, Approx.safeParse(approx).data)
  return JSON.stringify(value)
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ')
