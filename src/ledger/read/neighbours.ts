import type { Ledger } from '../ledger.ts'
import type { RecordRow } from './rows.ts'
import { toldRecords } from './told.ts'

/** The standing records before and after one in its document, in text order; null at the ends. */
export async function neighboursOf(
  ledger: Ledger,
  { id, document }: Pick<RecordRow, 'id' | 'document'>,
): Promise<{ readonly before: string | null; readonly after: string | null }> {
  const rows = await toldRecords(ledger)
    .where('t.document_id', '=', document.id)
    .select('t.record_id')
    .orderBy('t.position')
    .orderBy('rt.n')
    .execute()
  const place = rows.findIndex((row) => row.record_id === id)
  return { before: rows[place - 1]?.record_id ?? null, after: rows[place + 1]?.record_id ?? null }
}
