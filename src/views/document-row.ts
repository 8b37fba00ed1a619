import type { DocumentRow as Stored } from '#ledger/read/rows'
import type { Format } from '#model/document'
import { FAILURES, type FailureCode } from '#model/failure'
import type { RecordType } from '#model/record'

/** A failure as it is shown: its row of the table and the facts of the case. */
export interface FailureView {
  readonly code: FailureCode
  readonly says: string
  readonly do: string
  readonly facts: Record<string, unknown>
}
export const failureView = (code: FailureCode, facts: Readonly<Record<string, unknown>> = {}): FailureView => ({
  code,
  says: FAILURES[code].says,
  do: FAILURES[code].do,
  facts: { ...facts },
})

/** A document in the list of documents. */
export interface DocumentRow {
  readonly id: string
  readonly name: string
  readonly fileName: string
  readonly file: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
  readonly format: Format | null
  readonly pages: number | null
  readonly chars: number
  readonly bytes: number
  readonly counts: Record<RecordType, number>
  readonly records: number
  readonly reviewed: number | null
  readonly reading: { state: 'read' } | { state: 'failed'; failure: FailureView }
  readonly added: string
  readonly readAt: string
  readonly aside: { readonly author: string; readonly at: string; readonly why: string | null; readonly decisions: string[] } | null
}

/** `reviewed`: how many of its records people went over, null where that is not known. */
export function documentRow(row: Stored, reviewed: number | null): DocumentRow {
  return {
    id: row.id,
    name: row.name,
    fileName: row.fileName,
    file: row.source,
    title: row.facts.title,
    publisher: row.facts.publisher,
    published: row.facts.published,
    language: row.facts.language,
    format: row.format,
    pages: row.pages,
    chars: row.characters,
    bytes: row.bytes,
    counts: { ...row.counts },
    records: row.records,
    reviewed,
    reading: row.failure ? { state: 'failed', failure: failureView(row.failure.code, row.failure.facts) } : { state: 'read' },
    added: row.addedAt,
    readAt: row.readAt,
    aside: asideOf(row),
  }
}

/** Who set it aside last; all decisions that did. */
function asideOf({ aside }: Stored): DocumentRow['aside'] {
  const last = aside.at(-1)
  return last ? { author: last.author, at: new Date(last.at).toISOString(), why: last.why, decisions: aside.map(({ decision }) => decision) } : null
}
