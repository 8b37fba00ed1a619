import { addressOf, bytes } from './http.ts'

/** A page of a PDF, ready to be drawn. Sizes in PDF points. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  /** Draws the page as wide as the canvas; resolves when it stands there, or when it was called off. */
  draw(canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void>
}

/** A PDF as it came in. */
export interface Printed {
  readonly pages: number
  page(number: number): Promise<PrintedPage>
  close(): void
}

/** Fetches the file and opens it. What draws pages is large and comes only now. Throws `Refused` where the file does not come. */
export async function openPrinted(id: string, signal: AbortSignal): Promise<Printed> {
  const [{ getDocument }, data] = await Promise.all([import('unpdf/pdfjs'), bytes(addressOf(`/documents/${id}/file`), signal)])
  const pdf = await getDocument({ data, isEvalSupported: false, enableXfa: false, verbosity: 0 }).promise
  return {
    pages: pdf.numPages,
    async page(number) {
      const page = await pdf.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      return {
        width,
        height,
        async draw(canvas, stop) {
          const task = page.render({ canvas, viewport: page.getViewport({ scale: canvas.width / width }) })
          stop.addEventListener('abort', () => task.cancel(), { once: true })
          await task.promise.catch((error: unknown) => {
            if (!stop.aborted) throw error
          })
        },
      }
    },
    close: () => void pdf.destroy(),
  }
}
