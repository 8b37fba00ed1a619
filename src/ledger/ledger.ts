import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** An open ledger: the database, and the workspace that every query is confined to. `close` is safe to call twice. */
export interface Ledger {
  readonly db: Kysely<Tables>
  readonly workspace: string
  close(): Promise<void>
}
