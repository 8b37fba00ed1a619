import type { Approx } from '#model/record'

/** A number with how exact it is told. */
export interface Amount {
  readonly value: number
  readonly approx: Approx
}

/** Numbers closer than this are one, told rounder in one place. */
const ROUNDED = 0.01
const ABOUT = 0.1
/** Of two lower bounds the higher is at least so much more where they cannot be meant of one number. */
const FLOORS = 1.5

/** True where no number is both: `480` and `more than 500`. */
export function isApart(a: Amount, b: Amount): boolean {
  if (Math.abs(a.value - b.value) <= ROUNDED * Math.max(Math.abs(a.value), Math.abs(b.value))) return false
  const [one, other] = [boundsOf(a), boundsOf(b)]
  return one[1] < other[0] || other[1] < one[0]
}

/** True of `more than 2,000` and `more than 5,000`: whoever knows the second does not say the first. */
export const areFloorsApart = (a: Amount, b: Amount): boolean =>
  a.approx === '>' && b.approx === '>' && Math.max(a.value, b.value) >= FLOORS * Math.min(a.value, b.value)

function boundsOf({ value, approx }: Amount): readonly [number, number] {
  if (approx === '>') return [value, Number.POSITIVE_INFINITY]
  if (approx === '<') return [Number.NEGATIVE_INFINITY, value]
  return approx === '~' ? [value * (1 - ABOUT), value * (1 + ABOUT)] : [value, value]
}

/** The number of a field, null where it holds none. */
export const amountOf = (value: unknown): Amount | null =>
  value !== null && typeof value === 'object' && 'value' in value && typeof value.value === 'number'
    ? { value: value.value, approx: 'approx' in value ? (value.approx as Approx) : '=' }
    : null
