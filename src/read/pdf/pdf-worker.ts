import { parentPort } from 'node:worker_threads'
import { Failed } from '#model/failure'
import { type OpenPdf, openPdf, type PdfPage } from './open.ts'

/** What the thread that reads PDFs is asked: one file at a time, opened and closed. */
export type Asked =
  | { readonly ask: 'open'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly ask: 'page'; readonly number: number }
  | { readonly ask: 'info' }
  | { readonly ask: 'close' }
/** Its answers. `failed` without a code is an error of the library. */
export type Answered =
  | { readonly pages: number }
  | { readonly page: PdfPage }
  | { readonly info: Readonly<Record<string, unknown>> }
  | { readonly closed: true }
  | { readonly failed: { readonly code: Failed['code'] | null; readonly facts: Failed['facts']; readonly detail: string } }

let open: OpenPdf | null = null

async function answered(asked: Asked): Promise<Answered> {
  if (asked.ask === 'open') {
    open = await openPdf(asked.bytes, asked.fileName)
    return { pages: open.pages }
  }
  if (asked.ask === 'page' && open) return { page: await open.page(asked.number) }
  if (asked.ask === 'info' && open) return { info: await open.info() }
  await open?.close()
  open = null
  return { closed: true }
}

parentPort?.on('message', async (asked: Asked) => {
  try {
    parentPort?.postMessage(await answered(asked))
  } catch (error) {
    const { code, facts } = error instanceof Failed ? error : { code: null, facts: {} }
    parentPort?.postMessage({ failed: { code, facts, detail: error instanceof Error ? error.message : String(error) } } satisfies Answered)
  }
})
