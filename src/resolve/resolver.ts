import type { Comparison, Judgement, Member, Thing, ThingKind } from '#model/identity'
import { type Cluster, clustersOf, type Link, type Unit } from './clusters.ts'
import type { Comparer } from './comparer.ts'
import { InOrder } from './in-order.ts'
import { Judged } from './judged.ts'
import { type Profile, Profiles } from './profiles.ts'

/** A judgement is stronger than any comparison (0 … 1); members of equal profiles come between. */
const [JUDGED, EQUAL] = [3, 2]

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
  /** What was told the last time; null where something has changed since. */
  #sorted: readonly Thing[] | null = null
  #asked: readonly Comparison[] | null = null
  /** Things that are no more: one that is put together anew is another object. */
  readonly #gone = new WeakSet<Thing>()
  /** The profiles that a thing was put together of. */
  readonly #profilesOf = new WeakMap<Thing, readonly Profile[]>()
  /** Profiles of things put together anew since things, and questions, were last told. Some may have lost all their members since. */
  #unsorted = new Set<Profile>()
  #unasked = new Set<Profile>()
  readonly #thingsInOrder = new InOrder<Thing>(
    (thing) => !this.#gone.has(thing),
    (a, b) => a.id < b.id,
  )
  readonly #questionsInOrder = new InOrder<Question>(
    ({ one, other }) => !this.#gone.has(one) && !this.#gone.has(other),
    (a, b) => before(a.comparison, b.comparison),
  )

  constructor(comparers: Readonly<Record<ThingKind, Comparer>>) {
    this.#comparers = comparers
    this.#profiles = new Profiles(comparers)
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
      if (thing) this.#gone.add(thing)
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
    this.#sorted ??= this.#thingsInOrder.with(this.#freshThings())
    return this.#sorted.filter((thing) => kind === undefined || thing.kind === kind)
  }

  /** What only a person can tell: for each pair of things that may be one the comparison that says most, likeliest first. */
  questions(): readonly Comparison[] {
    this.#settle()
    this.#asked ??= this.#questionsInOrder.with(this.#freshQuestions()).map(({ comparison }) => comparison)
    return this.#asked
  }

  #freshThings(): Thing[] {
    const fresh = new Set<Thing>()
    for (const profile of this.#unsorted)
      for (const member of profile.members.keys()) {
        const thing = this.#things.get(member)
        if (thing) fresh.add(thing)
      }
    this.#unsorted = new Set()
    return [...fresh]
  }

  /** Every pair of things of which one at least is new: all their profiles are among those put together anew. */
  #freshQuestions(): Question[] {
    const best = new Map<string, Pair>()
    for (const profile of this.#unasked)
      for (const nearest of profile.members.size > 0 ? [profile.same, profile.unsure] : [])
        for (const [near, score] of nearest) {
          if (profile.id > near.id && this.#unasked.has(near)) continue
          const [one, other] = profile.speaker.id < near.speaker.id ? [profile, near] : [near, profile]
          const [a, b] = [this.#things.get(one.speaker.id), this.#things.get(other.speaker.id)]
          if (!a || !b || a === b || this.#judged.between(a.members, b.members)) continue
          const things = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`
          const pair = { a: one.speaker.id, b: other.speaker.id, score, one, other }
          const known = best.get(things)
          if (!known || before(pair, known)) best.set(things, pair)
        }
    this.#unasked = new Set()
    return [...best.values()].map(({ a, b, one, other }) => ({
      comparison: this.#comparison(one, other),
      one: this.#things.get(a) as Thing,
      other: this.#things.get(b) as Thing,
    }))
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
    this.#sorted = null
    this.#asked = null
    const { units, links, apart } = this.#graph(reached)
    const clash = (a: string, b: string): boolean => {
      const [one, other] = [this.#profileOfUnit(a), this.#profileOfUnit(b)]
      return one !== null && other !== null && one !== other && this.#profiles.clash(one, other)
    }
    for (const cluster of clustersOf(units, links, apart, clash)) this.#put(cluster, touched)
  }

  /** The thing that a cluster is: the one that was there, where it is the same and nothing of it was touched. */
  #put({ units, links }: Cluster, touched: ReadonlySet<Profile>): void {
    const profiles = new Set<Profile>()
    for (const { id } of units) {
      const profile = this.#profileOfUnit(id)
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
      if (old) this.#gone.add(old)
      this.#things.set(member, thing)
    }
    this.#profilesOf.set(thing, [...profiles])
    for (const profile of profiles) {
      this.#unsorted.add(profile)
      this.#unasked.add(profile)
    }
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
      if (!touched.has(profile) && this.#isWhole(profile)) takeAsunder(profile.speaker.id)
      else for (const member of profile.members.keys()) takeAsunder(member)
      for (const member of this.#judged.any(profile.members.keys()) ? profile.members.keys() : [])
        for (const other of this.#judged.same(member)) {
          const judged = this.#profiles.of(other)
          if (judged && !reached.has(judged)) queue.push(judged)
        }
    }
    return [...reached].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** Units, links and constraints of profiles. A profile that people took apart, or whose members only look alike, falls into its members. */
  #graph(profiles: readonly Profile[]): { units: Unit[]; links: Link[]; apart: Map<string, Set<string>> } {
    const units: Unit[] = []
    const links: Link[] = []
    const apart = new Map<string, Set<string>>()
    for (const profile of profiles) {
      const whole = this.#isWhole(profile)
      const judged = this.#judged.any(profile.members.keys())
      const members = judged || !whole ? [...profile.members.keys()].sort() : [...profile.members.keys()]
      units.push({ id: profile.id, members: whole ? members : [] })
      if (!whole) for (const member of members) units.push({ id: member, members: [member] })
      if (!whole && profile.alike)
        for (const member of members) links.push({ a: profile.id, b: member, strength: EQUAL, judged: false, why: () => null })
      for (const [near, score] of profile.same) {
        if (profile.id > near.id || !isOne(profile) || !isOne(near)) continue
        links.push({ a: profile.id, b: near.id, strength: score, judged: false, why: () => this.#comparison(profile, near) })
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

  #isWhole(profile: Profile): boolean {
    if (profile.members.size === 1) return true
    if (!profile.alike) return false
    if (!this.#judged.any(profile.members.keys())) return true
    for (const member of profile.members.keys()) if (this.#judged.of(member).some(({ verdict }) => verdict === 'different')) return false
    return true
  }

  #unitOf(member: string): string | null {
    const profile = this.#profiles.of(member)
    return profile ? (this.#isWhole(profile) ? profile.id : member) : null
  }

  #profileOfUnit(unit: string): Profile | null {
    return this.#profiles.get(unit) ?? this.#profiles.of(unit)
  }
}

/** False where members look alike and are not taken to be one: nothing tells which of them another is. */
const isOne = (profile: Profile): boolean => profile.alike || profile.members.size === 1

interface Pair extends Ranked {
  readonly one: Profile
  readonly other: Profile
}
/** A comparison and the two things that it is asked of. */
interface Question {
  readonly comparison: Comparison
  readonly one: Thing
  readonly other: Thing
}
type Ranked = Pick<Comparison, 'a' | 'b' | 'score'>

const before = (a: Ranked, b: Ranked): boolean => a.score > b.score || (a.score === b.score && (a.a < b.a || (a.a === b.a && a.b < b.b)))
