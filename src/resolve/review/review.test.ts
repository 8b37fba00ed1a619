import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act, Decision } from '#model/decision'
import { effectiveFields } from './effective.ts'
import { Review } from './review.ts'

const RECORDS = ['rec_1', 'rec_2', 'rec_3']
const CLAIMS = ['clm_1', 'clm_2', 'clm_3', 'clm_4']
const by = { field: 'date', value: '2025', spans: [{ start: 3, end: 7 }] }

const record = fc.constantFrom(...RECORDS)
const claim = fc.constantFrom(...CLAIMS)
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant('accept' as const), record, claims: fc.uniqueArray(claim, { minLength: 1 }) }),
  fc.record({ act: fc.constant('correct' as const), record, claim: fc.option(claim), by: fc.constant(by) }),
  fc.record({ act: fc.constant('reject' as const), record, claims: fc.option(fc.uniqueArray(claim, { minLength: 1 })), reason: fc.constant(null) }),
  fc.record({
    act: fc.constant('judge' as const),
    kind: fc.constant('event' as const),
    a: record,
    b: record,
    verdict: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const, 'none' as const),
    reason: fc.constant(null),
  }),
  fc.record({
    act: fc.constant('settle' as const),
    contradiction: fc.constantFrom('con_1', 'con_2'),
    outcome: fc.constantFrom('wrong' as const, 'both' as const, 'open' as const),
    wrong: fc.constantFrom(0 as const, 1 as const, null),
    why: fc.constant(null),
  }),
)

let made = 0
/** Decisions in order: the nth has the nth id. */
const decision = (does: Act): Decision => {
  const id = `00000000-0000-7000-8000-${String(made++).padStart(12, '0')}`
  return { id, at: '2026-11-22T10:00:00.000Z', author: 'Ines', batch: id, round: null, does }
}
const undo = (decisions: readonly Decision[]): Decision => decision({ act: 'undo', decisions: decisions.map(({ id }) => id) })

const stateOf = (review: Review) => ({
  claims: RECORDS.flatMap((rec) => CLAIMS.map((clm) => [rec, clm, review.claim(rec, clm).state, review.claim(rec, clm).correction])),
  records: RECORDS.map((rec) => [review.rejected(rec)?.id ?? null, review.added(rec).map(({ id }) => id)]),
  judgements: review.judgements(),
  settled: ['con_1', 'con_2'].map((con) => review.settled(con)?.outcome ?? null),
})

test('200 random decisions, undone one by one from the end, give the first state, and the undoing undone the last', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 200, maxLength: 200 }), (acts) => {
      const review = new Review()
      const first = stateOf(review)
      const decisions = acts.map(decision)
      for (const each of decisions) review.take(each)
      const last = stateOf(review)
      const undone = decisions.toReversed().map((each) => undo([each]))
      for (const each of undone) review.take(each)
      expect(stateOf(review)).toEqual(first)
      review.take(undo(undone))
      expect(stateOf(review)).toEqual(last)
    }),
    { seed: 20_261_122, numRuns: 20 },
  )
})

test('undoing some decisions leaves what the others alone come to', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(act, fc.boolean()), { maxLength: 60 }), (choices) => {
      const decisions = choices.map(([does, keep]) => ({ decision: decision(does), keep }))
      const kept = new Review(decisions.filter(({ keep }) => keep).map((each) => each.decision))
      const all = new Review(decisions.map((each) => each.decision))
      all.take(undo(decisions.filter(({ keep }) => !keep).map((each) => each.decision)))
      expect(stateOf(all)).toEqual(stateOf(kept))
    }),
    { seed: 20_261_122, numRuns: 100 },
  )
})

test('what was undone and undone again 20,000 times counts, at one time more it does not', () => {
  const accept = decision({ act: 'accept', record: 'rec_1', claims: ['clm_1'] })
  const review = new Review([accept])
  let last = accept
  for (let n = 0; n < 20_000; n++) review.take((last = undo([last])))
  expect([review.claim('rec_1', 'clm_1').state, review.subjects(last.id)]).toEqual(['accepted', ['rec_1', 'clm_1']])
  review.take(undo([last]))
  expect(review.claim('rec_1', 'clm_1').state).toBe('proposed')
})

test('two undos of one decision are undone one by one; forty rows of two, each undoing both before, are told at once', () => {
  const note = decision({ act: 'note', on: 'rec_1', text: 'See the year report.' })
  const [one, other] = [undo([note]), undo([note])]
  const review = new Review([note, one, other, undo([one])])
  expect(review.notes('rec_1')).toEqual([])
  review.take(undo([other]))
  expect(review.notes('rec_1')).toHaveLength(1)
  let row = [note]
  for (let n = 0; n < 40; n++) {
    row = [undo(row), undo(row)]
    for (const each of row) review.take(each)
  }
  expect([review.notes('rec_1').length, review.subjects(row[0]?.id ?? '')]).toEqual([1, ['rec_1']])
})

test('taking a decision twice changes nothing', () => {
  const accept = decision({ act: 'accept', record: 'rec_1', claims: ['clm_1'] })
  const note = decision({ act: 'note', on: 'rec_1', text: 'See the year report.' })
  const review = new Review([accept, accept, note, note])
  expect(review.claim('rec_1', 'clm_1').state).toBe('accepted')
  expect(review.notes('rec_1')).toHaveLength(1)
  expect(review.last).toBe(note.id)
})

test('a record that is rejected whole takes its claims with it, until one of them is accepted', () => {
  const review = new Review([decision({ act: 'reject', record: 'rec_1', claims: null, reason: 'A plan, not a visit.' })])
  expect(review.claim('rec_1', 'clm_1').state).toBe('rejected')
  expect(review.rejected('rec_1')).not.toBeNull()
  review.take(decision({ act: 'accept', record: 'rec_1', claims: ['clm_1'] }))
  expect(review.rejected('rec_1')).toBeNull()
  expect([review.claim('rec_1', 'clm_1').state, review.claim('rec_1', 'clm_2').state]).toEqual(['accepted', 'rejected'])
})

test('a field that told nothing can be filled by hand, and what was filled can be corrected and rejected', () => {
  const review = new Review([decision({ act: 'correct', record: 'rec_1', claim: null, by })])
  const [added] = review.added('rec_1')
  expect(added).toMatchObject(by)
  const id = added?.id ?? ''
  expect(review.claim('rec_1', id).state).toBe('proposed')
  review.take(decision({ act: 'correct', record: 'rec_1', claim: id, by: { ...by, value: '2026' } }))
  expect(review.claim('rec_1', id)).toMatchObject({ state: 'corrected', correction: { value: '2026' } })
  review.take(decision({ act: 'reject', record: 'rec_1', claims: [id], reason: null }))
  expect(review.claim('rec_1', id).state).toBe('rejected')
})

test('two judgements on one pair: both are told in their order, whichever side was named first', () => {
  const judge = (a: string, b: string, verdict: 'same' | 'different') => decision({ act: 'judge', kind: 'event', a, b, verdict, reason: null })
  const review = new Review([judge('rec_2', 'rec_1', 'same'), judge('rec_1', 'rec_2', 'different')])
  expect(review.judgements().map(({ a, b, verdict }) => [a, b, verdict])).toEqual([
    ['rec_1', 'rec_2', 'same'],
    ['rec_1', 'rec_2', 'different'],
  ])
})

test('a record that is rejected whole is still known by what it said; one whose values are rejected has none', () => {
  const read = {
    id: 'rec_1',
    fields: { name: 'Forum of the Lakes', places: ['Puno'] },
    claims: [
      { id: 'clm_1', field: 'name', value: 'Forum of the Lakes' },
      { id: 'clm_2', field: 'places', value: 'Puno' },
    ],
  }
  const values = new Review([decision({ act: 'reject', record: 'rec_1', claims: ['clm_1', 'clm_2'], reason: null })])
  expect(effectiveFields(read, values)).toEqual({ name: null, places: [] })
  const whole = new Review([decision({ act: 'reject', record: 'rec_1', claims: null, reason: null })])
  expect(effectiveFields(read, whole)).toEqual(read.fields)
})
