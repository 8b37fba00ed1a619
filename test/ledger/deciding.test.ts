import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { decide } from '#ledger/decide'
import { decisionsSince, listDecisions } from '#ledger/read/decisions'
import { recordsOfDocument } from '#ledger/read/records-of-document'
import type { Act } from '#model/decision'
import { verify } from '#pipeline/verify'
import { emptyLedger } from '../ledger-server.ts'
import { batchNumber } from './batches.ts'
import { append } from './told.ts'

const ask = (acts: Act[], batch = batchNumber(1), author = 'Ines') => ({ author, batch, round: null, acts })

async function ledgerWithRecords() {
  const ledger = await emptyLedger()
  const { document } = await append(ledger)
  const records = await recordsOfDocument(ledger, document ?? '')
  return { ledger, document: document ?? '', records, first: records[0]?.id ?? '', claim: records[0]?.claims[0]?.id ?? '' }
}

describe('decide', () => {
  test('keeps what was decided, in order, and finds it by what it is about', async () => {
    const { ledger, first, claim, records } = await ledgerWithRecords()
    const second = records[1]?.id ?? ''
    const [accepted] = await decide(ledger, ask([{ act: 'accept', record: first, claims: [claim] }]))
    await decide(ledger, ask([{ act: 'note', on: second, text: 'Ask the embassy.' }], batchNumber(2), 'Tomás'))
    expect(accepted).toMatchObject({ author: 'Ines', does: { act: 'accept', record: first, claims: [claim] } })
    const all = await decisionsSince(ledger, null)
    expect(all.map(({ author, does }) => [author, does.act])).toEqual([
      ['Ines', 'accept'],
      ['Tomás', 'note'],
    ])
    expect(await decisionsSince(ledger, all[0]?.id ?? '')).toEqual(all.slice(1))
    expect((await listDecisions(ledger, { about: [claim, 'rec_x'] }, { size: 5 })).rows).toEqual(all.slice(0, 1))
    expect((await listDecisions(ledger, { author: 'Tomás' }, { size: 5 })).rows).toEqual(all.slice(1))
    const page = await listDecisions(ledger, {}, { size: 1 })
    expect((await listDecisions(ledger, {}, { size: 1, after: page.next ?? '' })).rows).toEqual(all.slice(0, 1))
  })

  test('a batch that is sent twice counts once; with other acts it is a clash', async () => {
    const { ledger, first, claim } = await ledgerWithRecords()
    const acts: Act[] = [{ act: 'accept', record: first, claims: [claim] }]
    const once = await decide(ledger, ask(acts))
    expect(await decide(ledger, ask(acts))).toEqual(once)
    expect(await decisionsSince(ledger, null)).toEqual(once)
    await expect(decide(ledger, ask([{ act: 'reject', record: first, claims: null, reason: null }]))).rejects.toMatchObject({ code: 'CLASH' })
  })

  test('at once from many sides, every batch is kept, ids in the order they were', async () => {
    const { ledger, first } = await ledgerWithRecords()
    await Promise.all(Array.from({ length: 12 }, (_, n) => decide(ledger, ask([{ act: 'note', on: first, text: `${n}` }], batchNumber(n)))))
    const ids = (await decisionsSince(ledger, null)).map(({ id }) => id)
    expect(ids).toHaveLength(12)
    expect(ids).toEqual([...ids].sort())
  })

  test('what is not there cannot be decided on, and nothing of the batch is kept', async () => {
    const { ledger, first, claim, document } = await ledgerWithRecords()
    const note: Act = { act: 'note', on: first, text: 'Kept only if all is.' }
    const spans = [{ start: 0, end: 7 }]
    const wrong: Act[] = [
      { act: 'accept', record: 'rec_none', claims: [] },
      { act: 'accept', record: first, claims: [claim, 'clm_none'] },
      {
        act: 'add',
        record: 'hnd_1',
        document: 'doc_none',
        type: 'post',
        status: null,
        claims: [{ field: 'person', value: 'A', spans }],
        evidence: spans,
      },
      { act: 'undo', decisions: ['01900000-0000-7000-8000-000000000000'] },
    ]
    for (const [n, act] of wrong.entries())
      await expect(decide(ledger, ask([note, act], batchNumber(n)))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await decisionsSince(ledger, null)).toEqual([])
    const add: Act = { ...(wrong[2] as Act & { act: 'add' }), document }
    await decide(ledger, ask([add, { act: 'accept', record: 'hnd_1', claims: [] }], batchNumber(9)))
    const [made] = await decisionsSince(ledger, null)
    const byHand = `hnd_${made?.id.replaceAll('-', '')}_0`
    expect(await decide(ledger, ask([{ act: 'reject', record: 'hnd_1', claims: [byHand], reason: null }], batchNumber(10)))).toHaveLength(1)
  })

  test('what is written by hand fits its field and its text', async () => {
    const { ledger, records, document } = await ledgerWithRecords()
    const event = records.find(({ type }) => type === 'event')?.id ?? ''
    const by = (field: string, value: unknown, end = 7): Act => ({
      act: 'correct',
      record: event,
      claim: null,
      by: { field, value, spans: [{ start: 0, end }] },
    })
    const spans = [{ start: 0, end: 7 }]
    const add: Act = {
      act: 'add',
      record: 'hnd_2',
      document,
      type: 'tie',
      status: null,
      claims: [{ field: 'kind', value: 'friendship', spans }],
      evidence: spans,
    }
    for (const [n, act] of [by('date', 'in May'), by('colour', 'blue'), by('date', '2024-05', 1e9), add].entries())
      await expect(decide(ledger, ask([act], batchNumber(n)))).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
    expect(await decide(ledger, ask([by('date', '2024-05')], batchNumber(20)))).toHaveLength(1)
    expect(await verify(ledger)).toMatchObject({ decisions: 1, problems: 0 })
    await sql`insert into decision (workspace_id, id, at, author, batch, n, round, act, subjects, body) select workspace_id, ${'01900000-0000-7000-8000-000000000009'},
      at, author, ${batchNumber(21)}, 0, round, act, subjects, jsonb_set(body::jsonb, '{by,spans,0,end}', '99999999')::json from decision where workspace_id = ${ledger.workspace}`.execute(
      ledger.db,
    )
    expect((await verify(ledger)).named).toMatchObject([{ name: 'DECISION_ASTRAY', id: '01900000-0000-7000-8000-000000000009' }])
  })
})
