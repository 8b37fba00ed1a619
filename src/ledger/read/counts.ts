import { sql } from 'kysely'
import type { Ledger } from '../ledger.ts'
import type { LedgerCounts } from './rows.ts'
import { typeCounts } from './type-counts.ts'

interface Counted {
  readonly read: number
  readonly failed: number
  readonly aside: number
  readonly records: Record<string, number> | null
  readonly claims: number
  readonly spans: number
  readonly runs: number
}

/** How much the ledger holds. */
export async function countLedger({ db, workspace }: Ledger): Promise<LedgerCounts> {
  const { rows } = await sql<Counted>`
    with standing as materialized (select id from standing_reading where workspace_id = ${workspace}),
      claims as materialized (select c.claim_id from reading_claim c join standing s on s.id = c.reading_id where c.workspace_id = ${workspace})
    select (select count(*)::int from standing) as read,
      (select count(*)::int from shown_reading where workspace_id = ${workspace} and state = 'failed') as failed,
      (select count(*)::int from aside_reading where workspace_id = ${workspace}) as aside,
      (select json_object_agg(type, n) from (select t.type, count(*)::int as n from standing s
        join reading_telling rt on rt.workspace_id = ${workspace} and rt.reading_id = s.id
        join telling t on t.workspace_id = ${workspace} and t.id = rt.telling_id group by t.type) as by_type) as records,
      (select count(*)::int from claims) as claims,
      (select count(*)::int from claims c join claim_span p on p.workspace_id = ${workspace} and p.claim_id = c.claim_id) as spans,
      (select count(*)::int from run where workspace_id = ${workspace}) as runs`.execute(db)
  const [row] = rows
  return {
    documents: { read: row?.read ?? 0, failed: row?.failed ?? 0, aside: row?.aside ?? 0 },
    records: typeCounts(row?.records ?? null),
    claims: row?.claims ?? 0,
    spans: row?.spans ?? 0,
    runs: row?.runs ?? 0,
  }
}
