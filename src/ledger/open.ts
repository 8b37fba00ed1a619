import type { Sql } from 'postgres'
import { Failed } from '#model/failure'
import { connect, queries } from './connect.ts'
import type { Ledger } from './ledger.ts'
import { migrate } from './migrate.ts'
import { embeddedServer } from './server/server.ts'

/**
 * Where the ledger is. With `databaseUrl` it is that server's; otherwise a server of its own, kept in `dataFolder`, is
 * started, or joined where another program has it running.
 */
export interface LedgerSettings {
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly workspace: string
  /** True where the database must be there already: none is made in a data folder that was mistyped or taken away. */
  readonly existing?: boolean
}

/**
 * Opens the ledger and brings its tables up to date. The process lives until `close` is called.
 * Throws DATABASE_UNREACHABLE, DATABASE_FOREIGN, FOLDER_UNUSABLE, FOLDER_IN_USE, LEDGER_MISSING.
 */
export async function openLedger({ dataFolder, databaseUrl, workspace, existing = false }: LedgerSettings): Promise<Ledger> {
  const server = databaseUrl === null ? await embeddedServer(dataFolder, existing) : { url: databaseUrl, leave: async () => undefined }
  const sql = connect(server)
  const leave = async (): Promise<void> => {
    await sql.end({ timeout: 5 })
    await server.leave()
  }
  try {
    await prepare(sql)
  } catch (error) {
    await leave()
    throw error
  }
  let closing: Promise<void> | null = null
  return { db: queries(sql), workspace, close: () => (closing ??= leave()) }
}

/** The oldest PostgreSQL whose SQL this program keeps to. */
const OLDEST = 150_000

async function prepare(sql: Sql): Promise<void> {
  try {
    const [row] = await sql`select current_setting('server_version_num')::int as version`
    if ((row?.['version'] as number) < OLDEST) throw new Failed('DATABASE_UNREACHABLE', { version: row?.['version'], oldest: OLDEST })
    await migrate(sql)
  } catch (cause) {
    if (cause instanceof Failed) throw cause
    throw new Failed('DATABASE_UNREACHABLE', { reason: cause instanceof Error ? cause.message : String(cause) }, { cause })
  }
}
