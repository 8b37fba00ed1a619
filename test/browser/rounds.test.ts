import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from './axe.ts'
import { HARBOUR_LETTER } from './documents.ts'
import { openWorkbench, type Watched, type Workbench } from './workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  await bench.add([HARBOUR_LETTER])
})
afterAll(async () => bench?.close())

const named = async ({ page }: Watched, name: string): Promise<void> => {
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
}

test('two readers go over one document apart, and see how far they agree when both have finished', async () => {
  const ana = await bench.open('/rounds')
  const { page } = ana
  await named(ana, 'Ana')
  expect(await axeFaults(page)).toEqual([])
  await page.getByLabel('Name of the round').fill('Harbour')
  await page.getByLabel('First reader').fill('Ana')
  await page.getByLabel('Second reader').fill('Ben')
  await page.getByRole('checkbox', { name: /Harbour Letter/ }).check()
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.locator('.round-records button').first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  const count = await page.locator('.round-records button').count()
  await page.getByText(`${count} records to decide on`).waitFor()
  await page.locator('.round-records button').first().click()
  await page.locator('.claim-rows').waitFor()
  expect(await axeFaults(page)).toEqual([])
  // Accepting all goes on to the next record until none is open.
  for (let left = count - 1; left >= 0; left--) {
    await page.keyboard.press('a')
    await page.getByText(left === 1 ? '1 record to decide on' : `${left} records to decide on`).waitFor()
  }
  const address = page.url()

  const ben = await bench.open(address.slice(bench.url.length))
  await named(ben, 'Ben')
  await ben.page.getByText(`${count} records to decide on`).waitFor()
  await ben.page.getByRole('button', { name: 'I have read all of it' }).click()
  await ben.page.getByRole('button', { name: 'Finish' }).click()
  await ben.page.getByText('You have finished; the other has not.').waitFor()
  expect(await axeFaults(ben.page)).toEqual([])

  await page.getByRole('button', { name: 'I have read all of it' }).click()
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('table', { name: 'By type' }).waitFor()
  expect(await page.getByRole('table', { name: 'By type' }).locator('tbody tr').first().innerText()).toMatch(/^all\s+0\s+\d+\s+0\s+0\.00/)
  await page.getByText(`${count} differences open, 0 decided`).waitFor()
  expect(await axeFaults(page)).toEqual([])
  expect([...ana.faults, ...ben.faults]).toEqual([])
  await Promise.all([ana.context.close(), ben.context.close()])
}, 180_000)
