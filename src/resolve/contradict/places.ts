import type { Contradiction } from '#model/contradiction'
import type { Place } from '#model/record'
import { placeRelation, placesIn } from '../compare/places.ts'
import { contradiction } from './contradiction.ts'
import { Named } from './named.ts'
import { pairsApart, recordsOf, sideOf, stated, type Telling } from './telling.ts'
import type { World } from './world.ts'

/** An event in two cities. Halls, and what stops a journey made, do not count. */
export function* places(world: World): Iterable<Contradiction> {
  const named = new Named(world)
  for (const thing of world.things('event')) {
    if (thing.members.length < 2) continue
    const records = recordsOf(world, thing).filter(({ fields }) => fields['kind'] !== 'visit')
    const tellings = stated(world, records, 'places').filter((telling) => cities(world, telling).length === 1)
    for (const [a, b] of pairsApart(tellings, (one, other) => !isApart(world, one, other))) {
      const by = named.by(a.member, b.member)
      if (by === null || !named.settled(a.member, b.member)) continue
      const told = by === 'edition' ? ({ kind: 'edition', says: 'edition.places' } as const) : ({ kind: 'place', says: 'place.two' } as const)
      yield contradiction({ ...told, type: 'event', field: 'places' }, sideOf(a), sideOf(b))
    }
  }
}

/** The cities that a telling names: places known as such that are no country. */
const cities = ({ sense }: World, { value }: Telling): Place[] =>
  placesIn(value).filter(({ name, country }) => country !== null && sense.kindOf(name) === 'place' && !isCountry(name))

function isApart(world: World, a: Telling, b: Telling): boolean {
  const all = placeRelation(placesIn(a.value), placesIn(b.value), world.sense)
  if (all !== 'apart' && all !== 'country') return false
  return placeRelation(cities(world, a), cities(world, b), world.sense) === all
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' })
let countries: ReadonlySet<string> | null = null
function isCountry(name: string): boolean {
  countries ??= new Set(
    [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((a, _, letters) =>
      letters.flatMap((b) => {
        const told = regions.of(a + b) ?? a + b
        return told === a + b ? [] : [told.toLowerCase()]
      }),
    ),
  )
  return countries.has(name.toLowerCase().replace(/^the /, ''))
}
