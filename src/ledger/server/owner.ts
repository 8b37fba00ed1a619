import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Failed } from '#model/failure'

/** The user of the system that the database server runs as. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}

const idOf = (flag: '-u' | '-g', user: string): number | null => {
  try {
    return Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return null
  }
}

/**
 * Who the server must run as; null for the user of this program. PostgreSQL refuses to run as root, so root lends it to
 * the owner of the data that is there, else to `postgres`, else to `nobody`.
 */
export function ownerFor(cluster: string): Owner | null {
  if (process.getuid?.() !== 0) return null
  const there = statSync(cluster, { throwIfNoEntry: false })
  if (there && there.uid !== 0) return { uid: there.uid, gid: there.gid }
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', user), idOf('-g', user)]
    if (uid !== null && gid !== null) return { uid, gid }
  }
  throw new Failed('FOLDER_UNUSABLE', { folder: cluster, reason: 'PostgreSQL does not run as root, and there is no user postgres or nobody.' })
}

/** True where the owner may enter every folder on the way to a path. */
export function mayEnter(path: string, owner: Owner | null): boolean {
  if (owner === null) return true
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder)
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (dirname(folder) === folder) return true
  }
}
