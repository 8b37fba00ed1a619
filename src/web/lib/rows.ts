import type { BlocksReply, BlockTold } from '#api/contract'
import type { Range } from '#model/span'

/** A run of text that is drawn as it stands, or the mark of a footnote (then `note` is the block of the footnote). */
export interface Piece extends Range {
  readonly note?: number
  /** True where white space stood between it and the piece before. */
  readonly spaced: boolean
}

/** What is drawn as one line of the virtual list: a block, a part of a very long block, or a row of a table. */
export interface Row extends Range {
  readonly kind: BlockTold['kind']
  readonly cells: readonly { readonly block: number; readonly header: boolean; readonly pieces: readonly Piece[] }[]
  readonly level: number
  readonly page: number | null
  readonly boxed: boolean
  readonly label: string | null
  /** True where it goes on from the row before: the same block, or the same paragraph after a page break. */
  readonly goesOn: boolean
}

/** The most characters that one row draws; longer blocks are cut at a space. */
const LONGEST = 3000

/** The rows of a document. Together they show every block but rules and lines; markup between the pieces of a unit is not shown. */
export function rowsOf(text: string, { blocks, units, footnotes }: Pick<BlocksReply, 'blocks' | 'units' | 'footnotes'>): Row[] {
  const unitOf = new Map<number, number>()
  for (const [index, unit] of units.entries()) for (const block of unit.blocks) unitOf.set(block, index)
  const rows: Row[] = []
  let lastUnit = -1
  for (const [index, block] of blocks.entries()) {
    const unit = unitOf.get(index) ?? -1
    const spans = unit < 0 ? [block] : (units[unit]?.pieces ?? []).map(([start, end]) => ({ start, end }))
    const marks = footnotes.filter(({ mark }) => mark[0] >= block.start && mark[1] <= block.end)
    const pieces = piecesOf(text, block, spans, marks)
    const cell = { block: index, header: block.table?.header ?? false, pieces }
    const last = rows.at(-1)
    if (block.kind === 'furniture' && !/[\p{L}\p{N}]/u.test(text.slice(block.start, block.end))) continue
    if (last && besides(block, blocks[index - 1])) rows[rows.length - 1] = { ...last, end: block.end, cells: [...last.cells, cell] }
    else rows.push(...cut(block, cell, unit >= 0 && unit === lastUnit))
    if (unit >= 0) lastUnit = unit
  }
  return rows
}

/** True for a cell to the side of the one before it. A second block of one cell (a story in a table made for layout) stands below. */
const besides = ({ table }: BlockTold, before: BlockTold | undefined): boolean =>
  table !== undefined && before?.table?.index === table.index && before.table.row === table.row && before.table.column < table.column

function cut(block: BlockTold, cell: Row['cells'][number], goesOn: boolean): Row[] {
  const base = { kind: block.kind, level: block.level ?? 0, page: block.page ?? null, boxed: block.box !== undefined, label: block.label ?? null }
  if (block.end - block.start <= LONGEST || block.table) return [{ ...base, start: block.start, end: block.end, cells: [cell], goesOn }]
  const parts: Piece[][] = [[]]
  let length = 0
  for (const piece of cell.pieces) {
    if (length > 0 && length + piece.end - piece.start > LONGEST) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(piece)
    length += piece.end - piece.start
  }
  return parts.map((pieces, index) => ({
    ...base,
    start: index === 0 ? block.start : (pieces[0]?.start ?? block.start),
    end: parts[index + 1]?.[0]?.start ?? block.end,
    cells: [{ ...cell, pieces }],
    goesOn: goesOn || index > 0,
  }))
}

type Mark = BlocksReply['footnotes'][number]
function piecesOf(text: string, block: Range, spans: readonly Range[], marks: readonly Mark[]): Piece[] {
  const within = spans.map(({ start, end }) => ({ start: Math.max(start, block.start), end: Math.min(end, block.end) }))
  const plain = within.filter(({ start, end }) => start < end).flatMap((span) => around(span, marks))
  const noted = marks.map(({ mark: [start, end], block: note }) => ({ start, end, note }))
  const all = [...plain.flatMap((span) => shorter(text, span)), ...noted].sort((a, b) => a.start - b.start)
  return all.map((piece, index) => {
    const before = all[index - 1]
    const joint = before ? text.slice(before.end - 1, before.end) + text.slice(piece.start, piece.start + 1) : ''
    const hyphenated = before !== undefined && /^[-‐]\S$/.test(joint) && /^\s+$/.test(text.slice(before.end, piece.start))
    const spaced = before !== undefined && !hyphenated && !/\s/.test(joint) && /\s/.test(text.slice(before.end, piece.start))
    return { ...piece, spaced }
  })
}

/** A span without the footnote marks in it. */
function around(span: Range, marks: readonly Mark[]): Range[] {
  const rest: Range[] = []
  let { start } = span
  for (const { mark } of marks) {
    if (mark[1] <= start || mark[0] >= span.end) continue
    if (mark[0] > start) rest.push({ start, end: mark[0] })
    start = mark[1]
  }
  if (start < span.end) rest.push({ start, end: span.end })
  return rest
}

/** A span cut after hyphens at the end of a line, and at spaces where it is very long. */
function shorter(text: string, span: Range): Range[] {
  const parts: Range[] = []
  let { start } = span
  const words = text.slice(span.start, span.end)
  for (const hit of words.matchAll(/(?<=\p{L}[-‐])[ \t]*\r?\n[ \t]*(?=\p{L})/gu)) {
    parts.push({ start, end: span.start + hit.index })
    start = span.start + hit.index + hit[0].length
  }
  parts.push({ start, end: span.end })
  return parts.flatMap((part) => ofLength(text, part))
}

function ofLength(text: string, span: Range): Range[] {
  const parts: Range[] = []
  let { start } = span
  while (span.end - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST)
    let end = space > start + LONGEST / 2 ? space + 1 : start + LONGEST
    // Never between the halves of a surrogate pair.
    if ((text.charCodeAt(end) & 0xfc00) === 0xdc00) end -= 1
    parts.push({ start, end })
    start = end
  }
  parts.push({ start, end: span.end })
  return parts
}

/** Index of the row that holds an offset, or the one before it where it lies between rows. */
export function rowAt(rows: readonly Range[], offset: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
