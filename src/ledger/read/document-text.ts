import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import type { DocumentText } from './rows.ts'

/** A document's canonical text with its layout. Throws NOT_FOUND. */
export async function documentText(_ledger: Ledger, _id: string): Promise<DocumentText> {
  throw new Failed('INTERNAL')
}
/** The file as it came in, by `doc_…`. Throws NOT_FOUND. */
export async function sourceBytes(_ledger: Ledger, _id: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  throw new Failed('INTERNAL')
}
