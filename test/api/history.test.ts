import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { apiApp, BASE } from '#api/app'
import { HistoryReply, RecordReply, RecordsReply } from '#api/contract'
import { pastOf } from '#pipeline/standing/past'
import { batchNumber } from '../ledger/batches.ts'
import { emptyLedger } from '../ledger-server.ts'
import { ask, askInVain, servicesOver } from './asking.ts'
import { NEWSLETTER, tell } from './sample.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())
const on = (day: string): void => void vi.setSystemTime(new Date(`${day}T12:00:00.000Z`))

/** The newsletter, read today by the database's clock; what is decided on later days is so by ours. `decide` gives the ids of the decisions. */
async function appWithLetter() {
  on('2031-03-01')
  const ledger = await emptyLedger()
  const { documents } = await tell(ledger, [NEWSLETTER])
  const app = apiApp(servicesOver(ledger))
  let batches = 0
  const decide = async (author: string, ...acts: unknown[]): Promise<{ id: string; does: { record: string } }[]> => {
    const body = JSON.stringify({ author, batch: batchNumber(batches++), acts })
    const reply = await app.request(`${BASE}/decisions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(reply.status).toBe(200)
    return ((await reply.json()) as { decisions: { id: string; does: { record: string } }[] }).decisions
  }
  const { records } = await ask(app, '/records?type=event', RecordsReply)
  const meeting = records[0]?.id ?? ''
  const record = async (id = meeting) => ask(app, `/records/${id}`, RecordReply)
  const history = (day?: string, id = meeting) => ask(app, `/records/${id}/history${day === undefined ? '' : `?on=${day}`}`, HistoryReply)
  const claim = async (field: string) => (await record()).fields.find((each) => each.field === field)?.claims[0]?.id
  return { app, ledger, meeting, documents, decide, record, history, claim }
}

test('readings and decisions stand in one list, newest first, with who, what and why', async () => {
  const { meeting, decide, history, claim } = await appWithLetter()
  const date = await claim('date')
  on('2031-03-02')
  await decide('Ines', { act: 'accept', record: meeting, claims: [date] }, { act: 'note', on: `rec:${meeting}`, text: 'Seen in print.' })
  on('2031-03-03')
  await decide('Tomás', { act: 'reject', record: meeting, claims: [date], reason: 'The day of the letter.' })
  const { entries, on: day } = await history()
  expect(day).toBeNull()
  expect(
    entries.map((entry) => (entry.entry === 'reading' ? entry.rule : [entry.author, entry.act, entry.field, entry.value, entry.reason])),
  ).toEqual([
    ['Tomás', 'reject', 'date', '2022-05-03', 'The day of the letter.'],
    ['Ines', 'note', null, null, 'Seen in print.'],
    ['Ines', 'accept', 'date', '2022-05-03', null],
    'event/sample@1',
  ])
})

test('a record is told as it stood at the end of a day: before it was read, corrected, taken back', async () => {
  const { meeting, decide, history, claim } = await appWithLetter()
  const by = { field: 'date', value: '2022-05', spans: [{ start: 0, end: 4 }] }
  on('2031-03-02')
  const [corrected] = await decide('Ines', { act: 'correct', record: meeting, claim: await claim('date'), by })
  on('2031-03-04')
  await decide('Ines', { act: 'undo', decisions: [corrected?.id] })
  const days = await Promise.all(['2020-02-28', '2031-03-01', '2031-03-02', '2031-03-03', '2031-03-04'].map((day) => history(day)))
  expect(days.map(({ fields, state, entries }) => [fields?.['date'], state, entries.length])).toEqual([
    [undefined, 'proposed', 0],
    ['2022-05-03', 'proposed', 1],
    ['2022-05', 'corrected', 2],
    ['2022-05', 'corrected', 2],
    ['2022-05-03', 'proposed', 3],
  ])
  expect(days[0]?.fields).toBeNull()
  expect(days[1]?.fields).toMatchObject({ status: 'held', participants: ['Fiji', 'Tonga'] })
  const undone = days.map(({ entries }) => entries.flatMap((entry) => (entry.entry === 'decision' && entry.act === 'correct' ? [entry.undone] : [])))
  expect(undone).toEqual([[], [], [false], [false], [true]])
})

test('a reading that tells the record no more ends it', async () => {
  const { ledger, meeting, history } = await appWithLetter()
  vi.useRealTimers()
  const between = new Date(Date.now() + 1)
  await new Promise((resolve) => setTimeout(resolve, 20))
  await tell(ledger, [{ ...NEWSLETTER, records: () => [] }], 'rules-2')
  expect((await pastOf(ledger, meeting, between)).fields).toMatchObject({ date: '2022-05-03' })
  expect((await pastOf(ledger, meeting, null)).fields).toBeNull()
  expect(await history()).toMatchObject({ fields: null, entries: [{ entry: 'reading', standing: false }] })
})

test('the page of a record tells what people left of it, and shows records added by hand', async () => {
  const { app, meeting, documents, decide, record, history, claim } = await appWithLetter()
  on('2031-03-02')
  const spans = [{ start: 26, end: 36 }]
  const by = { field: 'date', value: '2022-05', spans }
  await decide('Ines', { act: 'correct', record: meeting, claim: await claim('date'), by })
  const page = await record()
  const date = page.fields.find(({ field }) => field === 'date')
  expect([page.record.fields, date?.value, date?.claims[0]]).toMatchObject([
    { date: '2022-05' },
    '2022-05',
    { state: 'corrected', value: '2022-05', sources: [spans[0]] },
  ])
  const claims = [{ field: 'kind', value: 'partnership', spans }, ...['Fiji', 'Tonga'].map((value) => ({ field: 'parties', value, spans }))]
  const [added] = await decide('Ines', { act: 'add', document: documents[0], type: 'tie', status: null, claims, evidence: spans })
  const id = added?.does.record ?? ''
  const tie = await record(id)
  expect(tie).toMatchObject({ rule: 'hand@1', record: { type: 'tie', start: 26, fields: { parties: ['Fiji', 'Tonga'], since: null } }, history: [] })
  expect(tie.fields.find(({ field }) => field === 'parties')?.claims.map(({ state }) => state)).toEqual(['accepted', 'accepted'])
  expect(await history(undefined, id)).toMatchObject({ state: 'accepted', entries: [{ act: 'add', author: 'Ines' }] })
  expect((await history('2031-03-01', id)).fields).toBeNull()
  await askInVain(app, '/records/rec_none/history', 'NOT_FOUND')
  for (const day of ['yesterday', '2026-02-30']) await askInVain(app, `/records/${meeting}/history?on=${day}`, 'REQUEST_INVALID')
})
