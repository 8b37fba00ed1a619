import { expect, test } from 'vitest'
import { senseOfLexicon } from '#pipeline/standing/sense'
import { Standing } from '#pipeline/standing/standing'
import { seeded } from '../../scripts/bench/seeded.ts'
import { emptyLedger } from '../ledger-server.ts'
import { allOf, SMALL_WORLD, tellInGroups } from './small-world.ts'

/** The documents in a random order, cut into random groups. */
function grouped(random: () => number) {
  const order = SMALL_WORLD.map((told) => ({ told, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ told }) => told)
  const groups: (typeof order)[] = [[]]
  for (const told of order) {
    if (random() < 0.5) groups.push([])
    groups.at(-1)?.push(told)
  }
  return groups.filter((group) => group.length > 0)
}

test('in whatever order and groups documents come, asked between or not, the record comes to the same', { timeout: 120_000 }, async () => {
  const whole = await emptyLedger()
  const sense = senseOfLexicon()
  await tellInGroups(whole, [SMALL_WORLD], async () => undefined)
  const first = new Standing(whole, sense)
  await first.refresh()
  const expected = allOf(first)
  expect(expected.things.some(({ members }) => members.length > 2)).toBe(true)
  const random = seeded(20_261_122)
  for (let run = 0; run < 8; run++) {
    const ledger = await emptyLedger()
    const standing = new Standing(ledger, sense)
    await tellInGroups(ledger, grouped(random), async () => {
      if (random() < 0.3) return
      await standing.refresh()
      standing.resolver.questions()
    })
    await standing.refresh()
    expect(allOf(standing)).toEqual(expected)
  }
})

test('documents that are read again, and told to a record that was never asked, change nothing', async () => {
  const ledger = await emptyLedger()
  const sense = senseOfLexicon()
  const warm = new Standing(ledger, sense)
  await tellInGroups(ledger, [SMALL_WORLD.slice(0, 3), SMALL_WORLD.slice(2), SMALL_WORLD], () => warm.refresh())
  const cold = new Standing(ledger, sense)
  await cold.refresh()
  expect(allOf(warm)).toEqual(allOf(cold))
})
