import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import type { Page, Paged, ReadingRow, RunRow } from './rows.ts'

/** Runs, newest first. */
export async function listRuns(_ledger: Ledger, _page: Page): Promise<Paged<RunRow>> {
  throw new Failed('INTERNAL')
}
/** One run. Throws NOT_FOUND. */
export async function oneRun(_ledger: Ledger, _id: string): Promise<RunRow> {
  throw new Failed('INTERNAL')
}
/** What a run did to each file it read, in the order it read them. */
export async function readingsOfRun(_ledger: Ledger, _run: string, _page: Page): Promise<Paged<ReadingRow>> {
  throw new Failed('INTERNAL')
}
