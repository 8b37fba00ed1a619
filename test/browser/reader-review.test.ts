import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DecisionListReply, MarksReply } from '#api/contract'
import { axeFaults } from './axe.ts'
import { HARBOUR_LETTER } from './documents.ts'
import { openWorkbench, until, type Watched, type Workbench } from './workbench.ts'

let bench: Workbench
let count = 0
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(async () => bench?.close())

/** The letter, read anew under another name, so that each test decides on its own; who decides has given a name before. */
async function opened(author: string | null = 'Ines'): Promise<Watched & { readonly document: string }> {
  const [document = ''] = await bench.add([{ fileName: `letter-${count++}.md`, text: `${HARBOUR_LETTER.text}\nSheet ${count}.\n` }])
  const watched = await bench.open('/documents')
  if (author !== null) await watched.page.evaluate(`localStorage.setItem('rapporteur-author', '${author}')`)
  await watched.page.goto(`${bench.url}/documents/${document}`)
  await watched.page.locator('.entry').first().waitFor()
  return { ...watched, document: document ?? '' }
}
const chosen = (page: Page) => page.locator('.entry[data-chosen=true][data-record]')
const told = async <Reply>(path: string): Promise<Reply> => (await fetch(`${bench.url}/api/v1${path}`)).json() as Promise<Reply>
const states = async (document: string, title: RegExp): Promise<string[]> => {
  const { records } = await told<MarksReply>(`/documents/${document}/records`)
  const record = records.find((one) => title.test(JSON.stringify(one.title)))
  return record?.claims.map(({ field, value, state }) => `${field} ${typeof value === 'string' ? value : ''} ${state}`) ?? []
}
const decided = async (page: Page, words: string): Promise<void> => {
  await page.locator('.told-last', { hasText: words }).waitFor()
}
const styleOf = (element: Locator, property: string): Promise<string> =>
  element.evaluate(new Function('one', `return getComputedStyle(one)['${property}']`) as (one: unknown) => string)
/** Selects words of the text as dragging over them would. */
const select = (page: Page, words: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const node = [...document.querySelectorAll('.text-pane [data-s]')].find((one) => one.textContent.includes('${words}')).firstChild
    const at = node.data.indexOf('${words}')
    getSelection().setBaseAndExtent(node, at, node, at + ${words.length})
  })()`)

test('the name is asked for once, inline; then a accepts the record, told by form, and u takes it back', async () => {
  const { page, context, document, faults } = await opened(null)
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.getByLabel('Your name').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.type('Ines')
  await page.keyboard.press('Enter')
  await decided(page, 'Accepted')
  const title = chosen(page).locator('.entry-title .state')
  await expect.poll(() => title.getAttribute('data-state')).toBe('accepted')
  expect(await styleOf(title, 'borderBottomStyle')).toBe('solid')
  await expect.poll(() => states(document, /Amina.*Lars/)).not.toContainEqual(expect.stringContaining('proposed'))
  await page.keyboard.press('u')
  await decided(page, 'Taken back')
  await expect.poll(() => states(document, /Amina.*Lars/)).not.toContainEqual(expect.stringContaining('accepted'))
  await expect.poll(() => title.getAttribute('data-state')).toBe('proposed')
  const { decisions } = await told<DecisionListReply>('/decisions')
  expect(decisions.slice(0, 2).map(({ author, does }) => [author, does.act])).toEqual([
    ['Ines', 'undo'],
    ['Ines', 'accept'],
  ])
  await page.reload()
  await page.locator('.entry').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await decided(page, 'Accepted')
  expect(faults).toEqual([])
  await context.close()
})

test('one value is corrected: typed, and read from words that are selected in the text', async () => {
  const { page, context, document } = await opened()
  await page.locator('.entry', { hasText: 'Amina Odhiambo · President' }).locator('h3 button').click()
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Chair')
  await select(page, 'Port Council')
  await expect.poll(() => page.getByRole('textbox', { name: 'Words in the text' }).inputValue()).toBe('Port Council')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Chair')
  await page.keyboard.press('Enter')
  await decided(page, 'Corrected')
  const value = chosen(page).locator('.entry-value .state', { hasText: 'Chair' })
  expect(await styleOf(value, 'borderBottomStyle')).toBe('double')
  await expect.poll(() => states(document, /Amina.*Chair/)).toContain('title Chair corrected')
  const { records } = await told<MarksReply>(`/documents/${document}/records`)
  const at = HARBOUR_LETTER.text.indexOf('Port Council')
  expect(records.flatMap(({ claims }) => claims).find(({ value: held }) => held === 'Chair')?.spans).toEqual([[at, at + 12]])
  await context.close()
})

test('x rejects a value with a reason, or the whole record; n keeps a note', async () => {
  const { page, context, document } = await opened()
  await page.locator('.entry', { hasText: 'Lars Holm · Mayor' }).locator('h3 button').click()
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('x')
  await page.getByLabel('Reason (may be left empty)').fill('Another Lars.')
  await page.keyboard.press('Enter')
  await decided(page, 'Rejected')
  const struck = chosen(page).locator('.entry-value .state[data-state=rejected]')
  expect(await styleOf(struck, 'textDecorationLine')).toBe('line-through')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.getByLabel('Your note').fill('Ask the archive.')
  await page.keyboard.press('Enter')
  await decided(page, 'Note kept')
  await page.keyboard.press('x')
  await page.keyboard.press('Enter')
  await decided(page, 'Rejected')
  await expect.poll(() => states(document, /Mayor of Bergen|"parts":\[\]/)).not.toContainEqual(expect.stringContaining('proposed'))
  const { decisions } = await told<DecisionListReply>('/decisions')
  expect(decisions.slice(0, 3).map(({ does }) => does)).toMatchObject([
    { act: 'reject', claims: null, reason: null },
    { act: 'note', text: 'Ask the archive.' },
    { act: 'reject', reason: 'Another Lars.' },
  ])
  await context.close()
})

test('selected words are added to a field of the chosen record, or make a record of their own', async () => {
  const { page, context, document, faults } = await opened()
  await page.locator('.entry', { hasText: 'Bergen Maritime Institute' }).locator('h3 button').click()
  await select(page, 'Lars Holm said')
  await page.getByRole('group', { name: 'With these words' }).getByRole('button', { name: 'Add to a field' }).click()
  await page.getByRole('combobox', { name: 'Field' }).selectOption('participants')
  await page.getByRole('textbox', { name: 'Participants' }).fill('Lars Holm')
  await page.keyboard.press('Enter')
  await decided(page, 'Added')
  await expect.poll(() => states(document, /Bergen Maritime/)).toContain('participants Lars Holm accepted')

  await select(page, 'Clean Harbours')
  await page.getByRole('group', { name: 'With these words' }).getByRole('button', { name: 'Make a record' }).click()
  await page.getByRole('combobox', { name: 'Type' }).selectOption('series')
  await expect.poll(() => page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Clean Harbours')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Keep the record' }).click()
  await decided(page, 'Added')
  await until(page, `document.querySelector('.entry[data-chosen=true][data-record] h3')?.textContent.includes('Clean Harbours')`)
  await expect.poll(() => states(document, /"Clean Harbours"/)).toEqual(expect.arrayContaining(['name Clean Harbours accepted']))
  expect(faults).toEqual([])
  await context.close()
})

test('what is not kept is put back and told; an answer that was lost is asked for again under the same batch', async () => {
  const { page, context, document } = await opened()
  let lost = 0
  await page.route('**/api/v1/decisions', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await expect.poll(() => chosen(page).locator('.entry-title .state').getAttribute('data-state')).toBe('accepted')
  await expect.poll(() => lost).toBe(2)
  const { decisions } = await told<DecisionListReply>('/decisions')
  expect(
    decisions.slice(0, 2).filter(({ does }) => does.act === 'accept' && JSON.stringify(does) === JSON.stringify(decisions[0]?.does)),
  ).toHaveLength(1)
  await page.unroute('**/api/v1/decisions')
  const refused = { ok: false, error: { code: 'REQUEST_INVALID', says: 'It was refused.', do: 'Nothing.', facts: {} } }
  await page.route('**/api/v1/decisions', (route) => route.fulfill({ status: 400, json: refused }))
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.getByRole('alert').waitFor()
  expect(await chosen(page).locator('.entry-title .state').getAttribute('data-state')).toBe('proposed')
  expect(document).not.toBe('')
  await context.close()
})
