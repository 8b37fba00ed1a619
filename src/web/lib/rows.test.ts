import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Row, rowAt, rowsOf } from './rows.ts'

const drawn = (text: string, rows: readonly Row[]) =>
  rows.map(({ cells }) =>
    cells.map(({ pieces }) => pieces.map((piece) => `${piece.spaced ? ' ' : ''}${text.slice(piece.start, piece.end)}`).join('')),
  )
const paragraph = (text: string, from = 0) => ({ kind: 'paragraph' as const, start: from, end: from + text.length })

test('markup between the pieces of a unit is not drawn, the space beside it is', () => {
  const text = 'The **Lomé** plan'
  const rows = rowsOf(text, {
    blocks: [paragraph(text)],
    units: [
      {
        kind: 'paragraph',
        blocks: [0],
        pieces: [
          [0, 3],
          [6, 10],
          [12, 17],
        ],
        section: -1,
      },
    ],
    footnotes: [],
  })
  expect(drawn(text, rows)).toEqual([['The Lomé plan']])
})

test('a word broken over a line is drawn with its hyphen and without the break', () => {
  const text = 'the inter-\nnational league'
  expect(drawn(text, rowsOf(text, { blocks: [paragraph(text)], units: [], footnotes: [] }))).toEqual([['the inter-national league']])
})

test('the cells of a table row are one row', () => {
  const text = 'a\tb\nc\td'
  const cell = (start: number, row: number, column: number) => ({
    kind: 'table-cell' as const,
    start,
    end: start + 1,
    table: { index: 0, row, column },
  })
  const rows = rowsOf(text, { blocks: [cell(0, 0, 0), cell(2, 0, 1), cell(4, 1, 0), cell(6, 1, 1)], units: [], footnotes: [] })
  expect(drawn(text, rows)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('blocks of one cell stand below each other', () => {
  const text = 'a\tb\nc'
  const cell = (start: number, column: number) => ({ kind: 'table-cell' as const, start, end: start + 1, table: { index: 0, row: 0, column } })
  expect(drawn(text, rowsOf(text, { blocks: [cell(0, 0), cell(2, 1), cell(4, 1)], units: [], footnotes: [] }))).toEqual([['a', 'b'], ['c']])
})

test('lines that are no words are not drawn', () => {
  const text = '---\n\nVol. 3'
  const furniture = (start: number, end: number) => ({ kind: 'furniture' as const, start, end })
  expect(drawn(text, rowsOf(text, { blocks: [furniture(0, 3), furniture(5, 11)], units: [], footnotes: [] }))).toEqual([['Vol. 3']])
})

test('a footnote mark is a piece of its own that names its footnote', () => {
  const text = 'signed① in Suva'
  const rows = rowsOf(text, { blocks: [paragraph(text)], units: [], footnotes: [{ mark: [6, 7], block: 4 }] })
  expect(rows[0]?.cells[0]?.pieces.map(({ start, end, note }) => [start, end, note])).toEqual([
    [0, 6, undefined],
    [6, 7, 4],
    [7, 15, undefined],
  ])
})

test('a paragraph that goes on after a page break says so', () => {
  const text = 'one two\n\nthree'
  const rows = rowsOf(text, {
    blocks: [paragraph('one two'), paragraph('three', 9)],
    units: [
      {
        kind: 'paragraph',
        blocks: [0, 1],
        pieces: [
          [0, 7],
          [9, 14],
        ],
        section: -1,
      },
    ],
    footnotes: [],
  })
  expect(rows.map(({ goesOn }) => goesOn)).toEqual([false, true])
})

test('blocks of any length are cut into rows that draw every character once', () => {
  const words = fc.array(fc.constantFrom('word ', 'longer-word ', '语', '🙂', 'x'.repeat(900)), { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, (text) => {
      fc.pre(text.length > 0)
      const rows = rowsOf(text, { blocks: [paragraph(text)], units: [], footnotes: [] })
      expect(rows.flatMap(({ cells }) => cells.flatMap(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)))).join('')).toBe(text)
      for (const [index, row] of rows.entries()) {
        expect(row.end - row.start).toBeLessThanOrEqual(3000)
        if (index > 0) expect(row.start).toBe(rows[index - 1]?.end)
        expect(rowAt(rows, row.start)).toBe(index)
        expect(rowAt(rows, row.end - 1)).toBe(index)
      }
    }),
    { seed: 20_261_122, numRuns: 200 },
  )
})
