import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DecisionListReply, QueueReply, RoundDecisionsReply, RoundReply } from '#api/contract'
import { FAILURES } from '#model/failure'
import { axeFaults } from './axe.ts'
import { CONTRADICTORY, meetingLog, UNSURE } from './review-documents.ts'
import { openWorkbench, until, type Watched, type Workbench } from './workbench.ts'

let bench: Workbench
let long: string
let short: string
let batched: string
beforeAll(async () => {
  bench = await openWorkbench()
  const ids = await bench.tell([meetingLog(64), meetingLog(9, '402_more.txt'), meetingLog(5, '403_batch.txt'), ...UNSURE, ...CONTRADICTORY])
  ;[long = '', short = '', batched = ''] = ids
})
afterAll(async () => bench?.close())

const api = async <Reply>(path: string): Promise<Reply> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as Reply
const decided = async (): Promise<DecisionListReply['decisions']> => (await api<DecisionListReply>('/decisions?size=200')).decisions
/** The busiest machine answers within this. */
const SOON = { timeout: 20_000 }
/** Waits until the newest decision on the server is such a one: the page itself does not wait. */
const comes = (what: object) => expect.poll(async () => (await decided())[0], SOON).toMatchObject(what)

async function opened(query: string, options: Parameters<Workbench['open']>[1] = {}): Promise<Watched> {
  const storageState = { cookies: [], origins: [{ origin: bench.url, localStorage: [{ name: 'rapporteur-author', value: 'Ines' }] }] }
  const watched = await bench.open(`/review${query}`, { storageState, ...options })
  await watched.page.locator('.review-item').waitFor()
  return watched
}
const title = (page: Page): Promise<string> => page.locator('.review-item h2').innerText()
const told = (page: Page): Promise<string> => page.locator('.last-decision > p').first().innerText()

test('asks for a name before the first decision, once', async () => {
  const { page, context, faults } = await bench.open(`/review?document=${short}&item=record`)
  await page.locator('.review-item').waitFor()
  const before = await title(page)
  await page.keyboard.press('a')
  expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('Your name')
  await page.keyboard.type('Tomás')
  await page.keyboard.press('Enter')
  expect(await title(page)).toBe(before)
  await page.keyboard.press('n')
  await page.keyboard.type('Seen.')
  await page.keyboard.press('Enter')
  expect(await page.locator('.notes li').innerText()).toContain('Tomás')
  await comes({ author: 'Tomás', does: { act: 'note', text: 'Seen.' } })
  await page.reload()
  await page.getByText('Deciding as Tomás').waitFor()
  await page.keyboard.press('u')
  await comes({ does: { act: 'undo' } })
  expect(faults).toEqual([])
  await context.close()
})

test('60 decisions by keyboard: the next item is there while no request is answered', async () => {
  const { page, context, faults } = await opened(`?document=${long}&item=record`)
  const held: (() => void)[] = []
  let holding = true
  await page.route('**/api/v1/**', async (route: Route) => {
    if (holding) await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  for (let n = 0; n < 60; n++) {
    expect(await title(page)).toContain(`Harbour Council ${n},`)
    if (n === 12) {
      holding = false
      for (const go of held) go()
      await page.waitForResponse('**/api/v1/queue*')
    }
    await page.keyboard.press(n % 15 === 14 ? 's' : 'a')
  }
  expect(await title(page)).toContain('Harbour Council 60,')
  await page.getByText('8 open · 56 done').waitFor()
  await comes({ does: { act: 'skip' } })
  for (let left = 8; left > 0; left--) {
    await page.locator('.review-item').waitFor()
    await page.keyboard.press('a')
  }
  await page.getByText('Nothing is left under these filters.').waitFor()
  const accepted = (await decided()).filter(({ does }) => does.act === 'accept')
  expect(accepted).toHaveLength(64)
  expect(accepted.every(({ does }) => does.act === 'accept' && does.claims.length === 5)).toBe(true)
  expect(faults).toEqual([])
  await context.close()
})

describe('a record', () => {
  test('its values: chosen by j and k, lit in the text, accepted one by one, the record leaves with the last', async () => {
    const undos = async () => (await decided()).filter(({ does }) => does.act === 'undo').length
    const before = await undos()
    const { page, context } = await opened(`?document=${short}&item=record`)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.locator('.window-text mark.in-chosen').allInnerTexts()).toEqual(['1 May 1960'])
    await page.keyboard.press('k')
    expect(await page.locator('.window-text mark.in-chosen').allInnerTexts()).toEqual(['met'])
    await page.locator('.claim-line', { hasText: 'Valdivia' }).hover()
    expect(await page.locator('.window-text mark.in-lit').allInnerTexts()).toEqual(['Valdivia'])
    await page.locator('.window-text mark', { hasText: 'Harbour Council 0' }).hover()
    expect(await page.locator('.claim-line[data-lit=true]').innerText()).toContain('Harbour Council 0')
    await page.keyboard.press('a')
    expect(await page.locator('.claim-row').first().getAttribute('data-state')).toBe('accepted')
    for (let n = 0; n < 4; n++) await page.keyboard.press('a')
    expect(await title(page)).toContain('Harbour Council 1,')
    await page.keyboard.press('u')
    expect(await title(page)).toContain('Harbour Council 0,')
    expect(await page.evaluate(`[...document.querySelectorAll('.claim-row')].map((row) => row.dataset.state)`)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'accepted',
      'proposed',
    ])
    for (let n = 0; n < 4; n++) await page.keyboard.press('u')
    await expect.poll(undos, SOON).toBe(before + 5)
    expect((await api<QueueReply>(`/queue?document=${short}`)).counts.record).toEqual({ open: 9, done: 0 })
    await context.close()
  })

  test('a value is corrected by selecting its words in the text', async () => {
    const { page, context, faults } = await opened(`?document=${short}&item=record`)
    await page.locator('.claim-line', { hasText: 'Harbour Council 0' }).click()
    await page.keyboard.press('e')
    await page.locator('.window-text mark', { hasText: 'Harbour Council 0' }).dblclick()
    await until(page, `document.activeElement.value === 'Council'`)
    await page.keyboard.press('Enter')
    const row = page.locator('.claim-row', { hasText: 'read as Harbour Council 0' })
    expect(await row.getAttribute('data-state')).toBe('corrected')
    await comes({ does: { act: 'correct', by: { field: 'participants', value: 'Council' } } })
    const does = (await decided())[0]?.does
    const [item] = (await api<QueueReply>(`/queue?document=${short}&item=record`)).items
    const [span] = does?.act === 'correct' ? does.by.spans : []
    if (item?.item !== 'record' || !span) throw new Error('the record is still open')
    expect(item.window.words.slice(span.start - item.window.start, span.end - item.window.start)).toBe('Council')
    expect(faults).toEqual([])
    await context.close()
  })

  test('a date is corrected in a form that knows dates, its words chosen with the arrows', async () => {
    const { page, context } = await opened(`?document=${short}&item=record`)
    await page.locator('.claim-line', { hasText: '1 May 1960' }).click()
    await page.keyboard.press('e')
    await page.getByLabel('Date', { exact: true }).fill('May 1960')
    await page.keyboard.press('Enter')
    await page.getByText('This does not fit: Date').waitFor()
    await page.getByLabel('Date', { exact: true }).fill('1960-05')
    await page.keyboard.press('Tab')
    const words = page.getByLabel('Words in the text')
    expect(await words.inputValue()).toBe('May 1960')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await words.inputValue()).toBe('May 1960, the')
    await page.keyboard.press('Shift+ArrowLeft')
    expect(await words.inputValue()).toBe('May 1960')
    await page.keyboard.press('Enter')
    expect(await page.locator('.claim-row', { hasText: 'May 1960' }).first().getAttribute('data-state')).toBe('corrected')
    await comes({ does: { act: 'correct', by: { field: 'date', value: '1960-05' } } })
    await context.close()
  })

  test('a value is rejected with a reason, a record as a whole; both come back', async () => {
    const { page, context } = await opened(`?document=${short}&item=record&type=event`)
    await page.keyboard.press('s')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.type('It was a call.')
    await page.keyboard.press('Enter')
    expect(await page.locator('.claim-row').first().getAttribute('data-state')).toBe('rejected')
    await comes({ does: { act: 'reject', reason: 'It was a call.' } })
    const before = await title(page)
    await page.keyboard.press('Shift+X')
    await page.keyboard.press('Enter')
    expect(await title(page)).not.toBe(before)
    expect(await told(page)).toContain(`rejected: ${before.replace(/^.*?\n?(?=Meeting)/s, '')}`)
    await page.keyboard.press('u')
    expect(await title(page)).toBe(before)
    await page.keyboard.press('u')
    expect(await page.locator('.claim-row').first().getAttribute('data-state')).toBe('proposed')
    await context.close()
  })

  test('a decision that is refused puts its item back and says so', async () => {
    const { page, context } = await opened(`?document=${short}&item=record`)
    const before = await title(page)
    const { says, do: advice } = FAILURES.CLASH
    const error = { code: 'CLASH', says, do: advice, facts: {} }
    await page.route('**/api/v1/decisions', (route) => route.fulfill({ status: 409, json: { ok: false, error } }))
    await page.keyboard.press('a')
    await page.locator('.last-decision .failure').waitFor()
    expect([await title(page), await page.locator('.last-decision .failure').innerText()]).toEqual([before, expect.stringContaining(says)])
    await context.close()
  })

  test('everything that a rule made in a document is shown, then accepted with one key, and undone with one', async () => {
    const { page, context } = await opened(`?document=${batched}&item=record`)
    await page.keyboard.press('b')
    await page.getByText('5 open records would be accepted').waitFor()
    expect(await page.locator('.batch li').count()).toBe(5)
    await page.keyboard.press('Enter')
    await page.getByText('Nothing is left under these filters.').waitFor()
    await page.keyboard.press('u')
    await page.getByText('5 open · 0 done').waitFor()
    await page.locator('.review-item').waitFor()
    await page.keyboard.press('b')
    await page.getByText('5 open records would be accepted').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.batch').count()).toBe(0)
    await context.close()
  })
})

test('two that may be one stand beside each other with the reasons, and are judged', async () => {
  const { page, context } = await opened('?item=same')
  expect(await page.locator('.side h3').allInnerTexts()).toEqual(expect.arrayContaining(['Maria Oliveira Santos', 'Maria Santos']))
  expect(await page.locator('.reasons').innerText()).toContain('the same name: maria')
  await page.keyboard.press('x')
  await comes({ does: { act: 'judge', kind: 'person', verdict: 'different' } })
  await page.keyboard.press('u')
  await page.locator('.side').first().waitFor()
  await page.keyboard.press('a')
  await comes({ does: { act: 'judge', verdict: 'same' } })
  await context.close()
})

test('tellings that contradict each other are settled', async () => {
  const { page, context } = await opened('?item=contradiction')
  expect(await page.locator('.side mark.in-chosen').allInnerTexts()).toEqual(expect.arrayContaining(['400 people', '900 people']))
  await page.keyboard.press('2')
  await comes({ does: { act: 'settle', outcome: 'wrong', wrong: 1, why: null } })
  await page.keyboard.press('u')
  await comes({ does: { act: 'undo' } })
  await page.keyboard.press('a')
  await page.keyboard.type('Two days of one forum.')
  await page.keyboard.press('Enter')
  await comes({ does: { act: 'settle', outcome: 'both', wrong: null, why: 'Two days of one forum.' } })
  await page.getByText('Nothing is left under these filters.').waitFor()
  await page.keyboard.press('u')
  await page.locator('.side').first().waitFor()
  await page.keyboard.press('o')
  await comes({ does: { act: 'skip' } })
  await page.getByText('put off earlier').waitFor()
  await context.close()
})

test('what two readers of a round differ on is adjudicated in the queue, and counts in the round alone', async () => {
  const post = async <Reply>(path: string, body: object): Promise<Reply> => {
    const headers = { 'content-type': 'application/json', origin: bench.url }
    const reply = await fetch(`${bench.url}/api/v1${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ batch: crypto.randomUUID(), ...body }),
    })
    return (await reply.json()) as Reply
  }
  const passages = [{ document: batched, start: 20, end: 130 }]
  const { round } = await post<RoundDecisionsReply>('/rounds', { author: 'Ines', name: 'May', readers: ['Ana', 'Ben'], basis: 'proposed', passages })
  const decisions = `/rounds/${round.id}/decisions`
  const [item] = (await api<RoundReply>(`/rounds/${round.id}?reader=Ana`)).passages[0]?.items ?? []
  if (item?.item !== 'record') throw new Error('the readers are given a record')
  await post(decisions, { author: 'Ana', acts: [{ act: 'accept', record: item.record.id, claims: item.claims.map(({ id }) => id) }] })
  for (const author of ['Ana', 'Ben']) await post(decisions, { author, acts: [{ act: 'finish', round: round.id }] })
  const differences = async () => (await api<QueueReply>('/queue?item=difference')).counts.difference

  const before = await decided()
  const { page, context, faults } = await opened('?item=difference')
  expect(await page.locator('.readers').innerText()).toMatch(/1 Ana\s+Meeting[^]*2 Ben\s+has no such record/)
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('1')
  await expect.poll(differences, SOON).toEqual({ open: 0, done: 1 })
  expect(await decided()).toEqual(before)
  await page.keyboard.press('u')
  await expect.poll(differences, SOON).toEqual({ open: 1, done: 0 })
  expect(faults).toEqual([])
  await context.close()
})

test('filters stand in the address; the bar counts what is open', async () => {
  const { page, context } = await opened('')
  const { counts } = await api<QueueReply>('/queue')
  const open = Object.values(counts).reduce((sum, count) => sum + count.open, 0)
  await page
    .getByRole('banner')
    .getByRole('link', { name: `Review ${open}` })
    .waitFor()
  await page.getByLabel('Kind of item').selectOption('record')
  await page.locator('.filters').getByLabel('Document').selectOption(batched)
  await page.waitForURL(`**/review?item=record&document=${batched}`)
  await page.getByText('5 open').waitFor()
  await page.keyboard.press('a')
  await page.getByText('4 open · 1 done').waitFor()
  await page
    .getByRole('banner')
    .getByRole('link', { name: `Review ${open - 1}` })
    .waitFor()
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await page
    .getByRole('banner')
    .getByRole('link', { name: `Review ${open - 1}` })
    .waitFor()
  await context.close()
})

test.each([
  ['light', { colorScheme: 'light' as const }],
  ['dark', { colorScheme: 'dark' as const }],
  ['Arabic, dark, narrow', { colorScheme: 'dark' as const, locale: 'ar-EG', viewport: { width: 400, height: 800 } }],
])('%s: axe finds nothing on items, forms and the batch', async (_, options) => {
  const { page, context } = await opened('?item=record', options)
  const found: string[] = []
  const look = async (what: string): Promise<void> => {
    found.push(...(await axeFaults(page)).map((fault) => `${what}: ${fault}`))
    expect([what, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([what, 0])
  }
  await look('record')
  await page.keyboard.press('e')
  await look('correction')
  await page.keyboard.press('Escape')
  await page.keyboard.press('b')
  await page.locator('.batch li').first().waitFor()
  await look('batch')
  await page.goto(`${bench.url}/review?item=contradiction`)
  await page.locator('.side').first().waitFor()
  await look('contradiction')
  await page.goto(`${bench.url}/review?type=tie`)
  await page.locator('.empty .button').waitFor()
  await look('nothing')
  expect(found).toEqual([])
  await context.close()
})
