import { expect, test } from 'vitest'
import type { LightRecord } from '#api/contract'
import { firstFrom, marksIn, readingOf, recordsIn, stepFrom } from './reading.ts'

const record = (id: string, at: [number, number][], spans: [number, number][]): LightRecord => ({
  id,
  type: 'event',
  title: { name: id, kind: null, parts: [] },
  status: null,
  start: at[0]?.[0] ?? 0,
  end: at.at(-1)?.[1] ?? 0,
  at,
  rule: 0,
  claims: [{ id: `${id}-1`, field: 'name', value: id, basis: 'stated', rule: 0, spans }],
})
const told = [
  record('b', [[40, 60]], [[42, 50]]),
  record(
    'a',
    [
      [0, 30],
      [90, 95],
    ],
    [
      [2, 9],
      [91, 94],
    ],
  ),
]
const reading = readingOf('x'.repeat(100), { ok: true, blocks: [], units: [], footnotes: [] }, { ok: true, rules: ['event/x@1'], records: told })

test('records and marks come in text order', () => {
  expect(reading.records.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(reading.marks.map(({ start, record: index }) => [start, index])).toEqual([
    [2, 0],
    [42, 1],
    [91, 0],
  ])
})

test.each([
  [{ start: 0, end: 100 }, [2, 42, 91]],
  [{ start: 49, end: 91 }, [42]],
  [{ start: 50, end: 91 }, []],
  [{ start: 5, end: 6 }, [2]],
])('marks in %o', (range, starts) => {
  expect(marksIn(reading, range).map(({ start }) => start)).toEqual(starts)
})

test('a record is on screen when any part of its evidence is', () => {
  expect(recordsIn(reading.records, { start: 30, end: 40 })).toEqual([])
  expect(recordsIn(reading.records, { start: 55, end: 92 })).toEqual([0, 1])
})

test.each([
  [null, 1, 35, 1],
  [null, -1, 35, 0],
  [0, 1, 0, 1],
  [1, 1, 0, 1],
  [0, -1, 0, 0],
] as const)('from %s by %i with the screen at %i', (chosen, step, start, expected) => {
  expect(stepFrom(reading.records, chosen, step, { start, end: start + 10 })).toBe(expected)
})

test('without records there is nowhere to go', () => {
  expect(stepFrom([], null, 1, { start: 0, end: 9 })).toBe(null)
  expect(firstFrom([], 4)).toBe(0)
})
