import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addTo,
  boundsOf,
  compareEdtf,
  containsEdtf,
  cutEdtf,
  daysInMonth,
  firstDay,
  formatEdtf,
  overlapsEdtf,
  parseEdtf,
  pointOf,
  pointOfDay,
  weekdayOf,
} from './edtf.ts'

/** The reference implementation, which comes without types. */
const { default: oracle } = (await import('edtf' as string)) as { default: (text: string) => { min: number; max: number } }

const seed = { seed: 20_240_601 }
const point = fc
  .tuple(
    fc.integer({ min: 1000, max: 2999 }),
    fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
  )
  .map(([year, month, day]) => pointOf(year, month, month === undefined ? undefined : day))
  .filter((one) => one !== null)
const value = fc
  .tuple(point, fc.option(point, { nil: undefined }))
  .map(([from, to]) => formatEdtf(to ? { from, to } : { from }))
  .filter((text) => parseEdtf(text) !== null)
/** First and last day by the reference implementation. */
const days = (text: string): [number, number] => {
  const parsed = oracle(text)
  return [Math.floor(parsed.min / 86_400_000), Math.floor(parsed.max / 86_400_000)]
}

test('what is parsed is written back as it was', () => {
  fc.assert(
    fc.property(value, (text) => void expect(formatEdtf(parseEdtf(text) as never)).toBe(text)),
    seed,
  )
})
test('bounds are those of the edtf package', () => {
  fc.assert(
    fc.property(value, (text) => void expect(boundsOf(text)).toEqual(days(text))),
    seed,
  )
})
test('order, containment and overlap follow from the bounds', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [x, y] = [days(a), days(b)]
      expect(Math.sign(compareEdtf(a, b))).toBe(Math.sign(x[0] - y[0] || x[1] - y[1]))
      expect(containsEdtf(a, b)).toBe(x[0] <= y[0] && y[1] <= x[1])
      expect(overlapsEdtf(a, b)).toBe(x[0] <= y[1] && y[0] <= x[1])
    }),
    seed,
  )
})
test('cutting widens and never leaves the value', () => {
  fc.assert(
    fc.property(value, (text) => void expect(containsEdtf(cutEdtf(text, 'year') as string, text)).toBe(true)),
    seed,
  )
})
test('days count on without a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
      expect(firstDay(pointOfDay(n))).toBe(n)
      expect(weekdayOf(n + 1)).toBe((weekdayOf(n) % 7) + 1)
    }),
    seed,
  )
})
test.each([
  ['2024-02-29', 1, 'year', '2025-02-28'],
  ['2024-01-31', 1, 'month', '2024-02-29'],
  ['2024-12-31', 1, 'day', '2025-01-01'],
  ['2023-11', 5, 'year', '2028-11'],
  ['2024-03', -4, 'month', '2023-11'],
] as const)('%s and %i %s', (from, count, unit, gives) => {
  expect(formatEdtf({ from: addTo((parseEdtf(from) as { from: never }).from, count, unit) })).toBe(gives)
})
test.each(['2024-13', '2024-02-30', '2023-02-29', '24-01-01', '2024/2023', '2024-1-1', '', '2024/2025/2026', '20240101'])(
  '%s is no value',
  (text) => {
    expect(parseEdtf(text)).toBeNull()
  },
)
test('months know their length', () =>
  expect([daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(2024, 4), daysInMonth(2024, 13)]).toEqual([28, 29, 30, 0]))
