import type { Ledger } from '#ledger/ledger'
import { refiled } from '#ledger/read/changed'
import { documentText } from '#ledger/read/document-text'
import { listDocuments, oneDocument } from '#ledger/read/documents'
import { fits } from '#ledger/read/fits'
import type { RecordFilter } from '#ledger/read/records'
import { recordsById, recordsOfDocument } from '#ledger/read/records-of-document'
import type { RecordWithClaims } from '#ledger/read/rows'
import type { ExtractedRecord } from '#model/claim'
import type { RecordType } from '#model/record'
import type { Review } from '#resolve/review/review'
import { columnsOf, csvLine, rowOf } from './csv.ts'
import { lineOf } from './line.ts'
import { reviewedDocument } from './standing/reviewed.ts'

/**
 * Standing records that fit a filter as JSON lines, as `extract` writes them: documents by name, records in text order. With a
 * review they are as people left them: what was rejected is out, what was corrected has its new value, what was added is in.
 */
export async function* exportJsonl(ledger: Ledger, filter: RecordFilter = {}, review: Review | null = null): AsyncGenerator<string> {
  for await (const record of standingRecords(ledger, filter, review)) yield lineOf(record.document.name, extracted(record))
}

/** What a CSV file holds and how it is written. `bom` puts the mark before it by which some spreadsheets know UTF-8. */
export interface CsvOptions {
  readonly bom?: boolean
  readonly filter?: RecordFilter
  readonly review?: Review | null
}

/**
 * Standing records of a type as lines of a CSV file (RFC 4180), the header first, each with its line end. Columns:
 * the fields, the source sentence and where it stands, and for each field the spans of its words.
 */
export async function* exportCsv(ledger: Ledger, type: RecordType, options: CsvOptions = {}): AsyncGenerator<string> {
  yield (options.bom ? '\ufeff' : '') + csvLine(columnsOf(type))
  for await (const record of standingRecords(ledger, { ...options.filter, types: [type] }, options.review ?? null)) yield csvLine(rowOf(type, record))
}

async function* standingRecords(ledger: Ledger, { document, ...filter }: RecordFilter, review: Review | null): AsyncGenerator<RecordWithClaims> {
  const rest = Object.keys(filter).length === 0 ? undefined : filter
  const changed = review ? await recordsById(ledger, review.changedIds()) : []
  const ids = document === undefined ? standingDocuments(ledger) : [document]
  for await (const id of ids) {
    const records = await recordsOfDocument(ledger, id, undefined, rest)
    yield* review === null ? records : await afterReview(ledger, id, { records, changed, review, filter })
  }
}

interface ToReview {
  /** Those that fit the filter as they were read. */
  readonly records: readonly RecordWithClaims[]
  /** All that people changed, of all documents: whether they fit is told by what they were changed to. */
  readonly changed: readonly RecordWithClaims[]
  readonly review: Review
  readonly filter: RecordFilter
}

/** A document's records without what people rejected. */
async function afterReview(ledger: Ledger, id: string, { records, changed, review, filter }: ToReview): Promise<RecordWithClaims[]> {
  const [document, { text }] = [await oneDocument(ledger, id), await documentText(ledger, id)]
  const theirs = new Set(changed.map((record) => record.id))
  const untouched = records.filter((record) => !theirs.has(record.id))
  const asRead = new Set(untouched.map((record) => record.id))
  return reviewedDocument(document, [...untouched, ...changed.filter((record) => record.document.id === id)], { review, text })
    .filter((record) => review.rejected(record.id) === null && (asRead.has(record.id) || fits(refiled(record, record.fields), filter)))
    .map((record) => ({ ...record, claims: record.claims.filter(({ state }) => state !== 'rejected') }))
}

async function* standingDocuments(ledger: Ledger): AsyncGenerator<string> {
  let after: string | undefined
  do {
    const page = await listDocuments(ledger, { state: 'read', order: 'name' }, { size: 200, ...(after === undefined ? {} : { after }) })
    for (const { id } of page.rows) yield id
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** A record of the ledger in the form that extraction gave it. */
export const extracted = (record: RecordWithClaims): ExtractedRecord => ({
  type: record.type,
  fields: record.fields as ExtractedRecord['fields'],
  status: record.status,
  evidence: record.evidence,
  claims: record.claims.map(({ speaker, state: _state, ...claim }) => (speaker === null ? claim : { ...claim, speaker })),
  rule: record.rule,
})
