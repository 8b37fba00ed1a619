import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, claimId, documentId, type RecordId, readingDigest, recordId, uuidv7 } from './ids.ts'

test('the order of keys does not change an id, the order of items does', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { seed: 20_261_122 },
  )
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

test('parts of an id cannot run into each other', () => {
  expect(documentId('ab', 'c')).not.toBe(documentId('a', 'bc'))
  expect(recordId('doc_1', ['event', 1], 2)).not.toBe(recordId('doc_1', ['event', 12], 0))
  expect(readingDigest(['a'], ['b'])).not.toBe(readingDigest(['a', 'b'], []))
})

test('a claim is its content, not the rule that made it', () => {
  const record: RecordId = 'rec_1'
  const claim = { field: 'date', value: '2024', spans: [{ start: 1, end: 5 }], basis: 'stated' } as const
  const id = claimId(record, claim)
  expect(id).toMatch(/^clm_[0-9a-f]{32}$/)
  expect(claimId(record, { ...claim, rule: 'x@2' } as typeof claim)).toBe(id)
  for (const other of [{ field: 'asOf' }, { value: '2025' }, { spans: [{ start: 1, end: 6 }] }, { basis: 'inferred' }, { speaker: 'A' }] as const)
    expect(claimId(record, { ...claim, ...other })).not.toBe(id)
})

test('UUIDv7s sort in the order they are made, and behind any that they are told to', () => {
  const made = Array.from({ length: 10_000 }, () => uuidv7())
  expect(made).toEqual([...made].sort())
  expect(new Set(made).size).toBe(made.length)
  const late = 'ffffffff-0000-7000-8000-000000000000'
  const behind = uuidv7(late)
  expect(behind > late).toBe(true)
  expect(behind).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
