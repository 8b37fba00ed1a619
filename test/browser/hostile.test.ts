import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOSTILE_PAGE } from './documents.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const HOSTILE_TEXT = {
  fileName: '<svg onload=alert(1)>.md',
  text: `# <script>alert('heading')</script> & <img src="http://evil.example/h.gif">

On 3 May 2022, <img src=x onerror=alert('name')> Litia Vakatawa, Mayor of Suva, met Ana "><script>alert('two')</script> Silva in Suva, Fiji. [a link](javascript:alert('md')) ![an image](http://evil.example/i.gif)
`,
}

let bench: Workbench
let documents: string[]
beforeAll(async () => {
  bench = await openWorkbench()
  documents = (await bench.add([HOSTILE_PAGE, HOSTILE_TEXT])).filter((id) => id !== null)
})
afterAll(async () => bench?.close())

const UNTOUCHED = `({
  scripts: [...document.scripts].filter((one) => !one.src.startsWith(location.origin + '/assets/')).length,
  strangers: document.querySelectorAll('main img, main iframe, main svg:not([aria-hidden]), main form, main object, main embed, main style, main base').length,
  links: [...document.links].filter((one) => new URL(one.href).origin !== location.origin).length,
  handlers: [...document.querySelectorAll('main *')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).length,
})`
const NOTHING = { scripts: 0, strangers: 0, links: 0, handlers: 0 }

test('a document that is hostile everywhere runs nothing, fetches nothing and links nowhere, on any page', async () => {
  expect(documents.length).toBe(2)
  const { page, faults } = await bench.open('/documents')
  await page.locator('tbody tr a').first().waitFor()
  expect(await page.evaluate(UNTOUCHED)).toEqual(NOTHING)
  for (const id of documents) {
    await page.goto(`${bench.url}/documents/${id}`)
    await page.locator('.text-pane .row').first().waitFor()
    for (let step = 0; step < 8; step++) await page.keyboard.press('j')
    await page.keyboard.press('w')
    expect(await page.evaluate(UNTOUCHED)).toEqual(NOTHING)
    for (const button of await page.locator('.entry-value, .outline button').all()) await button.hover({ force: true })
  }
  await page.keyboard.press('/')
  await page.keyboard.type('Suva')
  await page.getByRole('option').first().waitFor()
  expect(await page.evaluate(UNTOUCHED)).toEqual(NOTHING)
  for (const type of ['event', 'post', 'commitment']) {
    await page.goto(`${bench.url}/records?type=${type}`)
    await page.locator('main h1').waitFor()
    expect(await page.evaluate(UNTOUCHED)).toEqual(NOTHING)
  }
  const { records } = (await (await fetch(`${bench.url}/api/v1/records?size=10`)).json()) as { records: { id: string }[] }
  for (const { id } of records) {
    await page.goto(`${bench.url}/records/${id}`)
    await page.locator('.record-fields').waitFor()
    expect(await page.evaluate(UNTOUCHED)).toEqual(NOTHING)
  }
  expect(faults).toEqual([])
})

test('words of an address are only words', async () => {
  const { page, context, faults } = await bench.open('/records?type=event&q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&document=javascript:alert(1)')
  await page.locator('main h1').waitFor()
  expect(await page.getByLabel('Words in the record').inputValue()).toBe('<img src=x onerror=alert(1)>')
  expect(await page.evaluate(UNTOUCHED)).toEqual(NOTHING)
  expect(faults).toEqual([])
  await context.close()
})
