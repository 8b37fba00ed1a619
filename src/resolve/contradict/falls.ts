import type { Contradiction } from '#model/contradiction'
import { boundsOf } from '#model/edtf'
import { contradiction } from './contradiction.ts'
import { type Measured, measuredAlike, sharedContext } from './measured.ts'
import { says, sideOf } from './telling.ts'
import type { World } from './world.ts'

/** By so much of the earlier count the later is at least less. */
const LESS = 0.01
const ABOUT = 0.1

/** A count that only grows and is told smaller for a later day. */
export function* falls(world: World): Iterable<Contradiction> {
  for (const alike of measuredAlike(world).values()) {
    const counts = alike.filter((measured) => measured.specific && measured.asOf !== null && says(measured.member, world.words.cumulative))
    for (const [n, a] of counts.entries())
      for (const b of counts.slice(n + 1)) {
        const order = relation(a, b)
        if (order === 0 || !isOneCount(a, b)) continue
        const [before, after] = order < 0 ? [a, b] : [b, a]
        const least = before.amount.approx === '<' || before.amount.approx === '~' || after.amount.approx === '~' ? ABOUT : LESS
        if (after.amount.value >= before.amount.value * (1 - least)) continue
        const how = after.amount.approx === '>' ? 'falls.floor' : 'falls.count'
        yield contradiction({ kind: 'falls', type: 'figure', field: 'value', says: how }, sideOf(before.telling), sideOf(after.telling))
      }
  }
}

/** Below 0 where the first is told for earlier days, 0 where they share days. */
function relation(a: Measured, b: Measured): number {
  const [one, other] = [boundsOf(a.asOf ?? ''), boundsOf(b.asOf ?? '')]
  if (!one || !other) return 0
  return one[1] < other[0] ? -1 : other[1] < one[0] ? 1 : 0
}

/** The same scope and measure; or a measure that says enough, in sentences that have more in common. */
const isOneCount = (a: Measured, b: Measured): boolean =>
  sharedContext(a, b) > 0 && (a.scope === b.scope || a.scope === '' || b.scope === '' || a.member.document === b.member.document)
