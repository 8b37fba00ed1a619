import { expect, test } from 'vitest'
import type { FieldsOf, RecordType } from '#model/record'
import { titleLine, titleWords } from './title-line.ts'

const event: FieldsOf<'event'> = {
  kind: 'meeting',
  name: null,
  date: '2023-05',
  places: [{ name: 'Suva', country: 'FJ' }],
  organizers: [],
  participants: ['Fiji', 'Tonga'],
  attendance: null,
  series: null,
  outcomes: [],
}

const cases: { [T in RecordType]: readonly (readonly [FieldsOf<T>, string])[] } = {
  event: [
    [event, 'Meeting · Fiji, Tonga · Suva'],
    [{ ...event, name: 'Pacific Water Forum' }, 'Pacific Water Forum'],
    [{ ...event, participants: ['Fiji', 'Tonga', 'Samoa', 'Niue', 'Fiji'], places: [] }, 'Meeting · Fiji, Tonga, Samoa +1'],
    [{ ...event, kind: 'visit', participants: [], places: [] }, 'Visit'],
  ],
  series: [[{ name: 'Lakes Forum', since: null, editions: 4, asOf: null }, 'Lakes Forum']],
  post: [
    [{ person: 'Ana Reyes', title: 'Mayor', organization: 'City of Cebu', former: false }, 'Ana Reyes · Mayor · City of Cebu'],
    [{ person: 'Ana Reyes', title: 'Mayor', organization: null, former: true }, 'Ana Reyes · Mayor'],
  ],
  instrument: [[{ name: 'Accra Declaration', kind: 'declaration', date: null, parties: [] }, 'Accra Declaration']],
  statement: [
    [{ speaker: 'Ana Reyes', mode: 'quote', text: 'We\n shall   meet again', date: null, occasion: null }, 'Ana Reyes · “We shall meet again”'],
  ],
  commitment: [
    [
      { actor: 'Norway', action: 'build two clinics', target: null, deadline: null, announced: null, beneficiary: null },
      'Norway · build two clinics',
    ],
  ],
  figure: [
    [
      { measure: 'two-way trade', value: 1863000000, unit: 'USD', approx: '~', asOf: null, scope: 'Chile' },
      'two-way trade · ≈ 1,863,000,000 USD · Chile',
    ],
    [{ measure: 'saplings', value: 7200, unit: 'saplings', approx: '=', asOf: null, scope: 'Lesotho' }, '7,200 saplings · Lesotho'],
    [{ measure: 'share of girls', value: 34.5, unit: 'percent', approx: '>', asOf: null, scope: null }, 'share of girls · > 34.5%'],
  ],
  tie: [[{ kind: 'sister_city', parties: ['Graz', 'Pécs'], since: null }, 'Sister city · Graz, Pécs']],
  contribution: [
    [
      {
        donors: ['Japan'],
        recipients: ['Palau'],
        items: [
          { value: null, unit: 'books' },
          { value: 12, unit: 'buses' },
        ],
        date: null,
      },
      'Contribution · Japan · books, 12 buses · Palau',
    ],
  ],
}

test.each(Object.entries(cases).flatMap(([type, lines]) => lines.map(([fields, words]) => [words, type, fields] as const)))(
  '%s',
  (words, type, fields) => {
    expect(titleWords(titleLine(type as RecordType, fields as never))).toBe(words)
  },
)

test('what a reviewer struck out leaves the rest of the line', () => {
  const line = titleLine('statement', { speaker: 'Ana Ruiz', text: null, mode: 'quote', date: null, occasion: null } as never)
  expect(titleWords(line)).toBe('Ana Ruiz')
})
