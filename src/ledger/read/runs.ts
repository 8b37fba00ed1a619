import { sql } from 'kysely'
import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import { keyAfter, pageOf } from './cursor.ts'
import { isUuid } from './is-uuid.ts'
import type { Page, Paged, ReadingRow, RunRow } from './rows.ts'

/** Runs, newest first. */
export async function listRuns(ledger: Ledger, page: Page): Promise<Paged<RunRow>> {
  const after = keyAfter(page, ['uuid'])?.[0]
  const rows = await selectRuns(ledger)
    .$if(after !== undefined, (q) => q.where(sql<boolean>`u.id < ${after}::uuid`))
    .orderBy('u.id', 'desc')
    .limit(page.size + 1)
    .execute()
  return pageOf(rows.map(runRow), page, (run) => [run.id])
}

/** One run. Throws NOT_FOUND. */
export async function oneRun(ledger: Ledger, id: string): Promise<RunRow> {
  const row = isUuid(id) ? await selectRuns(ledger).where('u.id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Failed('NOT_FOUND', { run: id })
  return runRow(row)
}

function selectRuns({ db, workspace }: Ledger) {
  const readings = (state: string) =>
    sql<number>`(select count(*)::int from reading r where r.workspace_id = u.workspace_id and r.run_id = u.id and r.state = ${state})`
  return db
    .selectFrom('run as u')
    .leftJoin('run_end as e', (join) => join.onRef('e.workspace_id', '=', 'u.workspace_id').onRef('e.run_id', '=', 'u.id'))
    .where('u.workspace_id', '=', workspace)
    .select(['u.id', 'u.program', 'u.rules', 'u.started_at', 'e.finished_at', 'e.state', 'e.unchanged'])
    .select([readings('read').as('read'), readings('failed').as('failed')])
}
const runRow = (row: Awaited<ReturnType<ReturnType<typeof selectRuns>['execute']>>[number]): RunRow => ({
  id: row.id,
  program: row.program,
  rules: row.rules,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  state: row.state ?? 'running',
  read: row.read,
  failed: row.failed,
  unchanged: row.unchanged ?? 0,
})

/** What a run did to each file it read, in the order it read them. */
export async function readingsOfRun({ db, workspace }: Ledger, run: string, page: Page): Promise<Paged<ReadingRow>> {
  const after = keyAfter(page, ['uuid'])?.[0]
  if (!isUuid(run)) throw new Failed('NOT_FOUND', { run })
  const rows = await db
    .selectFrom('reading as r')
    .where('r.workspace_id', '=', workspace)
    .where('r.run_id', '=', run)
    .$if(after !== undefined, (q) => q.where(sql<boolean>`r.id > ${after}::uuid`))
    .select(['r.id', 'r.run_id', 'r.document_id', 'r.source_id', 'r.file_name', 'r.state', 'r.failure', 'r.at'])
    .select([CLAIMS.as('claims'), onlyIn('r.id', EARLIER).as('added'), onlyIn(EARLIER, 'r.id').as('dropped')])
    .orderBy('r.id')
    .limit(page.size + 1)
    .execute()
  return pageOf(rows.map(readingRow), page, (reading) => [reading.id])
}

const CLAIMS = sql<number>`(select count(*)::int from reading_claim c where c.workspace_id = r.workspace_id and c.reading_id = r.id)`
/** The reading that stood before. */
const EARLIER = `(select b.id from reading b where b.workspace_id = r.workspace_id and b.source_id = r.source_id and b.state = 'read'
  and b.id < r.id order by b.id desc limit 1)`
/** Claims of the first reading that the second does not have; nothing is dropped by a reading that failed. */
const onlyIn = (mine: string, other: string) => sql<number>`(select count(*)::int from reading_claim c
  where r.state = 'read' and c.workspace_id = r.workspace_id and c.reading_id = ${sql.raw(mine)} and not exists (select 1 from reading_claim o
    where o.workspace_id = c.workspace_id and o.reading_id = ${sql.raw(other)} and o.claim_id = c.claim_id))`

const readingRow = (row: {
  id: string
  run_id: string
  document_id: string | null
  source_id: string
  file_name: string
  state: 'read' | 'failed'
  failure: unknown
  at: string
  claims: number
  added: number
  dropped: number
}): ReadingRow => ({
  id: row.id,
  run: row.run_id,
  document: row.document_id,
  source: row.source_id,
  fileName: row.file_name,
  state: row.state,
  failure: row.failure as ReadingRow['failure'],
  at: row.at,
  claims: row.claims,
  added: row.added,
  dropped: row.dropped,
})
