import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from './axe.ts'
import { HARBOUR_LETTER, LAKE_NOTE } from './documents.ts'
import { openWorkbench, until, type Workbench } from './workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
}, 120_000)
afterAll(async () => bench?.close())

const NOTICE = /were read by an earlier version of the program/

test('documents of an earlier version are read again at a key, and the notice goes', async () => {
  await bench.older([
    { ...HARBOUR_LETTER, missed: 'event' },
    { ...LAKE_NOTE, missed: 'event' },
  ])
  for (const [locale, scheme, words] of [
    ['ar-EG', 'dark', 'وثيقتان قرأهما إصدار سابق'],
    ['en-GB', 'light', '2 documents were read by an earlier version'],
  ] as const) {
    const { page, context, faults } = await bench.open('/documents', { locale, colorScheme: scheme })
    await page.getByRole('status').filter({ hasText: words }).waitFor()
    expect([locale, await axeFaults(page), faults]).toEqual([locale, [], []])
    await context.close()
  }
  const { page, context, faults } = await bench.open('/documents')
  await page.locator('tbody tr a').first().waitFor()
  const before = await page.locator('tbody').innerText()
  await page.getByRole('button', { name: 'Read again' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('They have been read again.').waitFor({ state: 'attached' })
  expect(await page.getByText(NOTICE).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Read again' }).count()).toBe(0)
  expect(await page.evaluate('document.activeElement.id')).toBe('page')
  expect(await page.locator('.uploads li').getByRole('link', { name: 'Open' }).count()).toBe(2)
  await until(page, `document.querySelector('tbody').innerText !== ${JSON.stringify(before)}`)
  expect(faults).toEqual([])
  await page.reload()
  await page.locator('tbody tr a').first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(await page.getByText(NOTICE).count()).toBe(0)
  await context.close()
})

test('a reading again that is refused says why and can be asked for once more', async () => {
  await bench.older([{ fileName: 'late.txt', text: 'Fiji and Tonga signed the Reef Agreement in Suva on 3 May 2022.\n' }])
  const { page, context } = await bench.open('/documents')
  const error = { code: 'DATABASE_UNREACHABLE', says: 'The database does not answer.', do: 'Look after it.', facts: {} }
  await page.route('**/api/v1/documents/again', (route) => route.fulfill({ status: 503, json: { ok: false, error } }), { times: 1 })
  await page.getByRole('button', { name: 'Read again' }).click()
  await page.getByRole('alert').getByText('The database does not answer.').waitFor()
  await page.getByRole('alert').getByRole('button').click()
  await page.getByText('They have been read again.').waitFor({ state: 'attached' })
  expect(await page.getByRole('alert').count()).toBe(0)
  await context.close()
})
