import type { RecordMember } from '#model/identity'
import type { Approx } from '#model/record'
import { Titles } from '../compare/titled.ts'
import type { Amount } from './amounts.ts'
import { recordsOf, type Telling, tellingOf } from './telling.ts'
import type { World } from './world.ts'

/**
 * A figure as it is compared.
 *
 * specific  the measure has two telling words or more: `countries` is counted in many ways, `young doctors` in few
 * asOf      only where the words say it, or how long it has been counted (`since 2019`)
 */
export interface Measured {
  readonly member: RecordMember
  readonly telling: Telling
  readonly amount: Amount
  readonly scope: string
  readonly asOf: string | null
  readonly specific: boolean
  readonly context: ReadonlySet<string>
}

/** Figures of one measure and one unit, by both. */
export function measuredAlike(world: World): Map<string, Measured[]> {
  const titles = new Titles(world.sense)
  const alike = new Map<string, Measured[]>()
  for (const member of recordsOf(world, 'figure')) {
    const telling = tellingOf(world, member, 'value')
    const { measure, unit, value, approx, scope } = member.fields
    const title = titles.of(measure)
    if (!telling || !title || title.words.length === 0 || typeof value !== 'number') continue
    const key = `${titles.normal(measure)} ${unit === measure ? '' : (unit ?? '')}`
    const asOf = tellingOf(world, member, 'asOf')
    const words = new Set(titles.of(member.quote)?.words.filter((word) => !title.words.includes(word)))
    const measured: Measured = {
      member,
      telling,
      amount: { value, approx: approx as Approx },
      scope: titles.normal(scope),
      asOf: asOf && (asOf.stated || isSince(String(asOf.value), member.quote)) ? String(asOf.value) : null,
      specific: title.words.length > 1,
      context: words,
    }
    const known = alike.get(key)
    if (known) known.push(measured)
    else alike.set(key, [measured])
  }
  return alike
}

/** A time that begins in a year that the words tell; its end is the day of the document. */
const isSince = (asOf: string, quote: string): boolean => asOf.includes('/') && quote.includes(asOf.slice(0, 4))

/** Words that the sentences of two figures share beside what is measured. */
export const sharedContext = (a: Measured, b: Measured): number => [...a.context].filter((word) => b.context.has(word)).length
