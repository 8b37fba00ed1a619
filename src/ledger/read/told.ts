import type { ExpressionBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Basis } from '#model/claim'
import type { RecordType, Status } from '#model/record'
import type { RuleStamp } from '#model/rule'
import type { Range, Span } from '#model/span'
import type { Ledger } from '../ledger.ts'
import type { Tables } from '../tables.ts'
import type { ClaimRow, RecordRow } from './rows.ts'

/** Readings `r` of files that nobody set aside. */
export const NOT_ASIDE = sql<boolean>`not exists (select 1 from source_aside a where a.workspace_id = r.workspace_id and a.source_id = r.source_id)`

/** Standing records: what the standing reading of each file tells. The start of every query about records. */
export function toldRecords({ db, workspace }: Ledger) {
  return db
    .selectFrom('telling as t')
    .innerJoin('reading_telling as rt', (join) => join.onRef('rt.workspace_id', '=', 't.workspace_id').onRef('rt.telling_id', '=', 't.id'))
    .innerJoin('reading as r', (join) => join.onRef('r.workspace_id', '=', 'rt.workspace_id').onRef('r.id', '=', 'rt.reading_id'))
    .where('t.workspace_id', '=', workspace)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reading as later')
            .select(sql<number>`1`.as('one'))
            .whereRef('later.workspace_id', '=', 'r.workspace_id')
            .whereRef('later.source_id', '=', 'r.source_id')
            .where('later.state', '=', 'read')
            .whereRef('later.id', '>', 'r.id'),
        ),
      ),
    )
    .where(NOT_ASIDE)
}

/** The columns of a record row. */
export const RECORD_COLUMNS = [
  't.record_id',
  't.type',
  't.fields',
  't.status',
  't.document_id',
  't.evidence',
  't.quote',
  't.date_from',
  't.date_to',
  't.countries',
  't.position',
  'rt.rule',
  'rt.reading_id',
  'rt.n',
  'r.name',
  'r.facts',
] as const

export interface ToldRow {
  readonly record_id: string
  readonly type: string
  readonly fields: unknown
  readonly status: string | null
  readonly document_id: string
  readonly evidence: unknown
  readonly quote: string
  readonly date_from: string | null
  readonly date_to: string | null
  readonly countries: string[]
  readonly position: number
  readonly rule: string
  readonly reading_id: string
  readonly n: number
  readonly name: string
  readonly facts: unknown
}

export const recordRow = (row: ToldRow): RecordRow => ({
  id: row.record_id,
  type: row.type as RecordType,
  fields: row.fields as RecordRow['fields'],
  status: row.status as Status | null,
  document: { id: row.document_id, name: row.name, title: (row.facts as { title: string | null }).title },
  evidence: row.evidence as Range[],
  quote: row.quote,
  rule: row.rule as RuleStamp,
  dateFrom: row.date_from,
  dateTo: row.date_to,
  countries: row.countries,
  position: row.position,
})

/** A claim's spans as a JSON array, in the order they were told. */
export const spansOf = (eb: ExpressionBuilder<Tables & { c: Tables['claim'] }, 'c'>) =>
  eb
    .selectFrom('claim_span as s')
    .whereRef('s.workspace_id', '=', 'c.workspace_id')
    .whereRef('s.claim_id', '=', 'c.id')
    .select(sql<Span[]>`json_agg(json_build_object('start', s.span_start, 'end', s.span_end, 'quote', s.quote) order by s.n)`.as('spans'))

export interface ClaimSelected {
  readonly id: string
  readonly record_id: string
  readonly field: string
  readonly value: unknown
  readonly basis: string
  readonly speaker: string | null
  readonly rule: string
  readonly spans: readonly Span[] | null
}
export const claimRow = (row: ClaimSelected): ClaimRow => ({
  id: row.id,
  record: row.record_id,
  field: row.field,
  value: row.value,
  basis: row.basis as Basis,
  speaker: row.speaker,
  rule: row.rule as RuleStamp,
  state: 'proposed',
  spans: row.spans ?? [],
})

/** Claims of one reading; of one record of it where `record` is given. In the order they were told. */
export async function claimsOfReading({ db, workspace }: Ledger, reading: string, records?: readonly string[]): Promise<ClaimRow[]> {
  if (records?.length === 0) return []
  const rows = await db
    .selectFrom('claim as c')
    .innerJoin('reading_claim as rc', (join) => join.onRef('rc.workspace_id', '=', 'c.workspace_id').onRef('rc.claim_id', '=', 'c.id'))
    .where('c.workspace_id', '=', workspace)
    .where('rc.reading_id', '=', reading)
    .$if(records !== undefined, (q) => q.where(sql<boolean>`c.record_id = any(${sql.val(records)}::text[])`))
    .select(['c.id', 'c.record_id', 'c.field', 'c.value', 'c.basis', 'c.speaker', 'rc.rule'])
    .select((eb) => spansOf(eb as never).as('spans'))
    .orderBy('rc.n')
    .orderBy('c.id')
    .execute()
  return rows.map((row) => claimRow(row as ClaimSelected))
}
