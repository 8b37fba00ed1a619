import { APICallError } from 'ai'
import { expect, test } from 'vitest'
import { failureOf, pauseBefore } from './model-failure.ts'

const refused = (statusCode: number, headers: Record<string, string> = {}, message = 'no') =>
  new APICallError({ message, url: 'http://model/', requestBodyValues: {}, statusCode, responseHeaders: headers })

test.each([
  ['none', {}, 0, 1000],
  ['none, third time', {}, 2, 4000],
  ['seconds', { 'retry-after': '3' }, 0, 3000],
  ['no wait', { 'retry-after': '0' }, 5, 0],
  ['a week', { 'retry-after': '604800' }, 0, 60_000],
  ['a date that is past', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 0, 0],
  ['a date far ahead', { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' }, 0, 60_000],
  ['nonsense', { 'retry-after': 'soon' }, 0, 1000],
] as const)('Retry-After %s', (_, headers, attempt, pause) => {
  expect(pauseBefore(attempt, refused(429, headers))).toBe(pause)
})

test('the key is never told, nor more than a line', () => {
  const failed = failureOf(refused(401, {}, `key\nsk-1234 ${'x'.repeat(999)}`), 'sk-1234')
  expect(failed.code).toBe('LLM_REFUSED')
  expect(failed.facts['detail']).toMatch(/^status 401: key \*\*\* x+$/)
  expect(String(failed.facts['detail']).length).toBeLessThanOrEqual(200)
})
