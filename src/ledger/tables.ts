import type { Generated } from 'kysely'

/** A day as PostgreSQL writes it, `2025-03-01`; dates never become `Date` objects. */
type Day = string
/** Moments are read as ISO 8601 text. */
type Moment = string

interface Keyed {
  workspace_id: string
  id: string
}
interface SourceFileTable extends Keyed {
  file_name: string
  bytes: Uint8Array
  size: number
  sha256: string
  added_at: Moment
}
interface DocumentTable extends Keyed {
  source_id: string
  format: string
  text: string
  text_sha256: string
  characters: number
  pages: number | null
  blocks: unknown
  units: unknown
  footnotes: unknown
  offset_map: unknown
  added_at: Moment
}
interface PassageTable {
  workspace_id: string
  document_id: string
  n: number
  span_start: number
  span_end: number
  text: string
  search: Generated<string>
}
interface RunTable extends Keyed {
  program: string
  rules: string
  started_at: Moment
}
interface RunEndTable {
  workspace_id: string
  run_id: string
  state: 'finished' | 'stopped'
  unchanged: number
  finished_at: Moment
}
interface ReadingTable extends Keyed {
  run_id: string
  source_id: string
  document_id: string | null
  name: string
  file_name: string
  size: number | null
  state: 'read' | 'failed'
  failure: unknown
  facts: unknown
  given: unknown
  stamp: string
  digest: string | null
  at: Moment
}
interface RecordTable extends Keyed {
  document_id: string
  type: string
}
interface TellingTable extends Keyed {
  record_id: string
  document_id: string
  type: string
  fields: unknown
  status: string | null
  evidence: unknown
  position: number
  quote: string
  date_from: Day | null
  date_to: Day | null
  countries: string[]
  words: string
  search: Generated<string>
}
interface ReadingTellingTable {
  workspace_id: string
  reading_id: string
  telling_id: string
  n: number
  rule: string
}
interface ClaimTable extends Keyed {
  record_id: string
  document_id: string
  field: string
  value: unknown
  basis: string
  speaker: string | null
}
interface ClaimSpanTable {
  workspace_id: string
  claim_id: string
  n: number
  document_id: string
  span_start: number
  span_end: number
  quote: string
}
interface ReadingClaimTable {
  workspace_id: string
  reading_id: string
  claim_id: string
  n: number
  rule: string
}
interface RejectionTable {
  workspace_id: string
  reading_id: string
  n: number
  rule: string
  reason: string
  span_start: number
  span_end: number
}
interface DecisionTable extends Keyed {
  at: Moment
  author: string
  batch: string
  n: number
  round: string | null
  act: string
  subjects: string[]
  body: unknown
}

interface SourceAsideTable extends Keyed {
  source_id: string
  at: Moment
  author: string
  why: string | null
}

/** The tables and views of the ledger, as the migrations in `migrations/` make them. */
export interface Tables {
  source_file: SourceFileTable
  document: DocumentTable
  passage: PassageTable
  run: RunTable
  run_end: RunEndTable
  reading: ReadingTable
  standing_reading: ReadingTable
  shown_reading: ReadingTable
  aside_reading: ReadingTable
  source_aside: SourceAsideTable
  record: RecordTable
  telling: TellingTable
  reading_telling: ReadingTellingTable
  claim: ClaimTable
  claim_span: ClaimSpanTable
  reading_claim: ReadingClaimTable
  rejection: RejectionTable
  decision: DecisionTable
}
