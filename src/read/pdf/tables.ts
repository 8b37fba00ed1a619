import type { PageLine } from './lines.ts'

/** A cell of a table on a page: its lines, with row and column counted from 0 and the table's number on the page. */
export interface PageCell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly lines: PageLine[]
}

interface Column {
  left: number
  right: number
}

const LEAST_ROWS = 3
/** Mean length in characters from which on two columns side by side are running text, as in `inColumns`. */
const WORDY = 22

/**
 * Finds tables in lines that are in reading order: three rows or more, one after the other, whose parts stand under
 * one another. Two columns of running text are none.
 */
export function cellsOf(lines: readonly PageLine[]): ReadonlyMap<PageLine, PageCell> {
  const rows = rowsOf(lines)
  const cells = new Map<PageLine, PageCell>()
  let tables = 0
  for (let i = 0; i < rows.length; ) {
    const found = (rows[i] as PageLine[]).length >= 2 ? tableFrom(rows, i, tables) : null
    if (found === null) {
      i++
      continue
    }
    tables++
    for (const cell of found.cells) for (const line of cell.lines) cells.set(line, cell)
    i = found.next
  }
  return cells
}

/** Lines at one height, from left to right. */
function rowsOf(lines: readonly PageLine[]): PageLine[][] {
  const rows: PageLine[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && Math.abs(last.y - line.y) <= Math.max(2, line.size * 0.3) && line.x >= last.right) row.push(line)
    else rows.push([line])
  }
  return rows
}

function tableFrom(rows: readonly PageLine[][], from: number, table: number): { cells: PageCell[]; next: number } | null {
  const columns: Column[] = (rows[from] as PageLine[]).map((line) => ({ left: line.x, right: line.right }))
  const cells: PageCell[] = []
  let row = -1
  let next = from
  for (; next < rows.length; next++) {
    const parts = rows[next] as PageLine[]
    const above = rows[next - 1]?.[0]
    if (next > from && above && !isNear(above, parts[0] as PageLine)) break
    const places = parts.map((part) => columnOf(columns, part))
    if (places.includes(-1) || new Set(places).size < places.length) break
    if (parts.length === 1) {
      const open = cells.findLast((cell) => cell.column === places[0])
      if (places[0] === 0 || open?.row !== row) break
      open.lines.push(parts[0] as PageLine)
      continue
    }
    row++
    for (const [k, part] of parts.entries()) cells.push({ table, row, column: places[k] as number, lines: [part] })
  }
  return row + 1 >= LEAST_ROWS && !isRunningText(cells, columns.length) ? { cells, next } : null
}

const isNear = (above: PageLine, line: PageLine): boolean => line.y > above.y && line.y - above.y < Math.max(above.size, line.size) * 4

/** The column under which a part stands, widened to hold it; -1 where it stands under none or under two. */
function columnOf(columns: readonly Column[], part: PageLine): number {
  let found = -1
  for (const [index, column] of columns.entries()) {
    if (part.x >= column.right + 1 || part.right <= column.left - 1) continue
    if (found >= 0) return -1
    found = index
  }
  const column = columns[found]
  if (column) {
    column.left = Math.min(column.left, part.x)
    column.right = Math.max(column.right, part.right)
  }
  return found
}

/** Two columns, both of long lines: a page set in columns. */
function isRunningText(cells: readonly PageCell[], columns: number): boolean {
  for (let column = 0; column < columns; column++) {
    const own = cells.filter((cell) => cell.column === column)
    const letters = own.reduce((sum, cell) => sum + cell.lines.reduce((most, line) => most + line.text.length, 0) / cell.lines.length, 0)
    if (letters / Math.max(1, own.length) <= WORDY) return false
  }
  return true
}
