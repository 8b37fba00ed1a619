import { sql } from 'kysely'
import type { RecordType } from '#model/record'
import type { Range } from '#model/span'
import type { Ledger } from '../ledger.ts'
import type { ClaimRow, RecordWithClaims } from './rows.ts'
import { claimsOfReading, RECORD_COLUMNS, recordRow, type ToldRow, toldRecords } from './told.ts'

/**
 * What a document tells, in text order, with claims and spans; `within` keeps records whose evidence meets the range,
 * `types` those of some types.
 */
export async function recordsOfDocument(
  ledger: Ledger,
  document: string,
  within?: Range,
  types?: readonly RecordType[],
): Promise<RecordWithClaims[]> {
  const rows = await toldRecords(ledger)
    .where('t.document_id', '=', document)
    .$if(within !== undefined, (q) =>
      q.where(
        sql<boolean>`exists (select 1 from json_to_recordset(t.evidence) as e(start int, "end" int) where e.start < ${within?.end} and e."end" > ${within?.start})`,
      ),
    )
    .$if(types !== undefined, (q) => q.where(sql<boolean>`t.type = any(${sql.val(types)}::text[])`))
    .select(RECORD_COLUMNS)
    .orderBy('t.position')
    .orderBy('rt.n')
    .execute()
  return withClaims(ledger, rows, within === undefined && types === undefined)
}

/** Records of one reading with their claims; `all` where they are all records of it. */
export async function withClaims(ledger: Ledger, rows: readonly ToldRow[], all: boolean): Promise<RecordWithClaims[]> {
  const [first] = rows
  if (first === undefined) return []
  const byRecord = new Map<string, ClaimRow[]>(rows.map((row) => [row.record_id, []]))
  for (const claim of await claimsOfReading(ledger, first.reading_id, all ? undefined : [...byRecord.keys()])) byRecord.get(claim.record)?.push(claim)
  return rows.map((row) => ({ ...recordRow(row), claims: byRecord.get(row.record_id) ?? [] }))
}
