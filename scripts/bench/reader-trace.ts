/**
 * Opens and scrolls a long report in Chromium and reads its trace: no task of the page's main thread and no frame may
 * take longer than 100 ms.
 *
 *     npx tsx scripts/bench/reader-trace.ts [characters, 330000 if not given] [--keep trace.json]
 */

import { writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { withOwnWorkbench } from './own-workbench.ts'

const LIMIT = 100
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  /** Time on the processor, without waiting for it. */
  readonly tdur?: number
  readonly tid: number
  readonly pid: number
  readonly args?: { readonly name?: string; readonly data?: Readonly<Record<string, unknown>> }
}

/** Of each phase the longest task and the longest distance between two frames that were drawn while it went on, in ms. */
interface Phase {
  readonly name: string
  readonly from: number
  readonly to: number
}

const characters = Number(process.argv[2] ?? 330_000)
const keep = process.argv.includes('--keep') ? process.argv.at(-1) : undefined

await withOwnWorkbench('trace', async ({ url, addReport, page: newPage }) => {
  const { document } = await addReport(characters)
  const { browser, page } = await newPage()
  await page.goto(`${url}/documents`)
  await page.locator('tbody tr a').first().waitFor()
  const { events, phases } = await traced(browser, page, document as string)
  report(events, phases)
})

async function traced(chromium: Browser, page: Page, document: string): Promise<{ events: TraceEvent[]; phases: string[] }> {
  await chromium.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'blink.user_timing', 'disabled-by-default-devtools.timeline.frame', 'cc'],
  })
  const phases: string[] = []
  const phase = async (name: string, act: () => Promise<void>): Promise<void> => {
    phases.push(name)
    await page.evaluate(`performance.mark('begin ${name}')`)
    await act()
    await page.evaluate(`performance.mark('end ${name}')`)
  }
  await phase('open', async () => {
    await page.locator(`a[href="/documents/${document}"]`).click()
    await page.locator('.text-pane .row').first().waitFor()
    await page.locator('.entry').first().waitFor()
    await page.waitForTimeout(500)
  })
  const counts = `({ all: document.querySelectorAll('*').length, text: document.querySelectorAll('.text-pane *').length, panel: document.querySelectorAll('.panel *').length, outline: document.querySelectorAll('.outline *').length, strip: document.querySelectorAll('.density *').length })`
  process.stdout.write(`elements ${JSON.stringify(await page.evaluate(counts))}\n`)
  await page.locator('.text-pane').hover()
  await phase('scroll by wheel', async () => {
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, 400)
      await page.waitForTimeout(30)
    }
  })
  await phase('jump', async () => {
    for (const key of ['End', 'Home', 'End']) {
      await page.locator('.density').press(key)
      await page.waitForTimeout(250)
    }
  })
  await phase('next record', async () => {
    for (let turn = 0; turn < 30; turn++) {
      await page.keyboard.press('j')
      await page.waitForTimeout(30)
    }
  })
  await phase('point', async () => {
    for (let turn = 0; turn < 40; turn++) {
      await page.mouse.move(400 + turn * 8, 200 + turn * 12)
      await page.waitForTimeout(20)
    }
  })
  const buffer = await chromium.stopTracing()
  if (keep) writeFileSync(keep, buffer)
  return { events: (JSON.parse(buffer.toString()) as { traceEvents: TraceEvent[] }).traceEvents, phases }
}

/** The process and thread of the page: those that the marks were made on. */
function mainThread(events: readonly TraceEvent[]): { pid: number; tid: number } {
  const mark = events.find(({ name }) => name === 'begin open')
  if (!mark) throw new Error('the trace holds no marks')
  return mark
}

function most(values: readonly number[]): number {
  return values.reduce((highest, one) => Math.max(highest, one), 0)
}

/** Frames are drawn by tasks of the main thread; on a busy machine the wall tells of the other programs too, so both are printed. */
function report(events: readonly TraceEvent[], names: readonly string[]): void {
  const { pid, tid } = mainThread(events)
  const marks = new Map(events.filter(({ name }) => /^(begin|end) /.test(name)).map(({ name, ts }) => [name, ts]))
  const phases: Phase[] = names.map((name) => ({ name, from: marks.get(`begin ${name}`) ?? 0, to: marks.get(`end ${name}`) ?? 0 }))
  const tasks = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && /RunTask$/.test(event.name))
  let over = 0
  for (const { name, from, to } of phases) {
    const within = tasks.filter(({ ts }) => ts >= from && ts <= to)
    const longest = most(within.map(({ dur = 0 }) => dur / 1000))
    const worked = most(within.map(({ tdur = 0 }) => tdur / 1000))
    if (longest > LIMIT) over += 1
    process.stdout.write(`${name.padEnd(18)} longest task ${longest.toFixed(1).padStart(7)} ms   of processor ${worked.toFixed(1).padStart(6)} ms\n`)
  }
  process.stdout.write(over === 0 ? `no task over ${LIMIT} ms\n` : `${over} phases with a task over ${LIMIT} ms\n`)
  process.exitCode = over === 0 ? 0 : 1
}
