import { sql } from 'kysely'
import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import { withClaims } from './records-of-document.ts'
import type { RecordWithClaims } from './rows.ts'
import { RECORD_COLUMNS, toldRecords } from './told.ts'

/** One reading that told the record, and how. `until`: when the next reading of the file took its place, null while it stands. */
export interface RecordHistoryRow {
  readonly reading: string
  readonly run: string
  readonly at: string
  readonly until: string | null
  readonly rule: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly status: string | null
  readonly standing: boolean
}

/** A standing record with its claims. Throws NOT_FOUND. */
export async function oneRecord(ledger: Ledger, id: string): Promise<RecordWithClaims> {
  const rows = await toldRecords(ledger).where('t.record_id', '=', id).select(RECORD_COLUMNS).limit(1).execute()
  const [record] = await withClaims(ledger, rows, false)
  if (!record) throw new Failed('NOT_FOUND', { record: id })
  return record
}

const UNTIL = sql<string | null>`(select later.at from reading later where later.workspace_id = r.workspace_id
  and later.source_id = r.source_id and later.state = 'read' and later.id > r.id order by later.id limit 1)`.as('until')

/** Every reading that told the record, newest first, whether it stands or not. Throws NOT_FOUND where none did. */
export async function historyOfRecord({ db, workspace }: Ledger, id: string): Promise<RecordHistoryRow[]> {
  const rows = await db
    .selectFrom('telling as t')
    .innerJoin('reading_telling as rt', (join) => join.onRef('rt.workspace_id', '=', 't.workspace_id').onRef('rt.telling_id', '=', 't.id'))
    .innerJoin('reading as r', (join) => join.onRef('r.workspace_id', '=', 'rt.workspace_id').onRef('r.id', '=', 'rt.reading_id'))
    .leftJoin('standing_reading as s', (join) => join.onRef('s.workspace_id', '=', 'r.workspace_id').onRef('s.id', '=', 'r.id'))
    .where('t.workspace_id', '=', workspace)
    .where('t.record_id', '=', id)
    .select(['r.id as reading', 'r.run_id', 'r.at', 'rt.rule', 't.fields', 't.status', 's.id as standing', UNTIL])
    .orderBy('r.id', 'desc')
    .execute()
  if (rows.length === 0) throw new Failed('NOT_FOUND', { record: id })
  return rows.map(({ run_id, standing, fields, ...row }) => ({
    ...row,
    run: run_id,
    fields: fields as RecordHistoryRow['fields'],
    standing: standing !== null,
  }))
}
