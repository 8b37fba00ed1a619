import { sql } from 'kysely'
import type { Ledger } from '#ledger/ledger'

/** Tables whose rows are content, without the moment at which they came. */
const CONTENT = ['source_file', 'document', 'passage', 'record', 'telling', 'claim', 'claim_span']
/** What readings tell, told by file instead of by the ids that each run makes anew. */
const TOLD = ['reading_telling', 'reading_claim', 'rejection']

/** Number of rows and a hash over them, by table: the same for two ledgers that hold the same, whenever and however it came. */
export async function contentOf({ db, workspace }: Ledger): Promise<Record<string, string>> {
  const content: Record<string, string> = {}
  const hash = sql`count(*) || ' ' || coalesce(md5(string_agg(md5(row::text), '' order by md5(row::text))), '')`
  for (const table of CONTENT) {
    const { rows } = await sql<{ hash: string }>`select ${hash} as hash from (select to_jsonb(t) - 'workspace_id' - 'added_at' as row
      from ${sql.table(table)} t where workspace_id = ${workspace}) as content`.execute(db)
    content[table] = rows[0]?.hash ?? ''
  }
  for (const table of TOLD) {
    const { rows } = await sql<{
      hash: string
    }>`select ${hash} as hash from (select r.source_id || (to_jsonb(t) - 'workspace_id' - 'reading_id')::text as row
      from ${sql.table(table)} t join reading r on r.workspace_id = t.workspace_id and r.id = t.reading_id where t.workspace_id = ${workspace}) as content`.execute(
      db,
    )
    content[table] = rows[0]?.hash ?? ''
  }
  const { rows } = await sql<{ hash: string }>`select ${hash} as hash from (select to_jsonb(r) - 'workspace_id' - 'id' - 'run_id' - 'at' as row
    from reading r where workspace_id = ${workspace}) as content`.execute(db)
  content['reading'] = rows[0]?.hash ?? ''
  return content
}
