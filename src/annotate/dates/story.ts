import type { ReportYear } from '#model/annotated'
import type { ReadDocument } from '#model/document'
import { type Period, type Point, parseEdtf } from '#model/edtf'
import type { DateMention } from '#model/mention'
import type { Sentence } from '#model/tokens'
import type { DateReader } from './reader.ts'
import { isReported, standsByReport } from './report-year.ts'
import type { Anchor, Surroundings } from './resolve.ts'
import { isBackground, stanceAt } from './stance.ts'

/** A head of a document ends after so many units; a line of its head is no longer than so many characters and no sentence. */
const HEAD_UNITS = 8
const HEAD_LINE = 160
/** Sentences at the beginning in which a report says of which year it is. */
const OPENING = 8

/** What a document has said of time so far: the dates that later ones lean on. Sentences are told in text order. */
export class Story {
  private readonly document: ReadDocument
  private published: Point | null
  private readonly headings = new Map<number, Anchor>()
  private report: Anchor | null = null
  private dateline: Point | null = null
  private unit = -1
  private told = 0
  private section = -2
  private paragraph: Anchor | null = null
  private lender: Anchor | null = null
  private day: Anchor | null = null
  private running: Anchor | null = null

  constructor(document: ReadDocument) {
    this.document = document
    this.published = document.facts.published === null ? null : (parseEdtf(document.facts.published)?.from ?? null)
  }

  /** The year that a report tells of; null for other documents. */
  get reportYear(): ReportYear | null {
    return this.report && { edtf: String(this.report.point.year), at: [this.report.from, this.report.to] }
  }

  at(sentence: Sentence): this {
    this.told++
    if (sentence.unit === this.unit) return this
    this.unit = sentence.unit
    this.paragraph = null
    this.lender = null
    const section = this.document.units[sentence.unit]?.section ?? -1
    if (section !== this.section) {
      this.section = section
      this.running = null
      this.dateline = null
    }
    return this
  }

  /** Footnotes, captions and furniture date nothing outside themselves; a year alone lends itself only where it frames what follows. */
  tell(date: DateMention, reader: DateReader): void {
    const period = date.edtf === null || date.inside || date.duration ? null : parseEdtf(date.edtf)
    if (!period || (date.inferred && date.anchors === undefined && period.from.month === undefined)) return
    if (period.from.day !== undefined && period.to === undefined && isDateline(date, reader)) this.dateline = period.from
    const anchor: Anchor = { point: period.to ?? period.from, from: date.from, to: date.to }
    if (this.told <= OPENING && this.report === null && anchor.point.month === undefined && isReported(date, reader)) this.report = anchor
    this.tellHead(anchor, date, reader)
    const kind = this.document.units[this.unit]?.kind
    if (kind === 'heading') this.headings.set(this.unit, anchor)
    if (anchor.point.month === undefined && this.paragraph?.point.year === anchor.point.year) return
    this.paragraph = anchor
    if (kind === 'footnote' || kind === 'running-head' || kind === 'furniture' || kind === 'caption') return
    if (anchor.point.day !== undefined) this.day = anchor
    if (date.inferred) return
    if (anchor.point.month === undefined) {
      if (isFrame(date, reader)) this.lender = anchor
      return
    }
    if (isBackground(reader, date.from) && !isStay(period, date, reader)) return
    this.running = anchor
    this.lender = anchor
  }

  /** What a date of the sentence in the reader, beginning at a token, may be worked out from. */
  around(reader: DateReader, from: number): Surroundings {
    const now = this.dateline ?? this.published
    const heading = this.headings.get(this.section) ?? this.report
    return {
      previous: this.paragraph,
      day: this.day,
      lender: this.lender,
      heading,
      running: now?.month === undefined ? this.running : null,
      latest: this.running,
      report: this.report?.point.year ?? null,
      now,
      stance: () => (reader.low(from - 1) === 'by' || reader.low(from - 2) === 'by' ? 'ahead' : stanceAt(reader, from)),
    }
  }

  /** A date in the head of a document dates it where nothing else does; the year of a report is the year it tells of. */
  private tellHead(anchor: Anchor, date: DateMention, reader: DateReader): void {
    const unit = this.document.units[this.unit]
    if (this.unit >= HEAD_UNITS || date.inferred || !unit || unit.kind === 'footnote') return
    const start = reader.working.tokens.start[date.from] as number
    const line = lineAround(this.document.text, start)
    if (line.length > HEAD_LINE || /[.!?;]$/.test(line)) return
    if (anchor.point.month === undefined && this.report === null && standsByReport(date, reader)) this.report = anchor
    if (this.published === null && date.relation === 'at') this.published = anchor.point
  }
}

/** `visited from 5 to 9 May 2024`: days of one year, of which what follows goes on to tell. */
const isStay = ({ from, to }: Period, date: DateMention, reader: DateReader): boolean =>
  reader.low(date.from - 1) === 'from' && from.day !== undefined && to?.day !== undefined && to.year === from.year

/** The line that an offset stands in, or more than `HEAD_LINE` characters of a longer one. */
function lineAround(text: string, at: number): string {
  const from = Math.max(0, at - HEAD_LINE - 1)
  const near = text.slice(from, at + HEAD_LINE + 1)
  const end = near.indexOf('\n', at - from)
  return near.slice(near.lastIndexOf('\n', at - from) + 1, end < 0 ? near.length : end)
}

/** `In 2020, …` at the head of a sentence. */
const isFrame = (date: DateMention, reader: DateReader): boolean =>
  date.from <= reader.from + 1 && /^(?:|in|during|throughout)$/.test(reader.low(date.from - 1))

/** Steps over the agency in brackets: `LIMA, 3 May (ANDINA) –`. */
function afterAgency(to: number, reader: DateReader): number {
  if (reader.low(to) !== '(') return to
  for (let i = to + 1; i < to + 6; i++) if (reader.low(i) === ')') return i + 1
  return to
}

/** Where a paragraph goes on behind who wrote it: `[From our own correspondent] LIMA, June 13.` */
function behindWriter(reader: DateReader): number {
  let at = reader.from
  for (let i = at; i < at + 12 && (i > at || /^[([]$/.test(reader.low(i))); i++) if (/^[)\]]$/.test(reader.low(i))) at = i + 1
  return at
}

/** `WELLINGTON, June 13.`: the old way, a place in capitals before the day. */
const isShouted = (i: number, reader: DateReader): boolean => reader.inside(i) && reader.low(i + 1) === ',' && /^\p{Lu}{3,}$/u.test(reader.form(i))

/** `NAIROBI, 6 May 2025 –`, `(Lima, 4 March 2024)`, `Date: 5 April 2025`: a date at the head of a paragraph, after names only, that a sign or nothing follows. */
function isDateline(date: DateMention, reader: DateReader): boolean {
  const from = behindWriter(reader)
  if (date.from - from > 7) return false
  const sign = reader.low(afterAgency(date.to, reader))
  if (!/^(?:|[-–—:|)/]|--)$/.test(sign) && !(sign === '.' && isShouted(date.from - 2, reader))) return false
  for (let i = from; i < date.from; i++)
    if (!reader.capital(i) && /^[\p{L}\d]/u.test(reader.form(i)) && !/^(?:of|de|the|le)$/.test(reader.low(i))) return false
  return !/^(?:on|in|by|since|until|from)$/.test(reader.low(date.from - 1))
}
