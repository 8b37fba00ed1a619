import { expect, test } from 'vitest'
import { RECORD_TYPES, STATUSES } from '#model/record'
import { STATUS_WORDS, TYPES } from './types.ts'

test('the types and statuses of the page are those of the model', () => {
  expect(TYPES).toEqual(RECORD_TYPES)
  expect(STATUS_WORDS).toEqual(STATUSES)
})
