import { type Kysely, sql } from 'kysely'
import type { ExtractedRecord } from '#model/claim'
import type { DocumentFacts, ReadDocument } from '#model/document'
import type { FailureCode } from '#model/failure'
import { type DocumentId, documentId, readingDigest, type SourceId, sha256, uuidv7 } from '#model/ids'
import type { Rejection } from '#model/rule'
import { insertRows } from './insert-rows.ts'
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
  return ledger.db.transaction().execute(async (db) => {
    const scope = { db, workspace: ledger.workspace }
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${ledger.workspace} ${reading.source}`}, 0))`.execute(db)
    const last = await lastReading(db, ledger.workspace, reading.source)
    if (last && isSame(last, reading))
      return { state: 'unchanged', document: last.document_id as DocumentId | null, records: 0, claims: 0, newClaims: 0 }
    if (prepared) await appendDocument(scope, reading, prepared)
    const id = uuidv7(last?.id ?? null)
    await appendReadingRow(scope, id, { reading, document: prepared?.id ?? null, digest: prepared?.digest ?? null })
    if (!prepared) return { state: 'failed', document: null, records: 0, claims: 0, newClaims: 0 }
    const newClaims = await appendRows(scope, id, prepared)
    return { state: 'read', document: prepared.id, records: prepared.rows.records.length, claims: prepared.rows.claims.length, newClaims }
  })
}

interface Scope {
  readonly db: Kysely<Tables>
  readonly workspace: string
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
    .select(['id', 'state', 'document_id', 'stamp', 'failure', 'given'])
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

async function appendDocument({ db, workspace }: Scope, reading: ReadingToAppend, prepared: Prepared): Promise<void> {
  const there = await db
    .selectFrom('source_file')
    .select('id')
    .where('workspace_id', '=', workspace)
    .where('id', '=', reading.source)
    .executeTakeFirst()
  if (!there)
    await sql`insert into source_file (workspace_id, id, file_name, bytes, size, sha256, added_at) values (${workspace}, ${reading.source},
      ${reading.fileName}, ${Buffer.from(prepared.bytes)}::bytea, ${prepared.bytes.length}, ${prepared.bytesHash}, now()) on conflict do nothing`.execute(
      db,
    )
  const { document } = prepared
  const json = (value: unknown) => sql`${JSON.stringify(value)}::text::json`
  const { numAffectedRows } =
    await sql`insert into document (workspace_id, id, source_id, format, text, text_sha256, characters, pages, blocks, units, footnotes, offset_map, added_at)
    values (${workspace}, ${prepared.id}, ${reading.source}, ${document.format}, ${document.text}, ${prepared.textHash}, ${document.text.length},
      ${document.pages}, ${json(document.blocks)}, ${json(document.units)}, ${json(document.footnotes)}, ${json(document.map)}, now())
    on conflict do nothing`.execute(db)
  if (numAffectedRows === 0n) return
  const passages = passagesOf(document.units).map(({ start, end }, n) => ({
    n,
    span_start: start,
    span_end: end,
    text: document.text.slice(start, end),
  }))
  await insertRows(db, { table: 'passage', columns: { n: 'int', span_start: 'int', span_end: 'int', text: 'text' } }, passages, {
    workspace_id: workspace,
    document_id: prepared.id,
  })
}

async function appendReadingRow(
  { db, workspace }: Scope,
  id: string,
  row: { reading: ReadingToAppend; document: DocumentId | null; digest: string | null },
): Promise<void> {
  const { run, source, name, fileName, size, given, stamp, outcome } = row.reading
  const facts = 'document' in outcome ? outcome.document.facts : { title: null, publisher: null, published: null, language: null, ...given }
  const failure = 'failure' in outcome ? JSON.stringify(outcome.failure) : null
  await sql`insert into reading (workspace_id, id, run_id, source_id, document_id, name, file_name, size, state, failure, facts, given, stamp, digest, at)
    values (${workspace}, ${id}, ${run}, ${source}, ${row.document}, ${name}, ${fileName}, ${size}, ${failure === null ? 'read' : 'failed'},
      ${failure}::text::jsonb, ${JSON.stringify(facts)}::text::jsonb, ${JSON.stringify(given)}::text::jsonb, ${stamp}, ${row.digest}, clock_timestamp())`.execute(
    db,
  )
}

/** Gives the number of claims that were not there before. */
async function appendRows({ db, workspace }: Scope, reading: string, { id, document, rows, rejections }: Prepared): Promise<number> {
  const ofDocument = { workspace_id: workspace, document_id: id }
  const ofReading = { workspace_id: workspace, reading_id: reading }
  await insertRows(db, RECORD, rows.records, ofDocument)
  await insertRows(db, TELLING, rows.tellings, ofDocument)
  const told = rows.tellings.map((telling) => ({ telling_id: telling.id, n: telling.n, rule: telling.rule }))
  await insertRows(db, { table: 'reading_telling', columns: { telling_id: 'text', n: 'int', rule: 'text' } }, told, ofReading)
  const newClaims = await insertRows(db, CLAIM, rows.claims, ofDocument)
  await insertRows(db, SPAN, rows.spans, ofDocument)
  const asserted = rows.claims.map((claim) => ({ claim_id: claim.id, n: claim.n, rule: claim.rule }))
  await insertRows(db, { table: 'reading_claim', columns: { claim_id: 'text', n: 'int', rule: 'text' } }, asserted, ofReading)
  const inside = rejections.filter(({ start, end }) => start >= 0 && start < end && end <= document.text.length)
  const turnedDown = inside.map(({ rule, reason, start, end }, n) => ({ n, rule, reason, span_start: start, span_end: end }))
  await insertRows(db, REJECTION, turnedDown, ofReading)
  return newClaims
}

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
