import { expect, test } from 'vitest'
import { distinctWords } from './distinct-words.ts'

test('the same in other letters counts once, the shorter goes with the longer, what is known is left out', () => {
  expect(distinctWords(['mayor, City of Bergen', 'Mayor', 'Mayor, City of Bergen', 'Mayoress'])).toEqual(['mayor, City of Bergen', 'Mayoress'])
  expect(distinctWords(['NHA', 'Harbour Authority'], ['nha'])).toEqual(['Harbour Authority'])
  expect(distinctWords(['Rector', 'Professor', 'Rector'])).toEqual(['Rector', 'Professor'])
  expect(distinctWords([])).toEqual([])
})
