import { expect, test } from 'vitest'
import { citation } from './cite.ts'
import { density } from './density.ts'
import { hashOf, spanOfHash } from './hash.ts'
import { newId } from './new-id.ts'

test.each([
  ['#12-34', { start: 12, end: 34 }],
  ['12-34', { start: 12, end: 34 }],
  ['#34-12', null],
  ['#12-12', null],
  ['#a-b', null],
  ['#-1-4', null],
  ['', null],
])('hash %s', (hash, span) => {
  expect(spanOfHash(hash)).toEqual(span)
})

test('a span and its hash are the same thing', () => {
  expect(spanOfHash(`#${hashOf({ start: 3, end: 9 })}`)).toEqual({ start: 3, end: 9 })
})

test('a citation leaves out what is not known', () => {
  const cited = { words: 'was  signed\nin Suva', title: 'Harbour Letter', publisher: null, date: 'May 2024', page: null, address: 'http://h/d#1-2' }
  expect(citation(cited)).toBe('“was signed in Suva” (Harbour Letter, May 2024), http://h/d#1-2')
})

test('density counts where records begin, the last character included', () => {
  const bins = density(
    [
      { type: 'post', start: 0 },
      { type: 'event', start: 4 },
      { type: 'event', start: 100 },
    ],
    100,
    4,
  )
  expect(bins.map(({ total }) => total)).toEqual([2, 0, 0, 1])
  expect(bins[0]?.counts).toEqual([
    { type: 'event', count: 1 },
    { type: 'post', count: 1 },
  ])
})

test('a new id is a UUID of version 4 and never the same', () => {
  const ids = Array.from({ length: 50 }, newId)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(ids.length)
})
