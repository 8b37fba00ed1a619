import type { Ledger } from '#ledger/ledger'
import type { DocumentFacts } from '#model/document'
import { Failed } from '#model/failure'
import { type Extractor, extractorOf } from '#pipeline/extractor'
import { outdated } from '#pipeline/outdated'
import { addMany, type FileOutcome, type FileToAdd, type RunReport } from '#pipeline/run'
import { documentName } from '#read/read'
import type { AddOptions } from '../commands/add.ts'
import { report } from '../failing.ts'
import { bytesOf, documentsAt, tellPassed } from '../files.ts'
import { tellMissing } from '../missing.ts'
import { ofModel } from '../outdated.ts'
import { Output } from '../output.ts'
import { Progress } from '../progress.ts'
import { checkedEdtf, readSources, type Sources } from '../sources.ts'
import { stopping } from '../stopping.ts'
import { withLedger } from '../with-ledger.ts'

/** Runs `add`. */
export async function runAdd(paths: readonly string[], options: AddOptions): Promise<void> {
  if (options.again) return readAgain(paths, options)
  if (paths.length === 0) throw new Failed('USAGE', { detail: 'name files or folders, or say --again' })
  const published = options.published === undefined ? {} : { published: checkedEdtf(options.published) }
  const sources: Sources = options.sources === undefined ? new Map() : await readSources(options.sources)
  const files = await documentsAt(paths, tellPassed)
  await withLedger(
    options,
    async (ledger, settings) => {
      const extractor = await extractorOf(options.extractor, settings)
      const given = (name: string): Partial<DocumentFacts> => ({ ...published, ...sources.get(name) })
      await addAndTell(ledger, filesToAdd(files, settings.maxFileBytes, given), { program: 'rapporteur add', extractor }, options)
    },
    { making: true },
  )
}

/** Runs `add --again`: what an earlier version read is read once more, with the facts that were given then. */
async function readAgain(paths: readonly string[], options: AddOptions): Promise<void> {
  const beside = [
    ...paths,
    ...(options.published === undefined ? [] : ['--published']),
    ...(options.sources === undefined ? [] : ['--sources']),
    ...(options.extractor === 'builtin' ? [] : ['--extractor']),
  ]
  if (beside.length > 0) throw new Failed('USAGE', { detail: `--again takes nothing beside it: leave out ${beside.join(' ')}` })
  await withLedger(options, async (ledger) => {
    const { files, byModel } = await outdated(ledger)
    if (byModel > 0) process.stderr.write(`rapporteur: ${ofModel(byModel)}\n`)
    if (files.length === 0) process.stderr.write('rapporteur: this version has read everything; there is nothing to read again.\n')
    else await addAndTell(ledger, files, { program: 'rapporteur add --again' }, options)
  })
}

/** Adds files with a line each, and says in the end what came of them. */
async function addAndTell(
  ledger: Ledger,
  files: readonly FileToAdd[],
  how: Pick<Adding, 'program' | 'extractor'>,
  options: AddOptions,
): Promise<void> {
  const output = new Output()
  const report = await addWithProgress(ledger, files, { ...how, signal: stopping(), onFile: (outcome) => tell(output, outcome, options) })
  if (!options.json) await output.line(summary(report))
  await output.flush()
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
  let aside = 0
  try {
    return await addMany(ledger, files, {
      program,
      signal,
      ...(extractor === undefined ? {} : { extractor }),
      onProgress: ({ fileName, index, outcome }) => {
        bar.tell(outcome === null ? index : index + 1, fileName.split('/').at(-1) ?? '')
        if (outcome === null) return
        if (outcome.aside) aside++
        if (outcome.failure || outcome.missing.length > 0 || Object.keys(outcome.refused).length > 0) failed.push(outcome)
        onFile?.(outcome)
      },
    })
  } finally {
    bar.end()
    if (aside > 0) process.stderr.write(`rapporteur: set aside, and left so: ${aside} (rapporteur list aside)\n`)
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

const lineOf = ({ outcome, aside, document, records, newClaims, fileName }: FileOutcome): string =>
  [aside ? 'set aside' : outcome, document ?? '-', `${records} records`, `${newClaims} new claims`, fileName].join('\t')

const summary = ({ run, state, added, unchanged, failed, records, newClaims }: RunReport): string =>
  `${state === 'stopped' ? 'stopped: ' : ''}${added} added, ${unchanged} unchanged, ${failed} failed; ${records} records, ${newClaims} new claims (run ${run})`
