import { checkCount, type Draft } from '../blocks/draft.ts'
import { isSpace, skipSpace, trimEnd } from '../blocks/signs.ts'

const TAB = 9
const PIPE = 124
const MOST_COLUMNS = 400

/** Takes table rows out of the lines of a plain text: tab-separated, piped, and HTML rows. */
export class TableCutter {
  private readonly text: string
  private readonly drafts: Draft[]
  private nextTab = -1
  private nextRow = -1
  private tables = 0
  private row = 0
  private columns = 0
  private form: 'tab' | 'pipe' | 'html' | null = null
  private quiet = 0
  private spaced = 0
  constructor(text: string, drafts: Draft[]) {
    this.text = text
    this.drafts = drafts
  }

  /** True where the line is a row, which is then cut into cells. */
  takes(from: number, to: number, gap: number): boolean {
    if (this.hasTab(from, to)) return this.tabbed(from, to, gap)
    if (this.text.charCodeAt(from) === PIPE || (this.form === 'pipe' && gap === 0 && this.text.charCodeAt(to - 1) === PIPE)) {
      if (this.text.indexOf('|', from + 1) < to && this.text.indexOf('|', from + 1) > 0) return this.piped(from, to, gap)
    }
    if (this.isSpaced(from, to, gap)) return this.piped(from, to, gap)
    if (this.hasRow(from, to) || (this.form === 'html' && this.isTableTag(from))) return this.html(from, to, gap)
    if (this.form !== null && (++this.quiet > 8 || this.form !== 'tab')) this.form = null
    return false
  }

  /** `Visits | 12 | 14`: a row without bars at its ends, where others of as many columns stand right above or below. */
  private isSpaced(from: number, to: number, gap: number): boolean {
    const bars = barsIn(this.text, from, to)
    if (bars === 0) {
      this.spaced = 0
      return false
    }
    if (gap === 0 && this.spaced === bars && this.form === 'pipe') return true
    const below = lineBelow(this.text, to)
    const more = bars > 1 ? below : lineBelow(this.text, below.to)
    this.spaced = barsIn(this.text, below.from, below.to) === bars && barsIn(this.text, more.from, more.to) === bars ? bars : 0
    return this.spaced > 0
  }

  private hasTab(from: number, to: number): boolean {
    if (this.nextTab < from && this.nextTab !== Number.MAX_SAFE_INTEGER) {
      const found = this.text.indexOf('\t', from)
      this.nextTab = found < 0 ? Number.MAX_SAFE_INTEGER : found
    }
    return this.nextTab < to
  }

  private hasRow(from: number, to: number): boolean {
    if (this.nextRow < from) this.nextRow = nextCell(this.text, from, this.text.length)
    return this.nextRow < to && this.text.charCodeAt(from) === 60
  }

  private isTableTag(from: number): boolean {
    return /^<\/?(?:table|thead|tbody|tfoot|tr|caption|colgroup|col)\b/i.test(this.text.slice(from, from + 12))
  }

  /** A table goes on over page breaks as long as its rows have as many columns. */
  private enter(form: 'tab' | 'pipe' | 'html', columns: number, gap: number): void {
    if (this.form === form && (form !== 'tab' || this.columns === columns || gap === 0)) this.row++
    else {
      this.tables++
      this.row = 0
      this.columns = columns
    }
    this.form = form
    this.quiet = 0
  }

  private tabbed(from: number, to: number, gap: number): boolean {
    const { text } = this
    const firstTab = text.indexOf('\t', from)
    if (firstTab - from <= 4 && text.indexOf('\t', firstTab + 1) >= to && isListMark(text.slice(from, firstTab))) return false
    const cuts: number[] = []
    const lineStart = leadingTabs(text, from)
    for (let i = lineStart; i < to; i++) if (text.charCodeAt(i) === TAB) cuts.push(i)
    if (cuts.length > MOST_COLUMNS) return false
    this.enter('tab', cuts.length, gap)
    let start = lineStart
    for (let column = 0; column <= cuts.length; column++) {
      const end = cuts[column] ?? to
      this.cell(start, end, column, column === 0 ? gap : 0)
      start = end + 1
    }
    return true
  }

  private piped(from: number, to: number, gap: number): boolean {
    const { text } = this
    this.enter('pipe', 0, gap)
    if (isDelimiterRow(text, from, to)) {
      this.drafts.push({ kind: 'furniture', start: from, end: to, body: from, lines: 1, gap, settled: true })
      this.row--
      return true
    }
    let start = from
    let column = 0
    while (start < to) {
      let end = text.indexOf('|', start + 1)
      while (end > 0 && end < to && text.charCodeAt(end - 1) === 92) end = text.indexOf('|', end + 1)
      if (end < 0 || end >= to || column >= MOST_COLUMNS) end = to
      const last = end >= to - 1
      this.cell(start, last ? to : end, column++, column === 1 ? gap : 0, start + (text.charCodeAt(start) === PIPE ? 1 : 0))
      start = last ? to : end
    }
    return true
  }

  private html(from: number, to: number, gap: number): boolean {
    const { text } = this
    let column = 0
    let start = from
    if (
      this.form !== 'html' ||
      text
        .slice(from, Math.min(to, from + 400))
        .toLowerCase()
        .includes('<table')
    )
      this.enterHtml(gap)
    while (start < to) {
      const here = nextCell(text, start, to)
      if (text.slice(start, Math.min(here, start + 400)).includes('<tr')) {
        this.row++
        column = 0
      }
      const next = here < to ? nextCell(text, here + 3, to) : to
      const stop = rowStart(text, here, next)
      this.cell(start, stop, column++, start === from ? gap : 0, here)
      start = stop
      if (column % 1000 === 0) checkCount(this.drafts)
    }
    return true
  }

  private enterHtml(gap: number): void {
    this.form = null
    this.enter('html', 0, gap)
    this.row = -1
  }

  private cell(start: number, end: number, column: number, gap: number, words = start): void {
    const from = skipSpace(this.text, start, end)
    const to = trimEnd(this.text, from, end)
    if (from >= to) return
    const row = Math.max(0, this.row)
    const body = skipSpace(this.text, Math.max(from, words), to)
    const table = { index: this.tables - 1, row, column, ...(row === 0 ? { header: true } : {}) }
    this.drafts.push({ kind: 'table-cell', start: from, end: to, body, lines: 1, gap, settled: true, table })
  }
}

/** How often ` | ` stands in [from, to). */
function barsIn(text: string, from: number, to: number): number {
  let count = 0
  for (let i = from + 1; i < to - 1; i++)
    if (text.charCodeAt(i) === PIPE && isSpace(text.charCodeAt(i - 1)) && isSpace(text.charCodeAt(i + 1))) count++
  return count
}

/** The line that begins behind the end of another. */
function lineBelow(text: string, to: number): { readonly from: number; readonly to: number } {
  const from = text.indexOf('\n', to)
  if (from < 0) return { from: text.length, to: text.length }
  const end = text.indexOf('\n', from + 1)
  return { from: from + 1, to: Math.min(end < 0 ? text.length : end, from + 4000) }
}

const isListMark = (words: string): boolean => /^(?:[-*+•·▪●–◦■□►○‣⁃✓➢]|\(?[0-9a-zA-Z]{1,3}[.)])$/.test(words)

function isDelimiterRow(text: string, from: number, to: number): boolean {
  let dashes = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 45) dashes++
    else if (code !== PIPE && code !== 58 && !isSpace(code)) return false
  }
  return dashes > 0
}

/** Start of the next `<td` or `<th` tag in [from, to); `to` where there is none. */
function nextCell(text: string, from: number, to: number): number {
  const part = text.slice(from, to)
  for (let i = part.indexOf('<t'); i >= 0; i = part.indexOf('<t', i + 2)) {
    const sign = part.charCodeAt(i + 2)
    if ((sign === 100 || sign === 104) && !(part.charCodeAt(i + 3) === 101)) return from + i
  }
  return to
}

/** Where a `<tr` begins between two cells, so that the row's tag belongs to the row it opens. */
function rowStart(text: string, from: number, next: number): number {
  const found = text.slice(from, next).indexOf('<tr')
  return found > 0 ? from + found : next
}

/** Where the tabs before the first words of a row begin: they stand for empty cells. */
function leadingTabs(text: string, from: number): number {
  let i = from
  while (i > 0 && from - i < 20 && (text.charCodeAt(i - 1) === TAB || text.charCodeAt(i - 1) === 32)) i--
  return i
}
