import type { Draft } from './draft.ts'

/** The sentences that support a draft. The first and the last are at hand, and whoever keeps an index hears of each. */
export class Support extends Set<number> {
  first = Number.POSITIVE_INFINITY
  last = Number.NEGATIVE_INFINITY
  heard: ((index: number) => void) | null = null

  override add(index: number): this {
    if (this.has(index)) return this
    super.add(index)
    if (index < this.first) this.first = index
    if (index > this.last) this.last = index
    this.heard?.(index)
    return this
  }
}

interface Ranked {
  readonly draft: Draft
  readonly rank: number
}

/** Drafts by the sentences that support them, so that nobody who looks for one near a sentence walks through all. */
export class ToldIndex {
  private readonly at = new Map<number, Ranked[]>()
  private count = 0

  /** Takes in a draft, and every sentence that will support it later, until another index takes it in. */
  keep(draft: Draft): void {
    const ranked: Ranked = { draft, rank: this.count++ }
    for (const index of draft.sentences) this.put(index, ranked)
    draft.sentences.heard = (index) => this.put(index, ranked)
  }

  /** Drafts that one of the sentences [from, to] supports, each once, in the order in which they were kept. */
  within(from: number, to: number): Draft[] {
    const found: Ranked[] = []
    let of = 0
    for (let index = from; index <= to; index++) {
      const here = this.at.get(index)
      if (!here) continue
      for (const ranked of here) found.push(ranked)
      of++
    }
    if (of > 1) found.sort((a, b) => a.rank - b.rank)
    return found.filter((ranked, k) => ranked !== found[k - 1]).map((ranked) => ranked.draft)
  }

  private put(index: number, ranked: Ranked): void {
    const here = this.at.get(index)
    if (!here) {
      this.at.set(index, [ranked])
      return
    }
    let k = here.length
    while (k > 0 && (here[k - 1] as Ranked).rank > ranked.rank) k--
    here.splice(k, 0, ranked)
  }
}
