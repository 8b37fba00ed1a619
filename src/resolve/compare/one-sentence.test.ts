import { expect, test } from 'vitest'
import type { RecordMember } from '#model/identity'
import type { Comparer } from '../comparer.ts'
import { orOneSentence } from './one-sentence.ts'

const silent: Comparer<RecordMember> = {
  profile: ({ fields }) => JSON.stringify(fields),
  keys: () => [],
  compare: () => ({ score: 0, band: 'different', hard: false, reasons: [] }),
}
const comparer = orOneSentence(silent)
const event = (quote: string, fields: Record<string, unknown>): RecordMember => ({
  id: `rec_${JSON.stringify(fields)}`,
  kind: 'event',
  document: 'doc_1',
  dated: null,
  position: 0,
  quote,
  fields: { kind: 'conference', name: null, date: '2024-05', places: [], organizers: [], participants: [], ...fields },
})
const FAIR = 'In May 2024, “Salt and Silk: A Meeting of Two Coasts” was shown at the Harbour Museum in Mombasa.'
const DAYS = 'In May 2024, “Baltic Days: Young Readers’ Forum of the Fifth Congress of Libraries” opened in Tartu.'
const CALL = 'In May 2024 Minister Amara Sesay had a video meeting with Minister Ivo Petrov.'
const TWO = 'In May 2024 the Fifth Congress of Libraries and the Third Forum of Archives were held in Tartu.'
const FIRST = 'In May 2024 the Delta League held the Coastal Consultation in Tartu, the first regional meeting of the League and Chile.'
const FOR = 'The navies of Chile and Peru met for the Second Chilean-Peruvian Harbour\nDialogue in Lima on May 3, 2024.'
const AT = 'Ministers of Chile and Peru met at the Second Harbour Dialogue in Lima on May 3, 2024.'
const LIMA = { places: [{ name: 'Lima', country: 'PE' }], date: '2024-05-03' }
const TARTU = { places: [{ name: 'Tartu', country: 'EE' }] }
const LEAGUE = { ...TARTU, organizers: ['Delta League'] }
const BOTH = ['Chile', 'Peru']
const SESAY = ['Amara Sesay', 'Ivo Petrov']

const cases: [string, RecordMember, RecordMember, boolean][] = [
  [
    'a name inside another',
    event(FAIR, { name: 'Salt and Silk: A Meeting of Two Coasts', kind: 'culture' }),
    event(FAIR, { name: 'A Meeting', kind: 'meeting' }),
    true,
  ],
  ['names on both sides of a colon', event(DAYS, { name: 'Baltic Days' }), event(DAYS, { name: 'Young Readers’ Forum' }), true],
  ['names that overlap', event(DAYS, { name: 'Young Readers’ Forum' }), event(DAYS, { name: 'Forum of the Fifth Congress of Libraries' }), true],
  [
    'a call that is called a meeting',
    event(CALL, { kind: 'call', participants: SESAY }),
    event(CALL, { kind: 'meeting', participants: SESAY }),
    true,
  ],
  ['who acted and who was there', event(CALL, { organizers: SESAY }), event(CALL, { participants: SESAY }), true],
  [
    'what it is called besides',
    event(FIRST, { ...LEAGUE, name: 'Coastal Consultation' }),
    event(FIRST, { ...LEAGUE, name: 'first regional meeting' }),
    true,
  ],
  ['another name of the same', event(FIRST, { ...LEAGUE, name: 'Coastal Consultation' }), event(FIRST, { ...LEAGUE, name: 'River Fair' }), false],
  ['a name, and when and where it was', event(TWO, { ...TARTU, name: 'Third Forum of Archives' }), event(TWO, { ...TARTU, kind: 'other' }), true],
  [
    'a name, and who was founded there',
    event(TWO, { ...TARTU, name: 'Third Forum of Archives' }),
    event(TWO, { ...TARTU, kind: 'other', participants: ['Delta League'] }),
    false,
  ],
  ['who met for it', event(FOR, { ...LIMA, name: 'Harbour Dialogue' }), event(FOR, { ...LIMA, kind: 'meeting', participants: BOTH }), true],
  ['who met at it', event(AT, { ...LIMA, name: 'Second Harbour Dialogue' }), event(AT, { ...LIMA, kind: 'meeting', participants: BOTH }), false],
  ['a visit and a meeting', event(CALL, { kind: 'visit', participants: SESAY }), event(CALL, { kind: 'meeting', participants: SESAY }), false],
  ['two names joined by and', event(TWO, { name: 'Fifth Congress of Libraries' }), event(TWO, { name: 'Third Forum of Archives' }), false],
  ['two dates', event(CALL, { participants: SESAY }), event(CALL, { kind: 'call', participants: SESAY, date: '2024-07' }), false],
  ['other parties', event(CALL, { participants: ['Amara Sesay'] }), event(CALL, { kind: 'call', participants: ['Ivo Petrov'] }), false],
  ['one with a name', event(TWO, { name: 'Third Forum of Archives' }), event(TWO, { kind: 'meeting' }), false],
]
test.each(cases)('%s', (_, a, b, same) => {
  expect([comparer.compare(a, b).band === 'same', comparer.compare(b, a).band === 'same']).toEqual([same, same])
  expect(comparer.keys(a)).toEqual(comparer.keys(b))
})
