import { zipSync } from 'fflate'
import type { StressInput } from './stress-inputs.ts'

/** Word documents and PDFs that a reader could choke on. The size asked for is that of what is packed into them. */

const WORD = '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
const SENTENCE = 'The two ministers met in Maputo. '

const times = (pattern: string, size: number): string => pattern.repeat(Math.max(1, Math.floor(size / pattern.length)))

const word = (says: string, body: (size: number) => string, notes?: (size: number) => string): StressInput => ({
  says: `DOCX: ${says}`,
  fileName: 'stress.docx',
  bytes: (size) => {
    const part = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
    return zipSync(
      {
        '[Content_Types].xml': part('<x/>'),
        'word/document.xml': part(`${WORD}${body(size)}</w:body></w:document>`),
        ...(notes ? { 'word/footnotes.xml': part(`<w:footnotes>${notes(size)}</w:footnotes>`) } : {}),
      },
      { level: 1 },
    )
  },
})

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

/** A PDF of objects as they are given, with a cross-reference table. */
function pdfOf(objects: readonly string[]): Uint8Array {
  const offsets: number[] = []
  const parts = ['%PDF-1.4\n']
  let length = 9
  objects.forEach((object, index) => {
    offsets.push(length)
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`
    parts.push(part)
    length += part.length
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
  )
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'))
}

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const stream = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`
const pageOf = (content: number): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents ${content} 0 R>>`

/** Pages that draw the content streams given, one each. */
const pdf = (says: string, contents: (size: number) => readonly string[]): StressInput => ({
  says: `PDF: ${says}`,
  fileName: 'stress.pdf',
  bytes: (size) => {
    const streams = contents(size)
    const kids = streams.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')
    const pages = streams.flatMap((content, index) => [pageOf(5 + 2 * index), stream(content)])
    return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${streams.length}>>`, FONT, ...pages])
  },
})

const line = (words: string, y: number): string => `BT /F1 10 Tf 1 0 0 1 50 ${y} Tm (${words}) Tj ET\n`
const manyPages = (size: number, content: string): string[] =>
  Array.from({ length: Math.max(1, Math.floor(size / (content.length + 200))) }, () => content)
const fullPage = Array.from({ length: 60 }, (_, row) => line(SENTENCE.repeat(2), 780 - 12 * row)).join('')

export const PACKED: readonly StressInput[] = [
  word('paragraphs', (size) => times(paragraph(SENTENCE), size)),
  word('one paragraph', (size) => paragraph(times(SENTENCE, size))),
  word('runs of one letter', (size) => `<w:p>${times('<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>', size)}</w:p>`),
  word('empty paragraphs', (size) => `${paragraph(SENTENCE)}${times('<w:p/>', size)}`),
  word('cells', (size) => `<w:tbl>${times(`<w:tr>${`<w:tc>${paragraph('12')}</w:tc>`.repeat(8)}</w:tr>`, size)}</w:tbl>`),
  word('tables in tables', (size) => `${times('<w:tbl><w:tr><w:tc>', size)}${paragraph(SENTENCE)}`),
  word(
    'notes',
    (size) => times('<w:p><w:r><w:t>Words</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>', size / 2),
    (size) => times(`<w:footnote w:id="2">${paragraph(SENTENCE)}</w:footnote>`, size / 2),
  ),
  word('open elements', (size) => times('<w:p><w:r><w:t>a', size)),
  pdf('pages of text', (size) => manyPages(size, fullPage)),
  pdf('pages of a word', (size) => manyPages(size, line('Words', 700))),
  pdf('one page of text over text', (size) => [times(line(SENTENCE, 700), size)]),
  pdf('one page of letters', (size) => [times('BT /F1 10 Tf 1 0 0 1 50 700 Tm (a) Tj ET\n', size)]),
  pdf('one long line', (size) => [`BT /F1 10 Tf 50 700 Td (${times(SENTENCE, size)}) Tj ET`]),
  // Its time grows with the square: such a file is given up.
  pdf('states saved without end', (size) => [`${times('q ', size)}${line(SENTENCE, 700)}`]),
]
