import type { Contradiction } from '#model/contradiction'
import type { RecordType } from '#model/record'
import { daysIn, relate } from '../compare/dates.ts'
import { namesIn, shared } from '../compare/parties.ts'
import { contradiction } from './contradiction.ts'
import { Named } from './named.ts'
import { pairsApart, recordsOf, sideOf, stated } from './telling.ts'
import type { World } from './world.ts'

/** Something that took place, or that the same parties signed, on two dates that have no day in common. */
export function* dates(world: World): Iterable<Contradiction> {
  const named = new Named(world)
  for (const type of ['event', 'instrument'] as const satisfies RecordType[])
    for (const thing of world.things(type)) {
      if (thing.members.length < 2) continue
      const tellings = stated(world, recordsOf(world, thing), 'date')
      const pairs = pairsApart(tellings, (a, b) => !isApart(a.value, b.value), exactness)
      for (const [a, b] of pairs) {
        const by = named.by(a.member, b.member)
        if (by === null || !named.settled(a.member, b.member)) continue
        if (type === 'instrument' && !shared(namesIn(a.member.fields['parties']), namesIn(b.member.fields['parties']), world.sense).pairs.length)
          continue
        const told =
          by === 'edition'
            ? ({ kind: 'edition', says: 'edition.dates' } as const)
            : ({ kind: 'date', says: `date.${typeOfDate(a.value, b.value)}` } as const)
        yield contradiction({ ...told, type, field: 'date' }, sideOf(a), sideOf(b))
      }
    }
}

const isApart = (a: unknown, b: unknown): boolean => ['near', 'apart'].includes(relate(a, b))
const exactness = (value: unknown): number => -daysIn(value)

/** `year` where the years differ, `month` where the months do, else `day`. */
function typeOfDate(a: unknown, b: unknown): 'year' | 'month' | 'day' {
  const [one, other] = [String(a), String(b)]
  if (one.slice(0, 4) !== other.slice(0, 4)) return 'year'
  return one.slice(0, 7) !== other.slice(0, 7) ? 'month' : 'day'
}
