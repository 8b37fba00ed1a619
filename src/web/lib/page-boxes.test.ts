import { expect, test } from 'vitest'
import { pageOf, rangeOfPage, rectanglesOn } from './page-boxes.ts'

/** Two lines on page 1, one on page 2: start, end, page, x, y, width, height. */
const BOXES: [number, number, number, number, number, number, number][] = [
  [0, 10, 1, 80, 100, 200, 12],
  [11, 21, 1, 80, 120, 100, 12],
  [22, 32, 2, 60, 90, 50, 12],
]

test('words stand on the page where they begin', () => {
  expect(pageOf(BOXES, { start: 4, end: 6 })).toBe(1)
  expect(pageOf(BOXES, { start: 15, end: 30 })).toBe(1)
  expect(pageOf(BOXES, { start: 22, end: 23 })).toBe(2)
  expect(pageOf(BOXES, { start: 10, end: 11 })).toBeNull()
})

test('a page prints from its first word to its last', () => {
  expect(rangeOfPage(BOXES, 1)).toEqual({ start: 0, end: 21 })
  expect(rangeOfPage(BOXES, 3)).toBeNull()
})

test('words over two lines have a rectangle on each, as long as their share of the line', () => {
  expect(rectanglesOn(BOXES, 1, { start: 5, end: 16 })).toEqual([
    { x: 180, y: 100, width: 100, height: 12 },
    { x: 80, y: 120, width: 50, height: 12 },
  ])
  expect(rectanglesOn(BOXES, 2, { start: 5, end: 16 })).toEqual([])
})
