import type { Contradiction } from '#model/contradiction'
import { daysIn, relate } from '../compare/dates.ts'
import { contradiction } from './contradiction.ts'
import { editionOf, Named } from './named.ts'
import { recordsOf, sideOf, type Telling, tellingOf } from './telling.ts'
import type { World } from './world.ts'

/** Dates vaguer than this hold more than one event. */
const DAYS = 14

/** Two edition numbers of one series for what took place on the same days. */
export function* editions(world: World): Iterable<Contradiction> {
  const named = new Named(world)
  const told = new Map<string, Telling[]>()
  for (const member of recordsOf(world, 'event')) {
    const series = editionOf(member)
    const date = tellingOf(world, member, 'date')
    const telling = tellingOf(world, member, 'series')
    if (!series?.edition || !date?.stated || !telling || daysIn(date.value) > DAYS) continue
    const key = named.words(series.name)
    if (key === '') continue
    const known = told.get(key) ?? []
    if (!known.some((other) => other.member.fields['date'] === member.fields['date'] && editionOf(other.member)?.edition === series.edition))
      told.set(key, [...known, telling])
  }
  for (const tellings of told.values())
    for (const [n, a] of tellings.entries())
      for (const b of tellings.slice(n + 1)) {
        if (editionOf(a.member)?.edition === editionOf(b.member)?.edition) continue
        if (!['equal', 'overlap'].includes(relate(a.member.fields['date'], b.member.fields['date'])) || !named.settled(a.member, b.member)) continue
        yield contradiction({ kind: 'edition', type: 'event', field: 'series', says: 'edition.numbers' }, sideOf(a), sideOf(b))
      }
}
