import { Failed } from '#model/failure'
import type { Ledger } from './ledger.ts'

/**
 * Where the ledger is. With `databaseUrl` it is that server's; otherwise a server of its own, kept in `dataFolder`, is
 * started, or joined where another program has it running.
 */
export interface LedgerSettings {
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly workspace: string
}

/** Opens the ledger and brings its tables up to date. Throws DATABASE_UNREACHABLE, DATABASE_FOREIGN, FOLDER_IN_USE. */
export async function openLedger(_settings: LedgerSettings): Promise<Ledger> {
  throw new Failed('INTERNAL')
}
