import { Failed } from '#model/failure'
import type { RecordType, Status } from '#model/record'
import type { Ledger } from '../ledger.ts'
import type { Page, Paged, RecordRow, TypeCounts } from './rows.ts'

/**
 * Which records: all that is given must hold.
 *
 * from, to  EDTF days, months or years; a record fits where its date overlaps [first day of from, last day of to]
 * country   ISO 3166-1 alpha-2
 * document  `doc_…`
 * words     as typed into a search box: words, "phrases", -without, or
 */
export interface RecordFilter {
  readonly types?: readonly RecordType[]
  readonly statuses?: readonly Status[]
  readonly from?: string
  readonly to?: string
  readonly country?: string
  readonly document?: string
  readonly words?: string
}
/** `newest` and `oldest` go by date, records without one last; `text` by document and place in it. */
export type RecordOrder = 'newest' | 'oldest' | 'text'

/** Standing records that fit a filter. */
export async function listRecords(_ledger: Ledger, _filter: RecordFilter, _page: Page & { order?: RecordOrder }): Promise<Paged<RecordRow>> {
  throw new Failed('INTERNAL')
}
/** How many standing records of each type fit a filter. */
export async function countRecords(_ledger: Ledger, _filter: RecordFilter): Promise<{ readonly total: number; readonly types: TypeCounts }> {
  throw new Failed('INTERNAL')
}
