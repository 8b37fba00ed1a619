import { expect, test } from 'vitest'
import { around } from './contradictions.ts'

test('the words beside are cut between words, and say so', () => {
  const long = 'lakeside '.repeat(30)
  const words = `${long}in 2019\nor in 2020 ${long}`
  const start = words.indexOf('2019')
  const told = around(words, start, start + 4)
  expect(told).toMatch(/^… lakeside .* in 2019 or in 2020 lakeside .* lakeside …$/)
  expect(around('in 2019', 3, 7)).toBe('in 2019')
})
