import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContradictionsReply, HistoryReply, ThingReply, ThingsReply } from '#api/contract'
import { axeFaults } from './axe.ts'
import { CITY_BULLETIN, PORT_LETTER } from './told-twice.ts'
import { openWorkbench, type Watched, type Workbench } from './workbench.ts'

let bench: Workbench
let meeting: string
let forum: string
const told = async <Reply>(path: string): Promise<Reply> => (await fetch(`${bench.url}/api/v1${path}`)).json() as Promise<Reply>
const joined = async (): Promise<ThingsReply['things']> => (await told<ThingsReply>('/things?kind=event')).things

beforeAll(async () => {
  bench = await openWorkbench()
  const [letter] = await bench.add([PORT_LETTER, CITY_BULLETIN])
  const { records } = await told<{ records: { id: string; title: { name: string | null } }[] }>(`/records?type=event&document=${letter}`)
  meeting = records.find(({ title }) => title.name === null)?.id ?? ''
  forum = records.find(({ title }) => title.name !== null)?.id ?? ''
})
afterAll(async () => bench?.close())

async function opened(path: string, language = 'en'): Promise<Watched> {
  const watched = await bench.open('/documents')
  await watched.page.evaluate(`localStorage.setItem('rapporteur-author', 'Ines'); localStorage.setItem('rapporteur-language', '${language}')`)
  await watched.page.goto(bench.url + path)
  await watched.page.locator('main h1').first().waitFor({ state: 'attached' })
  return watched
}
const decided = (page: Page, words: string): Promise<void> => page.locator('.told-last', { hasText: words }).waitFor()

test('a record shows every telling of a field, which one is shown and why, and what holds them together', async () => {
  const { page, context, faults } = await opened(`/records/${meeting}`)
  await page.getByRole('heading', { name: 'What holds it together' }).waitFor()
  const date = page.locator('.record-field', { has: page.getByText('date', { exact: true }) })
  expect(await date.innerText()).toContain('shown because it tells most exactly')
  expect(await date.locator('.elsewhere-told').innerText()).toMatch(/told otherwise by\s+May 2024.*“May 2024”.*City Bulletin/)
  expect(await page.locator('.record-field', { hasText: 'Mombasa' }).first().innerText()).toContain('also told by City Bulletin, May 2024')
  expect(await page.locator('.join .reason-lines').first().innerText()).toContain('parties in common')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'all that is told of it' }).first().click()
  await page.waitForURL(/\/things\/nam_/)
  expect(faults).toEqual([])
  await context.close()
})

test('values are gone over by keyboard here too, and the history tells who did what, and how it stood on a day', async () => {
  const { page, context } = await opened(`/records/${forum}`)
  await page.locator('.claim').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Name' }).fill('Fifth Harbour Forum')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await decided(page, 'Corrected')
  await page.locator('h1', { hasText: 'Fifth Harbour Forum' }).waitFor()
  await page.locator('.history li', { hasText: 'Ines corrected name: Fifth Harbour Forum' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await decided(page, 'Accepted')
  await page.locator('.history li', { hasText: 'Ines accepted' }).waitFor()
  expect(await page.locator('.record-title .state').getAttribute('data-state')).toBe('corrected')
  await page.getByLabel('As it stood at the end of').fill('2020-01-01')
  await page.getByText('It was not known on that day.').waitFor()
  await page.getByLabel('As it stood at the end of').fill(new Date().toISOString().slice(0, 10))
  await page.locator('.as-of', { hasText: 'Fifth Harbour Forum' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Tab')
  await page.locator('h1').click()
  await page.keyboard.press('u')
  await decided(page, 'Taken back')
  await page.keyboard.press('u')
  await page.locator('h1', { hasText: '5th Indian Ocean Harbour Forum' }).waitFor()
  const { state, entries } = await told<HistoryReply>(`/records/${forum}/history`)
  expect([state, entries.filter((entry) => entry.entry === 'decision' && entry.undone).length]).toEqual(['proposed', 2])
  await context.close()
})

test('a contradiction stands beside the record and is settled, with why; both sentences are there', async () => {
  const { page, context } = await opened(`/records/${forum}`)
  const pair = page.locator('.contradiction').first()
  await pair.waitFor()
  expect(await pair.locator('blockquote').allInnerTexts()).toEqual([expect.stringContaining('400 people'), expect.stringContaining('900 people')])
  await pair.getByLabel('Why (other scope, other day …)').fill('The other counts both days.')
  await pair.getByRole('button', { name: 'Both are right' }).click()
  await decided(page, 'Settled')
  await pair.getByText('Ines: both are right · The other counts both days.').waitFor()
  const { contradictions } = await told<ContradictionsReply>('/contradictions?state=settled')
  expect(contradictions[0]?.settled).toMatchObject({ outcome: 'both', why: 'The other counts both days.', author: 'Ines' })
  await page.locator('h1').click()
  await page.keyboard.press('u')
  await expect.poll(async () => (await told<ContradictionsReply>('/contradictions?state=open')).total).toBe(1)
  await context.close()
})

test('one telling is taken apart, and the undoing joins it again', async () => {
  const before = (await joined()).length
  const { page, context } = await opened(`/records/${meeting}`)
  await page.getByRole('button', { name: 'This telling is another thing' }).click()
  await decided(page, 'Decided')
  await expect.poll(async () => (await joined()).length).toBe(before + 1)
  await page.getByRole('heading', { name: 'What holds it together' }).waitFor({ state: 'detached' })
  await page.locator('h1').click()
  await page.keyboard.press('u')
  await expect.poll(async () => (await joined()).length).toBe(before)
  expect((await told<ThingReply>(`/things/${meeting}`)).members).toHaveLength(2)
  await context.close()
})

const LOOKS = {
  dark: { colorScheme: 'dark' as const },
  narrow: { viewport: { width: 400, height: 800 } },
  Arabic: { locale: 'ar-EG' },
  Chinese: { locale: 'zh-CN', colorScheme: 'dark' as const },
}
test.each(Object.entries(LOOKS))('%s: axe finds nothing on a joined record', async (_, options) => {
  const { page, context } = await bench.open(`/records/${forum}`, options)
  await page.locator('.contradiction').first().waitFor()
  await page.locator('.history li').first().waitFor()
  await page.keyboard.press('j')
  expect(await axeFaults(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await context.close()
})
