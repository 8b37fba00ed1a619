import type { Block } from '#model/document'
import { shorten } from './shorten.ts'

/** A line of the outline: a heading, in text order. */
export interface OutlineItem {
  readonly words: string
  readonly level: number
  readonly start: number
  readonly end: number
  readonly page: number | null
}

/** The outline of a document: its headings, with white space folded. Levels are drawn together so that none is left out. */
export function outline(text: string, blocks: readonly Block[]): OutlineItem[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  const levels = [...new Set(headings.map(({ level }) => level ?? 1))].sort((a, b) => a - b)
  return headings.map(({ start, end, level, page }) => ({
    words: shorten(text.slice(start, end), 160),
    level: levels.indexOf(level ?? 1) + 1,
    start,
    end,
    page: page ?? null,
  }))
}
