import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ExtractedRecord } from '#model/claim'
import type { DocumentFacts, ReadDocument } from '#model/document'
import type { FailureCode } from '#model/failure'
import { type DocumentId, documentId, readingDigest, type SourceId, sha256, uuidv7 } from '#model/ids'
import type { Rejection } from '#model/rule'
import { insertRows, together } from './insert-rows.ts'
import type { Ledger } from './ledger.ts'
import { passagesOf } from './passages.ts'
import { type ReadingRows, rowsOfReading } from './rows-of-reading.ts'
import type { Tables } from './tables.ts'

/** What one file was read to, or why it could not be. */
export type Outcome =
  | { readonly document: ReadDocument; readonly records: readonly ExtractedRecord[]; readonly rejections: readonly Rejection[] }
  | { readonly failure: { readonly code: FailureCode; readonly facts: Readonly<Record<string, unknown>> } }

/**
 * One file with its outcome, to be appended.
 *
 * bytes  null where they were never read; those of a file that cannot be read are not kept
 * stamp  what the outcome depends on beside the bytes: rules, word lists, given facts
 */
export interface ReadingToAppend {
  readonly run: string
  readonly source: SourceId
  readonly name: string
  readonly fileName: string
  readonly size: number | null
  readonly bytes: Uint8Array | null
  readonly given: Partial<DocumentFacts>
  readonly stamp: string
  readonly outcome: Outcome
}

/** What an append did. `unchanged`: the newest reading of the file had the same stamp, and nothing was written. */
export interface Appended {
  readonly state: 'read' | 'failed' | 'unchanged'
  readonly document: DocumentId | null
  readonly records: number
  readonly claims: number
  /** Claims that the ledger did not hold before. */
  readonly newClaims: number
}

/** Appends one reading in one transaction: all of it is there afterwards, or nothing. Throws SPAN_EMPTY, SPAN_OUTSIDE_TEXT. */
export async function appendReading(ledger: Ledger, reading: ReadingToAppend): Promise<Appended> {
  const prepared = prepare(reading)
  const { workspace } = ledger
  return ledger.db.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspace} ${reading.source}`}, 0))`.execute(db)
    const last = await lastReading(db, workspace, reading.source)
    const nothing = { records: 0, claims: 0, newClaims: 0 }
    if (last && isSame(last, reading)) return { ...nothing, state: 'unchanged', document: last.document_id as DocumentId | null }
    const id = uuidv7(last?.id ?? null)
    const row = insertReading(workspace, id, { reading, prepared })
    if (!prepared) {
      await row.execute(db)
      return { ...nothing, state: 'failed', document: null }
    }
    const there = await isThere(db, workspace, prepared.id)
    const inserts = [...(there ? [] : insertDocument(workspace, reading, prepared)), row, ...insertTold(workspace, id, prepared)]
    const claims = insertRows(CLAIM, prepared.rows.claims, { workspace_id: workspace, document_id: prepared.id })
    const { rows } = await together(inserts, claims).execute(db)
    return {
      state: 'read',
      document: prepared.id,
      records: prepared.rows.records.length,
      claims: prepared.rows.claims.length,
      newClaims: rows[0]?.n ?? 0,
    }
  })
}

interface Prepared {
  readonly id: DocumentId
  readonly bytes: Uint8Array
  readonly bytesHash: string
  readonly textHash: string
  readonly document: ReadDocument
  readonly rows: ReadingRows
  readonly digest: string
  readonly rejections: readonly Rejection[]
}

/** Everything that needs no database, done before the transaction begins. Null for a failure. */
function prepare({ outcome, bytes }: ReadingToAppend): Prepared | null {
  if ('failure' in outcome || bytes === null) return null
  const [bytesHash, textHash] = [sha256(bytes), sha256(outcome.document.text)]
  const id = documentId(bytesHash, textHash)
  const rows = rowsOfReading(id, outcome.document.text, outcome.records)
  return {
    id,
    bytes,
    bytesHash,
    textHash,
    document: outcome.document,
    rows,
    digest: readingDigest(
      rows.tellings.map((t) => t.id),
      rows.claims.map((c) => c.id),
    ),
    rejections: outcome.rejections,
  }
}

/** The newest reading of a file, whether it could be read or not. */
export async function lastReading(db: Kysely<Tables>, workspace: string, source: string) {
  return db
    .selectFrom('reading')
    .select(['id', 'state', 'document_id', 'file_name', 'stamp', 'failure', 'given'])
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
type LastReading = NonNullable<Awaited<ReturnType<typeof lastReading>>>

function isSame(last: LastReading, { stamp, outcome }: ReadingToAppend): boolean {
  if (last.stamp !== stamp) return false
  if (!('failure' in outcome)) return last.state === 'read'
  return last.state === 'failed' && (last.failure as { code: string }).code === outcome.failure.code
}

async function isThere(db: Kysely<Tables>, workspace: string, document: DocumentId): Promise<boolean> {
  const row = await db.selectFrom('document').select('id').where('workspace_id', '=', workspace).where('id', '=', document).executeTakeFirst()
  return row !== undefined
}

const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::text::json`

/** The file, where it is new, the document and its passages. */
function insertDocument(workspace: string, reading: ReadingToAppend, { id, bytes, bytesHash, textHash, document }: Prepared): RawBuilder<unknown>[] {
  const passages = passagesOf(document.units).map(({ start, end }, n) => ({
    n,
    span_start: start,
    span_end: end,
    text: document.text.slice(start, end),
  }))
  return [
    sql`insert into source_file (workspace_id, id, file_name, bytes, size, sha256, added_at) values (${workspace}, ${reading.source},
      ${reading.fileName}, ${Buffer.from(bytes)}::bytea, ${bytes.length}, ${bytesHash}, now()) on conflict do nothing`,
    sql`insert into document (workspace_id, id, source_id, format, text, text_sha256, characters, pages, blocks, units, footnotes, offset_map, added_at)
      values (${workspace}, ${id}, ${reading.source}, ${document.format}, ${document.text}, ${textHash}, ${document.text.length}, ${document.pages},
        ${json(document.blocks)}, ${json(document.units)}, ${json(document.footnotes)}, ${json(document.map)}, now())`,
    insertRows(PASSAGE, passages, { workspace_id: workspace, document_id: id }),
  ]
}

function insertReading(
  workspace: string,
  id: string,
  { reading, prepared }: { reading: ReadingToAppend; prepared: Prepared | null },
): RawBuilder<unknown> {
  const { run, source, name, fileName, size, given, stamp, outcome } = reading
  const facts = 'document' in outcome ? outcome.document.facts : { title: null, publisher: null, published: null, language: null, ...given }
  const failure = 'failure' in outcome ? json(outcome.failure) : sql`null`
  return sql`insert into reading (workspace_id, id, run_id, source_id, document_id, name, file_name, size, state, failure, facts, given, stamp, digest, at)
    values (${workspace}, ${id}::uuid, ${run}::uuid, ${source}, ${prepared?.id ?? null}, ${name}, ${fileName}, ${size}::bigint, ${prepared ? 'read' : 'failed'},
      ${failure}, ${json(facts)}, ${json(given)}, ${stamp}, ${prepared?.digest ?? null}, clock_timestamp())`
}

/** Everything that a reading tells, but for the claims themselves. */
function insertTold(workspace: string, reading: string, { id, document, rows, rejections }: Prepared): RawBuilder<unknown>[] {
  const ofDocument = { workspace_id: workspace, document_id: id }
  const ofReading = { workspace_id: workspace, reading_id: reading }
  const told = rows.tellings.map((telling) => ({ telling_id: telling.id, n: telling.n, rule: telling.rule }))
  const asserted = rows.claims.map((claim) => ({ claim_id: claim.id, n: claim.n, rule: claim.rule }))
  const inside = rejections.filter(({ start, end }) => start >= 0 && start < end && end <= document.text.length)
  const turnedDown = inside.map(({ rule, reason, start, end }, n) => ({ n, rule, reason, span_start: start, span_end: end }))
  return [
    insertRows(RECORD, rows.records, ofDocument),
    insertRows(TELLING, rows.tellings, ofDocument),
    insertRows(READING_TELLING, told, ofReading),
    insertRows(SPAN, rows.spans, ofDocument),
    insertRows(READING_CLAIM, asserted, ofReading),
    insertRows(REJECTION, turnedDown, ofReading),
  ]
}

const PASSAGE = { table: 'passage', columns: { n: 'int', span_start: 'int', span_end: 'int', text: 'text' } }
const READING_TELLING = { table: 'reading_telling', columns: { telling_id: 'text', n: 'int', rule: 'text' } }
const READING_CLAIM = { table: 'reading_claim', columns: { claim_id: 'text', n: 'int', rule: 'text' } }
const RECORD = { table: 'record', columns: { id: 'text', type: 'text' } }
const TELLING = {
  table: 'telling',
  columns: {
    id: 'text',
    record_id: 'text',
    type: 'text',
    fields: 'json',
    status: 'text',
    evidence: 'json',
    position: 'int',
    quote: 'text',
    date_from: 'date',
    date_to: 'date',
    countries: 'text[]',
    words: 'text',
  },
}
const CLAIM = { table: 'claim', columns: { id: 'text', record_id: 'text', field: 'text', value: 'json', basis: 'text', speaker: 'text' } }
const SPAN = { table: 'claim_span', columns: { claim_id: 'text', n: 'int', span_start: 'int', span_end: 'int', quote: 'text' } }
const REJECTION = { table: 'rejection', columns: { n: 'int', rule: 'text', reason: 'text', span_start: 'int', span_end: 'int' } }
