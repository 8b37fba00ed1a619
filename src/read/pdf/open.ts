import { getDocumentProxy } from 'unpdf'
import { Failed } from '#model/failure'
import { find } from '../sniff.ts'
import type { Run } from './lines.ts'

/** A page of a PDF as runs of text. */
export interface PdfPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
}

/** An open PDF: its pages one at a time, and what its information dictionary says. */
export interface OpenPdf {
  readonly pages: number
  page(number: number): Promise<PdfPage>
  info(): Promise<Readonly<Record<string, unknown>>>
  close(): Promise<void>
}

const MOST_PAGES = 5000
const MOST_RUNS = 60_000

/** Opens a PDF, whose bytes then belong to it. Errors: READ_LOCKED, READ_BROKEN, READ_TOO_LARGE. */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<OpenPdf> {
  if (find(bytes.subarray(Math.max(0, bytes.length - 8192)), '%%EOF', 8192) < 0)
    throw new Failed('READ_BROKEN', { fileName, reason: 'no end of file mark' })
  const proxy = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
    stopAtErrors: false,
  }).catch((error: unknown) => {
    const name = error instanceof Error ? error.name : ''
    throw new Failed(name === 'PasswordException' ? 'READ_LOCKED' : 'READ_BROKEN', { fileName, reason: String(error) }, { cause: error })
  })
  if (proxy.numPages > MOST_PAGES) {
    await proxy.destroy()
    throw new Failed('READ_TOO_LARGE', { fileName, pages: proxy.numPages, limit: MOST_PAGES })
  }
  return {
    pages: proxy.numPages,
    async page(number) {
      const page = await proxy.getPage(number)
      const { width, height, transform } = page.getViewport({ scale: 1 })
      const content = await page.getTextContent()
      const runs: Run[] = []
      for (const item of content.items.slice(0, MOST_RUNS)) {
        if (!('str' in item) || item.str === '') continue
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as number[]
        if (Math.abs(b) > Math.abs(a) * 2) continue
        const [ta = 1, tb = 0, tc = 0, td = -1, te = 0, tf = 0] = transform as number[]
        const size = item.height || Math.hypot(c, d)
        runs.push({
          text: item.str.replace(/(?![\t\n])\p{Cc}/gu, ''),
          x: ta * e + tc * f + te,
          y: tb * e + td * f + tf,
          width: item.width,
          height: size,
        })
      }
      page.cleanup()
      return { number, width, height, runs }
    },
    async info() {
      const metadata = await proxy.getMetadata().catch(() => null)
      return (metadata?.info ?? {}) as Record<string, unknown>
    },
    async close() {
      await proxy.destroy().catch(() => undefined)
    },
  }
}
