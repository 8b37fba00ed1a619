import { type Selectable, sql } from 'kysely'
import type { Act, ActName, Decision } from '#model/decision'
import type { Ledger } from '../ledger.ts'
import type { Tables } from '../tables.ts'
import { keyAfter, pageOf } from './cursor.ts'
import type { Page, Paged } from './rows.ts'

export const decisionRow = (row: Selectable<Tables['decision']>): Decision => ({
  id: row.id,
  at: row.at,
  author: row.author,
  batch: row.batch,
  round: row.round,
  does: row.body as Act,
})

/** Every decision behind one (null: from the first), in the order they count. */
export async function decisionsSince({ db, workspace }: Ledger, after: string | null): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .$if(after !== null, (q) => q.where('id', '>', after as string))
    .orderBy('id')
    .execute()
  return rows.map(decisionRow)
}

/** Which decisions: all that is given must hold. `about` are ids of records, claims, members …; any of them will do. */
export interface DecisionFilter {
  readonly about?: readonly string[]
  readonly author?: string
  readonly acts?: readonly ActName[]
  /** Moments, ISO 8601. */
  readonly from?: string
  readonly until?: string
}

/** Every decision about any of the ids, what was taken back of it included, in the order they count. */
export async function decisionsAbout({ db, workspace }: Ledger, ids: readonly string[]): Promise<Decision[]> {
  const found = new Map<string, Decision>()
  for (let subjects = ids; subjects.length > 0; ) {
    const rows = await db
      .selectFrom('decision')
      .selectAll()
      .where('workspace_id', '=', workspace)
      .where(sql<boolean>`subjects && ${sql.val(subjects)}::text[]`)
      .execute()
    const fresh = rows.map(decisionRow).filter(({ id }) => !found.has(id))
    for (const decision of fresh) found.set(decision.id, decision)
    // What takes a decision back is about that decision.
    subjects = fresh.map(({ id }) => id)
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Who decided what, newest first. What is decided in a blind reading is told there alone. */
export async function listDecisions({ db, workspace }: Ledger, filter: DecisionFilter, page: Page): Promise<Paged<Decision>> {
  const after = keyAfter(page, ['uuid'])
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .where('round', 'is', null)
    .$if(filter.about !== undefined, (q) => q.where(sql<boolean>`subjects && ${sql.val(filter.about)}::text[]`))
    .$if(filter.author !== undefined, (q) => q.where('author', '=', filter.author as string))
    .$if(filter.acts !== undefined, (q) => q.where('act', 'in', filter.acts as string[]))
    .$if(filter.from !== undefined, (q) => q.where('at', '>=', filter.from as string))
    .$if(filter.until !== undefined, (q) => q.where('at', '<', filter.until as string))
    .$if(after !== null, (q) => q.where('id', '<', after?.[0] as string))
    .orderBy('id', 'desc')
    .limit(page.size + 1)
    .execute()
  const { rows: shown, next } = pageOf(rows, page, (row) => [row.id])
  return { rows: shown.map(decisionRow), next }
}
