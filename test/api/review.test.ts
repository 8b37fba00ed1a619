import { describe, expect, test } from 'vitest'
import { BatchReply, DecisionListReply } from '#api/contract'
import type { Act } from '#model/decision'
import { batchNumber } from '../ledger/batches.ts'
import { ask, askInVain } from './asking.ts'
import { appWith } from './deciding.ts'
import { manyMeetings, NEWSLETTER } from './sample.ts'

describe('the queue', () => {
  test('holds every record with its claims beside its text, in text order, and counts what is open', async () => {
    const { queue } = await appWith(NEWSLETTER)
    const { items, counts, rules, documents } = await queue()
    expect(items.map((item) => (item.item === 'record' ? item.record.type : item.item))).toEqual(['event', 'post', 'figure', 'commitment', 'series'])
    expect(counts.record).toEqual({ open: 5, done: 0 })
    expect(rules).toContainEqual({ rule: 'commitment/sample', open: 1 })
    expect(documents).toMatchObject([{ open: 5, document: { name: '101' } }])
    const [first] = items
    if (first?.item !== 'record') throw new Error('a record is first')
    expect(first.claims.map(({ field, state }) => [field, state])).toContainEqual(['date', 'proposed'])
    const [start = 0, end = 0] = first.claims.find(({ field }) => field === 'date')?.spans[0] ?? []
    expect(first.window.words.slice(start - first.window.start, end - first.window.start)).toBe('3 May 2022')
  })

  test('the next items can be asked for behind a key, and filters keep to a type, a rule, a document', async () => {
    const { queue, ids } = await appWith(NEWSLETTER, manyMeetings(30))
    const first = await queue('?size=3')
    const second = await queue(`?size=3&after=${encodeURIComponent(first.items[2]?.key ?? '')}`)
    expect(second.items).toHaveLength(3)
    expect(second.items.map(({ key }) => key)).not.toContain(first.items[2]?.key)
    expect((await queue('?type=post')).items).toHaveLength(1)
    expect((await queue('?rule=event/sample&size=50')).items).toHaveLength(31)
    expect((await queue(`?document=${ids[0]}&size=50`)).items).toHaveLength(5)
    expect((await queue(`?item=same`)).items.every(({ item }) => item === 'same')).toBe(true)
  })

  test('what is accepted leaves it, what is skipped goes last, what is undone comes back', async () => {
    const { queue, decide } = await appWith(NEWSLETTER)
    const [first, second] = (await queue()).items
    if (first?.item !== 'record' || !second) throw new Error('records are first')
    const accept = { act: 'accept', record: first.record.id, claims: first.claims.map(({ id }) => id) }
    const { decisions, counts } = await decide([accept])
    expect(counts.record).toEqual({ open: 4, done: 1 })
    await decide([{ act: 'skip', item: second.key }])
    const keys = (await queue()).items.map(({ key }) => key)
    expect([keys.includes(first.key), keys.at(-1)]).toEqual([false, second.key])
    await decide([{ act: 'undo', decisions: [decisions[0]?.id] }])
    expect((await queue()).items[0]?.key).toBe(first.key)
  })

  test('a correction is shown with what was read, a rejected record is gone, a note stays with its item', async () => {
    const { queue, decide } = await appWith(NEWSLETTER)
    const { items } = await queue()
    const [meeting, post] = items
    if (meeting?.item !== 'record' || post?.item !== 'record') throw new Error('records are first')
    const date = meeting.claims.find(({ field }) => field === 'date')
    await decide([
      { act: 'correct', record: meeting.record.id, claim: date?.id, by: { field: 'date', value: '2022-05', spans: [{ start: 0, end: 4 }] } },
      { act: 'note', on: meeting.key, text: 'The day is that of the letter.' },
      { act: 'reject', record: post.record.id, claims: null, reason: 'Not a person.' },
    ])
    const after = (await queue()).items
    const [corrected] = after
    if (corrected?.item !== 'record') throw new Error('the meeting is still open')
    expect(corrected.claims.find(({ field }) => field === 'date')).toMatchObject({
      value: '2022-05',
      read: '2022-05-03',
      state: 'corrected',
      by: 'Ines',
    })
    expect(corrected.record.fields).toMatchObject({ date: '2022-05' })
    expect(corrected.notes).toMatchObject([{ author: 'Ines', text: 'The day is that of the letter.' }])
    expect(after.map(({ key }) => key)).not.toContain(post.key)
  })

  test('a batch accepts what one rule made, in one request', async () => {
    const { app, queue, decide } = await appWith(NEWSLETTER, manyMeetings(30))
    const batch = await ask(app, '/queue/batch?rule=event/sample', BatchReply)
    expect(batch.records).toBe(31)
    const { counts } = await decide(batch.acts)
    expect(counts.record).toEqual({ open: 4, done: 31 })
    expect((await queue('?rule=event/sample')).items).toEqual([])
  })
})

describe('decisions', () => {
  test('a record that was missed is added with its words, and stands in the queue’s place of its document', async () => {
    const { decide, queue, ids, app } = await appWith(NEWSLETTER)
    const spans = [{ start: 26, end: 30 }]
    const add = {
      act: 'add',
      document: ids[0],
      type: 'tie',
      status: null,
      claims: [
        { field: 'kind', value: 'partnership', spans },
        { field: 'parties', value: 'Fiji', spans },
        { field: 'parties', value: 'Tonga', spans },
      ],
      evidence: spans,
    }
    const { decisions } = await decide([add])
    const does = decisions[0]?.does as Act & { act: 'add' }
    expect(does.record).toMatch(/^hnd_[0-9a-f]{32}$/)
    expect((await queue()).counts.record).toEqual({ open: 5, done: 1 })
    await askInVain(app, '/records/rec_none', 'NOT_FOUND')
  })

  test('are listed newest first, by what they are about and by author; undone ones say so', async () => {
    const { app, decide, queue } = await appWith(NEWSLETTER)
    const [first] = (await queue()).items
    const { decisions } = await decide([{ act: 'note', on: first?.key, text: 'One.' }], 'Ines')
    await decide([{ act: 'note', on: first?.key, text: 'Two.' }], 'Tomás')
    await decide([{ act: 'undo', decisions: [decisions[0]?.id] }], 'Tomás')
    const listed = await ask(app, `/decisions?about=${encodeURIComponent(first?.key ?? '')}`, DecisionListReply)
    expect(listed.decisions.map(({ author, does, undone }) => [author, does.act === 'note' && does.text, undone])).toEqual([
      ['Tomás', 'Two.', false],
      ['Ines', 'One.', true],
    ])
    expect((await ask(app, '/decisions?author=Ines', DecisionListReply)).decisions).toHaveLength(1)
    const page = await ask(app, '/decisions?size=2', DecisionListReply)
    expect((await ask(app, `/decisions?size=2&next=${page.next}`, DecisionListReply)).decisions).toHaveLength(1)
  })

  test('the same batch sent twice counts once; other words under it clash; what is not there is refused', async () => {
    const { app, decide, queue, post } = await appWith(NEWSLETTER)
    const [first] = (await queue()).items
    const note = [{ act: 'note', on: first?.key, text: 'Once.' }]
    const once = await decide(note, 'Ines', batchNumber(900))
    expect((await decide(note, 'Ines', batchNumber(900))).decisions).toEqual(once.decisions)
    const other = post([{ act: 'note', on: first?.key, text: 'Twice.' }], 'Ines', batchNumber(900))
    await askInVain(app, '/decisions', 'CLASH', other.init)
    await askInVain(app, '/decisions', 'NOT_FOUND', post([{ act: 'accept', record: 'rec_none', claims: [] }]).init)
    await askInVain(app, '/decisions', 'REQUEST_INVALID', post([{ act: 'burn', record: 'rec_none' }]).init)
    await askInVain(app, '/decisions', 'REQUEST_INVALID', post([{ act: 'skip', item: 'x' }], ' ').init)
  })
})
