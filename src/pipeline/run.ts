import { appendReading } from '#ledger/append'
import type { Ledger } from '#ledger/ledger'
import { lastReadingOf } from '#ledger/read/last-reading'
import { beginRun, endRun } from '#ledger/runs'
import type { DocumentFacts } from '#model/document'
import { Failed, type FailureCode } from '#model/failure'
import { sha256, sourceId, unreadSourceId } from '#model/ids'
import { builtin, type Extractor } from './extractor.ts'
import { stampOf } from './reading-stamp.ts'
import { rulesStamp } from './rules-stamp.ts'
import { readingOf, STEPS, type StepName, type Work } from './steps.ts'
import { clean } from './storable.ts'

/** A file to be added. `load` is called when its turn comes, so that only one file is in memory; it may throw `Failed`. */
export interface FileToAdd {
  readonly fileName: string
  readonly given?: Partial<DocumentFacts>
  load(): Promise<Uint8Array> | Uint8Array
}

/**
 * What came of a file.
 *
 * added      it is new, or newer rules or facts read it differently; newClaims tells how much is new
 * unchanged  the ledger has it, read by the same rules; nothing was written
 * failed     it cannot be read; `failure` says why. Recorded, unless there was no such file or it is the model that failed
 *
 * missing    what a language model failed to give of a file that was added; adding it again asks once more
 * aside      it was set aside before, and goes on counting no more
 * refused    how many answers of a model were turned down, by reason
 */
export interface FileOutcome {
  readonly fileName: string
  readonly outcome: 'added' | 'unchanged' | 'failed'
  readonly document: string | null
  readonly records: number
  readonly claims: number
  readonly newClaims: number
  readonly failure: ToldFailure | null
  readonly aside: boolean
  readonly missing: readonly ToldFailure[]
  readonly refused: Readonly<Record<string, number>>
}
interface ToldFailure {
  readonly code: FailureCode
  readonly facts: Readonly<Record<string, unknown>>
}

/** Where a run stands: which file, how many are done, and of this one which step. */
export interface Progress {
  readonly fileName: string
  readonly index: number
  readonly step: StepName | 'done'
  readonly outcome: FileOutcome | null
}

/** A run: its id and what it did. */
export interface RunReport {
  readonly run: string
  readonly state: 'finished' | 'stopped'
  readonly added: number
  readonly unchanged: number
  readonly failed: number
  readonly records: number
  readonly newClaims: number
}

/** What a run of the program is called in the ledger, what reads the files, who listens, and how it is told to stop between them. */
export interface RunOptions {
  readonly program: string
  readonly extractor?: Extractor
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/**
 * Reads files into the ledger, one after the other, as one run. A file that cannot be read is an outcome, never the end
 * of the run; what ends it is the ledger itself (DATABASE_UNREACHABLE). Killed at any moment, it is simply run again.
 */
export async function addMany(ledger: Ledger, files: Iterable<FileToAdd> | AsyncIterable<FileToAdd>, options: RunOptions): Promise<RunReport> {
  const run = await beginRun(ledger, { program: options.program, rules: rulesStamp() })
  const report = { run, added: 0, unchanged: 0, failed: 0, records: 0, newClaims: 0 }
  let index = 0
  for await (const file of files) {
    if (options.signal?.aborted) break
    const outcome = await addFile(ledger, file, {
      run,
      extractor: options.extractor ?? builtin,
      onStep: (step) => options.onProgress?.({ fileName: file.fileName, index, step, outcome: null }),
    })
    options.onProgress?.({ fileName: file.fileName, index, step: 'done', outcome })
    report[outcome.outcome]++
    report.records += outcome.records
    report.newClaims += outcome.newClaims
    index++
  }
  const state = options.signal?.aborted ? 'stopped' : 'finished'
  await endRun(ledger, run, { state, unchanged: report.unchanged })
  return { ...report, state }
}

/** Reads one file into the ledger, as part of a run that has begun. */
export async function addFile(
  ledger: Ledger,
  file: FileToAdd,
  { run, extractor = builtin, onStep }: { readonly run: string; readonly extractor?: Extractor; readonly onStep?: (step: StepName) => void },
): Promise<FileOutcome> {
  const fileName = clean(file.fileName.split(/[\\/]/).at(-1) ?? '')
  const given = file.given ?? {}
  let work: Work | null = null
  let at: StepName = 'reading'
  try {
    onStep?.(at)
    const bytes = await file.load()
    const source = sourceId(sha256(bytes))
    const last = await lastReadingOf(ledger, source)
    const told = { ...last?.given, ...given }
    const stamp = stampOf(told, extractor)
    if (last?.aside || (last?.stamp === stamp && !isWorthAnother(last, fileName))) return known(fileName, last)
    // A copy under another name is the same document, and keeps the name it came under.
    const under = last?.state === 'read' ? last.fileName : fileName
    work = { ledger, run, source, stamp, extractor, file: { fileName: under, bytes, given: told } }
    for (const step of STEPS) {
      at = step.name
      onStep?.(at)
      await step.run(work)
    }
    const { appended } = work
    if (!appended) throw new Failed('INTERNAL', { fileName })
    const outcome = appended.state === 'unchanged' ? 'unchanged' : 'added'
    return {
      ...NOTHING,
      fileName,
      outcome,
      document: appended.document,
      records: appended.records,
      claims: appended.claims,
      newClaims: appended.newClaims,
      missing: work.extraction?.failures.map(({ code, facts }) => ({ code, facts })) ?? [],
      refused: work.extraction?.refused ?? {},
    }
  } catch (error) {
    const failure = failureOf(error, at)
    if (failure.code !== 'READ_MISSING' && !failure.code.startsWith('LLM_'))
      await recordFailure(work ?? unread(ledger, { run, fileName, given }), failure)
    return { ...NOTHING, fileName, outcome: 'failed', failure }
  }
}

const NOTHING = { document: null, records: 0, claims: 0, newClaims: 0, failure: null, aside: false, missing: [], refused: {} }

type LastReading = NonNullable<Awaited<ReturnType<typeof lastReadingOf>>>

/** A file that could not be read may be read under another name: its ending tells what it is. */
const isWorthAnother = (last: LastReading, fileName: string): boolean => last.state === 'failed' && last.fileName !== fileName

/** A file that the same rules have read, or failed to read, before, or that was set aside: then it is not read at all. */
const known = (fileName: string, last: LastReading): FileOutcome => ({
  ...NOTHING,
  fileName,
  outcome: last.state === 'failed' && !last.aside ? 'failed' : 'unchanged',
  document: last.document,
  failure: last.aside ? null : (last.failure as FileOutcome['failure']),
  aside: last.aside,
})

/** A file whose bytes never arrived: it is known by its name alone. */
const unread = (ledger: Ledger, { run, fileName, given }: { run: string; fileName: string; given: Partial<DocumentFacts> }): Work => ({
  ledger,
  run,
  source: unreadSourceId(fileName, null),
  stamp: stampOf(given),
  extractor: builtin,
  file: { fileName, bytes: new Uint8Array(), given },
})

/**
 * The failure that a file ends with: one of its own (READ_, SPAN_), one of the model (LLM_), or a mistake of the program in reading it. What goes
 * wrong in storing is about the ledger and ends the run, unless PostgreSQL says that the data is at fault (22, 54).
 */
function failureOf(error: unknown, step: StepName): NonNullable<FileOutcome['failure']> {
  if (error instanceof Failed && /^(READ|SPAN|LLM)_/.test(error.code)) return { code: error.code, facts: error.facts }
  const state = (error as { code?: unknown }).code
  const detail = error instanceof Error ? error.message : String(error)
  if (step !== 'storing' || (typeof state === 'string' && /^(22|54)...$/.test(state))) return { code: 'INTERNAL', facts: { step, detail } }
  throw error instanceof Failed ? error : new Failed('DATABASE_UNREACHABLE', { reason: detail }, { cause: error })
}

async function recordFailure(work: Work, { code, facts }: NonNullable<FileOutcome['failure']>): Promise<void> {
  const reading = readingOf(work)
  const size = typeof facts['bytes'] === 'number' ? facts['bytes'] : reading.size
  const withoutPath = Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'file'))
  await appendReading(work.ledger, { ...reading, size, bytes: null, outcome: { failure: { code, facts: withoutPath } } })
}
