import { Failed } from '#model/failure'
import type { Range } from '#model/span'
import type { Ledger } from '../ledger.ts'
import type { RecordWithClaims } from './rows.ts'

/** What a document tells, in text order, with claims and spans; `within` keeps records whose evidence meets the range. */
export async function recordsOfDocument(_ledger: Ledger, _document: string, _within?: Range): Promise<RecordWithClaims[]> {
  throw new Failed('INTERNAL')
}
