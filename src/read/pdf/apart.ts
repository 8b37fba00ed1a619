import type { Worker } from 'node:worker_threads'
import { Failed } from '#model/failure'
import { startThread } from '../thread.ts'
import type { OpenPdf } from './open.ts'
import type { Answered, Asked } from './pdf-worker.ts'

/** Milliseconds that a page may take, and a file; a report of two thousand pages takes one minute. */
export interface PdfTime {
  readonly page: number
  readonly all: number
}
const LONGEST: PdfTime = { page: 60_000, all: 120_000 }

/** A thread that has no file open; kept, as starting one takes longer than reading a letter. */
let idle: Worker | null = null
const ended = new WeakSet<Worker>()

/**
 * Opens a PDF in a thread of its own: the library lets no timer come to its turn before it is through with a page, and a small
 * file can make that take hours (states saved without end, forms drawn in forms in forms). A thread can be ended from outside.
 * Errors: READ_LOCKED, READ_BROKEN, READ_TOO_LARGE; READ_ENDLESS where a page takes too long, after which none can be read.
 */
export async function openPdfApart(bytes: Uint8Array, fileName: string, longest = LONGEST): Promise<OpenPdf> {
  const worker = idle ?? started()
  idle = null
  worker.ref()
  const end = Date.now() + longest.all
  const asking = async (asked: Asked): Promise<Answered> => {
    const milliseconds = Math.max(0, Math.min(asked.ask === 'page' ? longest.page : longest.all, end - Date.now()))
    const late = (): Failed =>
      new Failed('READ_ENDLESS', { fileName, seconds: Math.round(milliseconds / 1000), ...(asked.ask === 'page' ? { page: asked.number } : {}) })
    return ask(worker, asked, { milliseconds, late })
  }
  const close = async (): Promise<void> => {
    const closed = ended.has(worker) ? null : await asking({ ask: 'close' }).catch(() => null)
    worker.unref()
    if (closed && !idle) idle = worker
    else await worker.terminate()
  }
  const opened = await asking({ ask: 'open', bytes: new Uint8Array(bytes), fileName }).catch(async (error: unknown) => {
    await close()
    throw error
  })
  return {
    pages: 'pages' in opened ? opened.pages : 0,
    async page(number) {
      const answered = await asking({ ask: 'page', number })
      if ('page' in answered) return answered.page
      throw new Failed('INTERNAL', { fileName, page: number })
    },
    async info() {
      const answered = await asking({ ask: 'info' })
      return 'info' in answered ? answered.info : {}
    },
    close,
  }
}

function started(): Worker {
  const worker = startThread('./pdf-worker.ts', import.meta.url)
  const gone = (): void => {
    ended.add(worker)
    if (idle === worker) idle = null
  }
  return worker.on('error', gone).on('exit', gone)
}

interface Patience {
  readonly milliseconds: number
  readonly late: () => Failed
}

/** Asks one thing and waits for its answer, for the end of the thread, or until it is too late: then the thread is ended. */
function ask(worker: Worker, asked: Asked, { milliseconds, late }: Patience): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const heard = (answered: Answered): void => {
      done()
      if (!('failed' in answered)) resolve(answered)
      else reject(answered.failed.code ? new Failed(answered.failed.code, answered.failed.facts) : new Error(answered.failed.detail))
    }
    const broken = (error: unknown): void => {
      done()
      reject(error instanceof Error ? error : new Error('the thread that reads PDFs has ended'))
    }
    const limit = setTimeout(() => {
      done()
      ended.add(worker)
      void worker.terminate()
      reject(late())
    }, milliseconds)
    const done = (): void => {
      clearTimeout(limit)
      worker.off('message', heard).off('error', broken).off('exit', broken)
    }
    worker.on('message', heard).on('error', broken).on('exit', broken)
    worker.postMessage(asked, asked.ask === 'open' ? [asked.bytes.buffer as ArrayBuffer] : [])
  })
}
