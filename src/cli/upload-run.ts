import type { AddedFile, UploadedFile } from '#api/uploads'
import type { Ledger } from '#ledger/ledger'
import { beginRun, endRun } from '#ledger/runs'
import { rulesStamp } from '#pipeline/rules-stamp'
import { addFile } from '#pipeline/run'
import { STEP_NAMES, type StepName } from '#pipeline/steps'

/** The files sent to one server, as one run that begins with the first of them. */
export class UploadRun {
  readonly #ledger: Ledger
  #run: Promise<string> | null = null
  #unchanged = 0
  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** Reads one file into the ledger and tells its steps, with the share of the way that lies behind. */
  async add({ fileName, bytes }: UploadedFile, told: (step: StepName, share: number) => void): Promise<AddedFile> {
    this.#run ??= beginRun(this.#ledger, { program: 'rapporteur start', rules: rulesStamp() })
    const run = await this.#run
    const onStep = (step: StepName): void => told(step, STEP_NAMES.indexOf(step) / STEP_NAMES.length)
    const outcome = await addFile(this.#ledger, { fileName, load: () => bytes }, { run, onStep })
    if (outcome.outcome === 'unchanged') this.#unchanged += 1
    return outcome
  }

  /** Ends the run, where one began. */
  async end(): Promise<void> {
    if (this.#run) await endRun(this.#ledger, await this.#run, { state: 'finished', unchanged: this.#unchanged })
  }
}
