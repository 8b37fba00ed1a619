import type { Contradiction } from '#model/contradiction'
import type { Quantity } from '#model/record'
import { daysIn, relate } from '../compare/dates.ts'
import { contradiction } from './contradiction.ts'
import { pairsApart, recordsOf, sideOf, type Telling, tellingOf } from './telling.ts'
import type { World } from './world.ts'

/** One undertaking with two targets, or two deadlines. */
export function* target(world: World): Iterable<Contradiction> {
  for (const thing of world.things('commitment')) {
    if (thing.members.length < 2) continue
    const records = recordsOf(world, thing)
    const told = (field: string): Telling[] => records.flatMap((member) => tellingOf(world, member, field) ?? [])
    for (const [a, b] of pairsApart(told('target'), (one, other) => !isOther(one.value as Quantity, other.value as Quantity)))
      yield contradiction({ kind: 'target', type: 'commitment', field: 'target', says: 'target.value' }, sideOf(a), sideOf(b))
    const deadlines = told('deadline').filter(({ stated, member }) => stated || typeof member.fields['announced'] === 'string')
    for (const [a, b] of pairsApart(
      deadlines,
      (one, other) => relate(one.value, other.value) !== 'apart',
      (value) => -daysIn(value),
    ))
      yield contradiction({ kind: 'target', type: 'commitment', field: 'deadline', says: 'target.deadline' }, sideOf(a), sideOf(b))
  }
}

const isOther = (a: Quantity, b: Quantity): boolean => a.unit === b.unit && a.value !== null && b.value !== null && a.value !== b.value
