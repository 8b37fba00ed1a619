import { addTo, firstDay, formatEdtf, type Point, parseEdtf, pointOf, pointOfDay, weekdayOf } from '#model/edtf'
import type { DateMention } from '#model/mention'
import type { Found, Told } from './rule.ts'

/** A date told before, that later ones lean on. */
export interface Anchor {
  readonly point: Point
  readonly from: number
  readonly to: number
}

/**
 * What a date may be worked out from.
 *
 * previous    the last date with a year in the sentence, paragraph, or running text
 * heading     the date of the heading that governs the paragraph
 * now         the day, month or year on which the text was written (dateline or publication)
 * future      tells whether the sentence speaks of what is to come
 */
export interface Surroundings {
  readonly previous: Anchor | null
  readonly heading: Anchor | null
  readonly now: Point | null
  readonly future: () => boolean
}

type Resolved = Pick<DateMention, 'edtf' | 'inferred' | 'anchors'>
const OPEN: Resolved = { edtf: null, inferred: false }

/** The EDTF value of a found date; null where the calendar has no such day or nothing settles it. */
export function resolve(found: Found, around: Surroundings): Resolved {
  if (found.relative !== undefined) return relative(found, found.relative, around)
  if (found.weekday !== undefined) return weekday(found, found.weekday, around)
  const { start, end } = found
  if (start.year !== undefined) return settle(start, end, { edtf: null, inferred: false })
  const anchor = anchorFor(start, around)
  const year = anchor?.point.year ?? nowYear(start, around)
  if (year === null) return OPEN
  const month = start.month ?? anchor?.point.month ?? (anchor ? undefined : around.now?.month)
  if (start.day !== undefined && month === undefined) return OPEN
  const filled = { ...start, year, ...(month === undefined ? {} : { month }) }
  const last = end && {
    ...end,
    year: end.year ?? (end.month !== undefined && month !== undefined && end.month < month ? year + 1 : year),
    month: end.month ?? month,
  }
  return settle(filled, last as Told | undefined, { edtf: null, inferred: true, ...(anchor ? { anchors: [[anchor.from, anchor.to]] } : {}) })
}

/** The date before it that lends its year: a day alone needs one with a month. */
function anchorFor(start: Told, { previous, heading }: Surroundings): Anchor | null {
  const fits = (anchor: Anchor | null): boolean => anchor !== null && (start.month !== undefined || anchor.point.month !== undefined)
  return fits(previous) ? previous : fits(heading) ? heading : null
}

/** The year from the day of writing: the nearest such date behind it, or ahead where the sentence looks ahead. */
function nowYear(start: Told, { now, future }: Surroundings): number | null {
  if (!now) return null
  if (start.month === undefined || now.month === undefined) return now.year
  const gap = start.month - now.month
  if (future()) return gap < -6 ? now.year + 1 : now.year
  return gap > 6 ? now.year - 1 : now.year
}

function settle(start: Told, end: Told | undefined, base: Resolved): Resolved {
  const from = toPoint(start)
  const to = end && toPoint(end)
  if (!from || (end && !to)) return { ...base, edtf: null }
  const edtf = formatEdtf(to ? { from, to } : { from })
  return { ...base, edtf: parseEdtf(edtf) ? edtf : null }
}
const toPoint = ({ year, month, day }: Told): Point | null => (year === undefined ? null : pointOf(year, month, day))

function relative({ start, duration, offset = 0 }: Found, sort: string, around: Surroundings): Resolved {
  const { now, previous } = around
  if (sort.startsWith('previous-')) return fromPrevious(sort.slice(9) as 'day' | 'month' | 'year', offset, previous)
  if (sort === 'coming' || sort === 'past') return interval(sort, duration, around)
  if (sort === 'open' || !now) return OPEN
  const told = (point: Point | null): Resolved => ({ edtf: point && formatEdtf({ from: point }), inferred: true })
  if (sort === 'now') return told(now)
  if (sort === 'month-named') return told(namedMonth(start, offset, now))
  if (sort === 'day') {
    if (start.day !== undefined && now.month !== undefined && offset === 0) return told(pointOf(now.year, now.month, start.day))
    return told(now.day === undefined ? (offset === 0 ? now : null) : addTo(now, offset, 'day'))
  }
  if (sort === 'month') return now.month === undefined ? OPEN : told(addTo({ year: now.year, month: now.month }, offset, 'month'))
  return told({ year: now.year + offset })
}

function fromPrevious(unit: 'day' | 'month' | 'year', offset: number, previous: Anchor | null): Resolved {
  if (!previous) return OPEN
  const { year, month, day } = previous.point
  if (unit !== 'year' && month === undefined) return OPEN
  if (unit === 'day' && day === undefined) return OPEN
  const base: Point = unit === 'year' ? { year } : unit === 'month' ? { year, month: month as number } : previous.point
  return { edtf: formatEdtf({ from: addTo(base, offset, unit) }), inferred: true, anchors: [[previous.from, previous.to]] }
}

/** `over the next five years`: from the announcement (a date told before it in the paragraph, else the day of writing) on. */
function interval(sort: string, duration: Found['duration'], { previous, now }: Surroundings): Resolved {
  const base = sort === 'coming' ? (previous?.point ?? now) : now
  if (!base || !duration) return OPEN
  const anchors = sort === 'coming' && previous ? { anchors: [[previous.from, previous.to] as const] } : {}
  const other = addTo(base, sort === 'coming' ? duration.value : -duration.value, duration.unit)
  const period = sort === 'coming' ? { from: base, to: other } : { from: other, to: base }
  return { edtf: formatEdtf(period), inferred: true, ...anchors }
}

/** `last October` is the one before now; `next June` the one after. */
function namedMonth(start: Told, offset: number, now: Point): Point | null {
  if (now.month === undefined || start.month === undefined) return null
  const sameYear = offset < 0 ? start.month < now.month : start.month > now.month
  return { year: sameYear ? now.year : now.year + offset, month: start.month }
}

/** A weekday is certain only against a full date of writing. */
function weekday({ offset = 0 }: Found, day: number, { now, future }: Surroundings): Resolved {
  if (now?.day === undefined) return OPEN
  const today = firstDay(now)
  const back = (weekdayOf(today) - day + 7) % 7
  const ahead = (7 - back) % 7
  const days = offset < 0 ? today - (back || 7) : offset > 0 || future() ? today + (ahead || (offset > 0 ? 7 : 0)) : today - back
  return { edtf: formatEdtf({ from: pointOfDay(days) }), inferred: true }
}
