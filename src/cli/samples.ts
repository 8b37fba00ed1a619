import type { Ledger } from '#ledger/ledger'
import { packagePath } from '#ledger/package-folder'
import { countLedger } from '#ledger/read/counts'
import { listRuns } from '#ledger/read/runs'
import { documentsAt } from './files.ts'
import { addWithProgress, filesToAdd } from './run/add.ts'
import { readSources } from './sources.ts'

/** What the run that reads the sample library is called in the ledger. */
const PROGRAM = 'rapporteur start (sample library)'

/** True for an empty ledger, and for one whose reading of the samples was broken off. */
export async function needsSamples(ledger: Ledger): Promise<boolean> {
  const { documents } = await countLedger(ledger)
  if (documents.read + documents.failed === 0) return true
  const { rows } = await listRuns(ledger, { size: 1 })
  return rows[0]?.program === PROGRAM && rows[0].state !== 'finished'
}

/** Reads the sample library into the ledger, under a progress bar. */
export async function readSamples(ledger: Ledger, maxBytes: number, signal: AbortSignal): Promise<void> {
  const sources = await readSources(packagePath('fixtures/documents/sources.tsv'))
  const files = (await documentsAt([packagePath('fixtures/documents')])).filter((file) => !file.endsWith('README.md'))
  process.stderr.write(`Reading the sample library, ${files.length} documents …\n`)
  const { added, records, failed } = await addWithProgress(
    ledger,
    filesToAdd(files, maxBytes, (name) => ({ ...sources.get(name) })),
    { program: PROGRAM, signal },
  )
  process.stderr.write(`${added} documents read, ${records} records${failed > 0 ? `, ${failed} could not be read` : ''}.\n`)
}
