import type { Ledger } from '#ledger/ledger'
import type { DocumentFacts } from '#model/document'
import { Failed } from '#model/failure'
import { type Extractor, extractorOf } from '#pipeline/extractor'
import { addMany, type FileOutcome, type FileToAdd, type RunReport } from '#pipeline/run'
import { documentName } from '#read/read'
import type { AddOptions } from '../commands/add.ts'
import { report } from '../failing.ts'
import { bytesOf, documentsAt, tellPassed } from '../files.ts'
import { tellMissing } from '../missing.ts'
import { Output } from '../output.ts'
import { Progress } from '../progress.ts'
import { checkedEdtf, readSources, type Sources } from '../sources.ts'
import { stopping } from '../stopping.ts'
import { withLedger } from '../with-ledger.ts'

/** Runs `add`. */
export async function runAdd(paths: readonly string[], options: AddOptions): Promise<void> {
  const published = options.published === undefined ? {} : { published: checkedEdtf(options.published) }
  const sources: Sources = options.sources === undefined ? new Map() : await readSources(options.sources)
  const files = await documentsAt(paths, tellPassed)
  const output = new Output()
  await withLedger(options, async (ledger, settings) => {
    const extractor = await extractorOf(options.extractor, settings)
    const told = await addWithProgress(
      ledger,
      filesToAdd(files, settings.maxFileBytes, (name) => ({ ...published, ...sources.get(name) })),
      {
        program: 'rapporteur add',
        extractor,
        signal: stopping(),
        onFile: (outcome) => tell(output, outcome, options),
      },
    )
    if (!options.json) await output.line(summary(told))
    await output.flush()
  })
}

/** Files as `addMany` takes them, each loaded when its turn comes. */
export const filesToAdd = (files: readonly string[], maxBytes: number, given: (name: string) => Partial<DocumentFacts>): FileToAdd[] =>
  files.map((file) => ({ fileName: file, given: given(documentName(file)), load: () => bytesOf(file, maxBytes) }))

/** What `addWithProgress` is told beside the files. */
export interface Adding {
  readonly program: string
  readonly extractor?: Extractor
  readonly signal: AbortSignal
  readonly onFile?: (outcome: FileOutcome) => void
}

/** Adds files under a progress bar; files that cannot be read are named on standard error. */
export async function addWithProgress(
  ledger: Ledger,
  files: readonly FileToAdd[],
  { program, extractor, signal, onFile }: Adding,
): Promise<RunReport> {
  const bar = await Progress.begin('Reading', files.length)
  const failed: FileOutcome[] = []
  try {
    return await addMany(ledger, files, {
      program,
      signal,
      ...(extractor === undefined ? {} : { extractor }),
      onProgress: ({ fileName, index, outcome }) => {
        bar.tell(outcome === null ? index : index + 1, fileName.split('/').at(-1) ?? '')
        if (outcome === null) return
        if (outcome.failure || outcome.missing.length > 0 || Object.keys(outcome.refused).length > 0) failed.push(outcome)
        onFile?.(outcome)
      },
    })
  } finally {
    bar.end()
    for (const { fileName, failure, missing, refused } of failed) {
      if (failure) report(new Failed(failure.code, failure.facts), fileName)
      tellMissing(
        fileName,
        missing.map(({ code, facts }) => new Failed(code, facts)),
        refused,
      )
    }
  }
}

function tell(output: Output, outcome: FileOutcome, { json }: AddOptions): void {
  if (json) void output.line(JSON.stringify(outcome))
  else if (!process.stdout.isTTY || !process.stderr.isTTY) void output.line(lineOf(outcome))
}

const lineOf = ({ outcome, document, records, newClaims, fileName }: FileOutcome): string =>
  [outcome, document ?? '-', `${records} records`, `${newClaims} new claims`, fileName].join('\t')

const summary = ({ run, state, added, unchanged, failed, records, newClaims }: RunReport): string =>
  `${state === 'stopped' ? 'stopped: ' : ''}${added} added, ${unchanged} unchanged, ${failed} failed; ${records} records, ${newClaims} new claims (run ${run})`
