import { describe, expect, test } from 'vitest'
import { apiApp, BASE } from '#api/app'
import { AgreementReply, DecisionListReply, DecisionsReply, QueueReply, RoundDecisionsReply, RoundReply, RoundsReply } from '#api/contract'
import type { FailureCode } from '#model/failure'
import { batchNumber } from '../ledger/batches.ts'
import { emptyLedger } from '../ledger-server.ts'
import { ask, askInVain, servicesOver } from './asking.ts'
import { NEWSLETTER, type Told, tell } from './sample.ts'

async function appWith(...documents: readonly Told[]) {
  const ledger = await emptyLedger()
  const { documents: ids } = await tell(ledger, documents)
  const app = apiApp(servicesOver(ledger))
  let batches = 0
  const request = (body: object) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const send = async (path: string, body: object) => {
    const reply = await app.request(BASE + path, request({ batch: batchNumber(batches++), ...body }))
    const told = await reply.json()
    expect([path, reply.status, told]).toEqual([path, 200, expect.objectContaining({ ok: true })])
    return told as unknown
  }
  const sendInVain = (path: string, body: object, code: FailureCode) =>
    askInVain(app, path, code, request({ batch: batchNumber(batches++), ...body }))
  const open = async (more: object = {}) => {
    const body = { author: 'Ines', name: 'May', readers: ['Ana', 'Ben'], basis: 'proposed', passages: [{ document: ids[0] }], ...more }
    return RoundDecisionsReply.parse(await send('/rounds', body)).round
  }
  const say = async (round: string, author: string, ...acts: unknown[]) =>
    RoundDecisionsReply.parse(await send(`/rounds/${round}/decisions`, { author, acts }))
  const finish = (round: string, author: string) => say(round, author, { act: 'finish', round })
  const page = (round: string, reader: string) => ask(app, `/rounds/${round}?reader=${reader}`, RoundReply)
  /** The records of a reader's page by type. */
  const records = async (round: string, reader: string) => {
    const items = (await page(round, reader)).passages.flatMap(({ items: all }) => all)
    return new Map(items.flatMap((item) => (item.item === 'record' ? [[item.record.type, item] as const] : [])))
  }
  /** Accepts all that was proposed, but for some types. */
  const acceptAll = async (round: string, reader: string, ...without: string[]) => {
    const all = [...(await records(round, reader)).values()].filter(({ record }) => !without.includes(record.type))
    await say(round, reader, ...all.map(({ record, claims }) => ({ act: 'accept', record: record.id, claims: claims.map(({ id }) => id) })))
  }
  return { app, ids, send, sendInVain, open, say, finish, page, records, acceptAll }
}

const date = (value: string) => ({ field: 'date', value, spans: [{ start: 29, end: 39 }] })

describe('a round of blind reading', () => {
  test('gives both readers the same passages, with what was read or an empty page', async () => {
    const { app, open, page } = await appWith(NEWSLETTER)
    const proposed = await open()
    expect(proposed).toMatchObject({
      state: 'reading',
      readers: [{ name: 'Ana', finished: false }, { name: 'Ben' }],
      differences: { open: 0, done: 0 },
    })
    const { passages, open: left } = await page(proposed.id, 'Ana')
    expect(left).toBe(5)
    expect(passages).toHaveLength(1)
    expect(passages[0]?.window).toMatchObject({ start: 0, words: NEWSLETTER.text })
    const blank = await open({ basis: 'blank', passages: [{ document: proposed.documents[0]?.id, start: 10, end: 90 }] })
    const empty = await page(blank.id, 'Ben')
    expect(empty.passages[0]).toMatchObject({ items: [], window: { start: 10, words: NEWSLETTER.text.slice(10, 90) } })
    expect((await ask(app, '/rounds', RoundsReply)).rounds.map(({ id }) => id)).toEqual([blank.id, proposed.id])
  })

  test('a reader sees nothing of the other’s, and nobody sees both, before both have finished', async () => {
    const { app, open, page, finish, acceptAll } = await appWith(NEWSLETTER)
    const { id } = await open()
    const before = await page(id, 'Ben')
    await acceptAll(id, 'Ana', 'post')
    expect(await page(id, 'Ben')).toEqual(before)
    expect((await ask(app, `/rounds/${id}`, RoundReply)).passages[0]?.items).toEqual([])
    expect((await ask(app, '/decisions', DecisionListReply)).decisions).toEqual([])
    await finish(id, 'Ana')
    const { round, ...seen } = await page(id, 'Ben')
    expect(seen).toEqual({ ok: true, passages: before.passages, decisions: [], open: 5 })
    expect(round.readers).toEqual([
      { name: 'Ana', finished: true },
      { name: 'Ben', finished: false },
    ])
    for (const path of ['agreement', 'gold']) await askInVain(app, `/rounds/${id}/${path}`, 'CLASH')
    await askInVain(app, `/rounds/${id}?reader=Cleo`, 'NOT_FOUND')
    expect((await ask(app, '/queue?item=difference', QueueReply)).counts.difference).toEqual({ open: 0, done: 0 })
  })

  test('what is decided in it counts only there', async () => {
    const { app, open, acceptAll, say, records } = await appWith(NEWSLETTER)
    const { id } = await open()
    const { counts } = await ask(app, '/queue', QueueReply)
    await acceptAll(id, 'Ana', 'event')
    const event = (await records(id, 'Ana')).get('event')
    await say(id, 'Ana', { act: 'reject', record: event?.record.id, claims: null, reason: null })
    expect((await ask(app, '/queue', QueueReply)).counts).toEqual(counts)
    expect((await records(id, 'Ana')).get('event')?.claims[0]?.state).toBe('rejected')
  })

  test('differences are adjudicated in the queue, and the gold holds what both have and what was chosen', async () => {
    const { app, open, say, finish, acceptAll, records, send } = await appWith(NEWSLETTER)
    const { id } = await open()
    await acceptAll(id, 'Ana')
    await acceptAll(id, 'Ben', 'series')
    const event = (await records(id, 'Ben')).get('event')
    const claim = event?.claims.find(({ field }) => field === 'date')?.id
    await say(id, 'Ben', { act: 'correct', record: event?.record.id, claim, by: date('2022-05') })
    await finish(id, 'Ana')
    const { round } = await finish(id, 'Ben')
    expect(round).toMatchObject({ state: 'adjudicating', differences: { open: 2, done: 0 } })
    const agreement = await ask(app, `/rounds/${id}/agreement`, AgreementReply)
    expect(agreement.types.find(({ type }) => type === null)?.records).toEqual({ both: 4, onlyFirst: 1, onlySecond: 0, f1: 8 / 9 })
    expect(agreement.fields.find(({ type, field }) => type === 'event' && field === 'date')?.shared).toMatchObject({
      both: 0,
      onlyFirst: 1,
      onlySecond: 1,
    })
    const { items } = await ask(app, '/queue?item=difference', QueueReply)
    const differences = items.map((item) => {
      if (item.item !== 'difference') throw new Error('only differences were asked for')
      return item.difference
    })
    expect(differences).toMatchObject([
      { type: 'event', field: 'date', sides: [{ fields: { date: '2022-05-03' } }, { fields: { date: '2022-05' } }], choice: null },
      { type: 'series', field: null, sides: [{ fields: { name: 'Lagoon Forum' } }, null] },
    ])
    expect(differences[0]?.window.words).toContain('3 May 2022')
    // As the queue sends it, and as a round is asked.
    const [first, second] = differences.map(({ difference }) => ({ act: 'adjudicate', round: id, difference, why: null }))
    const sent = await send('/decisions', { author: 'Ines', acts: [{ ...first, choice: 'second' }] })
    await say(id, 'Ines', { ...second, choice: 'first' })
    expect((await ask(app, '/queue?item=difference', QueueReply)).counts.difference).toEqual({ open: 0, done: 2 })
    const gold = async () =>
      (await (await app.request(`${BASE}/rounds/${id}/gold`)).text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    const lines = await gold()
    expect(lines.map(({ type }) => type)).toEqual(['event', 'post', 'figure', 'commitment', 'series'])
    expect(lines[0]).toMatchObject({ doc: '101', date: '2022-05', participants: ['Fiji', 'Tonga'], evidence: expect.arrayContaining(['Fiji']) })
    await send('/decisions', { author: 'Ines', acts: [{ act: 'undo', decisions: [DecisionsReply.parse(sent).decisions[0]?.id] }] })
    expect((await ask(app, '/queue?item=difference', QueueReply)).counts.difference).toEqual({ open: 1, done: 1 })
    expect((await gold())[0]).toMatchObject({ type: 'event', date: null })
  })

  test('added by hand from an empty page, found again in the gold word by word', async () => {
    const { app, ids, open, say, finish } = await appWith(NEWSLETTER)
    const { id } = await open({ basis: 'blank' })
    const at = NEWSLETTER.text.indexOf('Norway')
    const spans = [{ start: at, end: at + 'Norway will give 12 boats to Tuvalu by 2024.'.length }]
    const tie = ['Norway', 'Tuvalu'].map((value) => ({ field: 'parties', value, spans }))
    const claims = [{ field: 'kind', value: 'partnership', spans }, ...tie]
    for (const reader of ['Ana', 'Ben']) {
      await say(id, reader, { act: 'add', document: ids[0], type: 'tie', status: null, claims, evidence: spans })
      await finish(id, reader)
    }
    const agreement = await ask(app, `/rounds/${id}/agreement`, AgreementReply)
    expect([agreement.differences, agreement.gold]).toEqual([[], { records: 1, unfinished: 0 }])
    const gold = await (await app.request(`${BASE}/rounds/${id}/gold`)).text()
    expect(JSON.parse(gold)).toEqual({
      type: 'tie',
      doc: '101',
      kind: 'partnership',
      parties: ['Norway', 'Tuvalu'],
      since: null,
      evidence: ['Norway will give 12 boats to Tuvalu by 2024.'],
    })
  })

  test('what comes too early, too late or from somebody else is refused; a request that is sent twice counts once', async () => {
    const { app, ids, open, say, sendInVain, acceptAll, finish } = await appWith(NEWSLETTER)
    await sendInVain(
      '/rounds',
      { author: 'I', name: 'x', readers: ['Ana', 'Ana'], basis: 'blank', passages: [{ document: ids[0] }] },
      'REQUEST_INVALID',
    )
    await sendInVain('/rounds', { author: 'I', name: 'x', readers: ['A', 'B'], basis: 'blank', passages: [{ document: 'doc_x' }] }, 'NOT_FOUND')
    const wide = [{ document: ids[0], start: 5, end: 100_000 }]
    await sendInVain('/rounds', { author: 'I', name: 'x', readers: ['A', 'B'], basis: 'blank', passages: wide }, 'REQUEST_INVALID')
    const { id } = await open()
    const path = `/rounds/${id}/decisions`
    const adjudicate = { act: 'adjudicate', round: id, difference: 'a:b:c', choice: 'first', why: null }
    await sendInVain(path, { author: 'Ines', acts: [adjudicate] }, 'CLASH')
    await sendInVain('/decisions', { author: 'Ines', acts: [adjudicate] }, 'CLASH')
    await sendInVain(path, { author: 'Cleo', acts: [{ act: 'finish', round: id }] }, 'REQUEST_INVALID')
    await sendInVain(path, { author: 'Ana', acts: [{ act: 'skip', item: 'rec:x' }] }, 'REQUEST_INVALID')
    await sendInVain('/rounds/rnd_x/decisions', { author: 'Ana', acts: [{ act: 'finish', round: 'rnd_x' }] }, 'NOT_FOUND')
    await acceptAll(id, 'Ana')
    const { decisions } = await finish(id, 'Ana')
    await sendInVain(path, { author: 'Ana', acts: [{ act: 'accept', record: 'rec_x', claims: [] }] }, 'CLASH')
    await say(id, 'Ana', { act: 'undo', decisions: [decisions[0]?.id] })
    const again = { author: 'Ana', batch: batchNumber(900), acts: [{ act: 'finish', round: id }] }
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(again) }
    const sent = async () => RoundDecisionsReply.parse(await (await app.request(BASE + path, init)).json())
    const [once, twice] = [await sent(), await sent()]
    expect(twice).toEqual(once)
    await finish(id, 'Ben')
    await sendInVain(path, { author: 'Ana', acts: [{ act: 'undo', decisions: [once.decisions[0]?.id] }] }, 'CLASH')
    const { round } = await say(id, 'Ines', { act: 'close', round: id })
    expect(round.state).toBe('closed')
    await sendInVain(path, { author: 'Ines', acts: [adjudicate] }, 'CLASH')
  })
})
