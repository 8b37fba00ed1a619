import { expect, test } from 'vitest'
import { isPoint, writeEdtf } from './edtf.ts'

// Which spaces stand around a dash differs between versions of ICU.
const plain = (text: string) => text.replace(/\s*–\s*/g, '–').replace(/\s+/g, ' ')

test.each([
  ['2024-11-28', 'en', '28 Nov 2024'],
  ['2024-11', 'en', 'Nov 2024'],
  ['2024', 'en', '2024'],
  ['2024-11-26/2024-12-05', 'en', '26 Nov–5 Dec 2024'],
  ['2024-11-26/2024-11-28', 'en', '26–28 Nov 2024'],
  ['2019/2024-11', 'en', '2019–Nov 2024'],
  ['2024-11-28', 'zh', '2024年11月28日'],
  ['0033-04', 'en', 'Apr 33'],
  ['some day', 'en', 'some day'],
  ['2024/2025/2026', 'en', '2024/2025/2026'],
  ['2025-01-02/2024-01-02', 'en', '2 Jan 2025–2 Jan 2024'],
])('%s in %s is %s', (edtf, language, written) => {
  expect(plain(writeEdtf(edtf, language))).toBe(written)
})

test.each([
  ['2024', true],
  ['2024-02', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13', false],
  ['24', false],
  ['2024-11-26/2024-12-05', false],
  ['', false],
])('%s as a filter: %s', (text, ok) => {
  expect(isPoint(text)).toBe(ok)
})
