import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segments } from './segments.ts'

const mark = (start: number, end: number, id: string) => ({ start, end, id })
const told = (range: { start: number; end: number }, marks: ReturnType<typeof mark>[]) =>
  segments(range, marks).map((segment) => [segment.start, segment.end, segment.marks.map(({ id }) => id).join('')])

test.each([
  ['none', { start: 3, end: 9 }, [], [[3, 9, '']]],
  [
    'two that overlap',
    { start: 0, end: 10 },
    [mark(2, 6, 'a'), mark(4, 8, 'b')],
    [
      [0, 2, ''],
      [2, 4, 'a'],
      [4, 6, 'ab'],
      [6, 8, 'b'],
      [8, 10, ''],
    ],
  ],
  [
    'one inside another',
    { start: 0, end: 6 },
    [mark(0, 6, 'a'), mark(2, 3, 'b')],
    [
      [0, 2, 'a'],
      [2, 3, 'ab'],
      [3, 6, 'a'],
    ],
  ],
  ['one that reaches over both ends', { start: 4, end: 6 }, [mark(0, 9, 'a')], [[4, 6, 'a']]],
  ['one that only touches', { start: 4, end: 6 }, [mark(0, 4, 'a'), mark(6, 9, 'b')], [[4, 6, '']]],
])('%s', (_, range, marks, expected) => {
  expect(told(range, marks)).toEqual(expected)
})

test('segments cover the range without gaps and each names exactly the marks over it', () => {
  const pair = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(pair, fc.array(pair, { maxLength: 12 }), (range, marks) => {
      const cut = segments(range, marks)
      expect(cut[0]?.start).toBe(range.start)
      expect(cut.at(-1)?.end).toBe(range.end)
      for (const [index, segment] of cut.entries()) {
        expect(segment.start).toBeLessThan(segment.end)
        if (index > 0) expect(segment.start).toBe(cut[index - 1]?.end)
        for (let at = segment.start; at < segment.end; at++) expect(segment.marks).toEqual(marks.filter((one) => one.start <= at && at < one.end))
      }
    }),
    { seed: 20_261_122 },
  )
})
