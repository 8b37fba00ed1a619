import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ThingsReply } from '#api/contract'
import { axeFaults } from './axe.ts'
import { CITY_BULLETIN, PORT_LETTER } from './told-twice.ts'
import { openWorkbench, type Watched, type Workbench } from './workbench.ts'

let bench: Workbench
let bulletin: string
const persons = async (): Promise<ThingsReply> => (await fetch(`${bench.url}/api/v1/things?kind=person`)).json() as Promise<ThingsReply>
beforeAll(async () => {
  bench = await openWorkbench()
  bulletin = (await bench.add([PORT_LETTER, CITY_BULLETIN]))[1] ?? ''
})
afterAll(async () => bench?.close())

async function opened(path: string): Promise<Watched> {
  const watched = await bench.open('/documents')
  await watched.page.evaluate(`localStorage.setItem('rapporteur-author', 'Ines')`)
  await watched.page.goto(bench.url + path)
  await watched.page.locator('main h1').first().waitFor({ state: 'attached' })
  return watched
}

test('g t goes to the things: kinds with their numbers, a search, each once', async () => {
  const { page, context, faults } = await opened('/documents')
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.waitForURL(/\/things/)
  await page.locator('tbody tr .main', { hasText: 'Amina' }).waitFor()
  expect(await page.locator('tbody tr .main').allInnerTexts()).toEqual(expect.arrayContaining(['Amina Odhiambo', 'Lars Holm']))
  expect(await page.locator('.page-head [role=status]').innerText()).toBe('2 things')
  await page.getByRole('searchbox', { name: 'A name or a post' }).fill('amina')
  await page.waitForURL(/q=amina/)
  await expect.poll(() => page.locator('tbody tr .main').allInnerTexts()).toEqual(['Amina Odhiambo'])
  await page
    .getByRole('navigation', { name: 'Kind' })
    .getByRole('link', { name: /organizations/ })
    .click()
  await page
    .getByRole('navigation', { name: 'Kind' })
    .getByRole('link', { name: /persons/ })
    .click()
  await page.locator('tbody tr .main', { hasText: 'Amina' }).click()
  await page.getByRole('heading', { name: 'Amina Odhiambo', level: 1 }).waitFor()
  expect(await page.locator('.thing-records').first().innerText()).toMatch(/President, Mombasa Port Council\s+Port Letter, June 2024\s*, Jun 2024/)
  expect(await page.locator('.member').count()).toBe(2)
  await page.locator('.thing-records a', { hasText: 'Meeting' }).first().click()
  await page.waitForURL(/\/records\/rec_/)
  expect(faults).toEqual([])
  await context.close()
})

test('a list of things that took place says when', async () => {
  const { page, context } = await opened('/things?kind=event')
  await page.locator('tbody tr .main').first().waitFor()
  expect(await page.locator('thead th').allInnerTexts()).toEqual(['Name', 'Date', 'Joined from', 'Documents'])
  expect((await page.locator('tbody tr td:nth-child(2)').allInnerTexts()).join(' ')).toMatch(/20\d\d/)
  await context.close()
})

test('a telling of a person is taken apart, and joined again by u', async () => {
  const { things } = await persons()
  const amina = things.find(({ title }) => title.name === 'Amina Odhiambo')?.id ?? ''
  const { page, context } = await opened(`/things/${amina}`)
  await page.getByRole('button', { name: 'This telling is another thing' }).last().click()
  await expect.poll(async () => (await persons()).total).toBe(3)
  await page.locator('h1').click()
  await page.keyboard.press('u')
  await expect.poll(async () => (await persons()).total).toBe(2)
  await context.close()
})

test('from a document to its contradictions, and to those of all', async () => {
  const { page, context } = await opened(`/documents/${bulletin}`)
  await page
    .locator('.reader-head')
    .getByRole('link', { name: /^\d+ contradictions?$/ })
    .click()
  await page.locator('.contradiction').first().waitFor()
  const [chosen, against] = [page.locator('.filters select').nth(0), page.locator('.filters select').nth(1)]
  await expect.poll(() => chosen.inputValue()).toBe(bulletin)
  expect(new URL(page.url()).searchParams.get('document')).toBe(bulletin)
  expect(await axeFaults(page)).toEqual([])
  const all = await page.locator('.contradiction').count()
  await against.selectOption(bulletin)
  await expect.poll(() => new URL(page.url()).searchParams.get('against')).toBe(bulletin)
  await expect.poll(() => page.locator('.contradiction').count()).toBeLessThan(all)
  await page.goto(`${bench.url}/contradictions?document=doc_nowhere`)
  await page.getByText('Nothing that is told here contradicts anything else.').waitFor()
  await chosen.selectOption('')
  await page.locator('.contradiction').first().waitFor()
  expect(new URL(page.url()).search).toBe('')
  await context.close()
})

test('contradictions stand side by side and are settled', async () => {
  const { page, context } = await opened('/contradictions')
  const pair = page.locator('.contradiction')
  await pair.first().waitFor()
  expect(await pair.first().locator('blockquote').count()).toBe(2)
  await pair.first().getByRole('button', { name: 'The second is wrong' }).click()
  await pair.getByText('Ines: the second is wrong').waitFor()
  expect(await pair.first().locator('.state[data-state=rejected]').innerText()).toBe('about 900')
  await page.getByRole('combobox', { name: 'Shown' }).selectOption('settled')
  await expect.poll(() => pair.count()).toBe(1)
  await context.close()
})

test('the reader tells what is printed twice, with both places', async () => {
  const { page, context } = await opened(`/documents/${bulletin}`)
  await page.locator('.repeats summary', { hasText: '1 passage printed twice' }).click()
  const places = page.locator('.repeats li a')
  expect(await places.allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Port Letter')]))
  expect(await axeFaults(page)).toEqual([])
  await context.close()
})

const LOOKS = {
  light: {},
  dark: { colorScheme: 'dark' as const },
  'Chinese, narrow': { locale: 'zh-CN', viewport: { width: 400, height: 800 } },
  'Arabic, dark': { locale: 'ar-EG', colorScheme: 'dark' as const },
}
test.each(Object.entries(LOOKS))(
  '%s: axe finds nothing on things, a thing, contradictions',
  async (_, options) => {
    const { things } = await persons()
    const { page, context, faults } = await bench.open('/things', options)
    const found: string[] = []
    for (const [path, seen] of [
      ['/things?kind=person', 'tbody tr a'],
      ['/things?kind=event', 'tbody tr a'],
      [`/things/${things[0]?.id}`, '.member'],
      ['/contradictions', '.contradiction'],
    ] as const) {
      await page.goto(bench.url + path)
      await page.locator(seen).first().waitFor()
      found.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`))
      if (!(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'))) found.push(`${path}: scrolls sideways`)
    }
    expect(found).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  },
  120_000,
)
