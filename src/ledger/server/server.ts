import { spawn } from 'node:child_process'
import { chownSync, closeSync, mkdtempSync, openSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Failed } from '#model/failure'
import { type Cluster, clusterOf, hasCluster, SERVER_ENV } from './cluster.ts'
import { disownLocks, isHeld, runningServer } from './postmaster.ts'
import { enter, type Presence } from './presence.ts'

/** Longest socket path that the system takes, less `/.s.PGSQL.65535`. */
const SOCKET_FOLDER_MAX = 107 - '/.s.PGSQL.65535'.length
const PORT = 5432
/** Starts that may fail before the log is shown instead: with pauses, some ten seconds. */
const ATTEMPTS = 12
/** A server that recovers from a crash replays its log first; that may take a while. */
const PATIENCE_MS = 60_000

/** How to reach the server of a data folder, and how to leave it: the last program to leave stops it. */
export interface EmbeddedServer {
  readonly socketFolder: string
  readonly port: number
  leave(): Promise<void>
}

/**
 * Joins the server that runs on a data folder, or starts one. It outlives a program that is killed; the next program
 * joins it. With `existing` the folder must hold a database already. Throws FOLDER_UNUSABLE, FOLDER_IN_USE,
 * LEDGER_MISSING, DATABASE_UNREACHABLE.
 */
export async function embeddedServer(dataFolder: string, existing = false): Promise<EmbeddedServer> {
  if (existing && !hasCluster(dataFolder)) throw new Failed('LEDGER_MISSING', { folder: dataFolder })
  const cluster = await clusterOf(dataFolder)
  const logFile = join(dataFolder, 'postgres.log')
  const deadline = Date.now() + PATIENCE_MS
  const starting: Starting = { ended: true, attempts: 0 }
  for (; Date.now() < deadline; await wait(10)) {
    const server = runningServer(cluster.folder)
    if (server?.ready) {
      const presence = await enter(server)
      if (presence !== null) return { socketFolder: server.socketFolder, port: server.port, leave: () => leave(cluster, presence, server.pid) }
    }
    if (server !== null || !starting.ended) continue
    if (starting.attempts++ === ATTEMPTS) throw new Failed('DATABASE_UNREACHABLE', { folder: dataFolder, log: logFile, says: lastLines(logFile) })
    // What is left of a server that was killed may take a moment to go.
    await wait((starting.attempts - 1) ** 2 * 20)
    disownLocks(cluster.folder)
    start(cluster, logFile, starting)
  }
  throw new Failed('FOLDER_IN_USE', { folder: dataFolder, pid: runningServer(cluster.folder)?.pid ?? null })
}

interface Starting {
  ended: boolean
  attempts: number
}

/** Starts the server apart from this program's terminal and group, so that Ctrl-C does not reach it before our last write. */
function start(cluster: Cluster, logFile: string, state: Starting): void {
  state.ended = false
  const tooLong = Buffer.byteLength(cluster.folder) > SOCKET_FOLDER_MAX
  const socketFolder = tooLong ? mkdtempSync(join(tmpdir(), 'rapporteur-')) : cluster.folder
  if (tooLong && cluster.owner !== null) chownSync(socketFolder, cluster.owner.uid, cluster.owner.gid)
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: String(PORT),
    max_connections: '60',
    wal_level: 'minimal',
    max_wal_senders: '0',
    jit: 'off',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
  const large = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000
  const log = openSync(logFile, large ? 'w' : 'a', 0o600)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(cluster.native, 'bin', 'postgres'), ['-D', cluster.folder, ...flags], {
    detached: true,
    stdio: ['ignore', log, log],
    env: SERVER_ENV,
    cwd: '/',
    ...cluster.owner,
  })
  child.once('error', () => (state.ended = true)).once('exit', () => (state.ended = true))
  child.unref()
  closeSync(log)
}

/** Leaves; where nobody else is in, stops the server and waits until its files are closed. */
async function leave(cluster: Cluster, presence: Presence, pid: number): Promise<void> {
  if (!(await presence.isLast())) return presence.end()
  process.kill(pid, 'SIGINT')
  for (const deadline = Date.now() + PATIENCE_MS; isHeld(cluster.folder) && runningServer(cluster.folder)?.pid === pid && Date.now() < deadline; )
    await wait(5)
  await presence.end()
}

function lastLines(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n')
  } catch {
    return ''
  }
}
