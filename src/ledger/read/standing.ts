import { type Selectable, sql } from 'kysely'
import type { Basis } from '#model/claim'
import { Failed } from '#model/failure'
import type { RecordType, Status } from '#model/record'
import type { Range } from '#model/span'
import type { Ledger } from '../ledger.ts'
import type { Tables } from '../tables.ts'

/** A reading that stands, as `Standing` takes it in. */
export interface StandingReading {
  readonly reading: string
  readonly source: string
  readonly document: string
  readonly name: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly readAt: string
}
/** A record of it with its claims, in text order. */
export interface StandingRecord {
  readonly id: string
  readonly type: RecordType
  readonly fields: Readonly<Record<string, unknown>>
  readonly status: Status | null
  readonly evidence: readonly Range[]
  readonly position: number
  readonly quote: string
  readonly rule: string
  readonly claims: readonly StandingClaim[]
}
export interface StandingClaim {
  readonly id: string
  readonly field: string
  readonly value: unknown
  readonly basis: Basis
  readonly rule: string
  readonly spans: readonly (Range & { readonly quote: string })[]
}

const COLUMNS = ['id', 'source_id', 'document_id', 'name', 'facts', 'at'] as const
const readingRow = (row: Pick<Selectable<Tables['reading']>, (typeof COLUMNS)[number]>): StandingReading => {
  const { title, publisher, published } = row.facts as { title: string | null; publisher: string | null; published: string | null }
  return { reading: row.id, source: row.source_id, document: row.document_id ?? '', name: row.name, title, publisher, published, readAt: row.at }
}

/** The readings that stand, by the order they were made in. */
export async function standingReadings({ db, workspace }: Ledger): Promise<StandingReading[]> {
  const rows = await db.selectFrom('standing_reading').where('workspace_id', '=', workspace).select(COLUMNS).orderBy('id').execute()
  return rows.map(readingRow)
}

/** A reading by its id, whether it still stands or not. Throws NOT_FOUND. */
export async function readingOf({ db, workspace }: Ledger, id: string): Promise<StandingReading> {
  const row = await db.selectFrom('reading').where('workspace_id', '=', workspace).where('id', '=', id).select(COLUMNS).executeTakeFirst()
  if (!row) throw new Failed('NOT_FOUND', { reading: id })
  return readingRow(row)
}

/** Everything that a reading tells, in two questions to the database. */
export async function recordsOfReading({ db, workspace }: Ledger, reading: string): Promise<StandingRecord[]> {
  const records = await db
    .selectFrom('reading_telling as rt')
    .innerJoin('telling as t', (join) => join.onRef('t.workspace_id', '=', 'rt.workspace_id').onRef('t.id', '=', 'rt.telling_id'))
    .where('rt.workspace_id', '=', workspace)
    .where('rt.reading_id', '=', reading)
    .select(['t.record_id', 't.type', 't.fields', 't.status', 't.evidence', 't.position', 't.quote', 'rt.rule'])
    .orderBy('t.position')
    .orderBy('rt.n')
    .execute()
  const { rows: claims } = await sql<{
    record: string
    id: string
    field: string
    value: unknown
    basis: Basis
    rule: string
    spans: StandingClaim['spans'] | null
  }>`select c.record_id as record, c.id, c.field, c.value, c.basis, rc.rule,
      (select json_agg(json_build_object('start', s.span_start, 'end', s.span_end, 'quote', s.quote) order by s.n) from claim_span s
        where s.workspace_id = c.workspace_id and s.claim_id = c.id) as spans
    from reading_claim rc join claim c on c.workspace_id = rc.workspace_id and c.id = rc.claim_id
    where rc.workspace_id = ${workspace} and rc.reading_id = ${reading} order by rc.n, c.id`.execute(db)
  const byRecord = new Map<string, StandingClaim[]>(records.map((row) => [row.record_id, []]))
  for (const { record, spans, ...claim } of claims) byRecord.get(record)?.push({ ...claim, spans: spans ?? [] })
  return records.map((row) => ({
    id: row.record_id,
    type: row.type as RecordType,
    fields: row.fields as StandingRecord['fields'],
    status: row.status as Status | null,
    evidence: row.evidence as Range[],
    position: row.position,
    quote: row.quote,
    rule: row.rule,
    claims: byRecord.get(row.record_id) ?? [],
  }))
}

/** The newest reading and the newest decision: while they are the same, nothing has come. */
export async function newestOf({ db, workspace }: Ledger): Promise<{ readonly reading: string | null; readonly decision: string | null }> {
  const { rows } = await sql<{ reading: string | null; decision: string | null }>`select
      (select id from reading where workspace_id = ${workspace} order by id desc limit 1)::text as reading,
      (select id from decision where workspace_id = ${workspace} order by id desc limit 1)::text as decision`.execute(db)
  return rows[0] ?? { reading: null, decision: null }
}
