import type { Range } from './span.ts'

/** The formats that are read. */
export const FORMATS = ['txt', 'md', 'html', 'pdf', 'docx', 'eml'] as const
export type Format = (typeof FORMATS)[number]

/** What a stretch of canonical text is on the page. */
export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'caption',
  'footnote',
  'running-head',
  'page-number',
  'furniture',
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/**
 * One block of the page, in canonical text order. Blocks do not overlap; what lies between them is white space.
 *
 * level   of a heading, 1 is the highest
 * page    1-based, for formats with pages
 * table   index of the table, with row and column counted from 0
 * box     number of the boxed story it belongs to
 * label   of a footnote: the mark that refers to it, `①`, `12`, `*`
 */
export interface Block extends Range {
  readonly kind: BlockKind
  readonly level?: number
  readonly page?: number
  readonly table?: { readonly index: number; readonly row: number; readonly column: number; readonly header?: boolean }
  readonly box?: number
  readonly label?: string
}

/**
 * What is read as one piece: a paragraph, a heading, a cell. A paragraph that a page break, a caption or a running
 * head cuts in two is one unit over several pieces. Markup inside a paragraph (`**`, `<sup>`, the address of a link)
 * lies between pieces, so that no token is made of it.
 *
 * pieces   in reading order, non-empty, not overlapping
 * section  index (in `units`) of the heading that governs it, -1 where there is none
 */
export interface Unit {
  readonly kind: BlockKind
  readonly blocks: readonly number[]
  readonly pieces: readonly Range[]
  readonly section: number
  readonly box?: number
}

/** A footnote mark in the running text and the block of the footnote it points to. */
export interface FootnoteLink {
  readonly mark: Range
  readonly block: number
}

/**
 * From canonical text back to the source file. `canonical[i]` maps to `source[i]`; between two entries the distance
 * is the same on both sides. For `.txt` and `.md` it is the one entry 0 → 0.
 * For PDF, `source` counts characters of the page text and `boxes` gives page and rectangle (PDF points, origin top left).
 */
export interface OffsetMap {
  readonly canonical: readonly number[]
  readonly source: readonly number[]
  readonly boxes?: readonly PageBox[]
}
export interface PageBox extends Range {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What the document says of itself, or what was given from outside. Dates are EDTF. */
export interface DocumentFacts {
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
}

/** A document once it is read: what every later step, and every span, refers to. */
export interface ReadDocument {
  /** The file's name up to the first `_` or `.`. */
  readonly name: string
  readonly format: Format
  readonly text: string
  readonly map: OffsetMap
  readonly blocks: readonly Block[]
  readonly units: readonly Unit[]
  readonly footnotes: readonly FootnoteLink[]
  readonly facts: DocumentFacts
  readonly pages: number | null
}
