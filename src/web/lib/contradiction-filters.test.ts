import { expect, test } from 'vitest'
import { contradictionFiltersOf } from './contradiction-filters.ts'

test('an address is taken for what it says, and what is malformed is dropped', () => {
  expect(contradictionFiltersOf({ state: 'open', document: 'doc_1', other: 'x' })).toEqual({ state: 'open', document: 'doc_1' })
  expect(contradictionFiltersOf({ state: 'all', document: '' })).toEqual({})
  expect(contradictionFiltersOf({ state: 'lost', document: '../etc' })).toEqual({})
})
