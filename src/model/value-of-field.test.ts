import { expect, test } from 'vitest'
import type { RecordType } from './record.ts'
import { isList, isValueOf } from './value-of-field.ts'

const cases: [RecordType, string, unknown, boolean][] = [
  ['event', 'date', '2025-03', true],
  ['event', 'date', 'March 2025', false],
  ['event', 'date', null, false],
  ['event', 'participants', 'Harbour Fund', true],
  ['event', 'participants', ['Harbour Fund'], false],
  ['event', 'places', { name: 'Quito', country: 'EC' }, true],
  ['event', 'places', 'Quito', false],
  ['event', 'kind', 'visit', true],
  ['event', 'kind', 'stroll', false],
  ['event', 'status', 'held', true],
  ['post', 'status', 'held', false],
  ['post', 'former', true, true],
  ['figure', 'value', 12, true],
  ['figure', 'value', '12', false],
  ['contribution', 'items', { value: 40, unit: 'life jackets' }, true],
  ['tie', 'colour', 'blue', false],
]
test.each(cases)('%s.%s = %j: %s', (type, field, value, fits) => expect(isValueOf(type, field, value)).toBe(fits))

test('lists are told from single values', () => {
  expect([isList('event', 'places'), isList('event', 'date'), isList('tie', 'parties'), isList('tie', 'status')]).toEqual([true, false, true, false])
})
