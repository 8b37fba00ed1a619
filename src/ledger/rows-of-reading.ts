import type { Claim, ExtractedRecord } from '#model/claim'
import { Failed } from '#model/failure'
import { type ClaimId, claimId, type DocumentId, type RecordId, recordId, recordKey, type TellingId, tellingId } from '#model/ids'
import type { RecordType } from '#model/record'
import type { Range } from '#model/span'
import { filed } from './filed.ts'

/** The rows that the records of one reading become, ready to be inserted. */
export interface ReadingRows {
  readonly records: { id: RecordId; type: RecordType }[]
  readonly tellings: TellingInsert[]
  readonly claims: ClaimInsert[]
  readonly spans: { claim_id: ClaimId; n: number; span_start: number; span_end: number; quote: string }[]
}
interface TellingInsert {
  readonly id: TellingId
  readonly record_id: RecordId
  readonly type: RecordType
  readonly fields: unknown
  readonly status: string | null
  readonly evidence: readonly Range[]
  readonly position: number
  readonly quote: string
  readonly date_from: string | null
  readonly date_to: string | null
  readonly countries: readonly string[]
  readonly words: string
  readonly n: number
  readonly rule: string
}
interface ClaimInsert {
  readonly id: ClaimId
  readonly record_id: RecordId
  readonly field: string
  readonly value: unknown
  readonly basis: string
  readonly speaker: string | null
  readonly n: number
  readonly rule: string
}

/** Records of one document to rows. Pure. Throws SPAN_EMPTY, SPAN_OUTSIDE_TEXT. */
export function rowsOfReading(document: DocumentId, text: string, records: readonly ExtractedRecord[]): ReadingRows {
  const rows: ReadingRows = { records: [], tellings: [], claims: [], spans: [] }
  const nth = new Map<string, number>()
  for (const [n, record] of records.entries()) {
    const key = recordKey(record)
    const name = JSON.stringify(key)
    const count = nth.get(name) ?? 0
    nth.set(name, count + 1)
    const id = recordId(document, key, count)
    rows.records.push({ id, type: record.type })
    rows.tellings.push(tellingRow(id, text, { record, n }))
    addClaims(rows, id, { text, claims: record.claims })
  }
  return rows
}

function tellingRow(id: RecordId, text: string, { record, n }: { record: ExtractedRecord; n: number }): TellingInsert {
  for (const range of record.evidence) check(range, text, record.rule)
  const { dateFrom, dateTo, countries, words } = filed(record.type, record.fields as Readonly<Record<string, unknown>>)
  return {
    id: tellingId(id, record),
    record_id: id,
    type: record.type,
    fields: record.fields,
    status: record.status,
    evidence: record.evidence.map(({ start, end }) => ({ start, end })),
    position: record.evidence[0]?.start ?? 0,
    quote: record.evidence.map(({ start, end }) => text.slice(start, end)).join(' … '),
    date_from: dateFrom,
    date_to: dateTo,
    countries,
    words,
    n,
    rule: record.rule,
  }
}

function addClaims(rows: ReadingRows, record: RecordId, { text, claims }: { text: string; claims: readonly Claim[] }): void {
  const seen = new Set<ClaimId>()
  for (const [n, claim] of claims.entries()) {
    const id = claimId(record, claim)
    if (seen.has(id)) continue
    seen.add(id)
    if (claim.spans.length === 0) throw new Failed('SPAN_EMPTY', { rule: claim.rule, field: claim.field })
    rows.claims.push({
      id,
      record_id: record,
      field: claim.field,
      value: claim.value,
      basis: claim.basis,
      speaker: claim.speaker ?? null,
      n,
      rule: claim.rule,
    })
    for (const [at, span] of claim.spans.entries()) {
      check(span, text, claim.rule)
      rows.spans.push({ claim_id: id, n: at, span_start: span.start, span_end: span.end, quote: text.slice(span.start, span.end) })
    }
  }
}

function check({ start, end }: Range, text: string, rule: string): void {
  if (end <= start) throw new Failed('SPAN_EMPTY', { rule, start, end })
  if (start < 0 || end > text.length) throw new Failed('SPAN_OUTSIDE_TEXT', { rule, start, end, length: text.length })
}
