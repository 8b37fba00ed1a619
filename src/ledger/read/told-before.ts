import { sql } from 'kysely'
import type { RecordType, Status } from '#model/record'
import type { Ledger } from '../ledger.ts'
import type { StandingClaim, StandingRecord } from './standing.ts'

/** A record as it was last told, whether it stands or not, with every claim that was ever made of it. */
export interface RecordToldBefore extends StandingRecord {
  readonly document: string
}

/** Of the records given those of one file, in whatever text it was read to. */
export async function toldBefore({ db, workspace }: Ledger, source: string, ids: readonly string[]): Promise<RecordToldBefore[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<
    Omit<RecordToldBefore, 'claims'> & { id: string }
  >`select distinct on (r.id) r.id, r.type, r.document_id as document, t.fields, t.status,
      t.evidence, t.position, t.quote, rt.rule
    from record r join document d on d.workspace_id = r.workspace_id and d.id = r.document_id
    join telling t on t.workspace_id = r.workspace_id and t.record_id = r.id
    join reading_telling rt on rt.workspace_id = t.workspace_id and rt.telling_id = t.id
    where r.workspace_id = ${workspace} and d.source_id = ${source} and r.id = any(${[...ids]}::text[]) order by r.id, rt.reading_id desc`.execute(db)
  if (rows.length === 0) return []
  const { rows: claims } = await sql<
    Omit<StandingClaim, 'spans'> & { record: string; spans: StandingClaim['spans'] | null }
  >`select distinct on (c.id) c.record_id as record, c.id,
      c.field, c.value, c.basis, rc.rule, (select json_agg(json_build_object('start', s.span_start, 'end', s.span_end, 'quote', s.quote) order by s.n)
        from claim_span s where s.workspace_id = c.workspace_id and s.claim_id = c.id) as spans
    from claim c join reading_claim rc on rc.workspace_id = c.workspace_id and rc.claim_id = c.id
    where c.workspace_id = ${workspace} and c.record_id = any(${rows.map(({ id }) => id)}::text[]) order by c.id, rc.reading_id desc`.execute(db)
  return rows.map((row) => ({
    ...row,
    type: row.type as RecordType,
    status: row.status as Status | null,
    claims: claims.filter(({ record }) => record === row.id).map(({ record: _, spans, ...claim }) => ({ ...claim, spans: spans ?? [] })),
  }))
}
