/** A run of text as the PDF places it: PDF points, origin top left. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** True for a raised figure behind a word. */
  readonly mark?: boolean
}

/** A line of a page, or the part of one that lies in one column. `size` is the height of most of its letters. */
export interface PageLine {
  text: string
  /** Raised figures and signs behind a word, as offsets into `text`. */
  marks?: { readonly start: number; readonly end: number }[]
  x: number
  y: number
  right: number
  size: number
}

/** Joins runs that stand on one baseline to lines, cutting where a gutter or a cell boundary leaves a wide gap. */
export function linesOfRuns(runs: readonly Run[]): PageLine[] {
  const order = lowered(runs.filter((run) => run.text.trim() !== '')).sort((a, b) => a.y - b.y || a.x - b.x)
  const rows: Run[][] = []
  for (const run of order) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(run.y - first.y) <= Math.max(2, Math.min(run.height, first.height) * 0.45)) row.push(run)
    else rows.push([run])
  }
  const lines: PageLine[] = []
  for (const row of rows)
    cutRow(
      row.sort((a, b) => a.x - b.x),
      lines,
    )
  return lines
}

const RAISED = /^\s*(?:\d{1,3}|[*†‡§]{1,2}|[①-⑳])\s*$/u

/** Puts small raised figures on the baseline of the word that they stand beside. */
function lowered(runs: readonly Run[]): Run[] {
  if (!runs.some((run) => RAISED.test(run.text))) return [...runs]
  const byHeight = [...runs].sort((a, b) => a.y - b.y)
  return runs.map((run) => {
    if (!RAISED.test(run.text)) return run
    const beside = besideOf(run, byHeight)
    return beside === null ? run : { ...run, y: beside.y, mark: beside.x < run.x }
  })
}

/** The larger run on whose upper half a small one stands, next to it on either side; null where there is none. */
function besideOf(run: Run, byHeight: readonly Run[]): Run | null {
  let low = 0
  for (let high = byHeight.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((byHeight[middle] as Run).y < run.y + 0.5) low = middle + 1
    else high = middle
  }
  for (let i = low; i < byHeight.length && i < low + 200; i++) {
    const other = byHeight[i] as Run
    if (other.y > run.y + other.height * 0.7) break
    if (run.height > other.height * 0.82) continue
    const behind = run.x - (other.x + other.width)
    const before = other.x - (run.x + run.width)
    if ((behind > -0.4 * other.height && behind < 3) || (before > -1.5 && before < 6)) return other
  }
  return null
}

function cutRow(row: readonly Run[], lines: PageLine[]): void {
  let line: PageLine | null = null
  for (const run of row) {
    const size = run.height
    if (line !== null && run.x - line.right <= Math.max(8, line.size * 1.6)) {
      const gap = run.x - line.right
      const spaced = gap > line.size * 0.18 && !line.text.endsWith(' ') && !run.text.startsWith(' ')
      if (size >= line.size * 0.8 || line.text.length < 3) line.size = Math.max(line.size, size)
      if (run.mark === true) markIn(line, run.text)
      else line.text += `${spaced ? ' ' : ''}${run.text}`
      line.right = Math.max(line.right, run.x + run.width)
    } else {
      line = { text: run.text, x: run.x, y: run.y, right: run.x + run.width, size }
      lines.push(line)
    }
  }
}

function markIn(line: PageLine, words: string): void {
  const start = line.text.trimEnd().length
  line.text = line.text.slice(0, start) + words.trim()
  line.marks = [...(line.marks ?? []), { start, end: line.text.length }]
}

/**
 * Puts lines into reading order: between lines that run over the whole page, columns are read one after the other.
 * A gutter is a strip that no line of a band crosses, with lines on both sides at the same heights.
 */
export function inColumns(lines: readonly PageLine[], width: number): PageLine[] {
  const ordered: PageLine[] = []
  let band: PageLine[] = []
  const flush = (): void => {
    for (const line of columnsOf(band)) ordered.push(line)
    band = []
  }
  for (const line of lines) {
    const crosses = line.x < width * 0.42 && line.right > width * 0.58
    if (crosses && band.some((other) => isHalf(other, width))) {
      if (!band.some((other) => Math.abs(other.y - line.y) < 2)) flush()
    } else if (isHalf(line, width) && band.length > 0 && band.every((other) => !isHalf(other, width))) flush()
    band.push(line)
  }
  flush()
  return ordered
}

const isHalf = (line: PageLine, width: number): boolean => line.right <= width * 0.53 || line.x >= width * 0.47

function columnsOf(band: readonly PageLine[]): PageLine[] {
  const gutter = gutterOf(band)
  if (gutter === null) return [...band]
  const left = band.filter((line) => line.right <= gutter)
  const right = band.filter((line) => line.right > gutter)
  return [...left, ...columnsOf(right)]
}

/** The x of a gutter; null where the band is one column. Found over the right edges of its lines. */
function gutterOf(band: readonly PageLine[]): number | null {
  if (band.length < 4 || band.length > 400) return null
  const edges = [...new Set(band.map((line) => Math.round(line.right)))].sort((a, b) => b - a)
  for (const edge of edges) {
    const left = band.filter((line) => line.right <= edge + 1)
    const right = band.filter((line) => line.right > edge + 1)
    if (left.length < 2 || right.length < 2 || right.some((line) => line.x < edge + 6)) continue
    const wordy = (side: readonly PageLine[]): boolean => side.reduce((sum, line) => sum + line.text.length, 0) / side.length > 22
    if (wordy(left) && wordy(right)) return edge + 1
  }
  return null
}
