import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres, { type Sql } from 'postgres'
import { connect } from '#ledger/connect'
import type { Ledger } from '#ledger/ledger'
import { openLedger } from '#ledger/open'
import { isAlive } from '#ledger/server/cluster'
import { isHeld, runningServer } from '#ledger/server/postmaster'
import { uuidv7 } from '#model/ids'

const PREFIX = 'rapporteur-test-'

/** The data folder of the server that all tests of one run share: worker threads have the process number of the run. */
const RUN = join(tmpdir(), `${PREFIX}${process.pid}`)
export const TEST_FOLDER = join(RUN, 'shared')

let shared: Promise<Ledger> | null = null

/** A ledger that holds nothing: a workspace of its own on the shared server. It need not be closed. */
export async function emptyLedger(): Promise<Ledger> {
  mkdirSync(RUN, { recursive: true })
  shared ??= openLedger({ dataFolder: TEST_FOLDER, databaseUrl: null, workspace: 'shared' })
  const { db } = await shared
  return { db, workspace: `test-${uuidv7()}`, close: async () => undefined }
}

/** A database of its own on the shared server, without tables: for what would be in the way of other tests, or they of it. */
export async function ownDatabase<T>(name: string, use: (client: Sql) => Promise<T>): Promise<T> {
  await emptyLedger()
  const { port = 0, socketFolder = '' } = runningServer(join(TEST_FOLDER, 'postgres')) ?? {}
  const pool = connect({ socketFolder, port })
  await pool`create database ${pool(name)}`
  const client = postgres({ ...pool.options, database: name, max: 1 } as never) as unknown as Sql
  try {
    return await use(client)
  } finally {
    await client.end()
    await pool.end()
  }
}

/** A data folder that is removed with the run. */
export function ownDataFolder(name: string): string {
  mkdirSync(RUN, { recursive: true })
  return join(RUN, `${name}-${uuidv7()}`)
}

/** Ends the server of a data folder, whoever uses it, and waits until it is gone. */
export async function endServer(dataFolder: string): Promise<void> {
  const cluster = join(dataFolder, 'postgres')
  const server = runningServer(cluster)
  if (server === null) return
  process.kill(server.pid, 'SIGINT')
  while (isHeld(cluster) && isAlive(server.pid)) await wait(10)
}

/** After all tests (vitest.config.ts): ends every server of this run and of runs that were killed, and removes their folders. */
export async function teardown(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length))
    if (pid !== process.pid && isAlive(pid)) continue
    const folder = join(tmpdir(), name)
    for (const data of readdirSync(folder)) await endServer(join(folder, data))
    rmSync(folder, { recursive: true, force: true })
  }
}
