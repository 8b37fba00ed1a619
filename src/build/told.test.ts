import { expect, test } from 'vitest'
import type { Draft } from './draft.ts'
import { Support, ToldIndex } from './told.ts'

const draft = (...told: readonly number[]): Draft => {
  const sentences = new Support()
  for (const index of told) sentences.add(index)
  return { sentences } as unknown as Draft
}

test('the first and the last sentence are known without a walk', () => {
  const { sentences } = draft(7, 3, 9)
  expect([sentences.first, sentences.last, sentences.size]).toEqual([3, 9, 3])
})

test('drafts near a sentence stand once each in the order in which they were kept, also those that gain a sentence later', () => {
  const index = new ToldIndex()
  const [a, b, c] = [draft(10, 11), draft(11), draft(4)] as const
  for (const one of [a, b, c]) index.keep(one)
  expect(index.within(10, 11)).toEqual([a, b])
  c.sentences.add(11)
  a.sentences.add(30)
  expect(index.within(11, 11)).toEqual([a, b, c])
  expect(index.within(12, 29)).toEqual([])
  expect(index.within(30, 40)).toEqual([a])
})
