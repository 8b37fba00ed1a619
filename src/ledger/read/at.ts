import { Failed } from '#model/failure'
import type { Range } from '#model/span'
import type { Ledger } from '../ledger.ts'
import type { ClaimRow, RejectionRow } from './rows.ts'

/** Standing claims with a span that shares a character with the range, in text order. An offset is [offset, offset + 1). */
export async function claimsAt(_ledger: Ledger, _document: string, _range: Range): Promise<ClaimRow[]> {
  throw new Failed('INTERNAL')
}
/** Candidates that the standing reading turned down there, in text order. */
export async function rejectionsAt(_ledger: Ledger, _document: string, _range: Range): Promise<RejectionRow[]> {
  throw new Failed('INTERNAL')
}
