import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import type { LedgerCounts } from './rows.ts'

/** How much the ledger holds. */
export async function countLedger(_ledger: Ledger): Promise<LedgerCounts> {
  throw new Failed('INTERNAL')
}
