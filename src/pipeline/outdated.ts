import type { Ledger } from '#ledger/ledger'
import { bytesOfSource, outdatedReadings } from '#ledger/read/outdated'
import { builtin } from './extractor.ts'
import { stampOf } from './reading-stamp.ts'
import { rulesStamp } from './rules-stamp.ts'
import type { FileToAdd } from './run.ts'

/** A file of the ledger, to be read again: its bytes are fetched when its turn comes. */
export interface OutdatedFile extends FileToAdd {
  readonly source: string
  readonly size: number
}

/** Files that an earlier version of the program read. `byModel`: how many of them a language model read, which are left alone. */
export interface Outdated {
  readonly files: readonly OutdatedFile[]
  readonly byModel: number
}

/** What today's rules have not read yet. With the facts that were given, so that nothing told from outside is lost. */
export async function outdated(ledger: Ledger): Promise<Outdated> {
  const readings = await outdatedReadings(ledger, rulesStamp())
  const byRules = readings.filter(({ given, stamp, rules }) => stamp === stampOf(given, builtin, rules))
  const files = byRules.map(({ source, fileName, size, given }) => ({ source, fileName, size, given, load: () => bytesOfSource(ledger, source) }))
  return { files, byModel: readings.length - files.length }
}
