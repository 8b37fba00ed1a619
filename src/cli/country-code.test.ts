import { expect, test } from 'vitest'
import { countryCode } from './country-code.ts'

test.each([
  ['KE', 'KE'],
  ['ke', 'KE'],
  ['Kenya', 'KE'],
  ['south korea', 'KR'],
  ['Germany', 'DE'],
  ['France', 'FR'],
])('%s is %s', (given, code) => {
  expect(countryCode(given)).toBe(code)
})

test('a word that is no country is refused, not looked for in vain', () => {
  expect(() => countryCode('Kenia')).toThrow(expect.objectContaining({ code: 'USAGE' }))
})
