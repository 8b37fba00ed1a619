import type { Range } from '#model/span'
import { isAsciiLetter, isCircled, isDigit, isLetter, isSpace, isSuperscript, superscriptDigit } from './signs.ts'

/** A footnote mark in running text. */
export interface Mark extends Range {
  readonly label: string
}

const LONGEST_TAG = 2000
/** Characters of one block in which markup is looked for: what stands behind them in a line without end is one piece. */
const MOST_SCANNED = 200_000
const DEEPEST_BRACKETS = 64
const special = new Uint8Array(128)
for (const sign of '*_`<>[]\\!') special[sign.charCodeAt(0)] = 1

/**
 * The words of one block of plain text between its markup: emphasis, backslashes, HTML tags, `<address>`, the address
 * of a link, footnote marks. Marks that have a footnote are put in `marks`.
 *
 * labels  labels of the document's footnotes: `[1]` and `①` are marks only where there is such a note
 */
export function piecesOf(text: string, from: number, to: number, labels: ReadonlySet<string>, marks: Mark[]): Range[] {
  let scan: Scan | null = null
  const stop = Math.min(to, from + MOST_SCANNED)
  for (let i = from; i < stop; i++) {
    const code = text.charCodeAt(i)
    if (code < 128 ? special[code] === 0 : code < 0xb2 || code > 0x277f || !isNoteSign(code)) continue
    scan ??= { from, holes: [], open: [], closed: 0, labels, marks }
    i = hole(text, i, to, scan)
  }
  if (scan === null) return from < to ? [{ start: from, end: to }] : []
  return between(text, from, to, scan.holes)
}

const isNoteSign = (code: number): boolean => isCircled(code) || isSuperscript(code)

interface Scan {
  readonly from: number
  readonly holes: number[]
  /** Positions in `holes` of the `[` that are not answered yet. */
  readonly open: number[]
  /** No `)` answers a `(` before this offset. */
  closed: number
  readonly labels: ReadonlySet<string>
  readonly marks: Mark[]
}

/** Notes the hole that begins at `i`, if one does; gives the last offset that is dealt with. */
function hole(text: string, i: number, to: number, scan: Scan): number {
  const code = text.charCodeAt(i)
  switch (code) {
    case 42:
    case 96:
      return cut(scan, i, i + 1)
    case 95:
      return isWordSign(text.charCodeAt(i - 1)) && isWordSign(text.charCodeAt(i + 1)) && i > scan.from && i + 1 < to ? i : cut(scan, i, i + 1)
    case 92:
      return isEscapable(text.charCodeAt(i + 1)) ? cutBackslash(text, i, to, scan) : i
    case 60:
      return tag(text, i, to, scan)
    case 62:
      return i === scan.from || text.charCodeAt(i - 1) === 10 ? cut(scan, i, i + 1) : i
    case 33:
      return text.charCodeAt(i + 1) === 91 ? cut(scan, i, i + 1) : i
    case 91:
      return bracket(text, i, to, scan)
    case 93:
      return linkEnd(text, i, to, scan)
    default:
      return sign(text, i, to, scan)
  }
}

function cut(scan: Scan, start: number, end: number): number {
  const last = scan.holes.length - 1
  if (last > 0 && scan.holes[last] === start && (scan.holes[last - 1] as number) < start) scan.holes[last] = end
  else scan.holes.push(start, end)
  return end - 1
}

const isWordSign = (code: number): boolean => isLetter(code) || isDigit(code) || code === 95
const isEscapable = (code: number): boolean =>
  (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126)

/** The backslash goes, what it guards stays. */
function cutBackslash(text: string, i: number, to: number, scan: Scan): number {
  cut(scan, i, i + 1)
  return text.charCodeAt(i + 1) === 92 || i + 2 > to ? i : i + 1
}

function tag(text: string, i: number, to: number, scan: Scan): number {
  const next = text.charCodeAt(i + 1)
  if (!isAsciiLetter(next) && next !== 47 && next !== 33) return i
  const close = text.slice(i, Math.min(to, i + LONGEST_TAG)).indexOf('>')
  if (close < 0) return i
  const end = i + close + 1
  if (next === 115 && text.startsWith('<sup', i)) {
    const mark = /^<sup[^>]*>\s*(?:<[^>]{1,80}>)?\s*\[?([^<>\s[\]]{1,4})\]?\s*(?:<\/[^>]{1,20}>)?\s*<\/sup>/.exec(
      text.slice(i, Math.min(to, i + 240)),
    )
    const label = mark?.[1] as string
    if (mark && isLabel(label) && !isExponent(text, i, label)) {
      scan.marks.push({ start: i, end: i + mark[0].length, label })
      return cut(scan, i, i + mark[0].length)
    }
  }
  return cut(scan, i, end)
}

const isLabel = (label: string): boolean => /^(?:\d{1,4}|[①-⑳❶-❿*†‡§]{1,3}|[a-z])$/u.test(label)
/** m², km³: the figure belongs to the unit. */
const isExponent = (text: string, at: number, label: string): boolean =>
  (label === '2' || label === '3') && text.charCodeAt(at - 1) === 109 && /(?:^|[\s\d(])[kcm]?m$/.test(text.slice(Math.max(0, at - 4), at))

/** `[12]` with such a footnote is a mark; any other `[` keeps an empty hole, filled when it proves to be a link's. */
function bracket(text: string, i: number, to: number, scan: Scan): number {
  let at = i + 1
  if (text.charCodeAt(at) === 94) at++
  const start = at
  while (at < to && at - start < 4 && isWordSign(text.charCodeAt(at))) at++
  const label = at > start && text.charCodeAt(at) === 93 ? text.slice(start, at) : ''
  if (!scan.labels.has(label) || text.charCodeAt(at + 1) === 40) {
    if (scan.open.length >= DEEPEST_BRACKETS) return i
    scan.open.push(scan.holes.length)
    scan.holes.push(i, i)
    return i
  }
  scan.marks.push({ start: i, end: at + 1, label })
  return cut(scan, i, at + 1)
}

/**
 * `](address)`: the address goes, and so does the `[` that belongs to it, whose empty hole was kept when it was met.
 * Where no `)` is found, none is looked for again before that place, so that time stays linear.
 */
function linkEnd(text: string, i: number, to: number, scan: Scan): number {
  const open = scan.open.pop()
  if (text.charCodeAt(i + 1) !== 40 || i + 1 >= to || i < scan.closed) return i
  const limit = Math.min(to, i + LONGEST_TAG)
  let depth = 0
  for (let at = i + 1; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === 40) depth++
    else if (code === 41 && --depth === 0) {
      if (open !== undefined) scan.holes[open + 1] = (scan.holes[open] as number) + 1
      return cut(scan, i, at + 1)
    }
  }
  scan.closed = limit
  return i
}

/** ① and ¹ where there is such a footnote. */
function sign(text: string, i: number, to: number, scan: Scan): number {
  let end = i + 1
  let label = text[i] as string
  if (isSuperscript(text.charCodeAt(i))) {
    label = superscriptDigit(text.charCodeAt(i))
    while (end < to && isSuperscript(text.charCodeAt(end))) label += superscriptDigit(text.charCodeAt(end++))
  }
  if (!scan.labels.has(label) || isExponent(text, i, label)) return i
  scan.marks.push({ start: i, end, label })
  return cut(scan, i, end)
}

/** What the holes leave, without white space at either end of the whole. */
function between(text: string, from: number, to: number, holes: readonly number[]): Range[] {
  const pieces: Range[] = []
  let at = from
  for (let h = 0; h < holes.length; h += 2) {
    const start = holes[h] as number
    const end = holes[h + 1] as number
    if (end === start) continue
    if (start > at) pieces.push({ start: at, end: start })
    if (end > at) at = end
  }
  if (at < to) pieces.push({ start: at, end: to })
  while (pieces.length > 0 && isBlank(text, pieces.at(-1) as Range)) pieces.pop()
  let first = 0
  while (first < pieces.length && isBlank(text, pieces[first] as Range)) first++
  return first === 0 ? pieces : pieces.slice(first)
}

function isBlank(text: string, range: Range): boolean {
  for (let i = range.start; i < range.end; i++) if (!isSpace(text.charCodeAt(i))) return false
  return true
}
