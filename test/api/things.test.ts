import { expect, test } from 'vitest'
import { apiApp, BASE } from '#api/app'
import { QueueReply, ThingReply, ThingsReply } from '#api/contract'
import { batchNumber } from '../ledger/batches.ts'
import { emptyLedger } from '../ledger-server.ts'
import { ask, askInVain, servicesOver } from './asking.ts'
import { type Told, tell, told } from './sample.ts'

const none = { name: null, organizers: [], attendance: null, series: null, outcomes: [] }

/** One meeting, told by two houses: the second gives the day, another spelling, and fewer people. */
const letter: Told = {
  fileName: '301_letter.txt',
  text: 'In May 2023 the Harbour Fund met the Tidal Institute of Chile in Valdivia. Ana Ruiz Soto, Director of the Harbour Fund, was there.',
  records: (at) => [
    told(
      'event',
      {
        ...none,
        kind: 'meeting',
        date: '2023-05',
        places: [{ name: 'Valdivia', country: 'CL' }],
        participants: ['Harbour Fund', 'Tidal Institute of Chile', 'Ana Ruiz Soto'],
      },
      'held',
      [
        ['kind', 'meeting', at('met')],
        ['date', '2023-05', at('May 2023')],
        ['participants', 'Harbour Fund', at('Harbour Fund')],
        ['participants', 'Tidal Institute of Chile', at('Tidal Institute of Chile')],
        ['participants', 'Ana Ruiz Soto', at('Ana Ruiz Soto')],
        ['places', { name: 'Valdivia', country: 'CL' }, at('Valdivia')],
      ],
    ),
    told('post', { person: 'Ana Ruiz Soto', title: 'Director', organization: 'Harbour Fund', former: false }, null, [
      ['person', 'Ana Ruiz Soto', at('Ana Ruiz Soto')],
      ['title', 'Director', at('Director')],
      ['organization', 'Harbour Fund', at('Harbour Fund')],
    ]),
  ],
}
const bulletin: Told = {
  fileName: '302_bulletin.txt',
  text: 'Valdivia, 9 May 2023. The Tidal Institute of Chile and the Harbor Fund met here today; Ana Ruiz-Soto spoke.',
  records: (at) => [
    told(
      'event',
      {
        ...none,
        kind: 'meeting',
        date: '2023-05-09',
        places: [{ name: 'Valdivia', country: 'CL' }],
        participants: ['Tidal Institute of Chile', 'Harbor Fund', 'Ana Ruiz-Soto'],
      },
      'held',
      [
        ['kind', 'meeting', at('met')],
        ['date', '2023-05-09', at('9 May 2023')],
        ['participants', 'Tidal Institute of Chile', at('Tidal Institute of Chile')],
        ['participants', 'Harbor Fund', at('Harbor Fund')],
        ['participants', 'Ana Ruiz-Soto', at('Ana Ruiz-Soto')],
        ['places', { name: 'Valdivia', country: 'CL' }, at('Valdivia')],
      ],
    ),
  ],
}

async function appWithBoth() {
  const ledger = await emptyLedger()
  await tell(ledger, [letter, bulletin])
  const app = apiApp(servicesOver(ledger))
  let batches = 0
  const decide = async (acts: unknown[]) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ author: 'Ines', batch: batchNumber(batches++), acts }),
    }
    const reply = await app.request(`${BASE}/decisions`, init)
    expect(reply.status).toBe(200)
    return ((await reply.json()) as { decisions: { id: string }[] }).decisions
  }
  const things = (query: string) => ask(app, `/things?${query}`, ThingsReply)
  const thing = (id: string) => ask(app, `/things/${id}`, ThingReply)
  return { app, decide, things, thing }
}

test('a meeting told twice is one, with every value, its sources, and why it is shown', async () => {
  const { things, thing } = await appWithBoth()
  const { things: events, total, counts } = await things('kind=event')
  expect([total, counts.event, events[0]?.documents, events[0]?.members]).toEqual([1, 1, 2, 2])
  const meeting = await thing(events[0]?.id ?? '')
  const field = (name: string) => meeting.fields.find((each) => each.field === name)?.values ?? []
  expect(field('date').map(({ value, shown, why, sources }) => [value, shown, why, sources.map(({ quote }) => quote)])).toEqual([
    ['2023-05-09', true, 'specific', ['9 May 2023']],
    ['2023-05', false, null, ['May 2023']],
  ])
  expect(field('participants').map(({ sources }) => sources.length)).toEqual([2, 2, 2])
  expect(field('participants').map(({ thing: told }) => told?.slice(0, 4))).toEqual(['nam_', 'nam_', 'nam_'])
  expect(meeting.unsure).toEqual([])
  expect(meeting.joins[0]?.reasons.map(({ key }) => key)).toContain('parties.shared')
  expect(meeting.members.map(({ window }) => window.document.name)).toEqual(expect.arrayContaining(['301', '302']))
})

test('people and bodies are one however they are spelt; a search finds them by any form', async () => {
  const { things, thing } = await appWithBoth()
  const { things: people } = await things('kind=person&q=ruiz-soto')
  expect(people).toMatchObject([{ members: 2, documents: 2, facts: ['Director, Harbour Fund'] }])
  const ana = await thing(people[0]?.id ?? '')
  expect(ana.records.map(({ type }) => type).sort()).toEqual(['event', 'event', 'post'])
  expect((await things('kind=organization')).things.map(({ title, also }) => [title.name, also])).toEqual(
    expect.arrayContaining([['Harbour Fund', ['Harbor Fund']]]),
  )
})

test('what was joined can be taken apart, and the undoing joins it again', async () => {
  const { things, thing, decide, app } = await appWithBoth()
  const [meeting] = (await things('kind=event')).things
  const [a, b] = (await thing(meeting?.id ?? '')).members.map(({ id }) => id)
  const [judged] = await decide([{ act: 'judge', kind: 'event', a, b, verdict: 'different', reason: 'Two days.' }])
  expect((await things('kind=event')).total).toBe(2)
  expect((await ask(app, '/queue?item=same', QueueReply)).items).toEqual([])
  await decide([{ act: 'undo', decisions: [judged?.id] }])
  expect((await things('kind=event')).total).toBe(1)
})

test('an accepted value is the one that is shown, whatever tells more', async () => {
  const { things, thing, decide } = await appWithBoth()
  const [meeting] = (await things('kind=event')).things
  const month = (await thing(meeting?.id ?? '')).fields.find(({ field }) => field === 'date')?.values[1]?.sources[0]
  await decide([{ act: 'accept', record: month?.record, claims: [month?.claim] }])
  const values = (await thing(meeting?.id ?? '')).fields.find(({ field }) => field === 'date')?.values
  expect(values?.map(({ value, why }) => [value, why])).toEqual([
    ['2023-05', 'accepted'],
    ['2023-05-09', null],
  ])
})

test('pages follow each other; what is not there is told', async () => {
  const { app, things } = await appWithBoth()
  const first = await things('kind=organization&size=1')
  const second = await things(`kind=organization&size=1&next=${first.next}`)
  expect([first.things[0]?.id === second.things[0]?.id, second.next]).toEqual([false, null])
  await askInVain(app, '/things/nam_none', 'NOT_FOUND')
})
