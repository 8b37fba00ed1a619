import type { ReadDocument } from '#model/document'
import { type Point, parseEdtf } from '#model/edtf'
import type { DateMention } from '#model/mention'
import type { Sentence } from '#model/tokens'
import type { DateReader } from './reader.ts'
import type { Anchor, Surroundings } from './resolve.ts'

const FUTURE = new Set(['will', 'shall', 'upcoming', 'scheduled', 'plans', 'plan', 'planned', 'forthcoming', 'due', 'expected', 'slated'])

/** What a document has said of time so far: the dates that later ones lean on. Sentences are told in text order. */
export class Story {
  private readonly document: ReadDocument
  private readonly published: Point | null
  private readonly headings = new Map<number, Anchor>()
  private dateline: Point | null = null
  private unit = -1
  private section = -2
  private paragraph: Anchor | null = null
  private running: Anchor | null = null

  constructor(document: ReadDocument) {
    this.document = document
    this.published = document.facts.published === null ? null : (parseEdtf(document.facts.published)?.from ?? null)
  }

  at(sentence: Sentence): this {
    if (sentence.unit === this.unit) return this
    this.unit = sentence.unit
    this.paragraph = null
    const section = this.document.units[sentence.unit]?.section ?? -1
    if (section !== this.section) {
      this.section = section
      this.running = null
      this.dateline = null
    }
    return this
  }

  /** Footnotes and furniture date nothing outside themselves. */
  tell(date: DateMention, reader: DateReader): void {
    const period = date.edtf === null || date.inside || date.duration ? null : parseEdtf(date.edtf)
    if (!period || (date.inferred && date.anchors === undefined && period.from.month === undefined)) return
    if (period.from.day !== undefined && period.to === undefined && isDateline(date, reader)) this.dateline = period.from
    const anchor: Anchor = { point: period.to ?? period.from, from: date.from, to: date.to }
    const kind = this.document.units[this.unit]?.kind
    if (kind === 'heading') this.headings.set(this.unit, anchor)
    if (anchor.point.month === undefined && this.paragraph?.point.year === anchor.point.year) return
    this.paragraph = anchor
    if (kind !== 'footnote' && kind !== 'running-head' && kind !== 'furniture' && kind !== 'caption' && !date.inferred) this.running = anchor
  }

  /** What a date of the sentence in the reader may be worked out from. */
  around(reader: DateReader): Surroundings {
    const heading = this.headings.get(this.section) ?? null
    const now = this.dateline ?? this.published
    const running = now?.day === undefined ? this.running : null
    return { previous: this.paragraph ?? (heading ? null : running), heading, now, future: () => looksAhead(reader) }
  }
}

function looksAhead(reader: DateReader): boolean {
  for (let i = reader.from; i < reader.to; i++) if (FUTURE.has(reader.low(i))) return true
  return false
}

/** `NAIROBI, 6 May 2025 –`, `(Lima, 4 March 2024)`, `Date: 5 April 2025`: a date at the head of a paragraph, after names only, that a sign or nothing follows. */
function isDateline(date: DateMention, reader: DateReader): boolean {
  if (date.from - reader.from > 7 || !/^(?:|[-–—:|)/]|--)$/.test(reader.low(date.to))) return false
  for (let i = reader.from; i < date.from; i++)
    if (!reader.capital(i) && /^[\p{L}\d]/u.test(reader.form(i)) && !/^(?:of|de|the|le)$/.test(reader.low(i))) return false
  return !/^(?:on|in|by|since|until|from)$/.test(reader.low(date.from - 1))
}
