import { endsInCredit } from '../blocks/captions.ts'
import { checkCount, type Draft } from '../blocks/draft.ts'
import { endsHanging, isClosed } from '../blocks/ends.ts'
import { isHan, isLower, isSpace } from '../blocks/signs.ts'
import type { Lines } from './lines.ts'
import { type LineSigns, SHAPE, shapeOf } from './shapes.ts'
import { TableCutter } from './tables.ts'
import { isUnwrapped } from './unwrapped.ts'

const LONG_LINE = 120

/** Cuts the lines of a plain text into drafts of blocks: by blank lines, by marks at line starts, by tabs and pipes. */
export function cutLines(text: string, lines: Lines): Draft[] {
  return new Cutter(text, lines).run()
}

/** `14:25 Arrival in Lima`: an entry of a programme begins. */
const HOUR = /^\d{1,2}[:.]\d\d\s+\p{Lu}/u

const isQuoted = (text: string, at: number): boolean => text.charCodeAt(at) === 62

class Cutter {
  private readonly text: string
  private readonly lines: Lines
  private readonly drafts: Draft[] = []
  private readonly tables: TableCutter
  private readonly unwrapped: boolean
  private readonly signs: LineSigns = { shape: SHAPE.text, body: 0, level: 0, marker: '' }
  private open: Draft | null = null
  private lastLine = 0
  private widest = 0
  constructor(text: string, lines: Lines) {
    this.text = text
    this.lines = lines
    this.unwrapped = isUnwrapped(text, lines)
    this.tables = new TableCutter(text, this.drafts)
  }

  run(): Draft[] {
    const { text, lines } = this
    for (let i = 0; i < lines.count; i++) {
      const from = lines.from[i] as number
      const to = lines.to[i] as number
      const gap = lines.gap[i] as number
      if (i % 1000 === 0) checkCount(this.drafts)
      if (gap > 0) this.close()
      if (this.tables.takes(from, to, gap)) {
        this.close()
        continue
      }
      shapeOf(text, from, to, this.signs)
      this.place(i, from, to, gap)
    }
    checkCount(this.drafts)
    return this.drafts
  }

  private close(): void {
    this.open = null
    this.widest = 0
  }

  private place(line: number, from: number, to: number, gap: number): undefined {
    const { shape } = this.signs
    if (shape === SHAPE.rule && this.underlines(from, to, gap)) return
    if (shape === SHAPE.rule || shape === SHAPE.debris || shape === SHAPE.fence) return this.alone('furniture', from, to, gap)
    if (shape === SHAPE.heading) {
      const draft = this.begin(from, to, gap, 'heading')
      draft.level = this.signs.level
      draft.settled = true
      this.open = null
      return
    }
    if (shape === SHAPE.note && (gap > 0 || this.open === null || this.afterFullLine(from))) return this.note(from, to, gap)
    if (shape === SHAPE.item && this.isItem(from, gap)) return this.item(line, from, to, gap)
    if (shape === SHAPE.bold && this.bold(from, to, gap)) return
    if (this.open !== null && (shape === SHAPE.quote) !== isQuoted(this.text, this.open.start)) this.close()
    if (this.open === null || this.splits(line, from, to)) this.begin(from, to, gap, 'paragraph')
    else this.extend(from, to)
  }

  private begin(from: number, to: number, gap: number, kind: Draft['kind']): Draft {
    const draft: Draft = { kind, start: from, end: to, body: this.signs.body, lines: 1, gap, settled: false }
    if (this.signs.marker !== '') draft.marker = this.signs.marker
    this.drafts.push(draft)
    this.open = draft
    this.lastLine = from
    this.widest = to - from
    return draft
  }

  private extend(from: number, to: number): void {
    const draft = this.open as Draft
    draft.end = to
    draft.lines++
    this.lastLine = from
    this.widest = Math.max(this.widest, to - from)
  }

  private alone(kind: Draft['kind'], from: number, to: number, gap: number): undefined {
    const draft = this.begin(from, to, gap, kind)
    draft.settled = true
    this.close()
  }

  /** `===` or `---` under a short line makes that line a heading. */
  private underlines(from: number, to: number, gap: number): boolean {
    const above = this.open
    const sign = this.text.charCodeAt(from)
    if (gap > 0 || above === null || above.lines > 2 || (sign !== 61 && sign !== 45) || above.end - above.start > LONG_LINE) return false
    if (above.kind !== 'paragraph' || isClosed(this.text, above.body, above.end)) return false
    above.kind = 'heading'
    above.level = sign === 61 ? 1 : 2
    above.settled = true
    above.end = to
    this.close()
    return true
  }

  private note(from: number, to: number, gap: number): undefined {
    const draft = this.begin(from, to, gap, 'footnote')
    draft.label = this.signs.marker
  }

  private item(line: number, from: number, to: number, gap: number): undefined {
    const draft = this.begin(from, to, gap, 'list-item')
    draft.level = Math.floor((this.lines.indent[line] as number) / 2)
  }

  /** Inside a wrapped paragraph a dash or number at a line's start is an accident of the wrapping. */
  private isItem(from: number, gap: number): boolean {
    const { open } = this
    if (gap > 0 || open === null || open.kind === 'list-item' || open.kind === 'heading') {
      return open?.kind !== 'list-item' || gap > 0 || /\D/.test(this.signs.marker) || open.marker !== undefined
    }
    return from - this.lastLine < 50 || isClosed(this.text, this.lastLine, open.end)
  }

  private afterFullLine(from: number): boolean {
    const { open } = this
    return open?.kind === 'footnote' || (open !== null && isClosed(this.text, this.lastLine, open.end) && from > this.lastLine)
  }

  /** A line that is bold from end to end is a heading; a following line begins the text under it. */
  private bold(from: number, to: number, gap: number): boolean {
    const { text } = this
    if (gap === 0 && this.open !== null && !isClosed(text, this.lastLine, this.open.end) && this.open.kind !== 'heading') return false
    const close = text.indexOf('**', from + 2)
    let rest = to
    while (rest > from && (text.charCodeAt(rest - 1) === 58 || text.charCodeAt(rest - 1) === 92 || isSpace(text.charCodeAt(rest - 1)))) rest--
    if (close < 0 || close + 2 !== rest || to - from > 300) return false
    if (to - from > 160 && text.charCodeAt(close - 1) === 46) return false
    const draft = this.begin(from, to, gap, 'heading')
    draft.level = 3
    this.open = null
    return true
  }

  /** Text without blank lines between its paragraphs: long lines are paragraphs, and so is what ends well before the edge. */
  private splits(line: number, from: number, to: number): boolean {
    const { text, open } = this
    if (open === null || open.kind === 'list-item') return open === null || this.leavesItem(line, from)
    const above = (this.lines.to[line - 1] as number) - (this.lines.from[line - 1] as number)
    const code = text.charCodeAt(from)
    if (isLower(code)) return false
    if (HOUR.test(text.slice(from, from + 12))) return true
    const closed = isClosed(text, this.lastLine, open.end) || endsInCredit(text, this.lastLine, open.end)
    if (above > LONG_LINE || to - from > LONG_LINE) return closed || (above < 100 && to - from > LONG_LINE && !isHan(code)) || above > 400
    if (this.unwrapped) return closed || !endsHanging(text, this.lastLine, open.end)
    return closed && this.widest >= 60 && above < this.widest * 0.7 && open.lines > 1
  }

  /** A line at the margin after an indented item that is over. */
  private leavesItem(line: number, from: number): boolean {
    const open = this.open as Draft
    const above = (this.lines.to[line - 1] as number) - (this.lines.from[line - 1] as number)
    if (isLower(this.text.charCodeAt(from)) || !isClosed(this.text, this.lastLine, open.end)) return false
    return above > LONG_LINE || ((this.lines.indent[line] as number) === 0 && (this.lines.indent[line - 1] as number) > 0)
  }
}
