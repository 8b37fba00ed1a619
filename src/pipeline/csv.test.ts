import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RECORD_TYPES } from '#model/record'
import { columnsOf, csvLine, rowOf } from './csv.ts'

const put = (row: string[], char: string): void => void row.push((row.pop() ?? '') + char)

/** A reader of RFC 4180, written from the standard. */
function parse(text: string): string[][] {
  const rows: string[][] = [['']]
  for (let i = 0, quoted = false; i < text.length; i++) {
    const row = rows.at(-1) as string[]
    const char = text[i] as string
    if (quoted && char === '"' && text[i + 1] === '"') put(row, text[++i] ?? '')
    else if (char === '"') quoted = !quoted
    else if (!quoted && char === ',') row.push('')
    else if (!quoted && text.startsWith('\r\n', i)) rows.push(['']) && i++
    else put(row, char)
  }
  return rows.slice(0, -1)
}

test('what is written is what a reader of the standard reads', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a,b', 'say "so"', 'two\r\nlines', '', 'tab\there'))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const read = parse(rows.map(csvLine).join(''))
      expect(read.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(rows)
    }),
    { seed: 20_261_122 },
  )
})

test.each(['=1+1', '+49', '-cmd', '@sum', '\tx', '\rx'])('%j is no formula in a spreadsheet', (text) => {
  expect(parse(csvLine([text, 'b']))).toEqual([[`'${text}`, 'b']])
})

test('numbers stay numbers', () => {
  expect(csvLine([-5, 1.5, true, null, ''])).toBe('-5,1.5,true,,\r\n')
})

test('every type has columns of different names', () => {
  for (const type of RECORD_TYPES) expect(new Set(columnsOf(type)).size).toBe(columnsOf(type).length)
  expect(columnsOf('contribution')).toEqual(
    'id doc donors recipients items_value items_unit date sentence evidence donors_spans recipients_spans items_spans date_spans'.split(' '),
  )
})

test('lists and parts have cells of their own', () => {
  const span = (start: number, end: number) => [{ start, end, quote: '' }]
  const claim = { id: 'clm_1', record: 'rec_1', basis: 'stated', speaker: null, rule: 'x@1', state: 'proposed' } as const
  const row = rowOf('contribution', {
    id: 'rec_1',
    type: 'contribution',
    fields: {
      donors: ['A', 'B'],
      recipients: [],
      items: [
        { value: 3, unit: 'boats' },
        { value: null, unit: 'nets' },
      ],
      date: null,
    },
    status: null,
    document: { id: 'doc_1', name: 'boats', title: null },
    evidence: [{ start: 0, end: 40 }],
    quote: 'A and B gave 3 boats and nets.',
    rule: 'x@1',
    dateFrom: null,
    dateTo: null,
    countries: [],
    position: 0,
    claims: [
      { ...claim, field: 'donors', value: 'A', spans: span(0, 1) },
      { ...claim, field: 'donors', value: 'B', spans: span(6, 7) },
    ],
  })
  expect(row).toEqual([
    'rec_1',
    'boats',
    'A | B',
    '',
    '3 | ',
    'boats | nets',
    null,
    'A and B gave 3 boats and nets.',
    '0-40',
    '0-1 | 6-7',
    '',
    '',
    '',
  ])
})
