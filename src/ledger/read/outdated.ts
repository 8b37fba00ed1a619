import { sql } from 'kysely'
import type { DocumentFacts } from '#model/document'
import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import { NOT_ASIDE } from './told.ts'

/**
 * The newest reading of a file whose bytes the ledger has, made by other rules than those asked about.
 *
 * rules  the stamp of the rules of its run
 * stamp  what the reading depended on beside the bytes
 * size   of the file, in bytes
 */
export interface OutdatedReading {
  readonly source: string
  readonly fileName: string
  readonly size: number
  readonly given: Partial<DocumentFacts>
  readonly stamp: string
  readonly rules: string
}

/**
 * The files that were last read by other rules than these, in the order of their reading. One that these rules could not
 * read is not among them: reading it once more would change nothing.
 */
export async function outdatedReadings({ db, workspace }: Ledger, rules: string): Promise<OutdatedReading[]> {
  const rows = await db
    .selectFrom('reading as r')
    .innerJoin('run as u', (join) => join.onRef('u.workspace_id', '=', 'r.workspace_id').onRef('u.id', '=', 'r.run_id'))
    .innerJoin('source_file as f', (join) => join.onRef('f.workspace_id', '=', 'r.workspace_id').onRef('f.id', '=', 'r.source_id'))
    .where('r.workspace_id', '=', workspace)
    .where('u.rules', '<>', rules)
    .where(NEWEST)
    .where(NOT_ASIDE)
    .select(['r.source_id', 'r.file_name', 'f.size', 'r.given', 'r.stamp', 'u.rules'])
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({
    source: row.source_id,
    fileName: row.file_name,
    size: row.size,
    given: row.given as Partial<DocumentFacts>,
    stamp: row.stamp,
    rules: row.rules,
  }))
}

const NEWEST = sql<boolean>`not exists (select 1 from reading later
  where later.workspace_id = r.workspace_id and later.source_id = r.source_id and later.id > r.id)`

/** A file as it came in, by `src_…`. Throws NOT_FOUND. */
export async function bytesOfSource({ db, workspace }: Ledger, source: string): Promise<Uint8Array> {
  const row = await db.selectFrom('source_file').select('bytes').where('workspace_id', '=', workspace).where('id', '=', source).executeTakeFirst()
  if (!row) throw new Failed('NOT_FOUND', { source })
  return row.bytes
}
