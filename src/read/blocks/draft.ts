import type { Block, BlockKind } from '#model/document'
import { Failed } from '#model/failure'

/**
 * A block while it is being made out. Passes over the drafts change `kind` until it is settled.
 *
 * body     where the words begin, past a list mark, `#` or footnote mark
 * lines    number of lines it stands on
 * gap      blank lines before it; 9 where a page begins
 * settled  markup or layout says what it is; only running heads and footnotes may still take it
 */
export interface Draft {
  kind: BlockKind
  start: number
  end: number
  body: number
  lines: number
  gap: number
  settled: boolean
  level?: number
  label?: string
  page?: number
  box?: number
  /** Numbers of headings and list items as written, `02`, `(a)`. */
  marker?: string
  table?: NonNullable<Block['table']>
}

/** A gap that is a page break. */
export const PAGE_GAP = 9

/** The finished block. */
export function blockOf(draft: Draft): Block {
  const block: { -readonly [K in keyof Block]: Block[K] } = { kind: draft.kind, start: draft.start, end: draft.end }
  if (draft.kind === 'heading') block.level = draft.level ?? 2
  if (draft.page !== undefined) block.page = draft.page
  if (draft.kind === 'table-cell' && draft.table) block.table = draft.table
  if (draft.box !== undefined) block.box = draft.box
  if (draft.kind === 'footnote' && draft.label !== undefined) block.label = draft.label
  return block
}

/** True for what is read as running text. */
export const isBody = (draft: Draft): boolean => draft.kind === 'paragraph' || draft.kind === 'list-item'

/** True for what the page puts between lines of the text without being part of it. */
export const isPageFurniture = (draft: Draft): boolean =>
  draft.kind === 'running-head' || draft.kind === 'page-number' || draft.kind === 'furniture' || draft.kind === 'footnote' || draft.kind === 'caption'

/** More blocks than any document has: their parts would not fit in the memory that a reader may take. */
const MOST_BLOCKS = 500_000

/** Errors: READ_TOO_LARGE. */
export function checkCount(drafts: readonly Draft[]): void {
  if (drafts.length > MOST_BLOCKS) throw new Failed('READ_TOO_LARGE', { blocks: drafts.length, limit: MOST_BLOCKS })
}
