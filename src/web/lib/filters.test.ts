import { expect, test } from 'vitest'
import { filtersOf, narrowed } from './filters.ts'

test.each([
  [{}, { type: 'event' }],
  [
    { type: 'figure', from: 2024, country: 'KE' },
    { type: 'figure', from: '2024', country: 'KE' },
  ],
  [{ type: 'tie', from: '2024-13', to: 'soon', country: 'kenya', status: 'odd', sort: 'up' }, { type: 'tie' }],
  [
    { type: '<script>', q: 'Suva', document: '../x' },
    { type: 'event', q: 'Suva' },
  ],
  [
    { type: ['event'], columns: 'date,title', sort: 'text' },
    { type: 'event', columns: 'date,title', sort: 'text' },
  ],
])('%j gives %j', (search, filters) => {
  expect(filtersOf(search)).toEqual(filters)
})

test('sort and columns do not narrow', () => {
  expect(narrowed({ type: 'event', sort: 'oldest', columns: 'title' })).toBe(false)
  expect(narrowed({ type: 'event', country: 'FJ' })).toBe(true)
})
