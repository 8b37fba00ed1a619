import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import type { Job } from '#api/contract'
import { ReadingThread } from '#api/reading-thread'
import { serve } from '#api/serve'
import { TextShelf } from '#api/text-shelf'
import { Uploads } from '#api/uploads'
import type { Ledger } from '#ledger/ledger'
import { openLedger } from '#ledger/open'
import { KeptStanding } from '#pipeline/standing/kept'
import { longReport } from '../../test/browser/documents.ts'
import { launch } from '../../test/browser/workbench.ts'

/** A workbench over an empty ledger, and a page of Chromium in front of it. */
export interface OwnWorkbench {
  readonly url: string
  readonly ledger: Ledger
  readonly standing: KeptStanding
  /** Sends a report of so many characters and waits until it is read. */
  addReport(characters: number): Promise<Job>
  /** A new page; Chromium is started for the first. */
  page(): Promise<{ readonly browser: Browser; readonly page: Page }>
}

/** Builds the page, serves it over a folder of its own while `use` goes on, and clears all away. */
export async function withOwnWorkbench(name: string, use: (workbench: OwnWorkbench) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `rapporteur-${name}-`))
  const webFolder = join(folder, 'web')
  const settings = { dataFolder: join(folder, 'data'), databaseUrl: null, workspace: name }
  await build({ logLevel: 'error', build: { outDir: webFolder } })
  const ledger = await openLedger(settings)
  const uploads = new Uploads(new ReadingThread({ ledger: settings, program: 'bench' }))
  const standing = new KeptStanding(ledger)
  const services = { ledger, texts: new TextShelf(ledger), standing, uploads, version: 'bench', maxFileBytes: 100_000_000, hosts: [] }
  const served = await serve(services, { host: '127.0.0.1', port: 0, webFolder })
  let browser: Browser | null = null
  try {
    await use({
      url: served.url,
      ledger,
      standing,
      addReport: (characters) => addReport(served.url, uploads, characters),
      async page() {
        browser ??= await launch()
        return { browser, page: await browser.newPage({ viewport: { width: 1360, height: 860 } }) }
      },
    })
  } finally {
    await (browser as Browser | null)?.close()
    await served.close()
    await uploads.close()
    await ledger.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function addReport(url: string, uploads: Uploads, characters: number): Promise<Job> {
  const { fileName, text } = longReport(characters)
  const form = new FormData()
  form.append('files', new File([text], fileName))
  await fetch(`${url}/api/v1/documents`, { method: 'POST', body: form, headers: { origin: url } })
  await uploads.idle()
  const job = uploads.jobs[0]
  if (!job?.document) throw new Error(`not read: ${JSON.stringify(job)}`)
  process.stdout.write(`${text.length} characters, ${job.records} records\n`)
  return job
}
