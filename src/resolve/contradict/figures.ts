import type { Contradiction } from '#model/contradiction'
import { areFloorsApart, isApart } from './amounts.ts'
import { contradiction } from './contradiction.ts'
import { type Measured, measuredAlike, sharedContext } from './measured.ts'
import { sideOf } from './telling.ts'
import type { World } from './world.ts'

/** Words that two sentences share where they tell of one number, however it is called. */
const CONTEXT = 2

/** Two values of one measure, unit, scope and time. */
export function* figures(world: World): Iterable<Contradiction> {
  for (const alike of [...measuredAlike(world).values()].flatMap(atOneTime)) {
    const values: Measured[] = []
    for (const measured of alike) {
      for (const known of values) {
        const says = howApart(known, measured)
        if (says) yield contradiction({ kind: 'figure', type: 'figure', field: 'value', says }, sideOf(known.telling), sideOf(measured.telling))
      }
      if (!values.some((known) => isSame(known, measured))) values.push(measured)
    }
  }
}

/** Figures of one scope and time; where no time is told, of one document. */
function atOneTime(alike: readonly Measured[]): Measured[][] {
  const groups = new Map<string, Measured[]>()
  for (const measured of alike) {
    const key = `${measured.scope} ${measured.asOf ?? measured.member.document}`
    const group = groups.get(key)
    if (group) group.push(measured)
    else groups.set(key, [measured])
  }
  return [...groups.values()]
}

const isSame = (a: Measured, b: Measured): boolean =>
  a.amount.value === b.amount.value && a.amount.approx === b.amount.approx && a.scope === b.scope && a.asOf === b.asOf

function howApart(a: Measured, b: Measured): string | null {
  if (a.member.quote === b.member.quote) return null
  const together = a.member.document === b.member.document
  if (isApart(a.amount, b.amount)) {
    const enough = a.specific ? CONTEXT - 1 : CONTEXT
    return (a.specific || !together) && a.asOf !== null && sharedContext(a, b) >= enough ? 'figure.two' : null
  }
  return a.specific && together && areFloorsApart(a.amount, b.amount) ? 'figure.floors' : null
}
