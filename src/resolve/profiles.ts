import type { Member, ThingKind } from '#model/identity'
import { hash } from './compare/said.ts'
import type { Comparer } from './comparer.ts'

/** Members that look the same to the comparer. `alike`: they are taken to be one thing. */
export interface Profile {
  readonly id: string
  readonly kind: ThingKind
  readonly members: Map<string, Member>
  readonly alike: boolean
  /** Its smallest member: who speaks for it. */
  speaker: Member
  /** Other profiles that share a key with it and are the same, or may be, with the score. What speaks for it is worked out when it is asked for. */
  readonly same: Map<Profile, number>
  readonly unsure: Map<Profile, number>
}

type Holders = Profile | Profile[]

/** Members grouped by profile, and the profiles that may be one. Grows and shrinks; what it holds never depends on the order. */
export class Profiles {
  readonly #comparers: Readonly<Record<ThingKind, Comparer>>
  readonly #profiles = new Map<string, Profile>()
  /** Who holds a key, by the key's hash: two keys of one hash make some comparisons more. Most keys have one holder. */
  readonly #blocks = new Map<number, Holders>()
  readonly #profileOf = new Map<string, Profile>()

  constructor(comparers: Readonly<Record<ThingKind, Comparer>>) {
    this.#comparers = comparers
  }

  /** The profile of a member, created and compared with its neighbours where it is new. */
  add(member: Member): Profile {
    const comparer = this.#comparers[member.kind]
    const id = `${member.kind} ${comparer.profile(member)}`
    const known = this.#profiles.get(id)
    if (known) {
      known.members.set(member.id, member)
      if (member.id < known.speaker.id) known.speaker = member
      this.#profileOf.set(member.id, known)
      return known
    }
    const alike = comparer.compare(member, member).band === 'same'
    const members = new Map([[member.id, member]])
    const profile: Profile = { id, kind: member.kind, members, alike, speaker: member, same: new Map(), unsure: new Map() }
    this.#profiles.set(id, profile)
    this.#profileOf.set(member.id, profile)
    const near = new Set<Profile>()
    for (const key of this.#keysOf(profile)) {
      const holders = this.#blocks.get(key)
      if (holders === undefined) this.#blocks.set(key, profile)
      else if (Array.isArray(holders)) {
        for (const other of holders) near.add(other)
        holders.push(profile)
      } else {
        near.add(holders)
        this.#blocks.set(key, [holders, profile])
      }
    }
    for (const other of near) this.#meet(profile, other)
    return profile
  }

  /** Gives the profile that the member had. */
  remove(member: string): Profile | null {
    const profile = this.of(member)
    if (!profile) return null
    this.#profileOf.delete(member)
    const keys = profile.members.size === 1 ? this.#keysOf(profile) : []
    profile.members.delete(member)
    if (profile.members.size > 0) {
      if (profile.speaker.id === member) profile.speaker = leastOf(profile.members)
      return profile
    }
    this.#profiles.delete(profile.id)
    for (const key of keys) {
      const holders = this.#blocks.get(key)
      const left = Array.isArray(holders) ? holders.filter((other) => other !== profile) : []
      if (left.length === 0) this.#blocks.delete(key)
      else this.#blocks.set(key, left)
    }
    for (const other of profile.same.keys()) other.same.delete(profile)
    for (const other of profile.unsure.keys()) other.unsure.delete(profile)
    return profile
  }

  of(member: string): Profile | null {
    return this.#profileOf.get(member) ?? null
  }

  get(id: string): Profile | undefined {
    return this.#profiles.get(id)
  }

  /** True where the two profiles cannot be one thing, whether or not they share a key. */
  clash(a: Profile, b: Profile): boolean {
    if (a.kind !== b.kind) return true
    if (a.same.has(b) || a.unsure.has(b)) return false
    const comparer = this.#comparers[a.kind]
    return comparer.apart ? comparer.apart(a.speaker, b.speaker) : comparer.compare(a.speaker, b.speaker).hard
  }

  #keysOf({ kind, speaker }: Profile): Set<number> {
    return new Set(this.#comparers[kind].keys(speaker).map((key) => hash(`${kind} ${key}`) | 0))
  }

  #meet(profile: Profile, other: Profile): void {
    if (other.kind !== profile.kind) return
    const { band, score } = this.#comparers[profile.kind].compare(profile.speaker, other.speaker)
    if (band === 'different') return
    profile[band].set(other, score)
    other[band].set(profile, score)
  }
}

function leastOf(members: ReadonlyMap<string, Member>): Member {
  let least: Member | undefined
  for (const member of members.values()) if (least === undefined || member.id < least.id) least = member
  return least as Member
}
