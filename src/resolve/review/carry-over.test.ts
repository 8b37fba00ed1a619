import { expect, test } from 'vitest'
import type { Decision } from '#model/decision'
import { carryOver, type ToldClaim, type ToldRecord } from './carry-over.ts'
import { Review } from './review.ts'

const claim = (record: string, id: string, value: unknown, quote: string, field = 'date'): ToldClaim => ({
  id,
  record,
  field,
  value,
  spans: [{ start: 20, end: 20 + quote.length, quote }],
})
const told = (id: string, claims: ToldClaim[], document = 'doc_a', start = 0): ToldRecord => ({
  id,
  type: 'event',
  document,
  evidence: [{ start, end: start + 90 }],
  claims,
})
const accepted = (record: string, claims: string[]): Review => {
  const does = { act: 'accept' as const, record, claims }
  const row: Decision = { id: '01', at: '2026-11-22T10:00:00.000Z', author: 'Ines', batch: '01', round: null, does }
  return new Review([row])
}
const kind = (record: string, id: string) => claim(record, id, 'visit', 'visited', 'kind')

test('the same text, read differently: what was accepted stands, under the record that took its place', () => {
  const before = told('rec_1', [claim('rec_1', 'clm_1', '2025-03-04', '4 March'), kind('rec_1', 'clm_2')])
  const now = told('rec_9', [claim('rec_9', 'clm_8', '2025-03-05', '5 March'), kind('rec_9', 'clm_9')])
  expect(carryOver([before], [now], accepted('rec_1', ['clm_1']))).toMatchObject([{ how: 'stands', record: 'rec_9', claim: { id: 'clm_1' } }])
})

test('the same text, and nothing is made of it any more: the record stays by its review', () => {
  const before = told('rec_1', [claim('rec_1', 'clm_1', '2025-03-04', '4 March')])
  const elsewhere = told('rec_5', [claim('rec_5', 'clm_5', '2025-03-04', '4 March')], 'doc_a', 700)
  expect(carryOver([before], [elsewhere], accepted('rec_1', ['clm_1']))).toMatchObject([{ how: 'stands', record: 'rec_1' }])
})

test('another text that tells the same by the same words, line ends aside: the acceptance goes along', () => {
  const before = told('rec_1', [claim('rec_1', 'clm_1', '2025-03-04', '4\nMarch')])
  const now = told('rec_9', [claim('rec_9', 'clm_8', '2025-03-04', '4 March')], 'doc_b', 300)
  expect(carryOver([before], [now], accepted('rec_1', ['clm_1']))).toMatchObject([{ how: 'carried', to: 'clm_8', record: 'rec_9' }])
})

test('text and extraction both changed: it comes back, with the record that tells the rest', () => {
  const before = told('rec_1', [claim('rec_1', 'clm_1', '2025-03-04', '4 March'), kind('rec_1', 'clm_2')])
  const now = told('rec_9', [claim('rec_9', 'clm_8', '2025-03-06', '6 March'), kind('rec_9', 'clm_9')], 'doc_b')
  expect(carryOver([before], [now], accepted('rec_1', ['clm_1']))).toMatchObject([{ how: 'returns', record: 'rec_9' }])
})

test('claims that nobody decided on, and those still told, are not followed', () => {
  const before = told('rec_1', [claim('rec_1', 'clm_1', '2025-03-04', '4 March'), claim('rec_1', 'clm_2', 'Quito', 'Quito', 'places')])
  const now = told('rec_1', [claim('rec_1', 'clm_1', '2025-03-04', '4 March')])
  expect(carryOver([before], [now], accepted('rec_1', ['clm_1']))).toEqual([])
})
