import type { RecordFilter } from '#ledger/read/records'

/** The filters of a request: see `RecordsQuery`. */
export interface Asked {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly country?: string | undefined
  readonly document?: string | undefined
  readonly status?: NonNullable<RecordFilter['statuses']>[number] | undefined
  readonly q?: string | undefined
}

/** The filter of the ledger for what a request asks; an empty search is none. */
export function filterOf({ from, to, country, document, status, q }: Asked): RecordFilter {
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(country ? { country } : {}),
    ...(document ? { document } : {}),
    ...(status ? { statuses: [status] } : {}),
    ...(q?.trim() ? { words: q } : {}),
  }
}
