/** A day, a month or a year of the Gregorian calendar. */
export interface Point {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** An EDTF level 0 value taken apart: `to` is there for intervals only. */
export interface Period {
  readonly from: Point
  readonly to?: Point
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Days in a month of the Gregorian calendar; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month < 1 || month > 12 ? 0 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A point from its parts; null where the calendar has no such month or day. */
export function pointOf(year: number, month?: number, day?: number): Point | null {
  if (year < 0 || year > 9999) return null
  if (month === undefined) return day === undefined ? { year } : null
  if (month < 1 || month > 12) return null
  if (day === undefined) return { year, month }
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null
}

function parsePoint(text: string): Point | null {
  const match = POINT.exec(text)
  if (!match) return null
  return pointOf(Number(match[1]), match[2] === undefined ? undefined : Number(match[2]), match[3] === undefined ? undefined : Number(match[3]))
}

/** Takes an EDTF level 0 value apart; null where it is none, or where an interval ends before it begins. */
export function parseEdtf(text: string): Period | null {
  const [left = '', right, more] = text.split('/')
  const from = parsePoint(left)
  if (!from || more !== undefined) return null
  if (right === undefined) return { from }
  const to = parsePoint(right)
  return to && firstDay(from) <= lastDay(to) ? { from, to } : null
}

const two = (n: number): string => String(n).padStart(2, '0')
const pointText = ({ year, month, day }: Point): string =>
  String(year).padStart(4, '0') + (month === undefined ? '' : `-${two(month)}`) + (day === undefined ? '' : `-${two(day)}`)

/** `2024`, `2024-11`, `2024-11-26/2024-12-05`. An interval between equal points is the point. */
export function formatEdtf({ from, to }: Period): string {
  const left = pointText(from)
  const right = to && pointText(to)
  return right === undefined || right === left ? left : `${left}/${right}`
}

/** Days since 1 January 1970 of a date. */
const dayNumber = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / 86_400_000)
}
/** The first day of a point, in days since 1970-01-01. */
export const firstDay = (point: Point): number => dayNumber(point.year, point.month ?? 1, point.day ?? 1)
/** The last day of a point, in days since 1970-01-01. */
export const lastDay = (point: Point): number => {
  const month = point.month ?? 12
  return dayNumber(point.year, month, point.day ?? daysInMonth(point.year, month))
}
/** The day with a number, counted from 1970-01-01. */
export function pointOfDay(days: number): Required<Point> {
  const date = new Date(days * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
/** 1 Monday to 7 Sunday of a day given as days since 1970-01-01 (a Thursday). */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1

/** First and last day of a value, in days since 1970-01-01; null where it is no EDTF. */
export function boundsOf(text: string): readonly [first: number, last: number] | null {
  const period = parseEdtf(text)
  return period && [firstDay(period.from), lastDay(period.to ?? period.from)]
}

/** Orders by first day, then by last day. What is no EDTF stands last. */
export function compareEdtf(a: string, b: string): number {
  const x = boundsOf(a)
  const y = boundsOf(b)
  if (!x || !y) return x ? -1 : y ? 1 : 0
  return x[0] - y[0] || x[1] - y[1]
}

/** True where every day of `inner` lies in `outer`. */
export function containsEdtf(outer: string, inner: string): boolean {
  const x = boundsOf(outer)
  const y = boundsOf(inner)
  return x !== null && y !== null && x[0] <= y[0] && y[1] <= x[1]
}

/** True where the two share a day. */
export function overlapsEdtf(a: string, b: string): boolean {
  const x = boundsOf(a)
  const y = boundsOf(b)
  return x !== null && y !== null && x[0] <= y[1] && y[0] <= x[1]
}

/** Cuts the points of a value to a precision: `2024-11-28` to `month` is `2024-11`. Null where it is no EDTF. */
export function cutEdtf(text: string, precision: 'year' | 'month' | 'day'): string | null {
  const period = parseEdtf(text)
  if (!period) return null
  const cut = ({ year, month, day }: Point): Point => ({
    year,
    ...(precision !== 'year' && month !== undefined ? { month } : {}),
    ...(precision === 'day' && day !== undefined ? { day } : {}),
  })
  return formatEdtf(period.to ? { from: cut(period.from), to: cut(period.to) } : { from: cut(period.from) })
}

/** The point so many units later (earlier when negative), at its own precision; a day past the month's end becomes its last. */
export function addTo(point: Point, value: number, unit: 'day' | 'week' | 'month' | 'year'): Point {
  if (unit === 'day' || unit === 'week') {
    if (point.day === undefined) return point
    return pointOfDay(firstDay(point) + value * (unit === 'week' ? 7 : 1))
  }
  if (unit === 'month' && point.month === undefined) return point
  const months = point.year * 12 + (point.month ?? 1) - 1 + (unit === 'month' ? value : value * 12)
  const year = Math.floor(months / 12)
  if (point.month === undefined) return { year }
  const month = (months % 12) + 1
  return point.day === undefined ? { year, month } : { year, month, day: Math.min(point.day, daysInMonth(year, month)) }
}
