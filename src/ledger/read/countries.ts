import { sql } from 'kysely'
import type { Ledger } from '../ledger.ts'
import { filtered, type RecordFilter } from './records.ts'

/** The countries of standing records that fit a filter, with how many records name each; the most frequent first. */
export async function countriesOf(ledger: Ledger, filter: RecordFilter): Promise<{ code: string; count: number }[]> {
  return filtered(ledger, filter)
    .select([sql<string>`unnest(t.countries)`.as('code'), sql<number>`count(*)::int`.as('count')])
    .groupBy('code')
    .orderBy('count', 'desc')
    .orderBy('code')
    .execute()
}
