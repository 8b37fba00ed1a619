import { expect, test } from 'vitest'
import type { Act, Decision } from '#model/decision'
import { agreementOf } from '../agreement/agreement.ts'
import { goldOf } from '../agreement/gold.ts'
import { type Proposed, recordsOfReader } from '../agreement/readers-records.ts'
import { isOpening, Round } from './round.ts'

let made = 0
const decision = (author: string, does: Act): Decision => {
  const id = `00000000-0000-7000-8000-${String(made++).padStart(12, '0')}`
  return { id, at: '2026-11-22T10:00:00.000Z', author, batch: id, round: 'rnd_1', does }
}
const passage = { document: 'doc_1', reading: '00000000-0000-7000-8000-000000000000', start: 0, end: 200 }
const finish: Act = { act: 'finish', round: 'rnd_1' }

function begin(basis: 'blank' | 'proposed') {
  const opened = decision('Ines', { act: 'open', round: 'rnd_1', name: 'First', readers: ['Ana', 'Ben'], passages: [passage], basis })
  if (!isOpening(opened)) throw new Error('it opens')
  const round = new Round(opened)
  const say = (author: string, does: Act): Decision => {
    const said = decision(author, does)
    round.take(said)
    return said
  }
  return { round, opened, say }
}

const claim = (id: string, field: string, value: unknown) => ({ id, field, value })
const READ: Proposed[] = [
  {
    document: 'doc_1',
    record: {
      id: 'rec_1',
      type: 'post',
      fields: { person: 'Ruiz', title: 'Mayor', organization: 'Harbour', former: false },
      evidence: [{ start: 10, end: 60 }],
      claims: [claim('clm_1', 'person', 'Ruiz'), claim('clm_2', 'title', 'Mayor'), claim('clm_3', 'organization', 'Harbour')],
    },
  },
  {
    document: 'doc_1',
    record: {
      id: 'rec_2',
      type: 'post',
      fields: { person: 'Li', title: 'Dean', organization: null, former: false },
      evidence: [{ start: 300, end: 360 }],
      claims: [claim('clm_4', 'person', 'Li')],
    },
  },
]
const all = { act: 'accept', record: 'rec_1', claims: ['clm_1', 'clm_2', 'clm_3'] } as const
const add: Act = {
  act: 'add',
  record: 'hnd_1',
  document: 'doc_1',
  type: 'tie',
  status: null,
  claims: ['Lima', 'Quito'].map((value) => ({ field: 'parties', value, spans: [{ start: 70, end: 75 }] })),
  evidence: [{ start: 62, end: 90 }],
}

test('a reader’s records are what that reader accepted, put right and added; nothing of the other’s', () => {
  const { round, say } = begin('proposed')
  say('Ana', all as unknown as Act)
  say('Ana', {
    act: 'correct',
    record: 'rec_1',
    claim: 'clm_1',
    by: { field: 'person', value: 'Ana Ruiz', spans: [{ start: 64, end: 72 }] },
  })
  say('Ben', { act: 'accept', record: 'rec_1', claims: ['clm_1', 'clm_2'] })
  say('Ben', add)
  say('Cleo', { act: 'reject', record: 'rec_1', claims: null, reason: null })
  expect(recordsOfReader(round, 'Ana', READ)).toEqual([
    {
      id: 'rec_1',
      type: 'post',
      document: 'doc_1',
      fields: { person: 'Ana Ruiz', title: 'Mayor', organization: 'Harbour', former: false },
      evidence: [
        { start: 10, end: 60 },
        { start: 64, end: 72 },
      ],
    },
  ])
  expect(recordsOfReader(round, 'Ben', READ)).toMatchObject([
    { id: 'rec_1', fields: { person: 'Ruiz', title: 'Mayor', organization: null, former: false } },
    { id: 'hnd_1', fields: { kind: null, parties: ['Lima', 'Quito'], since: null } },
  ])
  expect(recordsOfReader(round, 'Cleo', READ)).toEqual([])
})

test('from an empty page nothing is theirs but what they added; what they take back is not', () => {
  const { round, say } = begin('blank')
  say('Ana', all as unknown as Act)
  const added = say('Ana', add)
  expect(recordsOfReader(round, 'Ana', READ).map(({ id }) => id)).toEqual(['hnd_1'])
  say('Ben', { act: 'undo', decisions: [added.id] })
  expect(recordsOfReader(round, 'Ana', READ)).toHaveLength(1)
  say('Ana', { act: 'undo', decisions: [added.id] })
  expect(recordsOfReader(round, 'Ana', READ)).toEqual([])
})

test('it is sealed when both have finished; finishing can be taken back until then, and nothing counts afterwards', () => {
  const { round, say } = begin('proposed')
  const first = say('Ana', finish)
  say('Ana', { act: 'undo', decisions: [first.id] })
  say('Ben', finish)
  expect([round.finished('Ana'), round.finished('Ben'), round.sealed]).toEqual([false, true, false])
  say('Ana', finish)
  expect([round.sealed, round.state]).toEqual([true, 'adjudicating'])
  say('Ana', { act: 'reject', record: 'rec_1', claims: null, reason: null })
  say('Ben', add)
  expect([round.review('Ana')?.rejected('rec_1'), recordsOfReader(round, 'Ben', READ)]).toEqual([null, []])
  say('Ines', { act: 'close', round: 'rnd_1' })
  expect(round.state).toBe('closed')
})

test('a difference is adjudicated only when both have finished; the later word holds, and can be taken back', () => {
  const { round, say } = begin('proposed')
  const key = 'rec_1:rec_1:organization'
  const word = (choice: 'first' | 'second' | 'neither'): Act => ({ act: 'adjudicate', round: 'rnd_1', difference: key, choice, why: null })
  say('Ines', word('first'))
  say('Ana', finish)
  say('Ben', finish)
  expect(round.choice(key)).toBeNull()
  say('Ines', word('first'))
  const later = say('Ana', word('second'))
  expect(round.choice(key)?.does.choice).toBe('second')
  say('Ines', { act: 'undo', decisions: [later.id] })
  expect(round.choice(key)?.does.choice).toBe('first')
})

test('a round whose opening is taken back is withdrawn', () => {
  const { round, opened, say } = begin('blank')
  say('Ines', { act: 'undo', decisions: [opened.id] })
  expect(round.withdrawn).toBe(true)
})

test('gold is what both have equal and what was chosen; what lacks a needed field is told apart', () => {
  const post = (id: string, person: string, organization: string | null, start: number) => ({
    id,
    type: 'post' as const,
    document: 'doc_1',
    fields: { person, title: 'Mayor', organization, former: false },
    evidence: [{ start, end: start + 40 }],
  })
  const first = [post('a', 'Ana Ruiz', 'Harbour Fund', 0), post('b', 'Li Wei', null, 100), post('c', 'Juma Otieno', null, 200)]
  const second = [post('d', 'Ana Ruiz', null, 20), post('e', 'Li Wei Chen', null, 100)]
  const { differences } = agreementOf(first, second)
  const gold = (choices: Record<string, 'first' | 'second' | 'neither'>) => goldOf(first, second, differences, (key) => choices[key] ?? null)
  expect(differences.map(({ key }) => key)).toEqual(['a:d:organization', 'b:e:person', 'c::'])
  expect(gold({}).records.map(({ fields }) => fields['organization'])).toEqual([null])
  expect(gold({}).unfinished.map(({ id }) => id)).toEqual(['b'])
  const chosen = gold({ 'a:d:organization': 'second', 'b:e:person': 'second', 'c::': 'first' })
  expect(chosen.records.map(({ fields }) => [fields['person'], fields['organization']])).toEqual([
    ['Ana Ruiz', null],
    ['Li Wei Chen', null],
    ['Juma Otieno', null],
  ])
  expect(chosen.records[0]?.evidence).toEqual([
    { start: 0, end: 40 },
    { start: 20, end: 60 },
  ])
  expect(gold({ 'b:e:person': 'neither', 'c::': 'neither' })).toMatchObject({ records: [{ id: 'a' }], unfinished: [{ id: 'b' }] })
})
