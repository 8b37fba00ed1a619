import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HARBOUR_LETTER } from './documents.ts'
import { openWorkbench, until, type Watched, type Workbench } from './workbench.ts'

let bench: Workbench
let letter: string
beforeAll(async () => {
  bench = await openWorkbench()
  letter = (await bench.add([HARBOUR_LETTER]))[0] ?? ''
})
afterAll(async () => bench?.close())

/** The words that are painted under a name, as they stand on the page. */
const painted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(`[...(CSS.highlights.get('${name}') ?? [])].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset))`)

async function opened(hash = ''): Promise<Watched> {
  const watched = await bench.open(`/documents/${letter}${hash}`)
  await watched.page.locator('.entry').first().waitFor()
  return watched
}
const chosen = (page: Page) => page.locator('.entry[data-chosen=true]')

test('the words of the claims are marked by type, without an element in the text', async () => {
  const { page, context } = await opened()
  expect(await painted(page, 'mark-event')).toContain('3 May 2024')
  expect(await page.locator('.text-pane mark').count()).toBe(0)
  await page.getByRole('group', { name: 'Types shown in the text' }).getByRole('button', { name: 'event' }).click()
  expect(await painted(page, 'mark-event')).toEqual([])
  await context.close()
})

test('j and k go from record to record; text and panel show the same one', async () => {
  const { page, context } = await opened()
  await page.keyboard.press('j')
  const first = await chosen(page).locator('h3').innerText()
  const evidence = await painted(page, 'evidence')
  expect(evidence.length).toBeGreaterThan(0)
  await page.keyboard.press('j')
  expect(await chosen(page).locator('h3').innerText()).not.toBe(first)
  await page.keyboard.press('k')
  expect(await chosen(page).locator('h3').innerText()).toBe(first)
  expect(await painted(page, 'evidence')).toEqual(evidence)
  await page.keyboard.press('Escape')
  expect(await chosen(page).count()).toBe(0)
  await context.close()
})

test('pointing at a field lights its words, pointing at words lights the field', async () => {
  const { page, context } = await opened()
  await page.locator('.entry', { hasText: 'Amina Odhiambo' }).locator('h3 button').first().click()
  const value = chosen(page).locator('.entry-value').first()
  await value.hover()
  const words = await painted(page, 'lit')
  expect(words.length).toBeGreaterThan(0)
  await page.mouse.move(5, 5)
  await until(page, '!CSS.highlights.has("lit")')
  await value.focus()
  expect(await painted(page, 'lit')).toEqual(words)
  await page.evaluate('document.activeElement.blur()')
  const box = (await page.evaluate(`(() => {
    const [range] = CSS.highlights.get('chosen')
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    const { x, y, width, height } = live.getClientRects()[0]
    return { x: x + width / 2, y: y + height / 2 }
  })()`)) as { x: number; y: number }
  await page.mouse.move(box.x, box.y)
  await page.locator('.entry-value[data-lit=true]').first().waitFor()
  await context.close()
})

test('words of several records open a list, and one of it is chosen by keyboard', async () => {
  const { page, context } = await opened()
  const place = (await page.evaluate(`(() => {
    const node = [...document.querySelectorAll('.text-pane [data-s]')].find((one) => one.textContent.includes('Amina Odhiambo')).firstChild
    const range = document.createRange()
    const at = node.data.indexOf('Amina')
    range.setStart(node, at)
    range.setEnd(node, at + 5)
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })()`)) as { x: number; y: number }
  await page.mouse.click(place.x, place.y)
  const list = page.getByRole('group', { name: 'What was made of these words' })
  await list.waitFor()
  expect(await list.getByRole('button').count()).toBeGreaterThan(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await chosen(page).waitFor()
  expect(await list.count()).toBe(0)
  await context.close()
})

test('w tells the rule of each claim and what was turned down', async () => {
  const { page, context } = await opened()
  await page.keyboard.press('j')
  await page.keyboard.press('w')
  await page.getByRole('heading', { name: 'Considered and turned down' }).waitFor()
  expect(await chosen(page).locator('.rule').first().innerText()).toMatch(/^[a-z/-]+@\d+$/)
  await page.keyboard.press('w')
  expect(await page.getByRole('heading', { name: 'Considered and turned down' }).count()).toBe(0)
  await context.close()
})

test('an address with a span shows its words lit, s makes one', async () => {
  const start = HARBOUR_LETTER.text.indexOf('300 young sailors')
  const { page, context } = await opened(`#${start}-${start + 17}`)
  expect(await painted(page, 'address')).toEqual(['300 young sailors'])
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await until(page, `!location.hash.endsWith('#${start}-${start + 17}')`)
  expect(new URL(page.url()).hash).toMatch(/^#\d+-\d+$/)
  await context.close()
})

test('selected words are copied with their citation, and searched for', async () => {
  const { page, context } = await opened()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(`(() => {
    const node = [...document.querySelectorAll('.text-pane [data-s]')].find((one) => one.textContent.includes('Clean Harbours')).firstChild
    const at = node.data.indexOf('Clean Harbours')
    getSelection().setBaseAndExtent(node, at, node, at + 14)
  })()`)
  const menu = page.getByRole('group', { name: 'With these words' })
  await menu.getByRole('button', { name: 'Copy with citation' }).click()
  await menu.getByRole('button', { name: 'Copied' }).waitFor()
  const copied = (await page.evaluate('navigator.clipboard.readText()')) as string
  const start = HARBOUR_LETTER.text.indexOf('Clean Harbours')
  expect(copied).toContain('“Clean Harbours” (')
  expect(copied).toContain(`${bench.url}/documents/${letter}#${start}-${start + 14}`)
  // Nothing is chosen that they could be added to.
  expect(await menu.getByRole('button', { name: 'Add to a field' }).isDisabled()).toBe(true)
  await menu.getByRole('button', { name: 'Search for this' }).click()
  expect(await page.getByRole('combobox', { name: 'Search documents and records' }).inputValue()).toBe('Clean Harbours')
  await page.getByRole('option').first().waitFor()
  await context.close()
})

test('a browser that cannot paint marks the words by elements', async () => {
  const { page, context } = await opened()
  await page.addInitScript('delete CSS.highlights; delete globalThis.Highlight')
  await page.reload()
  await page.locator('.text-pane mark[data-type=event]', { hasText: '3 May 2024' }).first().waitFor()
  await page.keyboard.press('j')
  await page.locator('.text-pane mark.in-chosen').first().waitFor()
  await context.close()
})

test('single keys can be turned off', async () => {
  const { page, context } = await opened()
  await page.keyboard.press('?')
  await page.getByLabel('Keys of a single letter are on').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  expect(await chosen(page).count()).toBe(0)
  await page.reload()
  await page.locator('.entry').first().waitFor()
  await page.keyboard.press('j')
  expect(await chosen(page).count()).toBe(0)
  await page.keyboard.press('Control+k')
  expect(await page.evaluate('document.activeElement.id')).toBe('find')
  await context.close()
})
