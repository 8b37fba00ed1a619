import { sql } from 'kysely'
import type { DocumentFacts } from '#model/document'
import { lastReading } from '../append.ts'
import type { Ledger } from '../ledger.ts'

/** The newest reading of a file, by its `src_…`: how it ended, under which stamp, and what was told of it. Null for a new file. */
export async function lastReadingOf(
  { db, workspace }: Ledger,
  source: string,
): Promise<{
  readonly state: 'read' | 'failed'
  readonly stamp: string
  readonly fileName: string
  readonly document: string | null
  readonly given: Partial<DocumentFacts>
  readonly failure: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> } | null
  /** True for a file that was set aside. */
  readonly aside: boolean
} | null> {
  const row = await lastReading(db, workspace, source)
  if (!row) return null
  const aside = await db
    .selectFrom('source_aside')
    .select(sql<number>`1`.as('one'))
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .executeTakeFirst()
  const failure = row.failure as { code: string; facts: Record<string, unknown> } | null
  return {
    state: row.state,
    stamp: row.stamp,
    fileName: row.file_name,
    document: row.document_id,
    given: row.given as Partial<DocumentFacts>,
    failure,
    aside: aside !== undefined,
  }
}
