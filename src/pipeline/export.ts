import type { Ledger } from '#ledger/ledger'
import { listDocuments } from '#ledger/read/documents'
import { recordsOfDocument } from '#ledger/read/records-of-document'
import type { DocumentRow, RecordWithClaims } from '#ledger/read/rows'
import type { ExtractedRecord } from '#model/claim'
import type { RecordType } from '#model/record'
import { columnsOf, csvLine, rowOf } from './csv.ts'
import { lineOf } from './line.ts'

/** Every standing record as a JSON line, as `extract` writes it: documents by name, records in text order. */
export async function* exportJsonl(ledger: Ledger): AsyncGenerator<string> {
  for await (const document of standingDocuments(ledger))
    for (const record of await recordsOfDocument(ledger, document.id)) yield lineOf(document.name, extracted(record))
}

/** How a CSV file is written. `bom` puts the mark before it by which some spreadsheets know UTF-8. */
export interface CsvOptions {
  readonly bom?: boolean
}

/**
 * Every standing record of a type as lines of a CSV file (RFC 4180), the header first, each with its line end. Columns:
 * the fields, the source sentence and where it stands, and for each field the spans of its words.
 */
export async function* exportCsv(ledger: Ledger, type: RecordType, options: CsvOptions = {}): AsyncGenerator<string> {
  yield (options.bom ? '\ufeff' : '') + csvLine(columnsOf(type))
  for await (const document of standingDocuments(ledger))
    for (const record of await recordsOfDocument(ledger, document.id, undefined, [type])) yield csvLine(rowOf(type, record))
}

async function* standingDocuments(ledger: Ledger): AsyncGenerator<DocumentRow> {
  let after: string | undefined
  do {
    const page = await listDocuments(ledger, { state: 'read', order: 'name' }, { size: 200, ...(after === undefined ? {} : { after }) })
    yield* page.rows
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** A record of the ledger in the form that extraction gave it. */
export const extracted = (record: RecordWithClaims): ExtractedRecord => ({
  type: record.type,
  fields: record.fields as ExtractedRecord['fields'],
  status: record.status,
  evidence: record.evidence,
  claims: record.claims.map(({ speaker, ...claim }) => (speaker === null ? claim : { ...claim, speaker })),
  rule: record.rule,
})
