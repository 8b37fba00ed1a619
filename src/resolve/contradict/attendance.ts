import type { Contradiction } from '#model/contradiction'
import { type Amount, amountOf, isApart } from './amounts.ts'
import { contradiction } from './contradiction.ts'
import { Named } from './named.ts'
import { pairsApart, recordsOf, sideOf, stated } from './telling.ts'
import type { World } from './world.ts'

/** Two numbers of people at one event. */
export function* attendance(world: World): Iterable<Contradiction> {
  const named = new Named(world)
  for (const thing of world.things('event')) {
    if (thing.members.length < 2) continue
    const tellings = stated(world, recordsOf(world, thing), 'attendance').filter(({ value }) => amountOf(value) !== null)
    const pairs = pairsApart(tellings, (a, b) => !isApart(amountOf(a.value) as Amount, amountOf(b.value) as Amount), exactness)
    for (const [a, b] of pairs)
      if (named.settled(a.member, b.member))
        yield contradiction({ kind: 'attendance', type: 'event', field: 'attendance', says: 'attendance.two' }, sideOf(a), sideOf(b))
  }
}

const exactness = (value: unknown): number => (amountOf(value)?.approx === '=' ? 1 : 0)
