import { afterAll, beforeAll, expect, test } from 'vitest'
import { longReport } from './documents.ts'
import { openWorkbench, until, type Workbench } from './workbench.ts'

let bench: Workbench
let report: string
beforeAll(async () => {
  bench = await openWorkbench()
  const [id] = await bench.add([longReport(20_000)])
  report = id ?? ''
}, 120_000)
afterAll(async () => bench?.close())

const WIDTHS = `[...document.querySelectorAll('td .clip')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length`

test('a printed table has every row that was fetched, whole, and says how many there are', async () => {
  const { page, context, faults } = await bench.open('/records?type=event', { viewport: { width: 900, height: 500 } })
  await page.locator('tbody tr a').first().waitFor()
  await until(page, `document.querySelectorAll('tbody tr:not(.gap)').length > 10`)
  const shown = await page.locator('tbody tr:not(.gap)').count()
  await page.emulateMedia({ media: 'print' })
  await until(page, `document.querySelectorAll('tbody tr.gap').length === 0`)
  const printed = await page.locator('tbody tr').count()
  expect(printed).toBeGreaterThan(shown)
  expect(await page.evaluate(WIDTHS)).toBe(0)
  const total = Number(await page.locator('table').getAttribute('aria-rowcount')) - 1
  if (total > printed) expect(await page.locator('.table-frame .print-only').innerText()).toContain(String(printed))
  else expect(printed).toBe(total)
  await page.emulateMedia({ media: 'screen' })
  await until(page, `document.querySelectorAll('tbody tr.gap').length > 0`)
  expect(faults).toEqual([])
  await context.close()
})

test('a printed document has all of its text, not what was on screen alone', async () => {
  const { page, context, faults } = await bench.open(`/documents/${report}`, { viewport: { width: 900, height: 500 } })
  await page.locator('.row-frame').first().waitFor()
  await page.locator('.entry').first().waitFor()
  const shown = await page.locator('.row-frame').count()
  await page.emulateMedia({ media: 'print' })
  await until(page, `document.querySelectorAll('.row-frame').length > ${shown}`)
  const words = (await page.locator('.text-rows').innerText()).length
  expect(words).toBeGreaterThan(18_000)
  expect(
    await page.evaluate(`document.querySelector('.text-rows').getBoundingClientRect().bottom <= document.documentElement.scrollHeight + 1`),
  ).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  await until(page, `document.querySelectorAll('.row-frame').length <= ${shown + 4}`)
  expect(faults).toEqual([])
  await context.close()
})
