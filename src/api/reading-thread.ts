import type { Worker } from 'node:worker_threads'
import { Failed } from '#model/failure'
import { startThread } from '#read/thread'
import type { Answered, Asked, ReadingWorkerData } from './reading-worker.ts'
import type { AddedFile, Reader, StepTold, UploadedFile } from './uploads.ts'

/** Of the three steps, where each begins, as a share of the whole. */
const SHARES = { reading: 0.1, extracting: 0.5, storing: 0.8 } as const
/** The thread is given up after this many milliseconds without a file; it holds the word lists. */
const IDLE = 300_000

/** Milliseconds that one file may take; a report of two thousand pages takes one minute. */
const LONGEST = 300_000

/** Reads files into the ledger in a thread of its own, so that the server answers meanwhile, and lives on if a file breaks it. */
export class ReadingThread implements Reader {
  readonly #data: ReadingWorkerData
  readonly #longest: number
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | undefined

  /** `longest`: milliseconds after which a file is given up. */
  constructor(data: ReadingWorkerData, longest = LONGEST) {
    this.#data = data
    this.#longest = longest
  }

  /**
   * Reads one file; the one before it must be done. Throws READ_ENDLESS where a file takes too long, INTERNAL where the thread
   * breaks; the next file gets a new thread.
   */
  async add({ fileName, bytes }: UploadedFile, told: StepTold): Promise<AddedFile> {
    clearTimeout(this.#idle)
    this.#worker ??= this.#start()
    const worker = this.#worker
    let endless = false
    const limit = setTimeout(() => {
      endless = true
      void worker.terminate()
    }, this.#longest)
    try {
      const answered = await ask(worker, { ask: 'add', fileName, bytes }, (step) => told(step, SHARES[step]))
      if ('added' in answered) return answered.added
      throw new Failed('INTERNAL', { fileName })
    } catch (error) {
      throw endless ? new Failed('READ_ENDLESS', { fileName, seconds: this.#longest / 1000 }) : error
    } finally {
      clearTimeout(limit)
    }
  }

  /** Ends the run: no file is waiting. */
  async rest(): Promise<void> {
    if (this.#worker) await ask(this.#worker, { ask: 'rest' })
    this.#idle = setTimeout(() => void this.close(), IDLE).unref()
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    if (!worker) return
    this.#worker = null
    await ask(worker, { ask: 'close' }).catch(() => undefined)
    await worker.terminate()
  }

  #start(): Worker {
    const worker = startThread('./reading-worker.ts', import.meta.url, { workerData: this.#data })
    const gone = (): void => {
      if (this.#worker === worker) this.#worker = null
    }
    worker.on('error', gone).on('exit', gone).unref()
    return worker
  }
}

/** Asks one thing and waits for its answer, or for the end of the thread. */
function ask(worker: Worker, asked: Asked, onStep?: (step: keyof typeof SHARES) => void): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const heard = (answered: Answered): void => {
      if ('step' in answered) {
        onStep?.(answered.step)
        return
      }
      done()
      if ('failed' in answered) reject(new Failed(answered.failed.code, answered.failed.facts, { cause: answered.failed.detail }))
      else resolve(answered)
    }
    const broken = (error: unknown): void => {
      done()
      reject(new Failed('INTERNAL', {}, { cause: error }))
    }
    const done = (): void => {
      worker.off('message', heard).off('error', broken).off('exit', broken)
    }
    worker.on('message', heard).on('error', broken).on('exit', broken)
    worker.postMessage(asked)
  })
}
