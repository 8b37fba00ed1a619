import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from './axe.ts'
import { HARBOUR_LETTER, LAKE_NOTE } from './documents.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let letter: string
let record: string
beforeAll(async () => {
  bench = await openWorkbench()
  const [id] = await bench.add([HARBOUR_LETTER, LAKE_NOTE, { fileName: 'empty.txt', text: '' }])
  letter = id ?? ''
  const reply = await fetch(`${bench.url}/api/v1/records?type=event&document=${letter}`)
  const { records } = (await reply.json()) as { records: { id: string }[] }
  record = records[0]?.id ?? ''
})
afterAll(async () => bench?.close())

const PAGES = {
  documents: () => '/documents',
  reader: () => `/documents/${letter}`,
  records: () => '/records?type=event',
  'records without a match': () => '/records?type=tie&q=nowhere',
  record: () => `/records/${record}`,
  review: () => '/review',
  'no page': () => '/nowhere',
  'no document': () => '/documents/doc_nowhere',
}
const LOOKS = {
  light: { options: { colorScheme: 'light' as const }, language: 'en' },
  'Russian, dark': { options: { locale: 'ru-RU', colorScheme: 'dark' as const }, language: 'ru' },
  'Chinese, narrow': { options: { locale: 'zh-CN', viewport: { width: 400, height: 800 } }, language: 'zh' },
  'Arabic, dark': { options: { locale: 'ar-EG', colorScheme: 'dark' as const }, language: 'ar' },
}

// One page that goes from place to place: a fresh profile for each would load everything anew.
test.each(Object.entries(LOOKS))(
  '%s: axe finds nothing on any page',
  async (_, { options, language }) => {
    const { page, context, faults } = await bench.open('/review', options)
    const found: string[] = []
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(bench.url + path())
      await page.locator('main h1').first().waitFor({ state: 'attached' })
      if (name === 'reader') await page.locator('.entry').first().waitFor()
      if (name === 'documents' || name === 'records') await page.locator('tbody tr a').first().waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      found.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`))
    }
    expect(found).toEqual([])
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
    await context.close()
  },
  180_000,
)

test('the keys, the open record, its reasons and the found list: axe finds nothing', async () => {
  const { page, context } = await bench.open(`/documents/${letter}`)
  await page.locator('.entry').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('w')
  await page.locator('.why h4').first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('?')
  await page.getByRole('heading', { name: 'Keys' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('Mombasa')
  await page.getByRole('option').first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  await context.close()
})

test('the page never scrolls sideways', async () => {
  const { page, context } = await bench.open('/documents')
  await page.locator('tbody tr a').first().waitFor()
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 700 })
    expect([width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width])
  }
  await context.close()
})
