import type { Comparison, Judgement } from '#model/identity'

/** What is joined: a profile with its members, or one member by itself. */
export interface Unit {
  readonly id: string
  readonly members: readonly string[]
}
/** Two units that are to be joined, the strongest first, then by ids. `why` is asked for where they are; `judged`: a person said so. */
export interface Link {
  readonly a: string
  readonly b: string
  readonly strength: number
  readonly judged: boolean
  readonly why: () => Comparison | Judgement | null
}
/** Units that are one, with the links that joined them. */
export interface Cluster {
  readonly units: Unit[]
  readonly links: Link[]
}

/**
 * Joins units along links, strongest first, wherever nothing keeps the two sides apart. The same units, links and
 * constraints always give the same clusters.
 *
 * apart  pairs of units that people judged different
 * clash  true where two units cannot be one by what they tell; asked only for links that no person made
 */
export function clustersOf(
  units: readonly Unit[],
  links: readonly Link[],
  apart: ReadonlyMap<string, ReadonlySet<string>>,
  clash: (a: string, b: string) => boolean,
): Cluster[] {
  const clusterOf = new Map<string, Cluster>(units.map((unit) => [unit.id, { units: [unit], links: [] }]))
  for (const link of [...links].sort(byStrength)) {
    const { a, b, judged } = link
    const [one, other] = [clusterOf.get(a), clusterOf.get(b)]
    if (!one || !other || one === other) continue
    if (keptApart(one, other, apart)) continue
    if (!judged && one.units.some((left) => other.units.some((right) => clash(left.id, right.id)))) continue
    const [into, from] = one.units.length >= other.units.length ? [one, other] : [other, one]
    for (const unit of from.units) {
      into.units.push(unit)
      clusterOf.set(unit.id, into)
    }
    into.links.push(...from.links, link)
  }
  return [...new Set(clusterOf.values())]
}

function keptApart(one: Cluster, other: Cluster, apart: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [few, many] = one.units.length <= other.units.length ? [one, other] : [other, one]
  return few.units.some(({ id }) => {
    const from = apart.get(id)
    return from !== undefined && many.units.some((unit) => from.has(unit.id))
  })
}

const byStrength = (x: Link, y: Link): number => y.strength - x.strength || compareText(x.a, y.a) || compareText(x.b, y.b)
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
