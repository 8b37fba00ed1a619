import type { Judgement } from '#model/identity'

/** What people said of pairs: of each pair the last word, with `none` as if nothing had been said. */
export class Judged {
  readonly #pairs = new Map<string, Judgement>()
  readonly #byMember = new Map<string, Judgement[]>()

  /** Oldest first. */
  constructor(judgements: readonly Judgement[]) {
    for (const judgement of judgements) this.#pairs.set(`${judgement.a} ${judgement.b}`, judgement)
    for (const judgement of this.#pairs.values()) {
      if (judgement.verdict === 'none') continue
      for (const member of [judgement.a, judgement.b]) {
        const list = this.#byMember.get(member)
        if (list) list.push(judgement)
        else this.#byMember.set(member, [judgement])
      }
    }
  }

  of(member: string): readonly Judgement[] {
    return this.#byMember.get(member) ?? NONE
  }

  /** True where somebody said anything of one of the members. */
  any(members: Iterable<string>): boolean {
    if (this.#byMember.size === 0) return false
    for (const member of members) if (this.#byMember.has(member)) return true
    return false
  }

  /** The members that somebody said are the same as this one. */
  same(member: string): string[] {
    return this.of(member).flatMap(({ a, b, verdict }) => (verdict === 'same' ? [a === member ? b : a] : []))
  }

  /** True where somebody said anything of a pair across the two sides. */
  between(one: readonly string[], other: readonly string[]): boolean {
    const [few, many] = one.length <= other.length ? [one, other] : [other, one]
    return few.some((member) => this.of(member).some(({ a, b }) => many.includes(a === member ? b : a)))
  }

  /** The members whose judgements are not the same as before. */
  changedFrom(before: Judged): Set<string> {
    const changed = new Set<string>()
    const compare = (mine: ReadonlyMap<string, Judgement>, theirs: ReadonlyMap<string, Judgement>): void => {
      for (const [pair, judgement] of mine) if (!isSaidAlike(judgement, theirs.get(pair))) changed.add(judgement.a).add(judgement.b)
    }
    compare(this.#pairs, before.#pairs)
    compare(before.#pairs, this.#pairs)
    return changed
  }
}

const NONE: readonly Judgement[] = []
const isSaidAlike = (a: Judgement, b: Judgement | undefined): boolean =>
  a.verdict === b?.verdict && a.author === b.author && a.at === b.at && a.reason === b.reason
