import { addTo, firstDay, formatEdtf, type Point, parseEdtf, pointOf, pointOfDay, weekdayOf } from '#model/edtf'
import type { DateMention } from '#model/mention'
import type { Found, Told } from './rule.ts'
import type { Stance } from './stance.ts'
import { nearYear, yearFor } from './year.ts'

/** A date told before, that later ones lean on. */
export interface Anchor {
  readonly point: Point
  readonly from: number
  readonly to: number
}

/**
 * What a date may be worked out from.
 *
 * previous    the last date of the paragraph, however exact
 * day         the last full day told before, in any paragraph
 * lender      the last date with a year in the paragraph, or a year that frames it: not one that is told in passing
 * heading     the date of the heading that governs the paragraph, or the year of the report
 * running     the last date with month and year of the section, where the section tells history
 * latest      the last date with month and year of the section: the same month told once more is that one
 * report      the year that a report tells of
 * now         the day, month or year on which the text was written (dateline or publication)
 * stance      whether the clause speaks of what is to come or of what has been
 */
export interface Surroundings {
  readonly previous: Anchor | null
  readonly day: Anchor | null
  readonly lender: Anchor | null
  readonly heading: Anchor | null
  readonly running: Anchor | null
  readonly latest: Anchor | null
  readonly report: number | null
  readonly now: Point | null
  readonly stance: () => Stance
}

type Resolved = Pick<DateMention, 'edtf' | 'inferred' | 'anchors'>
const OPEN: Resolved = { edtf: null, inferred: false }

/** The EDTF value of a found date; null where the calendar has no such day or nothing settles it. */
export function resolve(found: Found, around: Surroundings): Resolved {
  if (found.relative !== undefined) return relative(found, found.relative, around)
  if (found.weekday !== undefined) return weekday(found, found.weekday, around)
  const { start, end } = found
  if (start.year !== undefined) return settle(start, end, { edtf: null, inferred: false })
  const { anchor, year } = yearFor(found, around)
  if (year === null) return OPEN
  const month = start.month ?? anchor?.point.month ?? (anchor ? undefined : around.now?.month)
  if (start.day !== undefined && month === undefined) return OPEN
  const filled: Told = { year, month, day: start.day }
  const last: Told | undefined = end && {
    year: end.year ?? (end.month !== undefined && month !== undefined && end.month < month ? year + 1 : year),
    month: end.month ?? month,
    day: end.day,
  }
  return settle(filled, last, { edtf: null, inferred: true, ...(anchor ? { anchors: [[anchor.from, anchor.to]] } : {}) })
}

function settle(start: Told, end: Told | undefined, base: Resolved): Resolved {
  const from = toPoint(start)
  const to = end && toPoint(end)
  if (!from || (end && !to)) return { ...base, edtf: null }
  const edtf = formatEdtf(to ? { from, to } : { from })
  return { ...base, edtf: parseEdtf(edtf) ? edtf : null }
}
const toPoint = ({ year, month, day }: Told): Point | null => (year === undefined ? null : pointOf(year, month, day))

function relative({ start, end, duration, offset = 0 }: Found, sort: string, around: Surroundings): Resolved {
  const { now, report } = around
  if (sort.startsWith('previous-')) return fromPrevious(sort.slice(9) as 'day' | 'month' | 'year', offset, around)
  if (sort === 'coming' || sort === 'past') return interval(sort, duration, around)
  if (sort === 'open' || !now) return OPEN
  const told = (point: Point | null): Resolved => ({ edtf: point && formatEdtf({ from: point }), inferred: true })
  if (sort === 'now') return told(now)
  if (sort === 'month-named') return told(namedMonth(start, offset, now))
  if (sort === 'day') {
    if (start.day !== undefined && now.month !== undefined && offset === 0) return told(pointOf(now.year, now.month, start.day))
    return told(now.day === undefined ? (offset === 0 ? now : null) : addTo(now, offset, 'day'))
  }
  if (sort === 'month') return now.month === undefined ? OPEN : inMonth(addTo({ year: now.year, month: now.month }, offset, 'month'), start, end)
  if (sort === 'week') return told(week(offset, now))
  if (sort === 'season') return told(season(start, offset, around))
  return told({ year: (report !== null && report >= now.year - 1 ? report : now.year) + offset })
}

/** `last month`, `24 and 25 this month`, `the 3rd instant`: a month, or days of it. */
function inMonth(month: Point, { day }: Told, end: Told | undefined): Resolved {
  if (day === undefined) return { edtf: formatEdtf({ from: month }), inferred: true }
  return settle({ ...month, day }, end && { ...month, day: end.day }, { edtf: null, inferred: true })
}

function fromPrevious(unit: 'day' | 'month' | 'year', offset: number, { previous, day: lastDay, now }: Surroundings): Resolved {
  const ahead = lastDay !== null && now?.day !== undefined && firstDay(lastDay.point) > firstDay(now)
  const anchor = unit !== 'day' ? previous : ahead && offset === 0 ? null : lastDay
  if (!anchor) return unit === 'day' && offset === 0 && now?.day !== undefined ? { edtf: formatEdtf({ from: now }), inferred: true } : OPEN
  const { year, month } = anchor.point
  if (unit === 'month' && month === undefined) return OPEN
  const base: Point = unit === 'year' ? { year } : unit === 'month' ? { year, month: month as number } : anchor.point
  return { edtf: formatEdtf({ from: addTo(base, offset, unit) }), inferred: true, anchors: [[anchor.from, anchor.to]] }
}

/** `over the next five years`: from the announcement (a date with its month told before it in the paragraph, else the day of writing) on. */
function interval(sort: string, duration: Found['duration'], { lender, previous, now, stance }: Surroundings): Resolved {
  const told = previous?.point.day !== undefined && stance() === 'behind' ? previous : null
  const dated = lender ?? told ?? (now ? null : previous)
  const base = sort === 'coming' ? (dated?.point ?? now) : now
  if (!base || !duration) return OPEN
  const anchors = sort === 'coming' && dated ? { anchors: [[dated.from, dated.to] as const] } : {}
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

/** `this week`, `last week`: the month, else the year, that all its days lie in. */
function week(offset: number, now: Point): Point | null {
  if (now.day === undefined) return null
  const monday = addTo(now, 7 * offset - ((weekdayOf(firstDay(now)) + 6) % 7), 'day')
  const sunday = addTo(monday, 6, 'day')
  if (monday.year !== sunday.year) return null
  return monday.month !== undefined && monday.month === sunday.month ? { year: monday.year, month: monday.month } : { year: monday.year }
}

/** The year of a season or a feast, told by its first month: `in the spring`, `before Christmas`. */
function season(start: Told, offset: number, { now, stance }: Surroundings): Point | null {
  if (now?.month === undefined || start.month === undefined) return null
  const near = nearYear({ month: start.month + 2 }, now, offset < 0 ? 'behind' : offset > 0 ? 'ahead' : stance())
  return near === null ? null : { year: near }
}

/** A weekday is certain only against a full date of writing. */
function weekday({ offset = 0, weekdayEnd }: Found, day: number, { now, stance }: Surroundings): Resolved {
  if (now?.day === undefined) return OPEN
  const today = firstDay(now)
  if (weekdayEnd !== undefined) {
    const length = (weekdayEnd - day + 7) % 7
    const last = stance() === 'ahead' ? today + ((day - weekdayOf(today) + 7) % 7) + length : today - ((weekdayOf(today) - weekdayEnd + 7) % 7)
    return { edtf: formatEdtf({ from: pointOfDay(last - length), to: pointOfDay(last) }), inferred: true }
  }
  const back = (weekdayOf(today) - day + 7) % 7
  const ahead = (7 - back) % 7
  const days = offset < 0 ? today - (back || 7) : offset > 0 || stance() === 'ahead' ? today + (ahead || (offset > 0 ? 7 : 0)) : today - back
  return { edtf: formatEdtf({ from: pointOfDay(days) }), inferred: true }
}
