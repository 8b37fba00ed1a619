import { expect, test } from 'vitest'
import type { Claim, ExtractedRecord } from '#model/claim'
import type { RecordType } from '#model/record'
import { reconcile } from '#pipeline/llm/reconcile'

const at = (start: number, end: number) => ({ start, end })
function record(
  type: RecordType,
  rule: 'event/met@1' | 'llm/x@1',
  fields: Record<string, unknown>,
  evidence = at(0, 100),
  status?: string,
): ExtractedRecord {
  const claims = Object.entries({ ...fields, ...(status === undefined ? {} : { status }) }).flatMap(([field, value]): Claim[] =>
    (Array.isArray(value) ? value : value === null ? [] : [value]).map((item) => ({
      field,
      value: item,
      spans: [at(evidence.start, evidence.start + 5)],
      basis: 'stated',
      rule,
    })),
  )
  return { type, fields, status: status ?? 'held', evidence: [evidence], claims, rule } as unknown as ExtractedRecord
}
const MEETING = {
  kind: 'meeting',
  name: null,
  date: null,
  places: [{ name: 'Accra', country: 'GH' }],
  organizers: [],
  participants: ['Ama Osei', 'Council of Harbour Cities'],
  attendance: null,
  series: null,
  outcomes: [],
}
const rules = (one: ExtractedRecord | undefined, field: string) =>
  one?.claims.filter((claim) => claim.field === field).map(({ value, rule }) => [value, rule])

test('what both tell is one record; each claim names its rule', () => {
  const { records, rejections } = reconcile(
    [record('event', 'event/met@1', MEETING)],
    [record('event', 'llm/x@1', { ...MEETING, date: '2024-05-03', participants: ['Ama Osei', 'Jonas Brandt'] }, at(10, 60))],
  )
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({
    rule: 'event/met@1',
    evidence: [at(0, 100)],
    fields: { date: '2024-05-03', participants: ['Ama Osei', 'Council of Harbour Cities', 'Jonas Brandt'] },
  })
  expect(rules(records[0], 'date')).toEqual([['2024-05-03', 'llm/x@1']])
  expect(rules(records[0], 'participants')).toEqual([
    ['Ama Osei', 'event/met@1'],
    ['Council of Harbour Cities', 'event/met@1'],
    ['Ama Osei', 'llm/x@1'],
    ['Jonas Brandt', 'llm/x@1'],
  ])
  expect(rejections).toEqual([])
})

test('on one value the first is right, and the other is kept as a rejection', () => {
  const { records, rejections } = reconcile(
    [record('event', 'event/met@1', { ...MEETING, date: '2024-05' }, at(0, 100), 'planned')],
    [record('event', 'llm/x@1', { ...MEETING, date: '2024-05-03', participants: ['Harbour Cities Council'] }, at(0, 100), 'held')],
  )
  expect(records[0]).toMatchObject({ status: 'planned', fields: { date: '2024-05', participants: MEETING.participants } })
  expect(rejections.map(({ rule, reason }) => `${rule} ${reason}`)).toEqual([
    'llm/x@1 event.date: “2024-05-03”, where event/met@1 reads “2024-05”',
    'llm/x@1 event.participants: “Harbour Cities Council”, where event/met@1 reads “Council of Harbour Cities”',
    'llm/x@1 event.status: “held”, where event/met@1 reads “planned”',
  ])
})

test.each([
  ['another place in the text', record('event', 'llm/x@1', MEETING, at(200, 300))],
  ['another kind', record('event', 'llm/x@1', { ...MEETING, kind: 'call' })],
  ['a date that excludes it', record('event', 'llm/x@1', { ...MEETING, date: '2023' })],
  ['other people elsewhere', record('event', 'llm/x@1', { ...MEETING, places: [], participants: ['Mele Tupou'] })],
])('%s: two records', (_, other) => {
  const first = record('event', 'event/met@1', { ...MEETING, date: '2024' })
  expect(reconcile([first], [other]).records.map(({ rule }) => rule)).toEqual(['event/met@1', 'llm/x@1'])
})

test.each([
  ['post', { person: 'Ama Osei', title: 'Vice President', organization: null, former: false }, { person: 'Osei', title: 'Vice President' }],
  ['figure', { measure: 'trees planted', value: 400, unit: 'trees' }, { measure: 'trees' }],
  ['statement', { speaker: 'Ama Osei', mode: 'report', text: 'the harbours would open in spring' }, { text: 'harbours would open' }],
  ['commitment', { actor: 'Accra', action: 'to plant 400 trees by 2030' }, { action: 'plant 400 trees' }],
  ['instrument', { name: 'Accra Declaration', kind: 'declaration', parties: [] }, { name: 'the Accra Declaration' }],
  ['series', { name: 'Harbour Forum' }, {}],
  ['tie', { kind: 'sister_city', parties: ['Accra', 'Busan'] }, { parties: ['Busan', 'Accra'] }],
  ['contribution', { donors: ['Busan'], recipients: ['Accra'], items: [] }, { recipients: [] }],
] as const)('%s: matched by what it is about', (type, fields, change) => {
  const other = record(type, 'llm/x@1', { ...fields, ...change })
  expect(reconcile([record(type, 'event/met@1', fields)], [other]).records).toHaveLength(1)
})

test('the surest pair is made first, and the same input gives the same output', () => {
  const [a, b] = [
    record('figure', 'event/met@1', { measure: 'trees', value: 4 }),
    record('figure', 'event/met@1', { measure: 'young oak trees', value: 4 }, at(50, 150)),
  ]
  const told = record('figure', 'llm/x@1', { measure: 'young oak trees', value: 4, scope: 'Accra' }, at(60, 90))
  const once = reconcile([a, b], [told])
  expect(once.records.map(({ fields }) => (fields as { scope?: string }).scope)).toEqual([undefined, 'Accra'])
  expect(reconcile([a, b], [told])).toEqual(once)
})
