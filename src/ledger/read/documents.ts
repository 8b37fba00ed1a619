import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import type { DocumentRow, Page, Paged } from './rows.ts'

/** Which documents: all that is given must hold. `words` is looked for in names and titles, `sources` are `src_…` ids. */
export interface DocumentFilter {
  readonly state?: 'read' | 'failed'
  readonly words?: string
  readonly order?: 'newest' | 'name'
}

/** Files of the ledger with counts of their records, newest first or by name. */
export async function listDocuments(_ledger: Ledger, _filter: DocumentFilter, _page: Page): Promise<Paged<DocumentRow>> {
  throw new Failed('INTERNAL')
}
/** One document by `doc_…`, or a file that could not be read by `src_…`. Throws NOT_FOUND. */
export async function oneDocument(_ledger: Ledger, _id: string): Promise<DocumentRow> {
  throw new Failed('INTERNAL')
}
