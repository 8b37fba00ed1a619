import { sql } from 'kysely'
import type { Range } from '#model/span'
import type { Ledger } from '../ledger.ts'
import { filtered, type RecordFilter } from './records.ts'
import type { ClaimRow, RecordWithClaims } from './rows.ts'
import { claimsOfReading, RECORD_COLUMNS, recordRow, type ToldRow, toldRecords } from './told.ts'

/**
 * What a document tells, in text order, with claims and spans; `within` keeps records whose evidence meets the range,
 * `filter` those that fit it.
 */
export async function recordsOfDocument(
  ledger: Ledger,
  document: string,
  within?: Range,
  filter?: Omit<RecordFilter, 'document'>,
): Promise<RecordWithClaims[]> {
  const rows = await filtered(ledger, { ...filter, document })
    .$if(within !== undefined, (q) =>
      q.where(
        sql<boolean>`exists (select 1 from json_to_recordset(t.evidence) as e(start int, "end" int) where e.start < ${within?.end} and e."end" > ${within?.start})`,
      ),
    )
    .select(RECORD_COLUMNS)
    .orderBy('t.position')
    .orderBy('rt.n')
    .execute()
  return withClaims(ledger, rows, within === undefined && filter === undefined)
}

/** Records of one reading with their claims; `all` where they are all records of it. */
export async function withClaims(ledger: Ledger, rows: readonly ToldRow[], all: boolean): Promise<RecordWithClaims[]> {
  const [first] = rows
  if (first === undefined) return []
  const byRecord = new Map<string, ClaimRow[]>(rows.map((row) => [row.record_id, []]))
  for (const claim of await claimsOfReading(ledger, first.reading_id, all ? undefined : [...byRecord.keys()])) byRecord.get(claim.record)?.push(claim)
  return rows.map((row) => ({ ...recordRow(row), claims: byRecord.get(row.record_id) ?? [] }))
}

/** Standing records by their ids, with claims; ids that do not stand are left out. */
export async function recordsById(ledger: Ledger, ids: readonly string[]): Promise<RecordWithClaims[]> {
  if (ids.length === 0) return []
  const rows = await toldRecords(ledger)
    .where(sql<boolean>`t.record_id = any(${sql.val(ids)}::text[])`)
    .select(RECORD_COLUMNS)
    .execute()
  const readings = [...new Set(rows.map((row) => row.reading_id))]
  const ofReading = (reading: string) =>
    withClaims(
      ledger,
      rows.filter((row) => row.reading_id === reading),
      false,
    )
  return (await Promise.all(readings.map(ofReading))).flat()
}
