import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { faultsOf } from '../soundness.ts'
import { readPdf } from './read-pdf.ts'

/** `x` may be `AFTER`: behind the words before. */
const AFTER = -1
type Words = readonly [text: string, x: number, y: number, size?: number]

async function pdfOf(words: readonly Words[]) {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  let right = 0
  for (const [text, x, y, size = 11] of words) {
    const at = x === AFTER ? right + 0.5 : x
    page.drawText(text, { x: at, y, size, font })
    right = at + font.widthOfTextAtSize(text, size)
  }
  const document = await read({ fileName: 'a.pdf', bytes: await pdf.save() })
  expect(faultsOf(document)).toEqual([])
  return document
}
const BODY: readonly Words[] = [
  ['The river commission met in Vientiane on 4 May 2023 and looked at the', 72, 700],
  ['loans that its members have taken since the flood of the year before.', 72, 685],
]

test('parts that stand under one another over three rows are cells', async () => {
  const { blocks, text } = await pdfOf([
    ...BODY,
    ...['Country', 'Laos', 'Thailand', 'Cambodia'].map((name, i): Words => [name, 72, 640 - i * 18]),
    ...['Loans', '12', '31', '7'].map((count, i): Words => [count, 220, 640 - i * 18]),
    ...['Lender', 'Lake Bank', 'Harbour Fund', 'Lake Bank'].map((name, i): Words => [name, 330, 640 - i * 18]),
    ['The commission will meet again in the spring of the coming year.', 72, 540],
  ])
  const cells = blocks.filter((block) => block.kind === 'table-cell')
  expect(cells.map(({ table, start, end }) => [table?.index, table?.row, table?.column, text.slice(start, end)])).toEqual(
    [
      ['Country', 'Loans', 'Lender'],
      ['Laos', '12', 'Lake Bank'],
      ['Thailand', '31', 'Harbour Fund'],
      ['Cambodia', '7', 'Lake Bank'],
    ].flatMap((row, r) => row.map((words, c) => [0, r, c, words])),
  )
  expect(blocks.filter((block) => block.kind === 'paragraph').length).toBe(2)
})

test('two columns of running text are no table', async () => {
  const { blocks } = await pdfOf(
    Array.from({ length: 6 }, (_, i) => [
      [`The left column of the page, in line ${i + 1}`, 60, 700 - i * 14] as const,
      [`The right column of the page, in line ${i + 1}`, 320, 700 - i * 14] as const,
    ]).flat(),
  )
  expect(blocks.some((block) => block.kind === 'table-cell')).toBe(false)
})

test('a raised figure is the mark of the note at the foot', async () => {
  const { footnotes, blocks, units, text } = await pdfOf([
    ['The rules were read out in Vientiane', 72, 700],
    ['1', AFTER, 704, 6],
    [' and adopted there by all members.', AFTER, 700],
    ...BODY.map(([words, x, y]): Words => [words, x, y - 60]),
    ['1 Minutes of the session, page 8.', 72, 90, 8],
  ])
  expect(footnotes.map(({ mark, block }) => [text.slice(mark.start, mark.end), blocks[block]?.kind, blocks[block]?.label])).toEqual([
    ['1', 'footnote', '1'],
  ])
  expect(units[0]?.pieces.map((piece) => text.slice(piece.start, piece.end))).toEqual([
    'The rules were read out in Vientiane',
    ' and adopted there by all members.',
  ])
})

test('a page that nothing ends is given up by name, and the next file is read', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream('q '.repeat(100_000))))
  const endless = { fileName: 'endless.pdf', bytes: await pdf.save(), given: {} }
  expect(endless.bytes.length).toBeLessThan(2000)
  await expect(readPdf(endless, { page: 300, all: 120_000 })).rejects.toMatchObject({ code: 'READ_ENDLESS', facts: { page: 1 } })
  expect((await pdfOf(BODY)).text).toContain('The river commission met in Vientiane')
})

test('files that are read at the same time do not get into each other', async () => {
  const documents = await Promise.all(
    ['Laos', 'Thailand', 'Cambodia'].map((name) => pdfOf([[`The bank of ${name} lent money to its neighbours.`, 72, 700]])),
  )
  expect(documents.map(({ text }) => /bank of (\w+)/.exec(text)?.[1])).toEqual(['Laos', 'Thailand', 'Cambodia'])
})
