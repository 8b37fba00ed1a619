import { Pages, type Style } from './page.ts'
import type { Piece, Sample } from './parse.ts'

/** Lays a sample out as a PDF with running heads, page numbers and footnotes at the foot of the page. */
export async function pdfOf(sample: Sample): Promise<Uint8Array> {
  const pages = await Pages.begin(sample.facts['running'] ?? '')
  for (const piece of sample.pieces) {
    for (const [, mark = ''] of 'text' in piece ? piece.text.matchAll(/\[\^(\d+)\]/g) : []) pages.note(mark, sample.notes.get(mark) ?? '')
    place(piece, pages)
  }
  return pages.done(sample.facts)
}

function place(piece: Piece, pages: Pages): void {
  if (piece.sort === 'box') pages.box(piece.title, piece.text)
  else if (piece.sort === 'table') {
    for (const [i, row] of piece.rows.entries()) pages.row(row, i === 0 ? pages.bold : pages.roman)
    pages.space(10)
  } else if (piece.sort === 'heading') {
    pages.space(piece.level === 1 ? 0 : 8)
    pages.lines(piece.text, { size: piece.level === 1 ? 20 : 13.5, font: pages.bold, after: piece.level === 1 ? 12 : 5 })
  } else pages.lines(piece.text, styleOf(piece.sort, pages))
}

function styleOf(sort: 'paragraph' | 'item' | 'caption', pages: Pages): Style {
  if (sort === 'caption') return { size: 9, font: pages.italic, after: 8 }
  return sort === 'item' ? { size: 11, font: pages.roman, indent: 14, after: 4 } : { size: 11, font: pages.roman }
}
