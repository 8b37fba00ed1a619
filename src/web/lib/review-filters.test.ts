import { expect, test } from 'vitest'
import { isNarrowed, reviewFiltersOf } from './review-filters.ts'

test('filters come out of an address, without what is malformed', () => {
  const all = { item: 'same', document: 'doc_1', type: 'post', rule: 'post/held-by' }
  expect(reviewFiltersOf(all)).toEqual(all)
  expect(reviewFiltersOf({ item: 'all', document: 'a b', type: 'visit', rule: 'Post@2', more: '1' })).toEqual({})
  expect([isNarrowed({}), isNarrowed({ item: 'record' })]).toEqual([false, true])
})
