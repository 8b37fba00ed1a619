import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Failed } from '#model/failure'
import { nativeFolder } from './binaries.ts'
import { mayEnter, type Owner, ownerFor } from './owner.ts'

const run = promisify(execFile)

/** A data folder's database files, the program that serves them, and who runs it. */
export interface Cluster {
  readonly folder: string
  readonly owner: Owner | null
  readonly native: string
}

/** Folders for the database of a root user whose data folder nobody else may enter. */
const ROOTLESS = '/var/lib/rapporteur'

/** Environment of the server: nothing of the user's (PGDATA, PGPORT …) may leak into it. */
export const SERVER_ENV = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }

/** True for a data folder that holds a database. */
export const hasCluster = (dataFolder: string): boolean => existsSync(join(dataFolder, 'postgres'))

/** Finds the database files of a data folder, or makes them (about a second). Throws FOLDER_UNUSABLE. */
export async function clusterOf(dataFolder: string): Promise<Cluster> {
  try {
    makeFolder(dataFolder, 0o700)
    const link = join(dataFolder, 'postgres')
    const owner = ownerFor(link)
    if (owner !== null) letIn(dataFolder, owner)
    const home = mayEnter(dataFolder, owner) ? realpathSync(dataFolder) : ROOTLESS
    const native = reachableNative(home, owner)
    if (!existsSync(link)) await create(link, home, { owner, native })
    return { folder: realpathSync(link), owner, native }
  } catch (cause) {
    if (cause instanceof Failed) throw cause
    throw new Failed('FOLDER_UNUSABLE', { folder: dataFolder, reason: cause instanceof Error ? cause.message : String(cause) }, { cause })
  }
}

/** A folder and those above it. Node's own recursion never ends where the system says of every new folder that it is not there (`/proc`). */
function makeFolder(folder: string, mode?: number): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode })
}

/** Lets the server's user pass through the data folder, and nobody else. */
function letIn(folder: string, owner: Owner): void {
  const { uid, mode } = statSync(folder)
  if (uid === owner.uid || (mode & 0o001) !== 0) return
  chownSync(folder, uid, owner.gid)
  chmodSync(folder, (mode & 0o777) | 0o010)
}

/** The server's programs, copied beside the data where the server's user may not enter the place they were installed to. */
function reachableNative(home: string, owner: Owner | null): string {
  const native = nativeFolder()
  if (mayEnter(native, owner)) return native
  const copy = join(home, 'server-18.4')
  if (!existsSync(copy)) {
    const partial = `${copy}.new-${process.pid}-${randomBytes(4).toString('hex')}`
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(partial, copy)
    } catch (cause) {
      rmSync(partial, { recursive: true, force: true })
      if (!existsSync(copy)) throw cause
    }
  }
  return copy
}

/** Makes the files under another name and puts them in place at once, so that a program that dies leaves nothing half made. */
async function create(link: string, home: string, { owner, native }: Omit<Cluster, 'folder'>): Promise<void> {
  const inside = home !== ROOTLESS
  const folder = inside ? `${link}.new-${process.pid}-${randomBytes(4).toString('hex')}` : join(ROOTLESS, randomBytes(8).toString('hex'))
  removeLeftovers(dirname(link))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!inside) chmodSync(ROOTLESS, 0o711)
  if (owner !== null) chownSync(folder, owner.uid, owner.gid)
  const flags = ['--username=rapporteur', '--auth=trust', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  await run(join(native, 'bin', 'initdb'), ['-D', folder, '--no-instructions', ...flags], { env: SERVER_ENV, cwd: '/', ...owner })
  try {
    if (inside) renameSync(folder, link)
    else symlinkSync(folder, link)
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true })
    if (!existsSync(link)) throw cause
  }
}

/** Removes what programs that died while making the files have left. */
function removeLeftovers(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    const pid = /^postgres\.new-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(dataFolder, name), { recursive: true, force: true })
  }
}

/** True where a process of this number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
