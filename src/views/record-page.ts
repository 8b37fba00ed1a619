import type { ClaimRow, RecordWithClaims } from '#ledger/read/rows'
import type { Block } from '#model/document'
import { FIELDS, WITH_STATUS } from '#model/record'
import { type CellForm, formOf } from './columns.ts'
import { type RecordRow, recordRow } from './record-row.ts'
import { blockAt, type Passage, passageAt } from './sentence-around.ts'

/** The words of a claim in their sentence. The link into the reader is `/documents/:id#start-end`. */
export interface Source {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly sentence: Passage
}
export interface ClaimView extends Omit<ClaimRow, 'record' | 'spans'> {
  readonly sources: Source[]
}
/** A field as it stands, with the claims it is made of; none where the text tells nothing of it. */
export interface FieldView {
  readonly field: string
  readonly form: CellForm
  readonly value: unknown
  readonly claims: ClaimView[]
}
export interface RecordPage {
  readonly record: RecordRow
  readonly fields: FieldView[]
  readonly evidence: Passage[]
  readonly rule: string
}

/** One record with everything that it rests on. `text` and `blocks` are those of its document. */
export function recordPage(record: RecordWithClaims, text: string, blocks: readonly Block[]): RecordPage {
  const sourceOf = ({ start, end, quote }: { start: number; end: number; quote: string }): Source => ({
    start,
    end,
    quote,
    sentence: passageAt(text, { start, end }, record.evidence, blockAt(blocks, { start, end })),
  })
  const viewOf = ({ id, field, value, basis, rule, speaker, state, spans }: ClaimRow): ClaimView => ({
    id,
    field,
    value,
    basis,
    rule,
    speaker,
    state,
    sources: spans.map(sourceOf),
  })
  const names = [...Object.keys(FIELDS[record.type].shape), ...(WITH_STATUS.has(record.type) ? ['status'] : [])]
  return {
    record: recordRow(record),
    fields: names.map((field) => ({
      field,
      form: formOf(record.type, field),
      value: field === 'status' ? record.status : (record.fields[field] ?? null),
      claims: record.claims.filter((claim) => claim.field === field).map(viewOf),
    })),
    evidence: record.evidence.map((range) => passageAt(text, range, [range])),
    rule: record.rule,
  }
}
