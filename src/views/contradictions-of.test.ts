import { expect, test } from 'vitest'
import type { Contradiction } from '#model/contradiction'
import { isOf } from './contradictions-of.ts'

const between = (...documents: string[]): Contradiction => ({ sides: documents.map((document) => ({ document })) }) as unknown as Contradiction

test('one document tells a side; two tell both sides; one against itself says both', () => {
  expect([isOf(between('a', 'b'), {}), isOf(between('a', 'b'), { document: 'b' }), isOf(between('a', 'b'), { document: 'c' })]).toEqual([
    true,
    true,
    false,
  ])
  expect([isOf(between('a', 'b'), { document: 'b', against: 'a' }), isOf(between('a', 'b'), { document: 'a', against: 'c' })]).toEqual([true, false])
  expect([isOf(between('a', 'b'), { against: 'b' }), isOf(between('a', 'b'), { against: 'c' })]).toEqual([true, false])
  expect([isOf(between('a', 'a'), { document: 'a', against: 'a' }), isOf(between('a', 'b'), { document: 'a', against: 'a' })]).toEqual([true, false])
})
