import type { DocumentText } from '#ledger/read/rows'
import type { Unit } from '#model/document'
import { shorten } from './shorten.ts'

/** A line of the outline: a heading, in text order. */
export interface OutlineItem {
  readonly words: string
  readonly level: number
  readonly start: number
  readonly end: number
  readonly page: number | null
}

/** The outline of a document: its headings without their markup. Levels are drawn together so that none is left out. */
export function outline({ text, blocks, units }: Pick<DocumentText, 'text' | 'blocks' | 'units'>): OutlineItem[] {
  const headings = units.filter(({ kind, pieces }) => kind === 'heading' && pieces.length > 0)
  const levelOf = ({ blocks: at }: Unit): number => blocks[at[0] ?? -1]?.level ?? 1
  const levels = [...new Set(headings.map(levelOf))].sort((a, b) => a - b)
  return headings.map((heading) => ({
    words: shorten(heading.pieces.map(({ start, end }) => text.slice(start, end)).join(' '), 160),
    level: levels.indexOf(levelOf(heading)) + 1,
    start: heading.pieces[0]?.start ?? 0,
    end: heading.pieces.at(-1)?.end ?? 0,
    page: blocks[heading.blocks[0] ?? -1]?.page ?? null,
  }))
}
