import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, type ReadersRecord } from './agreement.ts'
import { alpha } from './alpha.ts'

describe('alpha', () => {
  test('the textbook’s example of two coders and two values', () => {
    // Krippendorff 2011, “Computing Krippendorff’s Alpha-Reliability”, A: binary data, two observers, no missing data.
    const [a, b] = ['0100000000', '1110010100']
    expect(alpha([...(a as string)].map((value, n) => [value, (b as string)[n] as string]))).toBeCloseTo(0.095, 3)
  })
  test('the textbook’s example of nominal data with five values', () => {
    const [a, b] = ['aabbdcccedda', 'babbbccceddd']
    expect(alpha([...(a as string)].map((value, n) => [value, (b as string)[n] as string]))).toBeCloseTo(0.692, 3)
  })
  test('perfect agreement is 1; one value only, or nothing to pair, tells nothing', () => {
    expect(
      alpha([
        ['x', 'x'],
        ['y', 'y'],
      ]),
    ).toBe(1)
    expect(
      alpha([
        ['x', 'x'],
        ['x', 'x'],
      ]),
    ).toBeNull()
    expect(alpha([['x'], []])).toBeNull()
  })
})

let made = 0
const post = (person: string, title: string, start: number, organization: string | null = null): ReadersRecord => ({
  id: `r${made++}`,
  type: 'post',
  document: 'doc_1',
  fields: { person, title, organization, former: false },
  evidence: [{ start, end: start + 40 }],
})

describe('agreement', () => {
  test('counts records and facts that both have, and tells the differences in text order', () => {
    const first = [post('Ana Ruiz', 'Director', 0, 'Harbour Fund'), post('Li Wei', 'Mayor', 100)]
    const second = [post('Ana Ruiz', 'Director', 5, 'Harbor Fund'), post('Juma Otieno', 'Governor', 200)]
    const { records, facts, fields, differences } = agreementOf(first, second)
    expect(records.post).toEqual({ both: 1, onlyFirst: 1, onlySecond: 1, f1: 0.5 })
    expect(facts.all).toEqual({ both: 3, onlyFirst: 1 + 3, onlySecond: 1 + 3, f1: 6 / 14 })
    expect(fields.find(({ field }) => field === 'organization')?.shared).toMatchObject({ both: 0, onlyFirst: 1, onlySecond: 1 })
    expect(
      differences.map(({ field, first: one, second: other }) => [field, one?.fields['person'] ?? null, other?.fields['person'] ?? null]),
    ).toEqual([
      ['organization', 'Ana Ruiz', 'Ana Ruiz'],
      [null, 'Li Wei', null],
      [null, null, 'Juma Otieno'],
    ])
  })

  test('records of other words, other places or other documents are not one', () => {
    expect(agreementOf([post('Ana Ruiz', 'Director', 0)], [post('Ana Ruiz', 'Director', 300)]).records.all.both).toBe(0)
    expect(agreementOf([post('Ana Ruiz', 'Director', 0)], [{ ...post('Ana Ruiz', 'Director', 0), document: 'doc_2' }]).records.all.both).toBe(0)
    expect(agreementOf([post('Ana Ruiz', 'Director', 0)], [post('Li Wei', 'Mayor', 0)]).records.all.both).toBe(0)
  })

  test('a reader agrees wholly with herself, and the order of records does not matter', () => {
    const record = fc
      .tuple(fc.constantFrom('Ana', 'Li Wei', 'Juma Otieno'), fc.constantFrom('Mayor', 'Director of Works'), fc.nat({ max: 5 }))
      .map(([person, title, at]) => post(person, title, at * 100))
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (records) => {
        const { records: shared, facts, differences } = agreementOf(records, records.toReversed())
        expect([shared.all.onlyFirst, shared.all.onlySecond, facts.all.onlyFirst, differences.length]).toEqual([0, 0, 0, 0])
      }),
      { seed: 20_261_122 },
    )
  })
})
