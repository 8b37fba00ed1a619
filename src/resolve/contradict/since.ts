import type { Contradiction } from '#model/contradiction'
import { daysIn, relate } from '../compare/dates.ts'
import { contradiction } from './contradiction.ts'
import { pairsApart, recordsOf, sideOf, stated } from './telling.ts'
import type { World } from './world.ts'

/** A tie or a series that began at two times. */
export function* since(world: World): Iterable<Contradiction> {
  for (const type of ['tie', 'series'] as const)
    for (const thing of world.things(type)) {
      if (thing.members.length < 2) continue
      const tellings = stated(world, recordsOf(world, thing), 'since')
      const fits = (a: unknown, b: unknown): boolean => relate(a, b) !== 'apart'
      for (const [a, b] of pairsApart(
        tellings,
        (one, other) => fits(one.value, other.value),
        (value) => -daysIn(value),
      ))
        yield contradiction({ kind: 'since', type, field: 'since', says: `since.${type}` }, sideOf(a), sideOf(b))
    }
}
