import { expect, test } from 'vitest'
import type { LightRecord } from '#api/contract'
import { applied, openClaims, stateOf } from './deciding.ts'

const claim = (id: string, field: string, value: unknown): LightRecord['claims'][number] => ({
  id,
  field,
  value,
  basis: 'stated',
  rule: 0,
  spans: [[3, 8]],
  state: 'proposed',
})
const RECORD: LightRecord = {
  id: 'rec_1',
  type: 'post',
  title: { name: null, kind: null, parts: [] },
  status: null,
  start: 0,
  end: 20,
  at: [[0, 20]],
  rule: 0,
  claims: [claim('clm_1', 'person', 'Ana Ruiz'), claim('clm_2', 'title', 'Mayor')],
}
const look = ({ claims }: LightRecord) => claims.map(({ id, value, state }) => [id, value, state])

test('a value that was accepted, and the record whose others are open', () => {
  const after = applied(RECORD, { act: 'accept', record: 'rec_1', claims: ['clm_2'] })
  expect(look(after)).toEqual([
    ['clm_1', 'Ana Ruiz', 'proposed'],
    ['clm_2', 'Mayor', 'accepted'],
  ])
  expect(openClaims(after.claims)).toEqual(['clm_1'])
})

test('a corrected value with its words, and one that is added', () => {
  const by = { field: 'title', value: 'Lord Mayor', spans: [{ start: 10, end: 20 }] }
  const after = applied(RECORD, { act: 'correct', record: 'rec_1', claim: 'clm_2', by })
  expect(after.claims[1]).toMatchObject({ value: 'Lord Mayor', spans: [[10, 20]], state: 'corrected' })
  const more = applied(after, { act: 'correct', record: 'rec_1', claim: null, by: { ...by, field: 'organization', value: 'Bergen' } }, 'new_1')
  expect(more.claims[2]).toMatchObject({ id: 'new_1', field: 'organization', value: 'Bergen' })
})

test('a record that is rejected as a whole', () => {
  expect(look(applied(RECORD, { act: 'reject', record: 'rec_1', claims: null, reason: null })).map(([, , state]) => state)).toEqual([
    'rejected',
    'rejected',
  ])
})

test.each([
  [[], 'proposed'],
  [['proposed', 'accepted'], 'proposed'],
  [['accepted', 'rejected'], 'accepted'],
  [['accepted', 'corrected'], 'corrected'],
  [['rejected', 'rejected'], 'rejected'],
] as const)('%j together are %s', (states, whole) => {
  expect(stateOf(states)).toBe(whole)
})
