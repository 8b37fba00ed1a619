import type { BlockKind } from '#model/document'
import { isClosed } from '../blocks/ends.ts'
import { isLower } from '../blocks/signs.ts'
import type { PageLine } from './lines.ts'
import { cellsOf, type PageCell } from './tables.ts'

/** A block of a page before it is written: its lines in reading order. */
export interface PageBlock {
  kind: BlockKind
  readonly lines: PageLine[]
  readonly page: number
  level?: number
  label?: string
  /** Place in the table with this number on the page. */
  cell?: PageCell
}

/** A page in reading order, with its height. */
export interface PageInLines {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly PageLine[]
}

/** The size of letters that most of the document is set in. */
export function bodySize(pages: readonly PageInLines[]): number {
  const letters = new Map<number, number>()
  for (const page of pages) for (const line of page.lines) letters.set(half(line.size), (letters.get(half(line.size)) ?? 0) + line.text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}
const half = (size: number): number => Math.round(size * 2) / 2

/** Lines at the top and foot of pages that come again on others, and page numbers: by position and repetition. */
export function runningLines(pages: readonly PageInLines[]): ReadonlyMap<PageLine, BlockKind> {
  const found = new Map<PageLine, BlockKind>()
  const groups = new Map<string, PageLine[]>()
  for (const page of pages) {
    const byHeight = [...page.lines].sort((a, b) => a.y - b.y)
    for (const line of new Set([...byHeight.slice(0, 3), ...byHeight.slice(-3)])) {
      if (line.y > page.height * 0.13 && line.y < page.height * 0.88) continue
      if (/^\s*(?:[-–—|(]?\s*(?:page\s*)?\d{1,4}\s*(?:(?:\/|of|de)\s*\d{1,4})?\s*[-–—|)]?|[ivxl]{1,6})\s*$/i.test(line.text))
        found.set(line, 'page-number')
      const key = line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()
      const group = groups.get(key)
      if (group) group.push(line)
      else groups.set(key, [line])
    }
  }
  const least = pages.length >= 5 ? 3 : 2
  for (const group of groups.values()) if (group.length >= least) for (const line of group) if (!found.has(line)) found.set(line, 'running-head')
  return found
}

/** Cuts a page's lines into blocks: by size of letters, white between lines, indents and marks of lists and notes. */
export function blocksOfPage(page: PageInLines, body: number, running: ReadonlyMap<PageLine, BlockKind>): PageBlock[] {
  const blocks: PageBlock[] = []
  const leading = leadingOf(page.lines, body)
  const cells = cellsOf(page.lines.filter((line) => !running.has(line)))
  for (const [index, line] of page.lines.entries()) {
    const cell = cells.get(line)
    if (cell) {
      if (cell.lines[0] === line) blocks.push({ kind: 'table-cell', lines: cell.lines, page: page.number, cell })
      continue
    }
    const kind = running.get(line) ?? kindOf(line, page, body)
    const open = blocks.at(-1)
    const above = page.lines[index - 1]
    if (open && above && goesOn(open, above, line, kind, leading)) open.lines.push(line)
    else blocks.push({ kind, lines: [line], page: page.number, ...more(kind, line, body) })
  }
  return blocks.map(settled)
}

function kindOf(line: PageLine, page: PageInLines, body: number): BlockKind {
  if (line.size >= body * 1.15) return 'heading'
  if (line.size <= body * 0.9 && line.y > page.height * 0.55 && NOTE.test(line.text)) return 'footnote'
  if (ITEM.test(line.text)) return 'list-item'
  return 'paragraph'
}
const NOTE = /^\s*(?:\[?(\d{1,3})\]?\.?|([①-⑳]|[*†‡]))\s*\S/u
const ITEM = /^\s*(?:[•·▪●–◦■□►○‣✓➢-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/

function more(kind: BlockKind, line: PageLine, body: number): { level?: number; label?: string } {
  if (kind === 'heading') return { level: line.size >= body * 1.7 ? 1 : line.size >= body * 1.35 ? 2 : 3 }
  if (kind !== 'footnote') return {}
  const mark = NOTE.exec(line.text)
  return { label: mark?.[1] ?? mark?.[2] ?? '' }
}

/** The usual distance between baselines. */
function leadingOf(lines: readonly PageLine[], body: number): number {
  const gaps: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const gap = (lines[i] as PageLine).y - (lines[i - 1] as PageLine).y
    if (gap > body * 0.8 && gap < body * 2.2) gaps.push(gap)
  }
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? body * 1.25
}

function goesOn(open: PageBlock, above: PageLine, line: PageLine, kind: BlockKind, leading: number): boolean {
  if (open.kind === 'table-cell') return false
  if (kind === 'list-item' || kind === 'page-number' || kind === 'running-head' || running(open.kind)) return false
  if (kind === 'footnote') return false
  if (open.kind === 'heading' || kind === 'heading')
    return open.kind === kind && Math.abs(above.size - line.size) < 0.6 && line.y - above.y < above.size * 1.9 && line.y > above.y
  if (Math.abs(above.size - line.size) > Math.max(0.8, above.size * 0.12)) return false
  const gap = line.y - above.y
  if (gap < -leading) return isLower(line.text.trimStart().charCodeAt(0)) || !isClosed(above.text, 0, above.text.length)
  if (gap > leading * 1.45) return false
  if (gap < leading * 0.3 && line.x > above.right) return false
  const ended = isClosed(above.text, 0, above.text.length) && !isLower(line.text.trimStart().charCodeAt(0))
  const widest = open.lines.reduce((most, each) => Math.max(most, each.right), 0)
  const indented = line.x - above.x > 8 && open.lines.length > 1
  return !(ended && (above.right < widest - 40 || indented))
}
const running = (kind: BlockKind): boolean => kind === 'running-head' || kind === 'page-number'

/** A long stretch of large letters that ends with a full stop is no heading. */
function settled(block: PageBlock): PageBlock {
  const words = block.lines.map((line) => line.text).join(' ')
  if (block.kind === 'heading' && words.length > 200 && isClosed(words, 0, words.length)) {
    block.kind = 'paragraph'
    delete block.level
  }
  return block
}
