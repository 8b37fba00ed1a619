import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
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

/**
 * The server that runs on a folder of database files; null where there is none. A file left by a server that died is
 * removed where its process number now belongs to some other program, which PostgreSQL itself would take for a server.
 */
export function runningServer(folder: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(pidFile(folder), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  if (!isAlive(pid)) return null
  if (!isPostgres(pid)) {
    rmSync(pidFile(folder), { force: true })
    return null
  }
  return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', ready: (lines[7] ?? '').trim() === 'ready' }
}

/** True where a process is a PostgreSQL server. A zombie is not. */
function isPostgres(pid: number): boolean {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return false
  }
}
