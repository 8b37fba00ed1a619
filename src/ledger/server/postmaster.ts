import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './cluster.ts'

/** A running server as its `postmaster.pid` tells it. `ready` turns true once it takes connections. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  readonly ready: boolean
}

const pidFile = (folder: string): string => join(folder, 'postmaster.pid')

/** True while a server, or what is left of one, holds the folder. */
export const isHeld = (folder: string): boolean => existsSync(pidFile(folder))

/** The server that runs on a folder of database files; null where there is none. */
export function runningServer(folder: string): Postmaster | null {
  const lines = linesOf(pidFile(folder))
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !isPostgres(pid)) return null
  return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', ready: (lines[7] ?? '').trim() === 'ready' }
}

/** A process number that no system gives out. */
const NOBODY = 2_147_483_646

/**
 * Makes the lock files that a dead server has left say so. PostgreSQL takes any process of that number for the server:
 * some other program that has been given the number since, or the dead one's entry that nobody has fetched yet. The
 * files themselves stay, for they name the shared memory by which it finds out whether anything of the old one is left.
 */
export function disownLocks(folder: string): void {
  const socketFolder = linesOf(pidFile(folder))[4]
  const locks = socketFolder ? readdirSync(socketFolder).filter((name) => /^\.s\.PGSQL\.\d+\.lock$/.test(name)) : []
  for (const lock of [pidFile(folder), ...locks.map((name) => join(socketFolder ?? '', name))]) {
    const [pid, ...rest] = linesOf(lock)
    const taken = Number(pid) > 0 && isAlive(Number(pid)) && !isPostgres(Number(pid))
    if (taken) writeFileSync(lock, [NOBODY, ...rest].join('\n'))
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** True where a process is a PostgreSQL server. A zombie is not. */
function isPostgres(pid: number): boolean {
  try {
    if (process.platform === 'linux') return /(^|\/)postgres$/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '')
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return false
  }
}
