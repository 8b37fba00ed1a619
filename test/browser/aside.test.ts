import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from './axe.ts'
import { HARBOUR_LETTER, LAKE_NOTE } from './documents.ts'
import { openWorkbench, until, type Workbench } from './workbench.ts'

let bench: Workbench
let letter: string
beforeAll(async () => {
  bench = await openWorkbench()
  const [first] = await bench.add([HARBOUR_LETTER, LAKE_NOTE, { fileName: 'nothing.txt', text: '' }])
  letter = first ?? ''
}, 120_000)
afterAll(async () => bench?.close())

const head = async (page: Page): Promise<string> => (await page.locator('.page-head').innerText()).replace(/\s+/g, ' ')
const rows = (page: Page) => page.locator('tbody tr:not(.gap)')

test('a file that could not be read is no document, says why in the language of the page, and can be had off the list', async () => {
  const { page, context, faults } = await bench.open('/documents', { locale: 'ar-EG', colorScheme: 'dark' })
  await page.getByText('لا نص في الملف.').waitFor()
  await page.getByRole('button', { name: 'تنحية' }).click()
  await page.getByText('هل تُنحّى «nothing.txt»؟').waitFor()
  expect([await axeFaults(page), faults]).toEqual([[], []])
  await context.close()

  const { page: english, context: other } = await bench.open('/documents')
  await rows(english).first().waitFor()
  expect(await head(english)).toMatch(/^Documents 2 documents 1 not read /)
  expect(await rows(english).count()).toBe(3)
  await english.getByRole('button', { name: '1 not read' }).click()
  await until(english, `document.querySelectorAll('tbody tr:not(.gap)').length === 1`)
  await rows(english).locator('.main').focus()
  await english.keyboard.press('Tab')
  await english.keyboard.press('Enter')
  await english.keyboard.type('sent by mistake')
  await english.keyboard.press('Enter')
  // Who decides is asked for once.
  await until(english, `document.activeElement.autocomplete === 'name'`)
  await english.keyboard.type('Ines')
  await english.keyboard.press('Enter')
  await english.getByText('“nothing.txt” was set aside.').waitFor()
  await english.getByRole('button', { name: '0 not read' }).click()
  await until(english, `document.querySelectorAll('tbody tr:not(.gap)').length === 2`)
  expect(await head(english)).toMatch(/^Documents 2 documents 1 set aside /)
  await english.getByRole('button', { name: '1 set aside' }).click()
  await english.getByText('Set aside by Ines').waitFor()
  expect(await rows(english).innerText()).toMatch(/sent by mistake/)
  expect(await axeFaults(english)).toEqual([])
  await english.getByRole('button', { name: 'Bring back' }).click()
  await english.getByText('“nothing.txt” counts again.').waitFor()
  await other.close()
})

test('a document is set aside from its own page, is gone from every list, and is brought back from there', async () => {
  const { page, context, faults } = await bench.open(`/documents/${letter}`)
  await page.locator('.entry').first().waitFor()
  const entries = await page.locator('.entry').count()
  await page.getByRole('button', { name: 'Set aside' }).click()
  await page.keyboard.press('Escape')
  expect(await page.getByLabel('Why? May be left empty.').count()).toBe(0)
  await page.getByRole('button', { name: 'Set aside' }).click()
  await page.getByLabel('Why? May be left empty.').press('Enter')
  await page.getByLabel('Your name').fill('Ines')
  await page.keyboard.press('Enter')
  await page.getByText('Set aside by Ines').waitFor()
  await until(page, `document.querySelectorAll('.entry h3').length === 0`)
  expect([await axeFaults(page), faults]).toEqual([[], []])
  const { page: list, context: other } = await bench.open('/records')
  await rows(list).first().waitFor()
  expect(await list.locator(`a[href^="/documents/${letter}"]`).count()).toBe(0)
  await other.close()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await until(page, `document.querySelectorAll('.entry').length === ${entries}`)
  expect(faults).toEqual([])
  await context.close()
})

test('in a page that runs from the right, English words are cut at their end and stand at the right', async () => {
  const { page, context } = await bench.open('/records?type=event', { locale: 'ar-EG', viewport: { width: 700, height: 700 } })
  await rows(page).first().waitFor()
  const told = await page.evaluate(`[...document.querySelectorAll('td .clip')].map((cell) => {
    const { direction, textAlign } = getComputedStyle(cell)
    return /^[A-Za-z]/.test(cell.textContent) ? direction + ' ' + textAlign : 'ltr right'
  })`)
  expect(new Set(told as string[])).toEqual(new Set(['ltr right']))
  await context.close()
})
