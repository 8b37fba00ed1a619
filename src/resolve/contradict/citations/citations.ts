import type { Contradiction, Side } from '#model/contradiction'
import { boundsOf } from '#model/edtf'
import type { Range } from '#model/span'
import { contradiction } from '../contradiction.ts'
import type { ContradictionWords } from '../words.ts'
import { type Cited, citedAt, exactDates } from './cited.ts'
import { Line, type PrintedText } from './printed-text.ts'
import { sentenceStart, withoutQuotations } from './stretch.ts'
import { type WrittenDate, writtenDates } from './written-dates.ts'

/** Words before a date that dates the sentence. */
const LEADS: ReadonlySet<string> = new Set(['in', 'on', 'by', 'of', 'since', 'from', 'during', 'until', 'late', 'early', 'mid'])
const CONSECUTIVE = /\bfor (\w+) consecutive (?:years|editions|sessions)\b/
/** A notice stands before what it announces, by so many days; a month is told by its first day. */
const [NOTICE, MONTH] = [14, 31]
/** Of the words of a citation so many stand in a sentence that tells of the same. */
const [SAME, FEWEST] = [0.5, 4]

/** Words in brackets, and what makes them a reference: an address, a page, `see`. */
const BRACKET = /[[(][^()[\]]{8,400}[\])]/g
const REFERS = /https?:\/\/|\bpp?\.\s?\d|^[[(](?:[Ss]ee|[Ss]ource)\b/

/** What is told of a time, beside the citation that it is taken from. */
interface Cites {
  readonly told: WrittenDate
  readonly words: string
  readonly cited: Cited
}

/** Sentences and stories that are dated otherwise than their own citation, and citations dated otherwise than their address. */
export function citationContradictions(document: PrintedText, words: ContradictionWords): Contradiction[] {
  const notes = new Map(document.footnotes.map(({ block }) => [block, citedBlock(document, block, words)]))
  const stories = storiesOf(document, words)
  const found: Contradiction[] = []
  const brackets = [...bracketed(document, words)]
  for (const cites of [...marked(document, notes, words), ...stories.cites, ...brackets.flatMap(({ cites }) => cites)]) {
    const against = howOtherwise(cites, document.dated)
    if (against) found.push(made(document, against.says, cites.told, against.date))
  }
  found.push(...addressed(document, [...notes.values(), ...stories.cited, ...brackets.map(({ cited }) => cited)]))
  return found
}

/** Each mark of a footnote with what dates its sentence. */
function* marked(document: PrintedText, notes: ReadonlyMap<number, Cited>, words: ContradictionWords): Iterable<Cites> {
  const lines = new LineAt(document)
  for (const { mark, block } of document.footnotes) {
    const cited = notes.get(block)
    const line = cited && exactDates(cited).length > 0 ? lines.at(mark.start) : null
    if (!cited || !line) continue
    const at = line.at(mark.start)
    for (const told of datesOf(line, sentenceStart(line.words, at), at, words)) yield { ...told, cited }
  }
}

/** Citations in brackets behind a sentence, with what dates it. */
function* bracketed(document: PrintedText, words: ContradictionWords): Iterable<{ cited: Cited; cites: Cites[] }> {
  for (const unit of document.units) {
    if (unit.kind !== 'paragraph' && unit.kind !== 'list-item') continue
    const line = new Line(document.text, unit)
    for (const { 0: bracket, index } of line.words.matchAll(BRACKET)) {
      if (!REFERS.test(bracket)) continue
      const cited = citedAt(document, line.range(index, index + bracket.length), words)
      const isDated = exactDates(cited).some(({ edtf }) => edtf.length > 4)
      const told = isDated ? [...datesOf(line, sentenceStart(line.words, index), index, words)] : []
      yield { cited, cites: told.map((each) => ({ ...each, cited })) }
    }
  }
}

/** Stories that end with a line of sources, each with what dates its first sentences. */
function storiesOf(document: PrintedText, words: ContradictionWords): { cites: Cites[]; cited: Cited[] } {
  const [cites, all]: [Cites[], Cited[]] = [[], []]
  for (const [n, unit] of document.units.entries()) {
    const first = unit.pieces[0]
    if (!first || unit.kind === 'heading' || unit.kind === 'footnote' || !begins(document.text, first.start, words.citing)) continue
    const cited = citedAt(document, { start: first.start, end: unitEnd(document, n) }, words)
    all.push(cited)
    if (exactDates(cited).length === 0) continue
    const lead = document.units.slice(0, n).findLast(({ kind, section, box }, i) => {
      const before = document.units[i - 1]
      return kind === 'paragraph' && section === unit.section && box === unit.box && (!before || before.kind === 'heading')
    })
    if (!lead) continue
    const line = new Line(document.text, lead)
    const end = line.words.search(/[.!?]["”’)]*\s+(?=\p{Lu})/u)
    for (const told of datesOf(line, 0, end < 0 ? line.words.length : end + 1, words)) cites.push({ ...told, cited })
  }
  return { cites, cited: all }
}

/** The time of a stretch: its first date, led by a preposition, in no quotation, of what has come about. */
function* datesOf(line: Line, from: number, to: number, words: ContradictionWords): Iterable<{ told: WrittenDate; words: string }> {
  const stretch = line.words.slice(from, to)
  const bare = withoutQuotations(stretch)
  const [date] = writtenDates(bare, words.months)
  if (!date || !LEADS.has(date.lead) || isOpen(bare, words.open)) return
  const last = lastOfRun(bare, date, words) ?? date
  const range = line.range(from + last.from, from + last.to)
  yield { told: { ...last, from: range.start, to: range.end }, words: stretch }
}

/** `Since 2015 … for six consecutive years` tells of 2020. */
function lastOfRun(text: string, { lead, edtf, to }: WrittenDate, { numbers }: ContradictionWords): WrittenDate | null {
  const run = lead === 'since' ? CONSECUTIVE.exec(text.slice(to)) : null
  const many = run && (numbers.get(run[1] ?? '') ?? Number(run[1]))
  if (!run || !many) return null
  const from = to + run.index
  return { lead, edtf: String(Number(edtf.slice(0, 4)) + many - 1), from, to: from + run[0].length }
}

/** How a time stands otherwise than its citation, and against which date of it; null where they fit. */
function howOtherwise({ told, words, cited }: Cites, dated: string | null): { says: string; date: WrittenDate } | null {
  const dates = exactDates(cited)
  const [told0, last] = [boundsOf(told.edtf)?.[0], dates.reduce((latest, date) => (endOf(date) > endOf(latest) ? date : latest))]
  if (told0 === undefined || (dated !== null && told0 > (boundsOf(dated)?.[1] ?? Number.POSITIVE_INFINITY))) return null
  const addressed = cited.addresses.map(({ day }) => boundsOf(day?.edtf ?? '')?.[1] ?? Number.NEGATIVE_INFINITY)
  const latest = Math.max(endOf(last), ...addressed)
  if (told0 > latest + (told.edtf.length > 7 && last.edtf.length > 7 ? NOTICE : MONTH)) return { says: 'citation.earlier', date: last }
  const year = told.edtf.slice(0, 4)
  if (cited.dates.some(({ edtf }) => edtf.startsWith(year)) || told.edtf.length < 7) return null
  const other = dates.find(({ edtf }) => edtf.slice(5, 7) === told.edtf.slice(5, 7))
  return other && tellsOf(words, cited) ? { says: 'citation.year', date: other } : null
}

const endOf = ({ edtf }: WrittenDate): number => boundsOf(edtf)?.[1] ?? Number.NEGATIVE_INFINITY

/** True where most words of the citation stand in the sentence. */
function tellsOf(sentence: string, { words }: Cited): boolean {
  const mine = new Set(sentence.toLowerCase().match(/\p{L}{4,}/gu))
  const shared = words.filter((word) => mine.has(word)).length
  return shared >= FEWEST && shared >= SAME * words.length
}

/** Citations whose date is not that of their own address, or of the same address elsewhere. */
function* addressed(document: PrintedText, all: readonly Cited[]): Iterable<Contradiction> {
  const pages = new Map<string, WrittenDate>()
  for (const { dates, addresses } of all) {
    const odd = new Set<WrittenDate>()
    for (const { from, day, text } of addresses) {
      const printed = dates.findLast(({ to, edtf }) => to <= from && edtf.length > 7)
      if (!printed || odd.has(printed)) continue
      const [one, other] = [boundsOf(printed.edtf)?.[0] ?? 0, boundsOf(day?.edtf ?? '')?.[0]]
      if (day && other !== undefined && Math.abs(one - other) > MONTH) {
        odd.add(printed)
        yield made(document, 'citation.address', printed, day)
        continue
      }
      const page = text.split('/').at(-1) ?? ''
      if (!/\d{6}/.test(page) || page.length < 12) continue
      const known = pages.get(page)
      if (!known) pages.set(page, printed)
      else if (known.edtf !== printed.edtf) yield made(document, 'citation.two', known, printed)
    }
  }
}

function made({ id }: PrintedText, says: string, one: Place, other: Place): Contradiction {
  const side = ({ edtf, from, to }: Place): Side => ({ document: id, record: null, claims: [], value: edtf, spans: [{ start: from, end: to }] })
  return contradiction({ kind: 'citation', type: null, field: 'date', says }, side(one), side(other))
}
type Place = Pick<WrittenDate, 'edtf' | 'from' | 'to'>

const citedBlock = (document: PrintedText, block: number, words: ContradictionWords): Cited =>
  citedAt(document, document.blocks[block] as Range, words)

function unitEnd({ units, blocks }: PrintedText, n: number): number {
  const unit = units[n]
  return Math.max(unit?.pieces.at(-1)?.end ?? 0, ...(unit?.blocks.map((block) => blocks[block]?.end ?? 0) ?? []))
}

function begins(text: string, at: number, phrases: readonly string[]): boolean {
  const start = text.slice(at, at + 40).toLowerCase()
  return phrases.some((phrase) => start.startsWith(phrase) && /^[\s:]/.test(start.slice(phrase.length)))
}

/** `may` and `plans` of a sentence, not the month and not a title. */
const isOpen = (words: string, open: readonly string[]): boolean => {
  const all = new Set(words.match(/\p{L}+/gu))
  return open.some((word) => all.has(word))
}

/** The line that a mark stands in. */
class LineAt {
  readonly #document: PrintedText
  readonly #pieces: readonly (Range & { readonly unit: number })[]
  readonly #lines = new Map<number, Line>()

  constructor(document: PrintedText) {
    this.#document = document
    this.#pieces = document.units
      .flatMap(({ kind, pieces }, unit) => (kind === 'footnote' ? [] : pieces.map(({ start, end }) => ({ start, end, unit }))))
      .sort((a, b) => a.start - b.start)
  }

  at(place: number): Line | null {
    let [low, high] = [0, this.#pieces.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#pieces[middle] as Range).start < place) low = middle + 1
      else high = middle
    }
    const unit = this.#pieces[low - 1]?.unit
    if (unit === undefined) return null
    const line = this.#lines.get(unit) ?? new Line(this.#document.text, this.#document.units[unit] as { pieces: readonly Range[] })
    this.#lines.set(unit, line)
    return line
  }
}
