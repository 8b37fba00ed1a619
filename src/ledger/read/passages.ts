import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import type { Page, Paged, PassageRow } from './rows.ts'

/** Passages of standing documents by their words, best first. */
export async function searchPassages(_ledger: Ledger, _words: string, _page: Page): Promise<Paged<PassageRow>> {
  throw new Failed('INTERNAL')
}
