/**
 * A stretch of one document's canonical text.
 *
 * Shape   half-open [start, end), never empty
 * Unit    UTF-16 code units: text.slice(start, end) is the quote
 * Frame   the canonical text; never a page, a sentence or the raw file
 */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A range with the words that stand there, as it is kept in the ledger. */
export interface Span extends Range {
  readonly quote: string
}

/** True where two ranges share at least one character. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/** Ranges in text order, with those that touch or overlap joined. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1)
    if (last && range.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else joined.push({ start: range.start, end: range.end })
  }
  return joined
}
