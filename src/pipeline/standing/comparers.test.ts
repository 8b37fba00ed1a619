import { expect, test } from 'vitest'
import type { Band, NameMember, RecordMember } from '#model/identity'
import { comparersOf } from '#resolve/comparers'
import { senseOfLexicon } from './sense.ts'

const comparers = comparersOf(senseOfLexicon())
const record = (kind: 'event' | 'instrument', fields: Record<string, unknown>): RecordMember => ({
  id: `rec_${JSON.stringify(fields)}`,
  kind,
  document: 'doc_1',
  dated: null,
  position: 0,
  quote: String(fields['name'] ?? ''),
  fields: {
    kind: 'conference',
    name: null,
    date: null,
    places: [],
    organizers: [],
    participants: [],
    series: null,
    outcomes: [],
    parties: [],
    ...fields,
  },
})
const bandOf = (a: RecordMember, b: RecordMember): Band => {
  const comparer = comparers[a.kind]
  const shared = comparer.keys(a).filter((key) => comparer.keys(b).includes(key))
  const [one, other] = [comparer.compare(a, b).band, comparer.compare(b, a).band]
  expect(one).toBe(other)
  if (one !== 'different') expect(shared).not.toEqual([])
  return one
}
const event = (fields: Record<string, unknown>) => record('event', fields)
const MOMBASA = [{ name: 'Mombasa', country: 'KE' }]
const PACT = 'Memorandum between the Port Authority of Mombasa and the Port of Valparaíso on Sister Harbours'

const CUT: readonly (readonly [string, RecordMember, RecordMember, Band])[] = [
  [
    'a name cut at its and',
    event({ name: 'Salt and Silk Forum for Coastal Trade', date: '2023-10' }),
    event({ name: 'Silk Forum for Coastal Trade', date: '2023-10', places: MOMBASA }),
    'same',
  ],
  [
    'a headline that leaves the topic out',
    event({ name: 'Africa-Andes Youth Dialogue on Harbours', date: '2025-05-16', places: MOMBASA }),
    event({ name: 'Africa-Andes Youth Dialogue Opens', date: '2025-05-18', places: MOMBASA }),
    'same',
  ],
  [
    'a meeting with its number',
    event({ name: 'Third Meeting of the Andes-Nile Water Dialogue', date: '2025-11' }),
    event({ name: 'Andes-Nile Water Dialogue', date: '2025-11' }),
    'same',
  ],
  [
    'a forum of others',
    event({ name: 'Andes-Nile Water Dialogue', date: '2025-11' }),
    event({ name: 'Andes-Nile Youth Water Dialogue', date: '2025-11' }),
    'unsure',
  ],
  [
    'one number of an edition, each with its own delegates',
    event({ name: '7th World Forum of the Harbour League', date: '2024-06', places: MOMBASA, participants: ['Chile'] }),
    event({ name: '7th World Forum of the Harbour League of Cities', date: '2024-06-25/2024-06-28', places: MOMBASA, participants: ['Kiribati'] }),
    'same',
  ],
  [
    'a short form and its number',
    event({ name: 'Sixth Oslo Research Conference on African Seas', date: '2016-08-28', places: MOMBASA }),
    event({ name: 'ORCAS VI', date: '2016-08-27/2016-08-28', places: MOMBASA }),
    'same',
  ],
  [
    'a short form and another number',
    event({ name: 'Sixth Oslo Research Conference on African Seas', date: '2016-08-28', places: MOMBASA }),
    event({ name: 'ORCAS VII', date: '2016-08-28', places: MOMBASA }),
    'different',
  ],
  [
    'the signing of one document, dated twice',
    event({ kind: 'ceremony', date: '2023', participants: ['Chile', 'Kenya'], outcomes: [PACT] }),
    event({ kind: 'ceremony', date: '2024-05', participants: ['Kenya'], outcomes: [PACT] }),
    'same',
  ],
  [
    'two signings',
    event({ kind: 'ceremony', date: '2023', participants: ['Chile', 'Kenya'], outcomes: [PACT] }),
    event({ kind: 'ceremony', date: '2024-05', participants: ['Kenya'], outcomes: ['Joint Statement'] }),
    'different',
  ],
]
test.each(CUT)('%s', (_, a, b, band) => expect(bandOf(a, b)).toBe(band))

const JOURNEY = { kind: 'visit', date: '2025-03-02/2025-03-09', places: [...MOMBASA, { name: 'Peru', country: 'PE' }] }
test('the same days in the same countries are one journey, whoever of the delegation is named', () => {
  expect(bandOf(event({ ...JOURNEY, participants: ['Harbour League'] }), event({ ...JOURNEY, participants: ['Inés Ocampo'] }))).toBe('same')
  expect(
    bandOf(event({ ...JOURNEY, participants: ['Harbour League'] }), event({ ...JOURNEY, places: MOMBASA, participants: ['Inés Ocampo'] })),
  ).not.toBe('same')
})

test('a long title is found inside a longer one of the same parties, without a date', () => {
  const long = 'Joint Statement between Chile and Kenya on Deepening the Comprehensive Partnership of Harbours and Shipping in the Coming Decade'
  const short = 'Joint Statement on Deepening the Comprehensive Partnership of Harbours and Shipping in the Coming Decade'
  const [a, b] = [
    record('instrument', { kind: 'statement', name: long, date: '2024-05-08', parties: ['Chile', 'Kenya'] }),
    record('instrument', { kind: 'statement', name: short, parties: ['Kenya', 'Chile'] }),
  ]
  expect(bandOf(a, b)).toBe('same')
  expect(bandOf(a, { ...b, fields: { ...b.fields, parties: ['Peru', 'Chile'] } })).toBe('unsure')
})

const person = (name: string, title: string, dated: string | null, organization: string | null = null): NameMember => ({
  id: `nam_${name}${title}`,
  kind: 'person',
  document: name,
  dated,
  position: 0,
  name,
  also: [],
  posts: [{ title, organization, former: false }],
  countries: [],
  records: [],
})
test.each([
  ['a president by his surname', person('Boric', 'President', '2023-04'), person('Gabriel Boric Font', 'President of Chile', '2024'), true],
  ['a prime minister by her surname', person('Mottley', 'Prime Minister', null), person('Mia Mottley', 'Prime Minister of Barbados', '2024'), true],
  ['of another time', person('Marlow', 'President', '1999'), person('Edith Marlow', 'President of Kiribati', '2024'), false],
  ['of a body', person('Mottley', 'President', null, 'Rowing Club'), person('Mia Mottley', 'President of Barbados', '2024'), false],
  ['a director', person('Mottley', 'Director', null), person('Mia Mottley', 'Director', null), false],
])('%s', (_, a, b, same) => {
  const { keys, compare } = comparers.person
  const meet = keys(a).some((key) => keys(b).includes(key))
  expect(meet && compare(a, b).band === 'same').toBe(same)
})

test('what keeps two people apart is found without their posts', () => {
  const { apart, compare } = comparers.person
  const all = ['Ana Silva', 'Rui Silva', 'Silva', 'A. Silva', 'Ana María Silva', 'Chen Wei', 'Wei Chen', 'John Smith Jr.', 'John Smith Sr.']
  const people = all.map((name) => person(name, 'Director', null))
  for (const a of people) for (const b of people) expect(apart?.(a, b), `${a.name}, ${b.name}`).toBe(compare(a, b).hard)
})
