import { expect, test } from 'vitest'
import { FAILURES } from '#model/failure'
import { failureWords } from '../../src/web/lib/failure-words.ts'
import { ar } from '../../src/web/strings/ar.ts'

const t = (key: string): string => (ar as Record<string, string>)[key] ?? key

test('what went wrong is told in the language of the page; what the page does not know in the words of the server', () => {
  const { says, do: advice } = FAILURES.READ_EMPTY
  expect(failureWords({ code: 'READ_EMPTY', says, do: advice }, t)).toEqual({ says: 'لا نص في الملف.', advice: ar['failure.READ_EMPTY.do'] })
  expect(failureWords({ code: 'HTTP_502', says: 'Bad Gateway', do: '' }, t)).toEqual({ says: 'Bad Gateway', advice: '' })
})
