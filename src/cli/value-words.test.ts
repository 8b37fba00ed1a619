import { expect, test } from 'vitest'
import { valueWords } from './value-words.ts'

test.each([
  ['Lake\nBasin', 'Lake Basin'],
  [137_000_000_000, '137,000,000,000'],
  [{ value: 180, approx: '~' }, '≈ 180'],
  [{ name: 'Puno', country: 'PE' }, 'Puno · PE'],
  [['Puno', { name: 'Forum of the Lakes', edition: 7 }], 'Puno, Forum of the Lakes · 7'],
  [null, 'null'],
])('%j is shown as %s', (value, words) => {
  expect(valueWords(value)).toBe(words)
})
