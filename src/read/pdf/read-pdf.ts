import type { BlockKind, ReadDocument } from '#model/document'
import { documentName } from '#model/document-name'
import { Failed } from '#model/failure'
import { assemble } from '../blocks/assemble.ts'
import { CanonicalText } from '../blocks/canonical.ts'
import { settleCaptions } from '../blocks/captions.ts'
import { settleContents } from '../blocks/contents.ts'
import { checkCount, type Draft, PAGE_GAP } from '../blocks/draft.ts'
import { wordsWithout } from '../blocks/holes.ts'
import { joinBroken } from '../blocks/join.ts'
import type { Mark } from '../blocks/pieces.ts'
import { settleTitles } from '../blocks/titles.ts'
import { edtf } from '../facts/dates.ts'
import { factsOf } from '../facts/facts.ts'
import type { SourceFile } from '../source-file.ts'
import { openPdfApart, type PdfTime } from './apart.ts'
import { inColumns, linesOfRuns, type PageLine } from './lines.ts'
import type { OpenPdf } from './open.ts'
import { blocksOfPage, bodySize, type PageBlock, type PageInLines, runningLines } from './page-blocks.ts'
import type { PageCell } from './tables.ts'

const MOST_CHARACTERS = 60_000_000

/**
 * A PDF with a text layer: lines from the places of its letters, columns, paragraphs, running heads, notes. The map
 * gives page and rectangle of every line. Errors: READ_SCANNED, READ_LOCKED, READ_BROKEN, READ_TOO_LARGE, READ_ENDLESS.
 */
export async function readPdf(file: SourceFile, longest?: PdfTime): Promise<ReadDocument> {
  const pdf = await openPdfApart(file.bytes, file.fileName, longest)
  try {
    const pages = await pagesInLines(pdf, file.fileName)
    if (!pages.some((page) => page.lines.length > 0)) throw new Failed('READ_SCANNED', { fileName: file.fileName, pages: pdf.pages })
    const info = await pdf.info()
    return written(file, pages, info)
  } finally {
    await pdf.close()
  }
}

async function pagesInLines(pdf: OpenPdf, fileName: string): Promise<PageInLines[]> {
  const pages: PageInLines[] = []
  let characters = 0
  for (let number = 1; number <= pdf.pages; number++) {
    const page = await pdf.page(number)
    const lines = linesOfRuns(page.runs)
    for (const line of lines) characters += line.text.length
    if (characters > MOST_CHARACTERS) throw new Failed('READ_TOO_LARGE', { fileName, page: number, characters })
    pages.push({ number, width: page.width, height: page.height, lines })
  }
  return pages
}

function written(file: SourceFile, pages: readonly PageInLines[], info: Readonly<Record<string, unknown>>): ReadDocument {
  const body = bodySize(pages)
  const running = runningLines(pages)
  const out = new CanonicalText()
  const drafts: Draft[] = []
  const marks: Mark[] = []
  let tables = 0
  for (const page of pages) {
    const blocks = blocksOfPage({ ...page, lines: inReadingOrder(page, running) }, body, running)
    blocks.forEach((block, index) => {
      const draft = write(out, block, index === 0, marks)
      if (block.cell) draft.table = placeOf(block.cell, tables)
      if (draft.start < draft.end) drafts.push(draft)
    })
    for (const { cell } of blocks) if (cell && cell.row === 0 && cell.column === 0) tables++
    checkCount(drafts)
  }
  const text = out.text()
  settleContents(text, drafts)
  settleCaptions(text, drafts)
  if (!drafts.some((draft) => draft.kind === 'heading')) settleTitles(text, drafts)
  const assembled = assemble(drafts, joinBroken(text, drafts), wordsWithout(text, marks))
  const read = factsOf(text, assembled.blocks, assembled.units)
  const title = typeof info['Title'] === 'string' && info['Title'].trim().length > 3 ? info['Title'].trim() : null
  const facts = { ...read, title: read.title ?? title, published: read.published ?? pdfDate(info['CreationDate']) }
  return {
    name: documentName(file.fileName),
    format: 'pdf',
    text,
    map: out.map(),
    ...assembled,
    facts: { ...facts, ...file.given },
    pages: pages.length,
  }
}

/** Running heads above, then the columns, then what stands at the foot. */
function inReadingOrder(page: PageInLines, running: ReadonlyMap<PageLine, BlockKind>): PageLine[] {
  const isTop = (line: PageLine): boolean => line.y < page.height / 2
  const outside = page.lines.filter((line) => running.has(line))
  const inside = page.lines.filter((line) => !running.has(line))
  return [...outside.filter(isTop), ...inColumns(inside, page.width), ...outside.filter((line) => !isTop(line))]
}

/** `D:20240312101500+01'00'`. */
const pdfDate = (value: unknown): string | null => {
  const found = typeof value === 'string' ? /^(?:D:)?((?:19|20)\d{2})(\d{2})(\d{2})/.exec(value) : null
  return found ? edtf(found[1], Number(found[2]), found[3]) : null
}

const CERTAIN: readonly BlockKind[] = ['heading', 'table-cell', 'footnote', 'running-head', 'page-number']

const placeOf = ({ table, row, column }: PageCell, before: number): NonNullable<Draft['table']> => ({
  index: before + table,
  row,
  column,
  ...(row === 0 ? { header: true } : {}),
})

/** A mark of a line where it stands in the text, with white space before it folded as there. */
function markAt(line: string, { start, end }: { readonly start: number; readonly end: number }, from: number): Mark {
  const before = line.slice(0, start).replace(/\s+/g, ' ').trimStart().length
  return { start: from + before, end: from + before + end - start, label: line.slice(start, end) }
}

/** Writes a block's lines, one a line, and keeps where each stands. */
function write(out: CanonicalText, block: PageBlock, first: boolean, marks: Mark[]): Draft {
  out.space('\n\n')
  const start = out.length
  for (const [index, line] of block.lines.entries()) {
    const words = line.text.replace(/\s+/g, ' ').trim()
    if (index > 0) out.space('\n')
    const from = out.length
    out.add(words, from)
    for (const mark of line.marks ?? []) marks.push(markAt(line.text, mark, from))
    out.box({ start: from, end: out.length, page: block.page, x: line.x, y: line.y - line.size, width: line.right - line.x, height: line.size * 1.2 })
  }
  const draft: Draft = {
    kind: block.kind,
    start,
    end: out.length,
    body: start,
    lines: block.lines.length,
    gap: first ? PAGE_GAP : 1,
    settled: CERTAIN.includes(block.kind),
    page: block.page,
  }
  if (block.level !== undefined) draft.level = block.level
  if (block.label !== undefined && block.label !== '') draft.label = block.label
  return draft
}
