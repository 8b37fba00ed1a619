import { sql } from 'kysely'
import type { RuleStamp } from '#model/rule'
import type { Range } from '#model/span'
import type { Ledger } from '../ledger.ts'
import type { ClaimRow, RejectionRow } from './rows.ts'
import { type ClaimSelected, claimRow, spansOf } from './told.ts'

/** Standing claims with a span that shares a character with the range, in text order. An offset is [offset, offset + 1). */
export async function claimsAt({ db, workspace }: Ledger, document: string, range: Range): Promise<ClaimRow[]> {
  const rows = await db
    .selectFrom('claim as c')
    .innerJoin('reading_claim as rc', (join) => join.onRef('rc.workspace_id', '=', 'c.workspace_id').onRef('rc.claim_id', '=', 'c.id'))
    .innerJoin('standing_reading as r', (join) => join.onRef('r.workspace_id', '=', 'rc.workspace_id').onRef('r.id', '=', 'rc.reading_id'))
    .where('c.workspace_id', '=', workspace)
    .where('c.document_id', '=', document)
    .where(
      sql<boolean>`exists (select 1 from claim_span p where p.workspace_id = ${workspace} and p.document_id = ${document}
        and p.claim_id = c.id and p.span_start < ${range.end} and p.span_end > ${range.start})`,
    )
    .select(['c.id', 'c.record_id', 'c.field', 'c.value', 'c.basis', 'c.speaker', 'rc.rule'])
    .select((eb) => spansOf(eb as never).as('spans'))
    .orderBy(sql`(select min(p.span_start) from claim_span p where p.workspace_id = c.workspace_id and p.claim_id = c.id)`)
    .orderBy('c.record_id')
    .orderBy('rc.n')
    .execute()
  return rows.map((row) => claimRow(row as ClaimSelected))
}

/** Candidates that the standing reading turned down there, in text order. */
export async function rejectionsAt({ db, workspace }: Ledger, document: string, range: Range): Promise<RejectionRow[]> {
  const rows = await db
    .selectFrom('rejection as j')
    .innerJoin('standing_reading as r', (join) => join.onRef('r.workspace_id', '=', 'j.workspace_id').onRef('r.id', '=', 'j.reading_id'))
    .innerJoin('document as d', (join) => join.onRef('d.workspace_id', '=', 'r.workspace_id').onRef('d.id', '=', 'r.document_id'))
    .where('j.workspace_id', '=', workspace)
    .where('r.document_id', '=', document)
    .where('j.span_start', '<', range.end)
    .where('j.span_end', '>', range.start)
    .select(['j.rule', 'j.reason', 'j.span_start as start', 'j.span_end as end'])
    .orderBy('j.span_start')
    .orderBy('j.n')
    .execute()
  const text = rows.length === 0 ? '' : await textOf({ db, workspace }, document)
  return rows.map((row) => ({ ...row, rule: row.rule as RuleStamp, quote: text.slice(row.start, row.end) }))
}

/** The whole text: PostgreSQL counts code points, spans count UTF-16 units, so only the program can cut it. */
async function textOf({ db, workspace }: Pick<Ledger, 'db' | 'workspace'>, document: string): Promise<string> {
  const row = await db.selectFrom('document').select('text').where('workspace_id', '=', workspace).where('id', '=', document).executeTakeFirst()
  return row?.text ?? ''
}
