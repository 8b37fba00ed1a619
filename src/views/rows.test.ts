import { expect, test } from 'vitest'
import type { ClaimRow, RecordWithClaims } from '#ledger/read/rows'
import { FIELDS, RECORD_TYPES, type RecordType } from '#model/record'
import { COLUMNS } from './columns.ts'
import { diffLines } from './diff.ts'
import { explain } from './explain.ts'
import { marks } from './marks.ts'
import { outline } from './outline.ts'
import { recordPage } from './record-page.ts'
import { dateOf } from './record-row.ts'
import { documentHits } from './search-hits.ts'
import { titleWords } from './title-line.ts'

const TEXT = 'Water news 2022\n\nOn 3 May, Fiji met Tonga in Suva. They spoke of reefs.'
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, quote: words })
const claim = (id: string, field: string, value: unknown, ...words: string[]): ClaimRow => ({
  id,
  record: 'rec_1',
  field,
  value,
  basis: words.length > 1 ? 'inferred' : 'stated',
  speaker: null,
  rule: field === 'date' ? 'event/date@2' : 'event/met@1',
  state: 'proposed',
  spans: words.map(spanOf),
})
const record: RecordWithClaims = {
  id: 'rec_1',
  type: 'event',
  fields: {
    kind: 'meeting',
    name: null,
    date: '2022-05-03',
    places: [{ name: 'Suva', country: 'FJ' }],
    organizers: [],
    participants: ['Fiji', 'Tonga'],
    attendance: null,
    series: null,
    outcomes: [],
  },
  status: 'held',
  document: { id: 'doc_1', name: '001', title: null },
  evidence: [spanOf('On 3 May, Fiji met Tonga in Suva.')],
  quote: 'On 3 May, Fiji met Tonga in Suva.',
  rule: 'event/met@1',
  dateFrom: '2022-05-03',
  dateTo: '2022-05-03',
  countries: ['FJ'],
  position: 17,
  claims: [
    claim('clm_1', 'date', '2022-05-03', '3 May', '2022'),
    claim('clm_2', 'participants', 'Fiji', 'Fiji'),
    claim('clm_3', 'status', 'held', 'met'),
  ],
}

test('marks number their rules and keep offsets only', () => {
  const { rules, records } = marks([record])
  expect(rules).toEqual(['event/met@1', 'event/date@2'])
  expect(records[0]).toMatchObject({ start: 17, end: 50, at: [[17, 50]], rule: 0 })
  expect(records[0]?.claims.map(({ field, rule, spans }) => [field, rule, spans])).toEqual([
    [
      'date',
      1,
      [
        [20, 25],
        [11, 15],
      ],
    ],
    ['participants', 0, [[27, 31]]],
    ['status', 0, [[32, 35]]],
  ])
})

test('a record page shows every field, with the words in their sentence', () => {
  const page = recordPage(record, TEXT, [{ kind: 'heading', start: 0, end: 15 }])
  expect(page.fields.map(({ field }) => field)).toEqual([...Object.keys(FIELDS.event.shape), 'status'])
  const date = page.fields.find(({ field }) => field === 'date')
  expect(date?.claims[0]?.sources.map(({ sentence }) => [sentence.before, sentence.words, sentence.after])).toEqual([
    ['On ', '3 May', ', Fiji met Tonga in Suva.'],
    ['Water news ', '2022', ''],
  ])
  expect(page.fields.find(({ field }) => field === 'status')).toMatchObject({ value: 'held', form: 'status' })
})

test('explaining parts what covers the offset from the rest of the sentence', () => {
  const rejections = [{ rule: 'post/title@1' as const, reason: 'no name', start: 44, end: 48, quote: 'Suva' }]
  const told = explain(28, { start: 17, end: 50 }, { claims: record.claims, records: new Map([[record.id, record]]), rejections })
  expect(told.claims.map(({ field }) => field)).toEqual(['participants'])
  expect(told.around.map(({ field }) => field)).toEqual(['date', 'status'])
  expect(told.claims[0]?.record.title.parts).toEqual(['Fiji, Tonga', 'Suva'])
  expect(told.rejections).toEqual([{ start: 44, end: 48, words: 'Suva', rule: 'post/title@1', reason: 'no name' }])
})

test('a difference is told by record', () => {
  const changed = (id: string, change: 'added' | 'dropped', of: string) => ({
    ...claim(id, 'participants', 'Fiji', 'Fiji'),
    record: of,
    change,
    type: 'event' as const,
    document: 'doc_1',
  })
  const lines = diffLines(
    [changed('a', 'added', 'rec_1'), changed('b', 'dropped', 'rec_1'), changed('c', 'dropped', 'rec_2'), changed('d', 'added', 'rec_3')],
    new Map([['rec_1', record]]),
  )
  expect(lines.map(({ record: id, change, title }) => [id, change, titleWords(title)])).toEqual([
    ['rec_1', 'changed', 'Meeting · Fiji, Tonga · Suva'],
    ['rec_2', 'dropped', 'Fiji'],
    ['rec_3', 'added', 'Fiji'],
  ])
})

test.each(RECORD_TYPES)('a dropped %s has a title made of whatever claims it had', (type) => {
  const change = { ...claim('a', 'nothing', 1, 'Fiji'), change: 'dropped' as const, type, document: 'doc_1' }
  expect(() => diffLines([change], new Map())).not.toThrow()
})

test('the outline has no gaps in its levels', () => {
  const heading = (level: number, start: number, end: number, pieces = [{ start, end }]) => ({
    block: { kind: 'heading' as const, level, start, end },
    pieces,
  })
  const headings = [
    heading(2, 0, 3),
    heading(4, 4, 16, [
      { start: 4, end: 7 },
      { start: 11, end: 16 },
    ]),
  ]
  const blocks = headings.map(({ block }) => block)
  const units = headings.map(({ pieces }, n) => ({ kind: 'heading' as const, blocks: [n], pieces, section: -1 }))
  expect(outline({ text: 'One\nTwo** \nwords', blocks, units })).toEqual([
    { words: 'One', level: 1, start: 0, end: 3, page: null },
    { words: 'Two words', level: 2, start: 4, end: 16, page: null },
  ])
})

test('passages are gathered by document and cut to the sentence', () => {
  const passage = (id: string, start: number, text: string) => ({
    document: { id, name: id, title: null },
    start,
    end: start + text.length,
    text,
    rank: 1,
  })
  const hits = documentHits(
    [passage('a', 100, 'Rain fell. The reef was mapped. All left.'), passage('b', 0, 'Reefs'), passage('a', 0, 'No reef')],
    'Reef',
  )
  expect(
    hits.map(({ document, passages }) => [document.id, passages.map(({ start, before, words, after }) => [start, before, words, after])]),
  ).toEqual([
    [
      'a',
      [
        [115, 'The ', 'reef', ' was mapped.'],
        [3, 'No ', 'reef', ''],
      ],
    ],
    ['b', [[0, '', 'Reef', 's']]],
  ])
})

test.each(RECORD_TYPES)('every field of %s has a column, and the record a date where it has one', (type: RecordType) => {
  const keys = COLUMNS[type].filter(({ form }) => form !== 'title').map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(Object.keys(FIELDS[type].shape)))
  expect(dateOf(type, { date: '2020', asOf: '2020', since: '2020', announced: '2020' })).toBe(type === 'post' ? null : '2020')
})

test('a promise is filed under the day it is due, else under that of its making, as the ledger sorts it', () => {
  expect(dateOf('commitment', { announced: '2020', deadline: '2024-06' })).toBe('2024-06')
  expect(dateOf('commitment', { announced: '2020', deadline: null })).toBe('2020')
})
