import type { Comparison, Judgement, Member, Thing, ThingKind } from '#model/identity'
import { clustersOf, type Link, type Unit } from './clusters.ts'
import type { Comparer } from './comparer.ts'
import { Judged } from './judged.ts'
import { comparisonOf, type Profile, Profiles } from './profiles.ts'

/** A judgement is stronger than any comparison (0 … 1); members of equal profiles come between. */
const [JUDGED, EQUAL] = [3, 2]

/**
 * Which members are one thing. Members and judgements come and go; what comes out depends only on those that are there. A
 * new document costs what it touches: its profiles are compared with those they share a key with, and only the things
 * that are reached from them are put together anew.
 */
export class Resolver {
  readonly #profiles: Profiles
  readonly #members = new Map<string, Member>()
  readonly #things = new Map<string, Thing>()
  #judged = new Judged([])
  #touched = new Set<string>()

  constructor(comparers: Readonly<Record<ThingKind, Comparer>>) {
    this.#profiles = new Profiles(comparers)
  }

  add(members: Iterable<Member>): void {
    for (const member of members) {
      if (this.#members.has(member.id)) this.remove([member.id])
      this.#members.set(member.id, member)
      this.#touch(this.#profiles.add(member))
    }
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      const profile = this.#profiles.remove(id)
      if (!profile) continue
      this.#members.delete(id)
      const thing = this.#things.get(id)
      this.#things.delete(id)
      for (const member of thing?.members ?? []) this.#touchMember(member)
      this.#touch(profile)
      for (const near of profile.near.keys()) this.#touched.add(near)
    }
  }

  /** All judgements that count, oldest first, in place of those given before. */
  judge(judgements: readonly Judgement[]): void {
    const now = new Judged(judgements)
    for (const id of now.changedFrom(this.#judged)) this.#touchMember(id)
    this.#judged = now
  }

  member(id: string): Member | null {
    return this.#members.get(id) ?? null
  }

  /** The thing that a member is told of; null for an id that is not there. */
  thingOf(member: string): Thing | null {
    this.#settle()
    return this.#things.get(member) ?? null
  }

  /** Every thing once, by id. */
  things(kind?: ThingKind): Thing[] {
    this.#settle()
    const all = new Set(this.#things.values())
    return [...all].filter((thing) => kind === undefined || thing.kind === kind).sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** What only a person can tell: for each pair of things that may be one the comparison that says most, likeliest first. */
  questions(): Comparison[] {
    this.#settle()
    const best = new Map<string, Comparison>()
    for (const profile of this.#profiles.all())
      for (const [otherId, compared] of profile.near) {
        const other = this.#profiles.get(otherId)
        if (!other || profile.id > otherId) continue
        const comparison = comparisonOf(profile, other, compared)
        const [one, two] = [this.#things.get(comparison.a), this.#things.get(comparison.b)]
        if (!one || !two || one === two || this.#judged.between(one.members, two.members)) continue
        const pair = one.id < two.id ? `${one.id} ${two.id}` : `${two.id} ${one.id}`
        const known = best.get(pair)
        if (!known || before(comparison, known)) best.set(pair, comparison)
      }
    return [...best.values()].sort((a, b) => (before(a, b) ? -1 : 1))
  }

  #touch(profile: Profile): void {
    this.#touched.add(profile.id)
  }
  #touchMember(id: string): void {
    const profile = this.#profiles.of(id)
    if (profile) this.#touched.add(profile.id)
  }

  /** Puts together anew what was touched since the last time. */
  #settle(): void {
    if (this.#touched.size === 0) return
    const reached = this.#reach(this.#touched)
    this.#touched = new Set()
    const { units, links, apart } = this.#graph(reached)
    const clash = (a: string, b: string): boolean => {
      const [one, other] = [this.#profileOfUnit(a), this.#profileOfUnit(b)]
      return one !== null && other !== null && one !== other && this.#profiles.clash(one, other)
    }
    for (const cluster of clustersOf(units, links, apart, clash)) {
      const members = cluster.units.flatMap((unit) => unit.members).sort()
      const [first] = members
      if (first === undefined) continue
      const kind = this.#members.get(first)?.kind as ThingKind
      const thing: Thing = { id: first, kind, members, joins: cluster.joins }
      for (const member of members) this.#things.set(member, thing)
    }
  }

  /** All profiles that links can reach from some, and those of the things they were in. */
  #reach(from: Iterable<string>): Profile[] {
    const reached = new Set<string>()
    const queue = [...from]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const profile = this.#profiles.get(id)
      if (!profile || reached.has(id)) continue
      reached.add(id)
      for (const [near, { band }] of profile.near) if (band === 'same') queue.push(near)
      for (const member of profile.members) {
        for (const other of this.#judged.same(member)) queue.push(this.#profiles.of(other)?.id ?? '')
        const thing = this.#things.get(member)
        if (thing && thing.members.length > 1) for (const other of thing.members) queue.push(this.#profiles.of(other)?.id ?? '')
      }
    }
    return [...reached].sort().map((id) => this.#profiles.get(id) as Profile)
  }

  /** Units, links and constraints of profiles. A profile that people took apart, or whose members only look alike, falls into its members. */
  #graph(profiles: readonly Profile[]): { units: Unit[]; links: Link[]; apart: Map<string, Set<string>> } {
    const units: Unit[] = []
    const links: Link[] = []
    const apart = new Map<string, Set<string>>()
    const inside = new Set(profiles.map(({ id }) => id))
    for (const profile of profiles) {
      const whole = this.#isWhole(profile)
      const members = [...profile.members].sort()
      units.push({ id: profile.id, members: whole ? members : [] })
      if (!whole) for (const member of members) units.push({ id: member, members: [member] })
      if (!whole && profile.alike) for (const member of members) links.push({ a: profile.id, b: member, strength: EQUAL, why: null })
      for (const [near, compared] of profile.near) {
        const other = this.#profiles.get(near)
        if (compared.band !== 'same' || !other || profile.id > near || !inside.has(near)) continue
        const why = comparisonOf(profile, other, compared)
        for (const a of this.#standsFor(profile)) for (const b of this.#standsFor(other)) links.push({ a, b, strength: compared.score, why })
      }
      for (const member of members)
        for (const judgement of this.#judged.of(member)) {
          const other = judgement.a === member ? judgement.b : judgement.a
          const [mine, their] = [this.#unitOf(member), this.#unitOf(other)]
          if (mine === null || their === null) continue
          if (judgement.verdict === 'different') apart.set(mine, (apart.get(mine) ?? new Set()).add(their))
          if (judgement.verdict === 'same' && judgement.a === member) links.push({ a: mine, b: their, strength: JUDGED, why: judgement })
        }
    }
    return { units, links, apart }
  }

  #isWhole(profile: Profile): boolean {
    if (profile.members.size === 1) return true
    if (!profile.alike) return false
    for (const member of profile.members) if (this.#judged.of(member).some(({ verdict }) => verdict === 'different')) return false
    return true
  }

  /** The units a link to a profile leads to: its hub, or each of its members where equal profiles are not one thing. */
  #standsFor(profile: Profile): readonly string[] {
    return profile.alike || profile.members.size === 1 ? [profile.id] : [...profile.members].sort()
  }

  #unitOf(member: string): string | null {
    const profile = this.#profiles.of(member)
    return profile ? (this.#isWhole(profile) ? profile.id : member) : null
  }

  #profileOfUnit(unit: string): Profile | null {
    return this.#profiles.get(unit) ?? this.#profiles.of(unit)
  }
}

const before = (a: Comparison, b: Comparison): boolean => a.score > b.score || (a.score === b.score && (a.a < b.a || (a.a === b.a && a.b < b.b)))
