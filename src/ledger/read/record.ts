import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import type { RecordWithClaims } from './rows.ts'

/** One reading that told the record, and how; newest first. */
export interface RecordHistoryRow {
  readonly reading: string
  readonly run: string
  readonly at: string
  readonly rule: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly status: string | null
  readonly standing: boolean
}

/** A standing record with its claims. Throws NOT_FOUND. */
export async function oneRecord(_ledger: Ledger, _id: string): Promise<RecordWithClaims> {
  throw new Failed('INTERNAL')
}
/** Every reading that told the record, whether it stands or not. Throws NOT_FOUND where none did. */
export async function historyOfRecord(_ledger: Ledger, _id: string): Promise<RecordHistoryRow[]> {
  throw new Failed('INTERNAL')
}
