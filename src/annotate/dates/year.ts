import { firstDay, type Point, pointOf, weekdayOf } from '#model/edtf'
import type { Anchor, Surroundings } from './resolve.ts'
import type { Found, Told } from './rule.ts'
import type { Stance } from './stance.ts'

interface YearFound {
  readonly anchor: Anchor | null
  readonly year: number | null
}

/**
 * The year of a date that tells none: that of a date told in its paragraph, of its heading or of the history it stands in;
 * else the year that brings it nearest to the day of writing. A weekday told with it decides between years.
 */
export function yearFor(found: Found, around: Surroundings): YearFound {
  const { now } = around
  if (found.yearOffset !== undefined) return { anchor: null, year: now ? now.year + found.yearOffset : null }
  const chosen = lent(found.start, around) ?? { anchor: null, year: now && nearYear(found.start, now, around.stance()) }
  const agreeing = found.weekdayTold === undefined ? null : yearOfWeekday(found.start, found.weekdayTold, [chosen.year, now?.year])
  return agreeing === null || agreeing === chosen.year ? chosen : { anchor: null, year: agreeing }
}

/** The date before it that lends its year: a day alone needs one with a month. */
function lent(start: Told, { previous, lender, heading, running, latest, now, stance }: Surroundings): YearFound | null {
  if (start.month === undefined && start.day !== undefined) {
    const anchor = [previous, heading, running].find((one) => one?.point.month !== undefined)
    return anchor ? { anchor, year: anchor.point.year } : null
  }
  if (lender && !(now?.month !== undefined && lender.point.year <= now.year && isBefore(lender.point, now) && stance() === 'ahead'))
    return { anchor: lender, year: after(start, lender.point, stance()) }
  if (latest && start.month === latest.point.month && now?.month !== start.month && stance() !== 'ahead')
    return { anchor: latest, year: latest.point.year }
  const anchor = heading ?? running
  return anchor
    ? { anchor, year: anchor === heading && anchor.point.month !== undefined ? nearYear(start, anchor.point, stance()) : anchor.point.year }
    : null
}

const isBefore = (a: Point, b: Point): boolean => a.year * 12 + (a.month ?? 0) < b.year * 12 + (b.month ?? 0)

/** A story goes on over the turn of the year: after `December 2023`, `January` is the next one. */
function after({ month }: Told, { year, month: last }: Point, stance: Stance): number {
  if (month === undefined || last === undefined) return year
  if (month - last <= -10) return year + 1
  return month - last >= 10 && stance !== 'ahead' ? year - 1 : year
}

/** The year that brings a month nearest to a point: behind it for what has been, ahead of it for what is to come. */
export function nearYear({ month }: Told, now: Point, stance: Stance): number {
  if (month === undefined || now.month === undefined) return now.year
  const gap = month - now.month
  if (stance === 'ahead') return gap < 0 ? now.year + 1 : now.year
  if (stance === 'behind') return gap > 0 ? now.year - 1 : now.year
  return gap > 6 ? now.year - 1 : now.year
}

/** The year, nearest to the likely ones first, in which a day falls on the weekday told. */
function yearOfWeekday({ month, day }: Told, weekday: number, likely: readonly (number | null | undefined)[]): number | null {
  for (const step of [0, 1, -1])
    for (const year of likely) {
      const point = year == null ? null : pointOf(year + step, month, day)
      if (point && weekdayOf(firstDay(point)) === weekday) return point.year
    }
  return null
}
