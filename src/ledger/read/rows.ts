import type { Basis } from '#model/claim'
import type { Block, DocumentFacts, FootnoteLink, Format, OffsetMap, Unit } from '#model/document'
import type { FailureCode } from '#model/failure'
import type { RecordType, Status } from '#model/record'
import type { RuleStamp } from '#model/rule'
import type { Range, Span } from '#model/span'

/** How many rows, and the token of the page before (`Paged.next`). Tokens are opaque. */
export interface Page {
  readonly size: number
  readonly after?: string
}
/** One page of rows; `next` is null on the last. */
export interface Paged<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

/** Number of records of each type; every type is there. */
export type TypeCounts = Readonly<Record<RecordType, number>>

/**
 * A file that was read, or could not be.
 *
 * id       `doc_…`; of a file that could not be read its `src_…`
 * failure  null where it was read
 * readAt   when the reading that stands was made; addedAt the first of the file. ISO 8601, UTC
 * given    the facts that were given from outside; facts holds both
 * aside    the decisions that set it aside, oldest first; none for a file that counts
 */
export interface DocumentRow {
  readonly id: string
  readonly reading: string
  readonly source: string
  readonly name: string
  readonly fileName: string
  readonly format: Format | null
  readonly bytes: number
  readonly characters: number
  readonly pages: number | null
  readonly state: 'read' | 'failed'
  readonly failure: { readonly code: FailureCode; readonly facts: Readonly<Record<string, unknown>> } | null
  readonly facts: DocumentFacts
  readonly given: Partial<DocumentFacts>
  readonly addedAt: string
  readonly readAt: string
  readonly run: string
  readonly records: number
  readonly counts: TypeCounts
  readonly aside: readonly Aside[]
}
/** That somebody set a file aside. */
export interface Aside {
  readonly decision: string
  readonly at: string
  readonly author: string
  readonly why: string | null
}

/** A document's text and layout: what the reader page shows. */
export interface DocumentText {
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly units: readonly Unit[]
  readonly footnotes: readonly FootnoteLink[]
  readonly map: OffsetMap
}

/** A claim's state. As it is read from the ledger every claim is proposed; reviews change it (`pipeline/standing/reviewed.ts`). */
export type ClaimState = 'proposed' | 'accepted' | 'corrected' | 'rejected'

/** A standing claim with its words. `rule` is the rule that made it in the reading that stands. */
export interface ClaimRow {
  readonly id: string
  readonly record: string
  readonly field: string
  readonly value: unknown
  readonly basis: Basis
  readonly speaker: string | null
  readonly rule: RuleStamp
  readonly state: ClaimState
  readonly spans: readonly Span[]
}

/**
 * A record as it stands. `quote` are the words of its evidence; stretches that do not touch are parted by ` … `.
 * dateFrom, dateTo  first and last day (YYYY-MM-DD) of the date it is filed under (event date, deadline, as-of …)
 * countries         ISO codes of its places
 */
export interface RecordRow {
  readonly id: string
  readonly type: RecordType
  readonly fields: Readonly<Record<string, unknown>>
  readonly status: Status | null
  readonly document: { readonly id: string; readonly name: string; readonly title: string | null }
  readonly evidence: readonly Range[]
  readonly quote: string
  readonly rule: RuleStamp
  readonly dateFrom: string | null
  readonly dateTo: string | null
  readonly countries: readonly string[]
  readonly position: number
}
export interface RecordWithClaims extends RecordRow {
  readonly claims: readonly ClaimRow[]
}

/** A candidate that was turned down in the reading that stands. */
export interface RejectionRow {
  readonly rule: RuleStamp
  readonly reason: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** One start of `add`. `state` is `running` also for a run that was killed: nothing was written after it. */
export interface RunRow {
  readonly id: string
  readonly program: string
  readonly rules: string
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly state: 'running' | 'finished' | 'stopped'
  readonly read: number
  readonly failed: number
  readonly unchanged: number
}

/** What a run did to a file: its reading, and how its claims differ from the reading before it. */
export interface ReadingRow {
  readonly id: string
  readonly run: string
  readonly document: string | null
  readonly source: string
  readonly fileName: string
  readonly state: 'read' | 'failed'
  readonly failure: { readonly code: FailureCode; readonly facts: Readonly<Record<string, unknown>> } | null
  readonly at: string
  readonly claims: number
  readonly added: number
  readonly dropped: number
}

/** A claim that one reading of a file tells and the other does not. */
export interface ClaimChange extends ClaimRow {
  readonly change: 'added' | 'dropped'
  readonly type: RecordType
  readonly document: string
}

/** A passage found by its words. `rank` is comparable inside one answer only. */
export interface PassageRow {
  readonly document: { readonly id: string; readonly name: string; readonly title: string | null }
  readonly start: number
  readonly end: number
  readonly text: string
  readonly rank: number
}

/** How much the ledger holds: what stands, not what ever stood. */
export interface LedgerCounts {
  readonly documents: { readonly read: number; readonly failed: number; readonly aside: number }
  readonly records: TypeCounts
  readonly claims: number
  readonly spans: number
  readonly runs: number
}
