import type { Comparison, Thing } from '#model/identity'
import { InOrder } from './in-order.ts'
import type { Profile } from './profiles.ts'

/** What is told from. */
export interface World {
  thingOf(member: string): Thing | undefined
  /** True where a judgement stands between two things. */
  judgedBetween(one: Thing, other: Thing): boolean
  compare(one: Profile, other: Profile): Comparison
}

/** Things in order, and what is to be asked of them. Telling them again costs what was put together anew since the last time. */
export class Told {
  readonly #world: World
  #things: readonly Thing[] | null = null
  #questions: readonly Comparison[] | null = null
  /** Things that are no more: one that is put together anew is another object. */
  readonly #gone = new WeakSet<Thing>()
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

  constructor(world: World) {
    this.#world = world
  }

  /** What was told no longer holds. */
  stale(): void {
    this.#things = null
    this.#questions = null
  }

  lose(thing: Thing): void {
    this.#gone.add(thing)
  }

  renew(profiles: Iterable<Profile>): void {
    for (const profile of profiles) {
      this.#unsorted.add(profile)
      this.#unasked.add(profile)
    }
  }

  /** Every thing once, by id. */
  things(): readonly Thing[] {
    this.#things ??= this.#thingsInOrder.with(this.#freshThings())
    return this.#things
  }

  /** For each pair of things that may be one the comparison that says most, likeliest first. */
  questions(): readonly Comparison[] {
    this.#questions ??= this.#questionsInOrder.with(this.#freshQuestions()).map(({ comparison }) => comparison)
    return this.#questions
  }

  #freshThings(): Thing[] {
    const fresh = new Set<Thing>()
    for (const profile of this.#unsorted)
      for (const member of profile.members.keys()) {
        const thing = this.#world.thingOf(member)
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
          const [a, b] = [this.#world.thingOf(one.speaker.id), this.#world.thingOf(other.speaker.id)]
          if (!a || !b || a === b || this.#world.judgedBetween(a, b)) continue
          const things = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`
          const pair = { a: one.speaker.id, b: other.speaker.id, score, one, other }
          const known = best.get(things)
          if (!known || before(pair, known)) best.set(things, pair)
        }
    this.#unasked = new Set()
    return [...best.values()].map(({ a, b, one, other }) => ({
      comparison: this.#world.compare(one, other),
      one: this.#world.thingOf(a) as Thing,
      other: this.#world.thingOf(b) as Thing,
    }))
  }
}

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
