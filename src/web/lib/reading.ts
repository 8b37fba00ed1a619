import type { BlocksReply, LightRecord, MarksReply } from '#api/contract'
import type { RecordType } from '#model/record'
import type { Range } from '#model/span'
import { type Row, rowsOf } from './rows.ts'

/** Words of a claim as they are marked in the text. `record` and `claim` are indices. */
export interface Mark extends Range {
  readonly type: RecordType
  readonly record: number
  readonly claim: number
}

/** All that the reader shows of one document. Records and marks are in text order. */
export interface Reading {
  readonly text: string
  readonly rows: readonly Row[]
  readonly records: readonly LightRecord[]
  readonly rules: readonly string[]
  readonly marks: readonly Mark[]
  /** Length of the longest mark: how far before a place a mark that covers it can begin. */
  readonly reach: number
}

/** Puts together what the server tells of a document. */
export const readingOf = (text: string, blocks: BlocksReply, told: MarksReply): Reading => withRecords({ text, rows: rowsOf(text, blocks) }, told)

/** The same text with other records. Words of a claim that was rejected are not marked. */
export function withRecords({ text, rows }: Pick<Reading, 'text' | 'rows'>, { records: told, rules }: Pick<Reading, 'records' | 'rules'>): Reading {
  const records = [...told].sort((a, b) => a.start - b.start || b.end - a.end)
  const marks = records
    .flatMap((record, index) =>
      record.claims.flatMap((claim, at) =>
        claim.state === 'rejected' ? [] : claim.spans.map(([start, end]) => ({ start, end, type: record.type, record: index, claim: at })),
      ),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const reach = marks.reduce((longest, mark) => Math.max(longest, mark.end - mark.start), 0)
  return { text, rows, records, rules, marks, reach }
}

/** Index of the first of the ranges, sorted by start, that begins at `from` or later. */
export function firstFrom(ranges: readonly Range[], from: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** The marks that touch a stretch, in text order. */
export function marksIn({ marks, reach }: Pick<Reading, 'marks' | 'reach'>, { start, end }: Range): Mark[] {
  const found: Mark[] = []
  for (let index = firstFrom(marks, start - reach); index < marks.length; index++) {
    const mark = marks[index]
    if (!mark || mark.start >= end) break
    if (mark.end > start) found.push(mark)
  }
  return found
}

/** Indices of the records whose evidence touches a stretch, in text order. */
export const recordsIn = (records: readonly LightRecord[], { start, end }: Range): number[] =>
  records.flatMap((record, index) => (record.at.some(([from, to]) => from < end && start < to) ? [index] : []))

/** The record after (`step` 1) or before (-1) the chosen one; without one, the first that begins on screen. */
export function stepFrom(records: readonly Range[], chosen: number | null, step: 1 | -1, screen: Range): number | null {
  if (records.length === 0) return null
  if (chosen !== null) return Math.min(records.length - 1, Math.max(0, chosen + step))
  const first = firstFrom(records, screen.start)
  return Math.min(records.length - 1, Math.max(0, step === 1 ? first : first - 1))
}
