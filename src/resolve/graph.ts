import type { Comparison } from '#model/identity'
import type { Link, Unit } from './clusters.ts'
import type { Judged } from './judged.ts'
import type { Profile, Profiles } from './profiles.ts'

/** A judgement is stronger than any comparison (0 … 1); members of equal profiles come between. */
const [JUDGED, EQUAL] = [3, 2]

/** Profiles as units, links and constraints, under the judgements that count: what clusters are put together of. */
export class Graph {
  readonly #profiles: Profiles
  readonly #judged: Judged
  readonly #compare: (one: Profile, other: Profile) => Comparison

  constructor(profiles: Profiles, judged: Judged, compare: (one: Profile, other: Profile) => Comparison) {
    this.#profiles = profiles
    this.#judged = judged
    this.#compare = compare
  }

  /** Units, links and constraints of profiles. A profile that people took apart, or whose members only look alike, falls into its members. */
  of(profiles: readonly Profile[]): { units: Unit[]; links: Link[]; apart: Map<string, Set<string>> } {
    const units: Unit[] = []
    const links: Link[] = []
    const apart = new Map<string, Set<string>>()
    for (const profile of profiles) {
      const whole = this.isWhole(profile)
      const judged = this.#judged.any(profile.members.keys())
      const members = judged || !whole ? [...profile.members.keys()].sort() : [...profile.members.keys()]
      units.push({ id: profile.id, members: whole ? members : [] })
      if (!whole) for (const member of members) units.push({ id: member, members: [member] })
      if (!whole && profile.alike)
        for (const member of members) links.push({ a: profile.id, b: member, strength: EQUAL, judged: false, why: () => null })
      for (const [near, score] of profile.same) {
        if (profile.id > near.id || !isOne(profile) || !isOne(near)) continue
        links.push({ a: profile.id, b: near.id, strength: score, judged: false, why: () => this.#compare(profile, near) })
      }
      for (const member of judged ? members : [])
        for (const judgement of this.#judged.of(member)) {
          const other = judgement.a === member ? judgement.b : judgement.a
          const [mine, their] = [this.#unitOf(member), this.#unitOf(other)]
          if (mine === null || their === null) continue
          if (judgement.verdict === 'different') apart.set(mine, (apart.get(mine) ?? new Set()).add(their))
          if (judgement.verdict === 'same' && judgement.a === member)
            links.push({ a: mine, b: their, strength: JUDGED, judged: true, why: () => judgement })
        }
    }
    return { units, links, apart }
  }

  /** True where the members of a profile stay together as one unit. */
  isWhole(profile: Profile): boolean {
    if (profile.members.size === 1) return true
    if (!profile.alike) return false
    if (!this.#judged.any(profile.members.keys())) return true
    for (const member of profile.members.keys()) if (this.#judged.of(member).some(({ verdict }) => verdict === 'different')) return false
    return true
  }

  #unitOf(member: string): string | null {
    const profile = this.#profiles.of(member)
    return profile ? (this.isWhole(profile) ? profile.id : member) : null
  }

  /** The profile that a unit is, or is a member of. */
  profileOfUnit(unit: string): Profile | null {
    return this.#profiles.get(unit) ?? this.#profiles.of(unit)
  }
}

/** False where members look alike and are not taken to be one: nothing tells which of them another is. */
const isOne = (profile: Profile): boolean => profile.alike || profile.members.size === 1
