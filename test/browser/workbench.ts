import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { ReadingThread } from '#api/reading-thread'
import { type Served, serve } from '#api/serve'
import type { Services } from '#api/services'
import { TextShelf } from '#api/text-shelf'
import { Uploads } from '#api/uploads'
import { KeptStanding } from '#pipeline/standing/kept'
import { type Told, tell } from '../api/sample.ts'
import { type OlderText, readByOlderRules } from '../ledger/older-rules.ts'
import { emptyLedger, TEST_FOLDER } from '../ledger-server.ts'

/** A served workbench over a ledger of its own, and a browser that looks at it. */
export interface Workbench {
  readonly url: string
  /** Reads files as an upload does and waits for them; gives the ids of their documents, null for a file that failed. */
  add(files: readonly { readonly fileName: string; readonly text: string | Uint8Array<ArrayBuffer> }[]): Promise<(string | null)[]>
  /** Puts documents in the ledger with the records given instead of those the rules would find; gives their ids. */
  tell(documents: readonly Told[]): Promise<string[]>
  /** Puts documents in the ledger as an earlier version of the program read them; gives their ids. */
  older(texts: readonly OlderText[]): Promise<string[]>
  /** A page of its own profile, with a watch over what it does. */
  open(path: string, options?: BrowserContextOptions): Promise<Watched>
  close(): Promise<void>
}

/** A page and what happened on it that must not: errors, dialogues, requests to other places, refusals of the policy. */
export interface Watched {
  readonly page: Page
  readonly context: BrowserContext
  readonly faults: readonly string[]
}

/** Waits until an expression is true on the page. (Playwright's own wait evaluates in the page, which its policy forbids.) */
export async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await page.evaluate(expression))) {
    if (Date.now() > end) throw new Error(`never true: ${expression}`)
    await page.waitForTimeout(25)
  }
}

/** Where Chromium is: CHROMIUM, or the first of its usual names on the PATH. */
export function chromiumPath(): string {
  const given = process.env['CHROMIUM']
  if (given) return given
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name))).find(existsSync)
  if (!found) throw new Error('no Chromium on the PATH; set CHROMIUM')
  return found
}

/** A browser without a window that asks nobody anything by itself. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })

let running: Promise<Browser> | null = null
let users = 0
/** One browser for all workbenches that are open at the same time. */
function browserForOneMore(): Promise<Browser> {
  users++
  running ??= launch()
  return running
}

async function leaveBrowser(): Promise<void> {
  if (--users > 0) return
  const last = running
  running = null
  await (await last)?.close()
}

let built: Promise<string> | null = null
/** The built page, made once for all test files of a run, in a folder that goes when the process does. */
function builtPage(): Promise<string> {
  built ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-web-'))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    await build({ logLevel: 'error', build: { outDir: folder } })
    return folder
  })()
  return built
}

/** Builds the page and serves it over an empty ledger. */
export async function openWorkbench(): Promise<Workbench> {
  const ledger = await emptyLedger()
  const settings = { dataFolder: TEST_FOLDER, databaseUrl: null, workspace: ledger.workspace }
  const uploads = new Uploads(new ReadingThread({ ledger: settings, program: '0.0.0-test' }))
  const services: Services = {
    ledger,
    texts: new TextShelf(ledger),
    standing: new KeptStanding(ledger),
    uploads,
    version: '0.0.0-test',
    maxFileBytes: 10_000_000,
    hosts: [],
  }
  const served = await serve(services, { host: '127.0.0.1', port: 0, webFolder: await builtPage() })
  const browser = await browserForOneMore()
  return {
    url: served.url,
    add: (files) => send(served, uploads, files),
    tell: async (documents) => (await tell(ledger, documents)).documents,
    older: (texts) => readByOlderRules(ledger, texts),
    open: (path, options) => openPage(browser, served.url, path, options),
    close: async () => {
      await leaveBrowser()
      await served.close()
      await uploads.close()
    },
  }
}

async function send(
  { url }: Served,
  uploads: Uploads,
  files: readonly { fileName: string; text: string | Uint8Array<ArrayBuffer> }[],
): Promise<(string | null)[]> {
  const form = new FormData()
  for (const { fileName, text } of files) form.append('files', new File([text], fileName))
  const reply = await fetch(`${url}/api/v1/documents`, { method: 'POST', body: form, headers: { origin: url } })
  const { jobs } = (await reply.json()) as { jobs: { id: string }[] }
  await uploads.idle()
  const all = new Map(uploads.jobs.map((job) => [job.id, job.document]))
  return jobs.map(({ id }) => all.get(id) ?? null)
}

async function openPage(browser: Browser, url: string, path: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 820 }, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    faults.push(`dialogue: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) faults.push(`request: ${request.url()}`)
  })
  page.on('popup', () => faults.push('popup'))
  await page.goto(url + path)
  return { page, context, faults }
}
