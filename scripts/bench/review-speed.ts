/**
 * Goes through the queue by keyboard in Chromium, over a ledger that holds a long report besides: no request of the page may
 * take longer than 150 ms, and the next item must be drawn within the next frames of its key.
 *
 *     npx tsx scripts/bench/review-speed.ts [decisions, 60 if not given] [characters of the report, 100000 if not given]
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { ReadingThread } from '#api/reading-thread'
import { serve } from '#api/serve'
import { TextShelf } from '#api/text-shelf'
import { Uploads } from '#api/uploads'
import { openLedger } from '#ledger/open'
import { KeptStanding } from '#pipeline/standing/kept'
import { tell } from '../../test/api/sample.ts'
import { longReport } from '../../test/browser/documents.ts'
import { CONTRADICTORY, meetingLog, UNSURE } from '../../test/browser/review-documents.ts'
import { launch, until } from '../../test/browser/workbench.ts'

const LIMIT = 150
/** Between two keys, in ms: far faster than a person reads. */
const PACE = 200

const decisions = Number(process.argv[2] ?? 60)
const characters = Number(process.argv[3] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-review-'))
const webFolder = join(folder, 'web')
const settings = { dataFolder: join(folder, 'data'), databaseUrl: null, workspace: 'review' }

await build({ logLevel: 'error', build: { outDir: webFolder } })
const ledger = await openLedger(settings)
const uploads = new Uploads(new ReadingThread({ ledger: settings, program: 'bench' }))
const standing = new KeptStanding(ledger)
const services = { ledger, texts: new TextShelf(ledger), standing, uploads, version: 'bench', maxFileBytes: 100_000_000, hosts: [] }
const served = await serve(services, { host: '127.0.0.1', port: 0, webFolder })
let browser: Browser | null = null
try {
  const { documents } = await tell(ledger, [meetingLog(decisions + 4), ...UNSURE, ...CONTRADICTORY])
  await added()
  // The record as it stands is worked out once, before anybody looks.
  await standing.now()
  browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } })
  await page.goto(`${served.url}/review?item=record&document=${documents[0]}`)
  await page.locator('.ask-name input').fill('Bench')
  await page.keyboard.press('Enter')
  await page.locator('.review-item').waitFor()
  report(await decided(page))
} finally {
  await browser?.close()
  await served.close()
  await uploads.close()
  await ledger.close()
  rmSync(folder, { recursive: true, force: true })
}

async function added(): Promise<void> {
  const { fileName, text } = longReport(characters)
  const form = new FormData()
  form.append('files', new File([text], fileName))
  await fetch(`${served.url}/api/v1/documents`, { method: 'POST', body: form, headers: { origin: served.url } })
  await uploads.idle()
  process.stdout.write(`${text.length} characters, ${uploads.jobs[0]?.records} records besides\n`)
}

interface Measured {
  readonly requests: readonly { readonly name: string; readonly duration: number }[]
  /** From the key to the frame that shows the next item, in ms. */
  readonly shown: readonly number[]
}

async function decided(page: Page): Promise<Measured> {
  // The title changes with the item; the time of the key is that of the browser's event.
  await page.evaluate(`
    performance.setResourceTimingBufferSize(2000); performance.clearResourceTimings(); window.shown = [];
    addEventListener('keydown', (event) => {
      const before = document.querySelector('.review-item h2')?.textContent;
      const look = () => document.querySelector('.review-item h2')?.textContent === before
        ? requestAnimationFrame(look) : window.shown.push(performance.now() - event.timeStamp);
      requestAnimationFrame(look);
    }, true)`)
  for (let n = 0; n < decisions; n++) {
    await page.keyboard.press('a')
    await page.waitForTimeout(PACE)
  }
  await until(page, `window.shown.length >= ${decisions}`)
  await page.waitForTimeout(1000)
  return (await page.evaluate(`({ shown: window.shown, requests: performance.getEntriesByType('resource')
    .filter(({ name }) => name.includes('/api/')).map(({ name, duration }) => ({ name: new URL(name).pathname, duration })) })`)) as Measured
}

function report({ requests, shown }: Measured): void {
  const line = (name: string, times: readonly number[]): void => {
    const sorted = [...times].sort((a, b) => a - b)
    const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1).padStart(7)
    process.stdout.write(`${name.padEnd(22)} ${String(times.length).padStart(4)}   half under ${at(0.5)} ms   longest ${at(1)} ms\n`)
  }
  for (const name of new Set(requests.map((request) => request.name)))
    line(
      name.replace('/api/v1', ''),
      requests.flatMap((request) => (request.name === name ? [request.duration] : [])),
    )
  line('next item shown', shown)
  const over = requests.filter(({ duration }) => duration > LIMIT).length
  process.stdout.write(over === 0 ? `no request over ${LIMIT} ms\n` : `${over} requests over ${LIMIT} ms\n`)
  process.exitCode = over === 0 ? 0 : 1
}
