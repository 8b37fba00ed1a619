/**
 * Goes through the queue by keyboard in Chromium, over a ledger that holds a long report besides: no request of the page may
 * take longer than 150 ms, and the next item must be drawn within the next frames of its key.
 *
 *     npx tsx scripts/bench/review-speed.ts [decisions, 60 if not given] [characters of the report, 100000 if not given]
 */

import type { Page } from 'playwright-core'
import { tell } from '../../test/api/sample.ts'
import { CONTRADICTORY, meetingLog, UNSURE } from '../../test/browser/review-documents.ts'
import { until } from '../../test/browser/workbench.ts'
import { withOwnWorkbench } from './own-workbench.ts'

const LIMIT = 150
/** Between two keys, in ms: far faster than a person reads. */
const PACE = 200

const decisions = Number(process.argv[2] ?? 60)
const characters = Number(process.argv[3] ?? 100_000)

await withOwnWorkbench('review', async ({ url, ledger, standing, addReport, page: newPage }) => {
  const { documents } = await tell(ledger, [meetingLog(decisions + 4), ...UNSURE, ...CONTRADICTORY])
  await addReport(characters)
  // The record as it stands is worked out once, before anybody looks.
  await standing.now()
  const { page } = await newPage()
  await page.goto(`${url}/review?item=record&document=${documents[0]}`)
  await page.locator('.ask-name input').fill('Bench')
  await page.keyboard.press('Enter')
  await page.locator('.review-item').waitFor()
  report(await decided(page))
})

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
