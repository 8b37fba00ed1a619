import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import type { ClaimChange } from './rows.ts'

/** Claims that a reading added and dropped against the successful reading of the same file before it. */
export async function changesOfReading(_ledger: Ledger, _reading: string): Promise<ClaimChange[]> {
  throw new Failed('INTERNAL')
}
