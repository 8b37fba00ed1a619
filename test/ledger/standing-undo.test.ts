import { expect, test } from 'vitest'
import { decide } from '#ledger/decide'
import type { Act, Decision } from '#model/decision'
import { senseOfLexicon } from '#pipeline/standing/sense'
import { Standing } from '#pipeline/standing/standing'
import { seeded } from '../../scripts/bench/seeded.ts'
import { emptyLedger } from '../ledger-server.ts'
import { batchNumber } from './batches.ts'
import { SMALL_WORLD, stateOf, tellInGroups } from './small-world.ts'

const DECISIONS = 200

/** A decision that the record as it stands allows: a join, a split, an acceptance, a correction, a rejection. */
function anyAct(standing: Standing, random: () => number): Act {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const dice = random()
  if (dice < 0.5) {
    const things = standing.resolver.things().flatMap((thing) => thing.members.map((id) => ({ id, kind: thing.kind })))
    const one = pick(things)
    const other = pick(things.filter(({ id, kind }) => kind === one.kind && id !== one.id)) ?? one
    const [a, b] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
    if (a !== b) return { act: 'judge', kind: one.kind, a, b, verdict: pick(['same', 'different', 'unsure', 'none'] as const), reason: null }
  }
  const document = pick([...standing.documents.values()])
  const record = pick(document.records)
  const claim = pick(record.claims)
  const same = pick(pick([...standing.documents.values()]).records.flatMap(({ claims }) => claims.filter(({ field }) => field === claim.field)))
  if (dice < 0.7) return { act: 'accept', record: record.id, claims: [claim.id] }
  if (dice < 0.85)
    return {
      act: 'correct',
      record: record.id,
      claim: claim.id,
      by: { field: claim.field, value: same?.value ?? claim.value, spans: claim.spans.map(({ start, end }) => ({ start, end })) },
    }
  return { act: 'reject', record: record.id, claims: random() < 0.5 ? null : [claim.id], reason: null }
}

test('200 random joins, splits, acceptances, corrections and rejections, undone, give the first state; replayed, the last', {
  timeout: 240_000,
}, async () => {
  const ledger = await emptyLedger()
  const sense = senseOfLexicon()
  const standing = new Standing(ledger, sense)
  await tellInGroups(ledger, [SMALL_WORLD], () => standing.refresh())
  const first = stateOf(standing)
  const random = seeded(20_261_122)
  let batch = 0
  const take = async (act: Act): Promise<Decision> => {
    const [made] = await decide(ledger, { author: 'Ines', batch: batchNumber(batch++), round: null, acts: [act] })
    return made as Decision
  }
  const decisions: Decision[] = []
  while (decisions.length < DECISIONS) {
    decisions.push(await take(anyAct(standing, random)))
    if (random() < 0.15) await standing.refresh()
  }
  await standing.refresh()
  const last = stateOf(standing)
  expect(last).not.toEqual(first)
  const cold = new Standing(ledger, sense)
  await cold.refresh()
  expect(stateOf(cold)).toEqual(last)

  const undone: Decision[] = []
  for (let left = decisions.length; left > 0; ) {
    const count = Math.min(left, 1 + Math.floor(random() * 12))
    undone.push(await take({ act: 'undo', decisions: decisions.slice(left - count, left).map(({ id }) => id) }))
    left -= count
    if (random() < 0.3) await standing.refresh()
  }
  await standing.refresh()
  expect(stateOf(standing)).toEqual(first)

  await take({ act: 'undo', decisions: undone.map(({ id }) => id) })
  await standing.refresh()
  expect(stateOf(standing)).toEqual(last)
})
