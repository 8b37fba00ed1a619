import { randomUUID } from 'node:crypto'
import { Failed, type FailureCode } from '#model/failure'
import { failureView as told } from '#views/document-row'
import type { Job } from './contract.ts'

/** A file to be read into the ledger. */
export interface UploadedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}
/** What came of it. */
export interface AddedFile {
  readonly outcome: 'added' | 'unchanged' | 'failed'
  readonly document: string | null
  readonly records: number | null
  readonly failure: { readonly code: FailureCode; readonly facts: Readonly<Record<string, unknown>> } | null
}
/** Reads one file into the ledger and tells of its steps. May throw `Failed`. */
export type AddFile = (file: UploadedFile, told: (step: Job['step'], share: number) => void) => Promise<AddedFile>

/** Finished jobs that are remembered. */
const REMEMBERED = 1000
/** Bytes of waiting files; when there are more, senders wait. */
const ROOM = 128_000_000

/** Files sent to the server, read one after the other behind the replies. All in memory: what is read is in the ledger. */
export class Uploads {
  readonly #add: AddFile
  readonly #jobs = new Map<string, Job>()
  readonly #listeners = new Set<(job: Job) => void>()
  readonly #waiting: (() => void)[] = []
  #held = 0
  #last: Promise<void> = Promise.resolve()
  constructor(add: AddFile) {
    this.#add = add
  }

  /** All jobs that are remembered, oldest first. */
  get jobs(): Job[] {
    return [...this.#jobs.values()]
  }

  /** Tells of every change of a job until the function it gives back is called. */
  listen(listener: (job: Job) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves when another file may be taken in. */
  async room(): Promise<void> {
    while (this.#held > ROOM) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** Takes a file in. `done` is kept when it is read, or could not be; it never throws. */
  put(file: UploadedFile): { readonly id: string; readonly done: Promise<void> } {
    const id = randomUUID()
    const size = file.bytes.length
    this.#held += size
    this.#tell(waitingJob(id, file))
    const done = this.#last.then(() => this.#read(id, file)).finally(() => this.#free(size))
    this.#last = done
    return { id, done }
  }

  /** Remembers a file that was refused before it was read. */
  refuse(fileName: string, bytes: number, code: FailureCode, facts: Record<string, unknown>): string {
    const id = randomUUID()
    const job = waitingJob(id, { fileName, bytes: new Uint8Array() })
    this.#tell({ ...job, bytes, step: 'done', share: 1, outcome: 'failed', failure: told(code, facts) })
    return id
  }

  /** A job by its id. Throws NOT_FOUND. */
  job(id: string): Job {
    const job = this.#jobs.get(id)
    if (!job) throw new Failed('NOT_FOUND', { job: id })
    return job
  }

  /** Resolves when everything taken in so far is read. */
  async idle(): Promise<void> {
    await this.#last
  }

  async #read(id: string, file: UploadedFile): Promise<void> {
    const change = (part: Partial<Job>): void => this.#tell({ ...this.job(id), ...part, at: new Date().toISOString() })
    change({ step: 'reading' })
    try {
      const { outcome, document, records, failure } = await this.#add(file, (step, share) => change({ step, share: Math.min(Math.max(share, 0), 1) }))
      change({ step: 'done', share: 1, outcome, document, records, failure: failure && told(failure.code, failure.facts) })
    } catch (error) {
      const failed = error instanceof Failed ? error : new Failed('INTERNAL', {}, { cause: error })
      change({ step: 'done', share: 1, outcome: 'failed', failure: told(failed.code, failed.facts) })
    }
  }

  #tell(job: Job): void {
    this.#jobs.set(job.id, job)
    for (const listener of this.#listeners) listener(job)
    if (this.#jobs.size <= REMEMBERED) return
    for (const { id, step } of this.#jobs.values()) if (step === 'done') return void this.#jobs.delete(id)
  }

  #free(size: number): void {
    this.#held -= size
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

const waitingJob = (id: string, { fileName, bytes }: UploadedFile): Job => ({
  id,
  fileName,
  bytes: bytes.length,
  step: 'waiting',
  share: 0,
  outcome: null,
  document: null,
  records: null,
  failure: null,
  at: new Date().toISOString(),
})
