import { expect, test } from 'vitest'
import { ar } from '../strings/ar.ts'
import { en } from '../strings/en.ts'
import { zh } from '../strings/zh.ts'
import { fill } from './fill.ts'

const at = (strings: Readonly<Record<string, string>>, language: string) => (key: string, values: Readonly<Record<string, string | number>>) =>
  fill(strings, key, { language, values })

test.each([
  [0, '0 records'],
  [1, '1 record'],
  [12_345, '12,345 records'],
])('%i in English', (count, told) => {
  expect(at(en, 'en-GB')('records.count', { count })).toBe(told)
})

test.each([
  [1, 'سجل واحد'],
  [2, 'سجلان'],
  [5, '5 سجلات'],
  [11, '11 سجلًا'],
])('%i in Arabic', (count, told) => {
  expect(at(ar, 'ar-u-nu-latn')('records.count', { count })).toBe(told)
})

test('English stands in for a missing string, the key for a missing key, the hole for a missing value', () => {
  expect(at({}, 'zh-CN')('app.documents', {})).toBe('Documents')
  expect(at(zh, 'zh-CN')('no.such.key', {})).toBe('no.such.key')
  expect(at(zh, 'zh-CN')('reader.page', {})).toBe('第 {{page}} 页')
})

test('what fills a hole is not looked at for holes', () => {
  expect(at(en, 'en-GB')('upload.announce', { name: '{{outcome}}<b>', outcome: 'read' })).toBe('{{outcome}}<b>: read')
})
