import { parentPort, workerData } from 'node:worker_threads'
import type { Ledger } from '#ledger/ledger'
import { type LedgerSettings, openLedger } from '#ledger/open'
import { beginRun, endRun } from '#ledger/runs'
import { Failed } from '#model/failure'
import { rulesStamp } from '#pipeline/rules-stamp'
import { addFile } from '#pipeline/run'
import type { AddedFile } from './uploads.ts'

/** What the server asks of the thread that reads: a file, the end of a run, the end of the thread. */
export type Asked =
  | { readonly ask: 'add'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly ask: 'rest' }
  | { readonly ask: 'close' }
/** What it is told: the step of the file that is being read, and what came of it. `rested` and `closed` answer the others. */
export type Answered =
  | { readonly step: 'reading' | 'extracting' | 'storing' }
  | { readonly added: AddedFile }
  | { readonly failed: { readonly code: Failed['code']; readonly facts: Failed['facts']; readonly detail: string } }
  | { readonly done: 'rested' | 'closed' }
export interface ReadingWorkerData {
  readonly ledger: LedgerSettings
  readonly program: string
}

const { ledger: settings, program } = workerData as ReadingWorkerData
const tell = (answered: Answered): void => parentPort?.postMessage(answered)
let ledger: Ledger | null = null
let run: { readonly id: string; unchanged: number } | null = null

async function add(fileName: string, bytes: Uint8Array): Promise<void> {
  ledger ??= await openLedger({ ...settings, existing: true })
  run ??= { id: await beginRun(ledger, { program, rules: rulesStamp() }), unchanged: 0 }
  const { outcome, document, records, failure, aside } = await addFile(
    ledger,
    { fileName, load: () => bytes },
    { run: run.id, onStep: (step) => tell({ step }) },
  )
  if (outcome === 'unchanged') run.unchanged++
  tell({ added: { outcome, document, records, failure, aside } })
}

async function rest(): Promise<void> {
  if (ledger && run) await endRun(ledger, run.id, { state: 'finished', unchanged: run.unchanged })
  run = null
}

async function answer(asked: Asked): Promise<void> {
  try {
    if (asked.ask === 'add') return await add(asked.fileName, asked.bytes)
    await rest()
    if (asked.ask === 'close') await ledger?.close()
    tell({ done: asked.ask === 'close' ? 'closed' : 'rested' })
    if (asked.ask === 'close') parentPort?.close()
  } catch (error) {
    const failed = error instanceof Failed ? error : new Failed('INTERNAL')
    tell({ failed: { code: failed.code, facts: failed.facts, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) } })
  }
}

let last = Promise.resolve()
parentPort?.on('message', (asked: Asked) => {
  last = last.then(() => answer(asked))
})
