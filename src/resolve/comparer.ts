import type { Band, Member, Reason } from '#model/identity'

/** What speaks for and against two members being one. `hard`: they cannot be, whatever else speaks for it (two given names, two dates). */
export interface Compared {
  readonly score: number
  readonly band: Band
  readonly reasons: readonly Reason[]
  readonly hard: boolean
}

/**
 * How things of one kind are told apart. All are functions of what they are given and of nothing else: not of the other
 * members, not of how many there are, not of the order they came in.
 *
 * profile  everything of a member that comparing looks at, as text: members with the same profile are compared once
 * keys     members without a key in common are never compared; a key must be rare, for its holders are compared all with all
 * apart    what `compare` would say of `hard`, where that is found with less
 * compare  symmetric; a member with itself tells whether equal profiles are one thing (`same`) or only look alike
 */
export interface Comparer<M extends Member = Member> {
  profile(member: M): string
  keys(member: M): readonly string[]
  apart?(a: M, b: M): boolean
  compare(a: M, b: M): Compared
}
