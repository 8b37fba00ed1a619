import { expect, test } from 'vitest'
import { decide } from '#ledger/decide'
import type { Ledger } from '#ledger/ledger'
import type { ExtractedRecord } from '#model/claim'
import { KeptStanding } from '#pipeline/standing/kept'
import { emptyLedger } from '../ledger-server.ts'
import { batchNumber } from './batches.ts'
import { append, at, recordsOf, TEXT } from './told.ts'

/** The commitment of TEXT with another deadline, read from other words: what newer rules might make of it. */
const withDeadline = (deadline: string, words: string): ExtractedRecord[] =>
  recordsOf(1).map((record) =>
    record.type !== 'commitment'
      ? record
      : {
          ...record,
          fields: { ...record.fields, deadline } as ExtractedRecord['fields'],
          claims: record.claims.map((claim) => (claim.field === 'deadline' ? { ...claim, value: deadline, spans: [at(words)] } : claim)),
        },
  )
const without = (type: string): ExtractedRecord[] => recordsOf(1).filter((record) => record.type !== type)

/** Accepts the deadline, or the whole commitment, as the first reading tells it. */
async function accepted(ledger: Ledger, all = false) {
  await append(ledger, 1)
  const kept = new KeptStanding(ledger)
  const { standing } = await kept.now()
  const record = [...standing.documents.values()].flatMap(({ records }) => records).find(({ type }) => type === 'commitment')
  const claims = record?.claims.filter(({ field }) => all || field === 'deadline').map(({ id }) => id) ?? []
  const [decision] = await decide(ledger, {
    author: 'Ines',
    batch: batchNumber(1),
    round: null,
    acts: [{ act: 'accept', record: record?.id ?? '', claims }],
  })
  return { kept, decision: decision?.id ?? '' }
}

/** The commitments as they stand, warm and after a fresh start: deadline, its state, and whether it is asked. */
async function commitments(ledger: Ledger, kept: KeptStanding) {
  const told = await Promise.all(
    [kept, new KeptStanding(ledger)].map(async (each) => {
      const { standing, queue } = await each.now()
      const asked = queue.open({ item: 'record', type: 'commitment' }).flatMap((entry) => (entry.item === 'record' ? [entry.record.id] : []))
      return [...standing.documents.values()]
        .flatMap(({ records }) => records)
        .filter(({ type }) => type === 'commitment')
        .map((record) => {
          const claim = record.claims.find(({ field }) => field === 'deadline')
          const state = claim && standing.review.claim(record.id, claim.id).state
          return { deadline: standing.fieldsOf(record)['deadline'], state, asked: asked.includes(record.id), back: standing.backFor(record.id) }
        })
    }),
  )
  expect(told[0]).toEqual(told[1])
  return told[0]
}

test('an accepted value stands whatever newer rules read in the same text', async () => {
  const ledger = await emptyLedger()
  const { kept, decision } = await accepted(ledger)
  await append(ledger, 2, { records: withDeadline('2024-03-12', '12 March 2024') })
  expect(await commitments(ledger, kept)).toEqual([{ deadline: '2026', state: 'accepted', asked: true, back: null }])
  await decide(ledger, { author: 'Ines', batch: batchNumber(2), round: null, acts: [{ act: 'undo', decisions: [decision] }] })
  expect(await commitments(ledger, kept)).toEqual([{ deadline: '2024-03-12', state: 'proposed', asked: true, back: null }])
})

test('a record that was accepted stays when newer rules no longer tell it, and is not asked again', async () => {
  const ledger = await emptyLedger()
  const { kept } = await accepted(ledger, true)
  await append(ledger, 2, { records: without('commitment') })
  expect(await commitments(ledger, kept)).toEqual([{ deadline: '2026', state: 'accepted', asked: false, back: null }])
})

test('another text that tells the same by the same words: the acceptance goes along', async () => {
  const ledger = await emptyLedger()
  const { kept } = await accepted(ledger, true)
  await append(ledger, 2, { records: recordsOf(1), readAs: `${TEXT}\n\nPage 1 of 1` })
  expect(await commitments(ledger, kept)).toEqual([{ deadline: '2026', state: 'accepted', asked: false, back: null }])
})

test('text and reading both changed: it comes back to the queue, and says why', async () => {
  const ledger = await emptyLedger()
  const { kept } = await accepted(ledger, true)
  await append(ledger, 2, { records: withDeadline('2024-03-12', '12 March 2024'), readAs: `${TEXT}\n\nPage 1 of 1` })
  expect(await commitments(ledger, kept)).toEqual([{ deadline: '2024-03-12', state: 'proposed', asked: true, back: 'text_and_reading_changed' }])
})
