import { boundsOf } from '#model/edtf'

/**
 * How two EDTF dates stand to each other.
 *
 * equal    the same first and last day
 * overlap  one may be the other told less exactly, or they share days
 * near     they share no day, and no more than three lie between
 * apart    further away; unknown: one is not told
 */
export type DateRelation = 'equal' | 'overlap' | 'near' | 'apart' | 'unknown'

const NEAR = 3

export function relate(a: unknown, b: unknown): DateRelation {
  const [one, other] = [bounds(a), bounds(b)]
  if (!one || !other) return 'unknown'
  if (one[0] === other[0] && one[1] === other[1]) return 'equal'
  const between = Math.max(one[0], other[0]) - Math.min(one[1], other[1])
  return between <= 0 ? 'overlap' : between <= NEAR ? 'near' : 'apart'
}

/** How exact a date is: days it spans. Infinity where it is not told. */
export function daysIn(date: unknown): number {
  const range = bounds(date)
  return range ? range[1] - range[0] + 1 : Number.POSITIVE_INFINITY
}

const bounds = (date: unknown): readonly [number, number] | null => (typeof date === 'string' ? boundsOf(date) : null)
