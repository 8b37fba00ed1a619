import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from './axe.ts'
import { HARBOUR_LETTER } from './documents.ts'
import { openWorkbench, until, type Workbench } from './workbench.ts'

const REPORT = join(import.meta.dirname, '../../fixtures/documents/oacps-report.pdf')

let bench: Workbench
let report: string
let letter: string
beforeAll(async () => {
  bench = await openWorkbench()
  const ids = await bench.add([{ fileName: 'report.pdf', text: new Uint8Array(readFileSync(REPORT)) }, HARBOUR_LETTER])
  report = ids[0] ?? ''
  letter = ids[1] ?? ''
})
afterAll(async () => bench?.close())

/** Share of the canvas that is not paper white. */
const INK = `(() => {
  const canvas = document.querySelector('.sheet canvas')
  if (!canvas || canvas.width === 0) return 0
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  let ink = 0
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 0 && data[i] < 128) ink++
  return ink / (data.length / 4)
})()`

test('p shows the page of the chosen record as printed, its words in rectangles, and p leads back', async () => {
  const { page, context, faults } = await bench.open(`/documents/${report}`)
  await page.locator('.entry').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('p')
  await page.getByRole('img', { name: /^Page 1 of \d+ as printed$/ }).waitFor()
  await until(page, `${INK} > 0.002`)
  expect(await page.locator('.printed-words[data-as=chosen]').count()).toBeGreaterThan(0)
  const onPage = await page.evaluate(`(() => {
    const sheet = document.querySelector('.sheet').getBoundingClientRect()
    return [...document.querySelectorAll('.printed-words')].every((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect()
      return left >= sheet.left && right <= sheet.right + 4 && top >= sheet.top && bottom <= sheet.bottom
    })
  })()`)
  expect(onPage).toBe(true)
  await page.getByRole('button', { name: 'Next page' }).click()
  await page.getByRole('img', { name: /^Page 2 of/ }).waitFor()
  await until(page, `${INK} > 0.002`)
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('p')
  await page.locator('.text-pane').waitFor()
  expect(await page.locator('.printed-pane').count()).toBe(0)
  expect(faults).toEqual([])
  await context.close()
})

test('what is no PDF has no printed page', async () => {
  const { page, context } = await bench.open(`/documents/${letter}`)
  await page.locator('.entry').first().waitFor()
  expect(await page.getByRole('button', { name: 'As printed' }).count()).toBe(0)
  await page.keyboard.press('p')
  expect(await page.locator('.text-pane').count()).toBe(1)
  await context.close()
})
