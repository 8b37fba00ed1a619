import { expect, test } from 'vitest'
import type { RecordMember } from '#model/identity'
import type { Comparer } from '../comparer.ts'
import { orRepeated } from './repeated.ts'

/** Tells nothing apart and joins nothing: what is joined is joined by its passage. */
const silent: Comparer<RecordMember> = {
  profile: ({ fields }) => JSON.stringify(fields),
  keys: () => [],
  compare: () => ({ score: 0, band: 'different', hard: false, reasons: [] }),
}
const comparer = orRepeated(silent)
const meeting = (quote: string, fields: Record<string, unknown> = {}): RecordMember => ({
  id: `rec_${quote.length}${JSON.stringify(fields).length}`,
  kind: 'event',
  document: 'doc_1',
  dated: null,
  position: 0,
  quote,
  fields: { kind: 'visit', name: null, date: null, places: [], participants: ['Harbour Fund'], ...fields },
})
const SENTENCE = 'Later in the week the delegation of the Harbour Fund called at the old quay.'

const cases: [string, RecordMember, RecordMember, boolean][] = [
  ['the same words twice, whatever the line ends', meeting(SENTENCE), meeting(SENTENCE.replace(' Fund', '\nFund')), true],
  ['under a heading that gives a place', meeting(SENTENCE), meeting(SENTENCE, { places: [{ name: 'Valdivia', country: 'CL' }] }), true],
  ['dated in one place only', meeting(SENTENCE), meeting(SENTENCE, { date: '2023-05' }), true],
  ['the same sentence in the reports of two years', meeting(SENTENCE, { date: '2023-05' }), meeting(SENTENCE, { date: '2024-05' }), false],
  ['two things told by one sentence', meeting(SENTENCE), meeting(SENTENCE, { participants: ['Tidal Institute'] }), false],
  ['few words', meeting('The Fund visited.'), meeting('The Fund visited.'), false],
  ['other words', meeting(SENTENCE), meeting(SENTENCE.replace('old', 'new')), false],
]
test.each(cases)('%s', (_, a, b, same) => {
  expect([comparer.compare(a, b).band === 'same', comparer.compare(b, a).band === 'same']).toEqual([same, same])
  if (same) expect(comparer.keys(a).filter((key) => comparer.keys(b).includes(key))).not.toEqual([])
})
