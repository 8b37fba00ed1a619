import type { Comparison, Judgement, Member, Thing, ThingKind } from '#model/identity'
import { type Cluster, clustersOf, type Unit } from './clusters.ts'
import type { Comparer } from './comparer.ts'
import { Graph } from './graph.ts'
import { Judged } from './judged.ts'
import { type Profile, Profiles } from './profiles.ts'
import { Told } from './told.ts'

/**
 * Which members are one thing. Members and judgements come and go; what comes out depends only on those that are there. A
 * new document costs what it touches: its profiles are compared with those they share a key with, and only the things
 * that are reached from them are put together anew.
 */
export class Resolver {
  readonly #comparers: Readonly<Record<ThingKind, Comparer>>
  readonly #profiles: Profiles
  readonly #things = new Map<string, Thing>()
  #judged = new Judged([])
  #touched = new Set<Profile>()
  #graph: Graph
  /** The profiles that a thing was put together of. */
  readonly #profilesOf = new WeakMap<Thing, readonly Profile[]>()
  readonly #told: Told

  constructor(comparers: Readonly<Record<ThingKind, Comparer>>) {
    this.#comparers = comparers
    this.#profiles = new Profiles(comparers)
    this.#graph = this.#graphUnder(this.#judged)
    this.#told = new Told({
      thingOf: (member) => this.#things.get(member),
      judgedBetween: (one, other) => this.#judged.between(one.members, other.members),
      compare: (one, other) => this.#comparison(one, other),
    })
  }

  add(members: Iterable<Member>): void {
    for (const member of members) {
      if (this.#profiles.of(member.id)) this.remove([member.id])
      this.#touched.add(this.#profiles.add(member))
    }
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      const profile = this.#profiles.remove(id)
      if (!profile) continue
      const thing = this.#things.get(id)
      this.#things.delete(id)
      if (thing) this.#told.lose(thing)
      for (const member of thing?.members ?? []) this.#touchMember(member)
      this.#touched.add(profile)
      for (const near of profile.same.keys()) this.#touched.add(near)
    }
  }

  /** All judgements that count, oldest first, in place of those given before. */
  judge(judgements: readonly Judgement[]): void {
    const now = new Judged(judgements)
    for (const id of now.changedFrom(this.#judged)) this.#touchMember(id)
    this.#judged = now
    this.#graph = this.#graphUnder(now)
  }

  member(id: string): Member | null {
    return this.#profiles.of(id)?.members.get(id) ?? null
  }

  /** The thing that a member is told of; null for an id that is not there. */
  thingOf(member: string): Thing | null {
    this.#settle()
    return this.#things.get(member) ?? null
  }

  /** Every thing once, by id. */
  things(kind?: ThingKind): Thing[] {
    this.#settle()
    return this.#told.things().filter((thing) => kind === undefined || thing.kind === kind)
  }

  /** What only a person can tell: for each pair of things that may be one the comparison that says most, likeliest first. */
  questions(): readonly Comparison[] {
    this.#settle()
    return this.#told.questions()
  }

  #graphUnder(judged: Judged): Graph {
    return new Graph(this.#profiles, judged, (one, other) => this.#comparison(one, other))
  }

  /** Two profiles compared, as it is told of the members that speak for them. */
  #comparison(one: Profile, other: Profile): Comparison {
    const [left, right] = one.speaker.id < other.speaker.id ? [one.speaker, other.speaker] : [other.speaker, one.speaker]
    const { score, band, reasons } = this.#comparers[one.kind].compare(left, right)
    return { a: left.id, b: right.id, kind: one.kind, score, band, reasons }
  }

  #touchMember(id: string): void {
    const profile = this.#profiles.of(id)
    if (profile) this.#touched.add(profile)
  }

  /** Puts together anew what was touched since the last time. */
  #settle(): void {
    if (this.#touched.size === 0) return
    const touched = this.#touched
    const reached = this.#reach(touched)
    this.#touched = new Set()
    this.#told.stale()
    const { units, links, apart } = this.#graph.of(reached)
    const clash = (a: string, b: string): boolean => {
      const [one, other] = [this.#graph.profileOfUnit(a), this.#graph.profileOfUnit(b)]
      return one !== null && other !== null && one !== other && this.#profiles.clash(one, other)
    }
    for (const cluster of clustersOf(units, links, apart, clash)) this.#put(cluster, touched)
  }

  /** The thing that a cluster is: the one that was there, where it is the same and nothing of it was touched. */
  #put({ units, links }: Cluster, touched: ReadonlySet<Profile>): void {
    const profiles = new Set<Profile>()
    for (const { id } of units) {
      const profile = this.#graph.profileOfUnit(id)
      if (profile) profiles.add(profile)
    }
    if (this.#isAsBefore(units) && ![...profiles].some((profile) => touched.has(profile))) return
    const members = units.flatMap((unit) => unit.members).sort()
    const [first] = members
    if (first === undefined) return
    const joins = links.flatMap(({ why }) => why() ?? [])
    const thing: Thing = { id: first, kind: this.member(first)?.kind as ThingKind, members, joins }
    for (const member of members) {
      const old = this.#things.get(member)
      if (old) this.#told.lose(old)
      this.#things.set(member, thing)
    }
    this.#profilesOf.set(thing, [...profiles])
    this.#told.renew(profiles)
  }

  /** True where the members of some units are all members of one thing. */
  #isAsBefore(units: readonly Unit[]): boolean {
    let [thing, count]: [Thing | undefined, number] = [undefined, 0]
    for (const { members } of units)
      for (const member of members) {
        const known = this.#things.get(member)
        if (known === undefined || (thing !== undefined && known !== thing)) return false
        thing = known
        count++
      }
    return thing?.members.length === count
  }

  /** All profiles that links can reach from those touched, and those of the things they were in. */
  #reach(touched: ReadonlySet<Profile>): Profile[] {
    const reached = new Set<Profile>()
    const queue = [...touched]
    const asunder = new Set<Thing>()
    const takeAsunder = (member: string): void => {
      const thing = this.#things.get(member)
      if (!thing || thing.members.length === 1 || asunder.has(thing)) return
      asunder.add(thing)
      for (const other of this.#profilesOf.get(thing) ?? []) if (!reached.has(other)) queue.push(other)
    }
    for (let profile = queue.pop(); profile !== undefined; profile = queue.pop()) {
      if (reached.has(profile) || profile.members.size === 0) continue
      reached.add(profile)
      for (const near of profile.same.keys()) if (!reached.has(near)) queue.push(near)
      if (!touched.has(profile) && this.#graph.isWhole(profile)) takeAsunder(profile.speaker.id)
      else for (const member of profile.members.keys()) takeAsunder(member)
      for (const member of this.#judged.any(profile.members.keys()) ? profile.members.keys() : [])
        for (const other of this.#judged.same(member)) {
          const judged = this.#profiles.of(other)
          if (judged && !reached.has(judged)) queue.push(judged)
        }
    }
    return [...reached].sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}
