import type { ClaimRow, RecordRow, RejectionRow } from '#ledger/read/rows'
import type { Basis } from '#model/claim'
import type { RecordType } from '#model/record'
import { overlaps, type Range } from '#model/span'
import { type TitleLine, titleLine } from './title-line.ts'

type Pair = [start: number, end: number]

export interface ExplainedClaim {
  readonly id: string
  readonly record: { readonly id: string; readonly type: RecordType; readonly title: TitleLine }
  readonly field: string
  readonly value: unknown
  readonly basis: Basis
  readonly rule: string
  readonly spans: Pair[]
}
/** What was made of the words at an offset (`claims`), of the rest of their sentence (`around`), and what was turned down there. */
export interface Explanation {
  readonly offset: number
  readonly sentence: Pair
  readonly claims: ExplainedClaim[]
  readonly around: ExplainedClaim[]
  readonly rejections: { start: number; end: number; words: string; rule: string; reason: string }[]
}

/** What the ledger holds about a sentence. `records` are those of the claims. */
export interface Found {
  readonly claims: readonly ClaimRow[]
  readonly records: ReadonlyMap<string, Pick<RecordRow, 'id' | 'type' | 'fields'>>
  readonly rejections: readonly RejectionRow[]
}

export function explain(offset: number, sentence: Range, found: Found): Explanation {
  const point = { start: offset, end: offset + 1 }
  const told = found.claims.flatMap((claim) => explained(claim, found.records.get(claim.record)))
  const covers = ({ spans }: ExplainedClaim): boolean => spans.some(([start, end]) => overlaps({ start, end }, point))
  return {
    offset,
    sentence: [sentence.start, sentence.end],
    claims: told.filter(covers),
    around: told.filter((claim) => !covers(claim)),
    rejections: found.rejections.map(({ start, end, quote, rule, reason }) => ({ start, end, words: quote, rule, reason })),
  }
}

function explained(claim: ClaimRow, record: Pick<RecordRow, 'id' | 'type' | 'fields'> | undefined): ExplainedClaim[] {
  if (!record) return []
  const { id, field, value, basis, rule, spans } = claim
  const title = titleLine(record.type, record.fields as never)
  return [{ id, record: { id: record.id, type: record.type, title }, field, value, basis, rule, spans: spans.map(({ start, end }) => [start, end]) }]
}
