import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#model/ids'
import { type FieldTelling, joinField } from './joined-record.ts'

let made = 0
const telling = (value: unknown, document: string, more: Partial<FieldTelling> = {}): FieldTelling => ({
  record: `rec_${document}`,
  document,
  published: null,
  claim: `clm_${made++}`,
  value,
  state: 'proposed',
  decided: null,
  ...more,
})
const byValue = ({ value }: FieldTelling): string => canonicalJson(value)
const shownOf = (tellings: FieldTelling[]) => {
  const [first] = joinField(tellings, false, byValue).filter(({ shown }) => shown)
  return [first?.value, first?.why]
}

describe('which value a joined record shows', () => {
  const cases: [string, FieldTelling[], unknown, string][] = [
    ['one telling', [telling('2024-05', 'a')], '2024-05', 'only'],
    ['the same from two', [telling('2024-05', 'a'), telling('2024-05', 'b')], '2024-05', 'only'],
    ['a day before its month', [telling('2024-05', 'a'), telling('2024-05', 'b'), telling('2024-05-03', 'c')], '2024-05-03', 'specific'],
    ['two documents before one', [telling(300, 'a'), telling(280, 'b'), telling(280, 'c')], 280, 'sources'],
    [
      'a document counts once however often it repeats itself',
      [telling(300, 'a'), telling(300, 'a'), telling(280, 'b', { published: '2025' })],
      280,
      'newest',
    ],
    ['the newest', [telling(300, 'a', { published: '2023-01' }), telling(280, 'b', { published: '2024-01' })], 280, 'newest'],
    [
      'what a reviewer accepted',
      [telling('2024-05-03', 'a'), telling('2024-05-03', 'b'), telling('2024-06', 'c', { state: 'accepted', decided: '01' })],
      '2024-06',
      'accepted',
    ],
    [
      'of two accepted the later',
      [telling(1, 'a', { state: 'accepted', decided: '02' }), telling(2, 'b', { state: 'accepted', decided: '01' })],
      1,
      'accepted',
    ],
    ['not what was rejected', [telling('2024-05-03', 'a', { state: 'rejected' }), telling('2024', 'b')], '2024', 'only'],
  ]
  for (const [name, tellings, value, why] of cases) test(name, () => expect(shownOf(tellings)).toEqual([value, why]))

  test('all values of a list are shown, those that are one thing once', () => {
    const names = [telling('Lake Basin Network', 'a'), telling('LBN', 'b'), telling('Ana Silva', 'b'), telling('Li Wei', 'a', { state: 'rejected' })]
    const joined = joinField(names, true, ({ value }) => (value === 'LBN' ? 'Lake Basin Network' : String(value)))
    expect(joined.map(({ value, shown, why, tellings }) => [value, shown, why, tellings.length])).toEqual([
      ['Lake Basin Network', true, 'sources', 2],
      ['Ana Silva', true, 'only', 1],
      ['Li Wei', false, null, 1],
    ])
  })

  test('the order in which documents came does not matter', () => {
    const value = fc.constantFrom<unknown>('2024', '2024-05', '2024-05-03', '2024-05-04', 12, null)
    const some = fc.array(
      fc.tuple(
        value,
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom(null, '2023', '2024-01'),
        fc.constantFrom('proposed' as const, 'accepted' as const, 'rejected' as const),
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (drawn, numbers) => {
        const tellings = drawn.map(([told, document, published, state], n) =>
          telling(told, document, { published, state, claim: `c${n}`, decided: state === 'accepted' ? `${n}` : null }),
        )
        const shuffled = tellings.map((each) => ({ each, at: numbers.next().value as number })).sort((a, b) => a.at - b.at)
        expect(
          joinField(
            shuffled.map(({ each }) => each),
            false,
            byValue,
          ),
        ).toEqual(joinField(tellings, false, byValue))
      }),
      { seed: 20_261_122, numRuns: 200 },
    )
  })
})
