import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { Piece, Sample } from './parse.ts'

/** Sets a sample as a Word document with real headings, footnotes and tables. */
export async function docxOf(sample: Sample): Promise<Uint8Array> {
  const footnotes = Object.fromEntries([...sample.notes].map(([mark, text]) => [mark, { children: [new Paragraph(text)] }]))
  const document = new Document({
    title: sample.facts['title'] ?? '',
    creator: sample.facts['publisher'] ?? '',
    footnotes,
    sections: [{ children: sample.pieces.map(childOf) }],
  })
  return settled(await Packer.toBuffer(document), sample.facts['published'] ?? '')
}

function childOf(piece: Piece): Paragraph | Table {
  switch (piece.sort) {
    case 'heading':
      return new Paragraph({ heading: piece.level === 1 ? HeadingLevel.TITLE : HeadingLevel.HEADING_1, children: runsOf(piece.text) })
    case 'table':
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: piece.rows.map(
          (row, i) => new TableRow({ tableHeader: i === 0, children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
        ),
      })
    case 'box':
      return new Paragraph({ children: runsOf(`${piece.title}. ${piece.text}`) })
    case 'paragraph':
    case 'item':
    case 'caption':
      return new Paragraph({ children: runsOf(piece.text) })
    default:
      return piece satisfies never
  }
}

const runsOf = (text: string): (TextRun | FootnoteReferenceRun)[] =>
  text.split(/\[\^(\d+)\]/).map((part, i) => (i % 2 === 1 ? new FootnoteReferenceRun(Number(part)) : new TextRun(part)))

/** The same file every time: its own date instead of the clock's. */
function settled(bytes: Uint8Array, published: string): Uint8Array {
  const when = `${published}T00:00:00Z`
  const parts = unzipSync(bytes)
  const core = 'docProps/core.xml'
  const xml = new TextDecoder().decode(parts[core]).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${when}`)
  parts[core] = new TextEncoder().encode(xml)
  return zipSync(parts, { mtime: new Date(`${published}T12:00:00`), level: 9 })
}
