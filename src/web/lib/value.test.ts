import { expect, test } from 'vitest'
import { en } from '../strings/en.ts'
import { formOf, type Pen, writeField, writeTitle, writeValue } from './value.ts'

const strings: Readonly<Record<string, string>> = en
const pen: Pen = {
  language: 'en',
  t: (key, values = {}) => (strings[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, hole: string) => String(values[hole])),
}

test.each([
  ['edtf', '2024-11', 'Nov 2024'],
  ['text', null, ''],
  ['list', ['Kenya', 'Finland'], 'Kenya, Finland'],
  ['list', [], ''],
  [
    'places',
    [
      { name: 'Suva', country: 'FJ' },
      { name: 'the harbour', country: null },
    ],
    'Suva · FJ; the harbour',
  ],
  ['number', 1_863_000_000, '1,863,000,000'],
  ['quantity', { value: 300, unit: 'scholarships' }, '300 scholarships'],
  ['quantity', { value: 4000, unit: 'USD' }, 'USD 4,000'],
  ['quantity', { value: 12.5, unit: 'percent' }, '12.5 %'],
  ['quantities', [{ value: null, unit: 'books' }], 'some books'],
  ['quantity', { value: 200, approx: '>' }, 'more than 200'],
  ['edition', { name: 'Harbour Forum', edition: 10 }, 'Harbour Forum · edition 10'],
  ['kind', 'sister_city', 'sister city'],
  ['kind', 'a_new_kind', 'a new kind'],
  ['yes', true, 'yes'],
  ['yes', false, 'no'],
  ['approx', '<', 'nearly'],
] as const)('%s %j is written %s', (form, value, written) => {
  expect(writeValue(form, value, pen)).toBe(written)
})

test('the mode of a statement is not the kind of an instrument', () => {
  expect(writeField('mode', 'kind', 'report', pen)).toBe('reported')
  expect(writeField('kind', 'kind', 'report', pen)).toBe('report')
})

test.each([
  [{ name: 'Harbour Dialogue', kind: 'conference', parts: ['Suva'] }, 'Harbour Dialogue'],
  [{ name: null, kind: 'meeting', parts: ['Kenya', 'Finland'] }, 'Meeting · Kenya · Finland'],
  [{ name: null, kind: null, parts: ['Ana Silva', 'Rector'] }, 'Ana Silva · Rector'],
])('title %j', (title, written) => {
  expect(writeTitle(title, pen)).toBe(written)
})

test('fields that hold dates are known by name', () => {
  expect(['date', 'asOf', 'name', 'former'].map(formOf)).toEqual(['edtf', 'edtf', 'text', 'yes'])
})
