import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failed } from '#model/failure'

/** A folder of the package (`src/ledger/migrations`), found upward from this file so that it works from `src` and from `dist`. */
export function packagePath(...candidates: readonly string[]): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) {
      const found = candidates.map((path) => join(folder, path)).find((path) => existsSync(path))
      if (found !== undefined) return found
    }
    if (dirname(folder) === folder) throw new Failed('INTERNAL', { missing: candidates })
  }
}
