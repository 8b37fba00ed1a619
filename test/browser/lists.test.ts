import { afterAll, beforeAll, expect, test } from 'vitest'
import { HARBOUR_LETTER, LAKE_NOTE, longReport } from './documents.ts'
import { openWorkbench, until, type Workbench } from './workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  await bench.add([HARBOUR_LETTER, LAKE_NOTE])
})
afterAll(async () => bench?.close())

test('an empty ledger says what will stand here and how to get it', async () => {
  const empty = await openWorkbench()
  try {
    const { page, faults } = await empty.open('/')
    await page.getByText('Your documents will stand here.').waitFor()
    await page.goto(`${empty.url}/records?type=figure`)
    await page.getByText('Records will stand here once documents have been read.').waitFor()
    expect(faults).toEqual([])
  } finally {
    await empty.close()
  }
})

test('files dropped anywhere are read, with a line each; a failure stays with what to do', async () => {
  const { page, context, faults } = await bench.open('/records?type=event')
  await page.locator('tbody tr a').first().waitFor()
  const transfer = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['On 4 April 2023, Anna Berg, Mayor of Turku, met Jorge Silva in Turku, Finland.\\n'], 'turku.txt'))
    transfer.items.add(new File([''], 'nothing.txt'))
    return transfer
  })()`)
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await page.getByText('Let go to have them read').waitFor()
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await page.waitForURL('**/documents')
  const lines = page.locator('.uploads li')
  await lines
    .filter({ hasText: 'turku.txt' })
    .getByText(/^read, \d+ records?/)
    .waitFor()
  await lines.filter({ hasText: 'nothing.txt' }).getByText('The file holds no text.').waitFor()
  expect(await lines.filter({ hasText: 'turku.txt' }).getByRole('progressbar').getAttribute('value')).toBe('1')
  await page.locator('tbody tr', { hasText: 'nothing.txt' }).getByText('Check that it is the right file').waitFor()
  await page.getByRole('button', { name: 'Clear the list' }).click()
  expect(await lines.count()).toBe(0)
  await page.locator('tbody tr', { hasText: 'nothing.txt' }).getByText('not read').waitFor()
  expect(faults).toEqual([])
  await context.close()
})

test('the file button reads files too', async () => {
  const { page, context } = await bench.open('/documents')
  await page.locator('input[type=file]').setInputFiles({
    name: 'suva.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Fiji and Tonga signed the Reef Agreement in Suva on 3 May 2022.\n'),
  })
  await page.locator('.uploads li').getByRole('link', { name: 'Open' }).click()
  await page.locator('.text-pane').getByText('Reef Agreement').waitFor()
  await context.close()
})

test('a list is walked by arrow keys, one link of it is in the order of the tab key, Enter opens', async () => {
  const { page, context } = await bench.open('/documents')
  const links = page.locator('tbody a.main')
  await links.nth(1).waitFor()
  expect(await page.locator('tbody a.main[tabindex="0"]').count()).toBe(1)
  await links.first().focus()
  await page.keyboard.press('ArrowDown')
  await until(page, 'document.activeElement.closest("tr")?.dataset.index === "1"')
  await page.keyboard.press('End')
  await until(page, 'Number(document.activeElement.closest("tr")?.dataset.index) > 1')
  await page.keyboard.press('Home')
  await until(page, 'document.activeElement.closest("tr")?.dataset.index === "0"')
  const name = await page.evaluate('document.activeElement.textContent')
  await page.keyboard.press('Enter')
  await page.locator('.reader-head h1').waitFor()
  expect(await page.locator('.reader-head h1').innerText()).toBe(name)
  await context.close()
})

test('filters stand in the address, and an address gives the same list', async () => {
  const { page, context, faults } = await bench.open('/records?type=event')
  await page.locator('tbody tr a').first().waitFor()
  const all = await page.locator('tbody tr').count()
  await page.getByLabel('Country').selectOption('LK')
  await page.waitForURL(/country=LK/)
  await page
    .getByRole('status')
    .filter({ hasText: /^1 record$/ })
    .waitFor()
  await page.getByLabel('From', { exact: true }).fill('2024')
  await page.waitForURL(/from=/)
  await page.getByText('No record fits these filters.').waitFor()
  await page.getByLabel('From', { exact: true }).fill('2023-11')
  await page
    .getByRole('status')
    .filter({ hasText: /^1 record$/ })
    .waitFor()
  const again = await bench.open(new URL(page.url()).pathname + new URL(page.url()).search)
  await again.page.getByRole('link', { name: /Indian Ocean Harbour Forum/ }).waitFor()
  expect(await again.page.locator('tbody tr').count()).toBe(1)
  await again.context.close()
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await until(page, `document.querySelectorAll('tbody tr').length === ${all}`)
  await page.getByLabel('Words in the record').fill('Odhiambo')
  await page.waitForURL(/q=Odhiambo/)
  await page.locator('tbody tr', { hasText: 'Mombasa' }).first().waitFor()
  expect(faults).toEqual([])
  await context.close()
})

test('columns are chosen and kept in the address; what is shown is exported', async () => {
  const { page, context } = await bench.open('/records?type=event')
  await page.locator('tbody tr a').first().waitFor()
  const heads = () => page.locator('thead th').allInnerTexts()
  expect(await heads()).not.toContain('Outcomes')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'outcomes' }).check()
  await page.waitForURL(/columns=/)
  expect(await heads()).toContain('Outcomes')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export what is shown as JSONL' }).click()
  const file = await (await download).createReadStream()
  let lines = ''
  for await (const part of file) lines += part
  expect(lines.trim().split('\n').length).toBe(await page.locator('tbody tr').count())
  await context.close()
})

test('a table of hundreds of records draws those in sight and fetches more at its end', async () => {
  const large = await openWorkbench()
  try {
    await large.add([longReport(40_000)])
    const { page } = await large.open('/records?type=event')
    await page.locator('tbody tr a').first().waitFor()
    const total = Number(await page.locator('table').getAttribute('aria-rowcount'))
    expect(total).toBeGreaterThan(90)
    expect(await page.locator('tbody tr').count()).toBeLessThan(80)
    await page.locator('tbody a.main').first().focus()
    for (let index = ''; index !== String(total - 2); index = String(await page.evaluate('document.activeElement.closest("tr")?.dataset.index'))) {
      await page.keyboard.press('End')
      await page.waitForTimeout(100)
    }
    expect(await page.locator('tbody tr').count()).toBeLessThan(80)
  } finally {
    await large.close()
  }
})

test('a record page shows each field in its sentence, and the way into the text', async () => {
  const { page, context, faults } = await bench.open('/records?type=event&q=Odhiambo')
  await page.locator('tbody a.main').first().click()
  await page.locator('.record-fields').waitFor()
  const participants = page.locator('.record-field', { hasText: 'participants' })
  await participants.locator('mark', { hasText: 'Amina Odhiambo' }).waitFor()
  expect(await participants.innerText()).toContain('met Lars Holm')
  await page.getByRole('heading', { name: 'History' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.bar').isVisible()).toBe(false)
  expect(await page.locator('.footnotes li').first().isVisible()).toBe(true)
  expect(await page.locator('.footnotes').innerText()).toContain('Amina Odhiambo')
  await page.emulateMedia({ media: 'screen' })
  await participants.getByRole('link', { name: 'Read in place' }).first().click()
  await until(page, 'CSS.highlights.has("address")')
  expect(faults).toEqual([])
  await context.close()
})

test('search is at hand everywhere and goes where it found something', async () => {
  const { page, context } = await bench.open('/review')
  await page.locator('main h1').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Colombo')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/records/rec_*')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.waitForURL('**/documents')
  await context.close()
})

test('the language is switched in the page and kept; Arabic runs from right to left', async () => {
  const { page, context } = await bench.open('/documents')
  await page.getByLabel('Language').selectOption('zh')
  await page.getByRole('heading', { level: 1, name: '文献' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: '文献' }).waitFor()
  await page.getByLabel('语言').selectOption('ar')
  await page.getByRole('heading', { level: 1, name: 'الوثائق' }).waitFor()
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  const [brand, title] = await Promise.all([page.locator('.brand').boundingBox(), page.locator('#find').boundingBox()])
  expect(brand?.x).toBeGreaterThan(title?.x ?? Number.POSITIVE_INFINITY)
  await context.close()
})

test('light and dark are switched in the page and kept', async () => {
  const { page, context } = await bench.open('/documents')
  const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
  const light = await paper()
  await page.getByRole('button', { name: 'Light or dark' }).click()
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.reload()
  await page.locator('tbody tr a').first().waitFor()
  expect(await paper()).toBe(dark)
  await context.close()
})
