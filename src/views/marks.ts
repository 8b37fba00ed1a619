import type { ClaimState, RecordWithClaims } from '#ledger/read/rows'
import type { Basis } from '#model/claim'
import type { RecordType, Status } from '#model/record'
import type { Range } from '#model/span'
import { type TitleLine, titleLine } from './title-line.ts'

type Pair = [start: number, end: number]

/** A record as the reader lights it: title, where it stands, its claims with their words by offset. `rule` is an index. */
export interface MarkedRecord {
  readonly id: string
  readonly type: RecordType
  readonly title: TitleLine
  readonly status: Status | null
  readonly start: number
  readonly end: number
  readonly at: Pair[]
  readonly rule: number
  readonly claims: MarkedClaim[]
}
export interface MarkedClaim {
  readonly id: string
  readonly field: string
  readonly value: unknown
  readonly basis: Basis
  readonly rule: number
  readonly spans: Pair[]
  readonly state: ClaimState
}

const pairs = (ranges: readonly Range[]): Pair[] => ranges.map(({ start, end }) => [start, end])

/** What a document tells, small enough to send in one piece: quotes are left out (the reader has the text), rules are numbered. */
export function marks(records: readonly RecordWithClaims[]): { rules: string[]; records: MarkedRecord[] } {
  const numbers = new Map<string, number>()
  const numberOf = (rule: string): number => {
    const known = numbers.get(rule)
    if (known !== undefined) return known
    numbers.set(rule, numbers.size)
    return numbers.size - 1
  }
  const marked = records.map((record) => markedRecord(record, numberOf)).sort((a, b) => a.start - b.start || a.end - b.end)
  return { rules: [...numbers.keys()], records: marked }
}

function markedRecord(record: RecordWithClaims, numberOf: (rule: string) => number): MarkedRecord {
  const { id, type, status, evidence, rule } = record
  return {
    id,
    type,
    title: titleLine(type, record.fields as never),
    status,
    start: evidence.reduce((least, { start }) => Math.min(least, start), evidence[0]?.start ?? record.position),
    end: evidence.reduce((most, { end }) => Math.max(most, end), record.position),
    at: pairs(evidence),
    rule: numberOf(rule),
    claims: record.claims.map((claim) => ({
      id: claim.id,
      field: claim.field,
      value: claim.value,
      basis: claim.basis,
      rule: numberOf(claim.rule),
      spans: pairs(claim.spans),
      state: claim.state,
    })),
  }
}
