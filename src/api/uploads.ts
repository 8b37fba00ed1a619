import { randomUUID } from 'node:crypto'
import { Failed, type FailureCode } from '#model/failure'
import { failureView as told } from '#views/document-row'
import type { Job } from './contract.ts'

/** A file to be read into the ledger. */
export interface UploadedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}
/** A file whose bytes are fetched when its turn comes, so that many may wait. `load` may throw `Failed`. */
export interface WaitingFile {
  readonly fileName: string
  readonly size: number
  load(): Promise<Uint8Array> | Uint8Array
}
/** What came of it. */
export interface AddedFile {
  readonly outcome: 'added' | 'unchanged' | 'failed'
  readonly document: string | null
  readonly records: number | null
  readonly failure: { readonly code: FailureCode; readonly facts: Readonly<Record<string, unknown>> } | null
  readonly aside?: boolean
}
/** Hears the step of a file and the share of the whole that is behind it. */
export type StepTold = (step: Job['step'], share: number) => void
/** What reads files into the ledger, one at a time. `add` may throw `Failed`; `rest` is called when no file is waiting. */
export interface Reader {
  add(file: UploadedFile, told: StepTold): Promise<AddedFile>
  rest(): Promise<void>
  close(): Promise<void>
}

/** A file that was taken in: the id of its job, and when it is through. */
export interface Taken {
  readonly id: string
  readonly done: Promise<void>
}

/** Finished jobs that are remembered. */
const REMEMBERED = 1000
/** Bytes of waiting files; when there are more, senders wait. */
const ROOM = 128_000_000

/** Files sent to the server, read one after the other behind the replies. All in memory: what is read is in the ledger. */
export class Uploads {
  readonly #reader: Reader
  readonly #jobs = new Map<string, Job>()
  readonly #listeners = new Set<(job: Job) => void>()
  readonly #waiting: (() => void)[] = []
  #held = 0
  #files = 0
  #last: Promise<void> = Promise.resolve()
  constructor(reader: Reader) {
    this.#reader = reader
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
  put({ fileName, bytes }: UploadedFile): Taken {
    const size = bytes.length
    this.#held += size
    return this.#take({ fileName, size, load: () => bytes }, size)
  }

  /** Takes in a file that is fetched when its turn comes. `done` is kept when it is read, or could not be; it never throws. */
  putWaiting(file: WaitingFile): Taken {
    return this.#take(file, 0)
  }

  #take(file: WaitingFile, held: number): Taken {
    const id = randomUUID()
    this.#tell(waitingJob(id, file))
    this.#files++
    const done = this.#last.then(() => this.#read(id, file)).then(() => this.#free(held))
    this.#last = done
    return { id, done }
  }

  /** Remembers a file that was refused before it was read. */
  refuse(fileName: string, bytes: number, code: FailureCode, facts: Record<string, unknown>): string {
    const id = randomUUID()
    const job = waitingJob(id, { fileName, size: bytes })
    this.#tell({ ...job, step: 'done', share: 1, outcome: 'failed', failure: told(code, facts) })
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

  /** Ends the reading behind it; what is waiting is given up. */
  async close(): Promise<void> {
    await this.#reader.close()
  }

  async #read(id: string, file: WaitingFile): Promise<void> {
    const change = (part: Partial<Job>): void => this.#tell({ ...this.job(id), ...part, at: new Date().toISOString() })
    change({ step: 'reading' })
    try {
      const {
        outcome,
        document,
        records,
        failure,
        aside = false,
      } = await this.#reader.add({ fileName: file.fileName, bytes: await file.load() }, (step, share) =>
        change({ step, share: Math.min(Math.max(share, 0), 1) }),
      )
      change({ step: 'done', share: 1, outcome, document, records, failure: failure && told(failure.code, failure.facts), aside })
    } catch (error) {
      const failed = error instanceof Failed ? error : new Failed('INTERNAL', {}, { cause: error })
      if (failed.code === 'INTERNAL') process.stderr.write(`rapporteur: ${file.fileName}: ${traceOf(failed.cause)}\n`)
      change({ step: 'done', share: 1, outcome: 'failed', failure: told(failed.code, failed.facts) })
    }
  }

  #tell(job: Job): void {
    this.#jobs.set(job.id, job)
    for (const listener of this.#listeners) listener(job)
    if (this.#jobs.size <= REMEMBERED) return
    for (const { id, step } of this.#jobs.values()) if (step === 'done') return void this.#jobs.delete(id)
  }

  async #free(size: number): Promise<void> {
    this.#held -= size
    this.#files--
    for (const resolve of this.#waiting.splice(0)) resolve()
    if (this.#files === 0) await this.#reader.rest().catch(() => undefined)
  }
}

const traceOf = (cause: unknown): string => (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))

const waitingJob = (id: string, { fileName, size }: Pick<WaitingFile, 'fileName' | 'size'>): Job => ({
  id,
  fileName,
  bytes: size,
  step: 'waiting',
  share: 0,
  outcome: null,
  document: null,
  records: null,
  failure: null,
  aside: false,
  at: new Date().toISOString(),
})
