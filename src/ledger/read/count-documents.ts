import { sql } from 'kysely'
import type { Ledger } from '../ledger.ts'
import { type DocumentFilter, named, readings } from './documents.ts'

/** How many files a filter finds, read and failed. */
export async function countDocuments({ db, workspace }: Ledger, { state, aside, words }: DocumentFilter): Promise<number> {
  const row = await db
    .selectFrom(readings(aside))
    .where('r.workspace_id', '=', workspace)
    .$if(state !== undefined, (q) => q.where('r.state', '=', state as 'read' | 'failed'))
    .$if(!!words?.trim(), (q) => q.where(named(words as string)))
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}
