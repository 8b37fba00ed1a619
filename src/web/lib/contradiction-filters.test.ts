import { expect, test } from 'vitest'
import { contradictionFiltersOf } from './contradiction-filters.ts'

test('an address is taken for what it says, and what is malformed is dropped', () => {
  expect(contradictionFiltersOf({ state: 'open', document: 'doc_1', other: 'x' })).toEqual({ state: 'open', document: 'doc_1' })
  expect(contradictionFiltersOf({ document: 'doc_1', against: 'doc_2' })).toEqual({ document: 'doc_1', against: 'doc_2' })
  expect(contradictionFiltersOf({ against: 'doc_2' })).toEqual({})
  expect(contradictionFiltersOf({ state: 'all', document: '' })).toEqual({})
  expect(contradictionFiltersOf({ state: 'lost', document: '../etc' })).toEqual({})
})
