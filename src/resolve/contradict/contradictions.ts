import type { Contradiction } from '#model/contradiction'
import { attendance } from './attendance.ts'
import { dates } from './dates.ts'
import { editions } from './editions.ts'
import { falls } from './falls.ts'
import { figures } from './figures.ts'
import { parts } from './parts.ts'
import { places } from './places.ts'
import { posts } from './posts.ts'
import { since } from './since.ts'
import { target } from './target.ts'
import type { Detector, World } from './world.ts'

/** Every way that is looked for, in the order they are shown. */
export const DETECTORS: readonly Detector[] = [dates, places, editions, attendance, posts, figures, falls, parts, target, since]

/** Everything that cannot both be right, in a fixed order. `printed` are those found in the texts themselves. */
export function contradictionsOf(world: World, printed: Iterable<Contradiction> = []): Contradiction[] {
  const found = new Map<string, Contradiction>()
  for (const contradiction of [...printed].sort(byPlace)) found.set(contradiction.id, contradiction)
  for (const detector of DETECTORS)
    for (const contradiction of detector(world)) if (!found.has(contradiction.id)) found.set(contradiction.id, contradiction)
  return [...found.values()]
}

const byPlace = (a: Contradiction, b: Contradiction): number => {
  const [one, other] = [a.sides[0], b.sides[0]]
  const start = ({ spans }: typeof one): number => spans[0]?.start ?? 0
  return one.document === other.document ? start(one) - start(other) : one.document < other.document ? -1 : 1
}
