import type { Comparison, Member, ThingKind } from '#model/identity'
import type { Compared, Comparer } from './comparer.ts'

/** Members that look the same to the comparer. `alike`: they are taken to be one thing. */
export interface Profile {
  readonly id: string
  readonly kind: ThingKind
  readonly sample: Member
  readonly members: Set<string>
  readonly alike: boolean
  /** Other profiles that share a key and are not told apart, with how they compare. */
  readonly near: Map<string, Compared>
}

/** Members grouped by profile, and the profiles that may be one. Grows and shrinks; what it holds never depends on the order. */
export class Profiles {
  readonly #comparers: Readonly<Record<ThingKind, Comparer>>
  readonly #profiles = new Map<string, Profile>()
  readonly #blocks = new Map<string, Set<string>>()
  readonly #profileOf = new Map<string, string>()

  constructor(comparers: Readonly<Record<ThingKind, Comparer>>) {
    this.#comparers = comparers
  }

  /** The profile of a member, created and compared with its neighbours where it is new. */
  add(member: Member): Profile {
    const comparer = this.#comparers[member.kind]
    const id = `${member.kind} ${comparer.profile(member)}`
    this.#profileOf.set(member.id, id)
    const known = this.#profiles.get(id)
    if (known) {
      known.members.add(member.id)
      return known
    }
    const alike = comparer.compare(member, member).band === 'same'
    const profile: Profile = { id, kind: member.kind, sample: member, members: new Set([member.id]), alike, near: new Map() }
    this.#profiles.set(id, profile)
    for (const key of this.#keysOf(profile)) {
      const block = this.#blocks.get(key)
      if (!block) this.#blocks.set(key, new Set([id]))
      else {
        for (const other of block) this.#meet(profile, other)
        block.add(id)
      }
    }
    return profile
  }

  remove(member: string): Profile | null {
    const profile = this.of(member)
    if (!profile) return null
    this.#profileOf.delete(member)
    profile.members.delete(member)
    if (profile.members.size > 0) return profile
    this.#profiles.delete(profile.id)
    for (const key of this.#keysOf(profile)) this.#blocks.get(key)?.delete(profile.id)
    for (const other of profile.near.keys()) this.#profiles.get(other)?.near.delete(profile.id)
    return profile
  }

  of(member: string): Profile | null {
    return this.#profiles.get(this.#profileOf.get(member) ?? '') ?? null
  }

  get(id: string): Profile | undefined {
    return this.#profiles.get(id)
  }

  all(): Iterable<Profile> {
    return this.#profiles.values()
  }

  get members(): Iterable<string> {
    return this.#profileOf.keys()
  }

  /** True where the two profiles cannot be one thing, whether or not they share a key. */
  clash(a: Profile, b: Profile): boolean {
    if (a.kind !== b.kind) return true
    return (a.near.get(b.id) ?? this.#comparers[a.kind].compare(a.sample, b.sample)).hard
  }

  #keysOf({ kind, sample }: Profile): Set<string> {
    return new Set(this.#comparers[kind].keys(sample).map((key) => `${kind} ${key}`))
  }

  #meet(profile: Profile, otherId: string): void {
    const other = this.#profiles.get(otherId)
    if (!other || other === profile || profile.near.has(otherId)) return
    const compared = this.#comparers[profile.kind].compare(profile.sample, other.sample)
    if (compared.band === 'different') return
    profile.near.set(otherId, compared)
    other.near.set(profile.id, turned(compared))
  }
}

/** A comparison told from the other side. */
const turned = (compared: Compared): Compared => ({
  ...compared,
  reasons: compared.reasons.map((reason) => ({ ...reason, words: [reason.words[1], reason.words[0]] })),
})

/** The smallest member: who speaks for a profile in a question. */
export const speakerOf = ({ members }: Profile): string => {
  let least: string | undefined
  for (const id of members) if (least === undefined || id < least) least = id
  return least ?? ''
}

/** Two profiles compared, as it is told of their speakers. */
export function comparisonOf(a: Profile, b: Profile, compared: Compared): Comparison {
  const [left, right] = [speakerOf(a), speakerOf(b)]
  const { score, band, reasons } = left <= right ? compared : turned(compared)
  return { ...(left <= right ? { a: left, b: right } : { a: right, b: left }), kind: a.kind, score, band, reasons }
}
