import { expect, test } from 'vitest'
import { BASE } from '#api/app'
import { type RecordRow, RecordsReply, SearchReply } from '#api/contract'
import { ask } from './asking.ts'
import { appWith } from './deciding.ts'
import { manyMeetings, NEWSLETTER } from './sample.ts'

const SPOT = [{ start: 26, end: 30 }]
const corrected = (record: RecordRow, claim: string | undefined, value: string) => ({
  act: 'correct',
  record: record.id,
  claim: claim ?? null,
  by: { field: 'date', value, spans: SPOT },
})

async function meetings() {
  const { app, decide, queue, ids } = await appWith(NEWSLETTER, manyMeetings(12))
  const list = (query = '') => ask(app, `/records?type=event${query}`, RecordsReply)
  const { items } = await queue('?type=event&size=50')
  const item = (n: number) => {
    const found = items[n]
    if (found?.item !== 'record') throw new Error('a record')
    return { record: found.record, claim: found.claims.find(({ field }) => field === 'date')?.id }
  }
  return { app, decide, ids, list, item }
}

test('a corrected date moves a record in the list and through its filters, and undoing moves it back', async () => {
  const { decide, list, item } = await meetings()
  const { record, claim } = item(0)
  const before = await list()
  expect(before.records[0]).toMatchObject({ id: record.id, date: '2022-05-03' })
  const { decisions } = await decide([corrected(record, claim, '1998-07')])
  const after = await list()
  expect(after.total).toBe(before.total)
  expect(after.records.filter(({ date }) => date !== null).at(-1)).toMatchObject({ id: record.id, date: '1998-07', fields: { date: '1998-07' } })
  expect((await list('&to=1999')).records.map(({ id }) => id)).toEqual([record.id])
  expect((await list('&from=2022')).total).toBe(0)
  await decide([{ act: 'undo', decisions: decisions.map(({ id }) => id) }])
  expect((await list()).records.map(({ id }) => id)).toEqual(before.records.map(({ id }) => id))
})

test('a rejected record is gone from the list and its counts', async () => {
  const { decide, list, item } = await meetings()
  const { record } = item(3)
  const { total } = await list()
  await decide([{ act: 'reject', record: record.id, claims: null, reason: null }])
  const after = await list('&size=50')
  expect(after.total).toBe(total - 1)
  expect(after.counts.event).toBe(total - 1)
  expect(after.records.map(({ id }) => id)).not.toContain(record.id)
})

test('the export of a list has corrected values, and nothing that was rejected', async () => {
  const { app, decide, item } = await meetings()
  const [wrong, right] = [item(3).record, item(0)]
  await decide([corrected(right.record, right.claim, '1998-07'), { act: 'reject', record: wrong.id, claims: null, reason: null }])
  const told = await (await app.request(`${BASE}/export?format=jsonl&type=event`)).text()
  const records = told
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { date: string | null; participants: string[] })
  expect(records).toHaveLength(12)
  expect(records.map(({ date }) => date)).toContain('1998-07')
  expect(records.map(({ participants }) => participants)).not.toContainEqual(wrong.fields['participants' as never])
})

test('a record added by hand stands in its place, and is found by its words', async () => {
  const { app, decide, ids, list } = await meetings()
  const claims = [
    { field: 'kind', value: 'meeting', spans: SPOT },
    { field: 'date', value: '2021-02-03', spans: SPOT },
    { field: 'places', value: { name: 'Funafuti', country: 'TV' }, spans: SPOT },
  ]
  await decide([{ act: 'add', document: ids[0], type: 'event', status: 'held', claims, evidence: SPOT }])
  const { records } = await list()
  expect(records[1]).toMatchObject({ date: '2021-02-03', document: { name: '101' } })
  expect((await list('&country=TV')).total).toBe(1)
  const lines = async (query: string) => (await (await app.request(`${BASE}/export?format=jsonl${query}`)).text()).trim().split('\n').length
  expect([await lines('&country=TV'), await lines('&type=event'), await lines('&from=2023')]).toEqual([1, 14, 1])
  expect((await ask(app, '/search?q=funafuti', SearchReply)).records).toHaveLength(1)
})

test.each(['newest', 'oldest', 'text'])('page by page every record comes once: %s', async (sort) => {
  const { decide, list, item } = await meetings()
  const changes = [2, 4, 5, 9].map((n) => corrected(item(n).record, item(n).claim, `20${10 + n}`))
  await decide([...changes, { act: 'reject', record: item(7).record.id, claims: null, reason: null }])
  const whole = (await list(`&sort=${sort}&size=50`)).records.map(({ id }) => id)
  const pages: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page: RecordsReply = await list(`&sort=${sort}&size=3${next === '' ? '' : `&next=${next}`}`)
    pages.push(...page.records.map(({ id }) => id))
    next = page.next
  }
  expect(pages).toEqual(whole)
  expect(new Set(whole).size).toBe(12)
})
