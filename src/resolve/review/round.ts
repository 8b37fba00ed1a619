import type { Act, Decision } from '#model/decision'
import { Review } from './review.ts'

type Opening = Decision & { readonly does: Extract<Act, { act: 'open' }> }
type Adjudicating = Decision & { readonly does: Extract<Act, { act: 'adjudicate' }> }
export const isOpening = (decision: Decision): decision is Opening => decision.does.act === 'open'
const isAdjudicating = (decision: Decision): decision is Adjudicating => decision.does.act === 'adjudicate'

/** Acts on the round itself; all others are one reader's. */
const OF_THE_ROUND: ReadonlySet<string> = new Set(['open', 'adjudicate', 'close'])

/**
 * A round of blind reading, as its decisions in the order of their ids left it. What a reader decides is kept apart from the
 * other's. When both have finished it is sealed: what they decide afterwards does not count, and differences are adjudicated.
 */
export class Round {
  readonly opened: Opening
  readonly #readers: ReadonlyMap<string, Review>
  readonly #mine: ReadonlyMap<string, Decision[]>
  readonly #own = new Review()
  readonly #batches = new Set<string>()
  #sealed = false

  constructor(opened: Opening) {
    this.opened = opened
    this.#readers = new Map(this.readers.map((reader) => [reader, new Review()]))
    this.#mine = new Map(this.readers.map((reader) => [reader, []]))
    this.#own.take(opened)
  }

  get id(): string {
    return this.opened.does.round
  }
  get name(): string {
    return this.opened.does.name
  }
  get readers(): readonly [string, string] {
    return this.opened.does.readers as [string, string]
  }
  get passages() {
    return this.opened.does.passages
  }
  get basis(): 'blank' | 'proposed' {
    return this.opened.does.basis
  }
  /** True where both have finished: from then on each may see what the other made of it. */
  get sealed(): boolean {
    return this.#sealed
  }
  get closed(): boolean {
    return this.#own.about(this.id).some(({ does }) => does.act === 'close')
  }
  /** True where the opening was taken back. */
  get withdrawn(): boolean {
    return !this.#own.counts(this.opened)
  }
  get state(): 'reading' | 'adjudicating' | 'closed' {
    return this.closed ? 'closed' : this.#sealed ? 'adjudicating' : 'reading'
  }

  take(decision: Decision): void {
    const { author, batch, does } = decision
    this.#batches.add(batch)
    if (does.act === 'adjudicate' && !this.#sealed) return
    if (OF_THE_ROUND.has(does.act) || does.act === 'undo') this.#own.take(decision)
    const review = this.#readers.get(author)
    if (!review || this.#sealed || OF_THE_ROUND.has(does.act)) return
    review.take(decision)
    this.#mine.get(author)?.push(decision)
    if (does.act === 'finish' || does.act === 'undo') this.#sealed = this.readers.every((reader) => this.finished(reader))
  }

  /** True for a batch that came already: who asks again was not answered. */
  knows(batch: string): boolean {
    return this.#batches.has(batch)
  }

  finished(reader: string): boolean {
    return (this.#readers.get(reader)?.about(this.id) ?? []).some(({ does }) => does.act === 'finish')
  }

  /** What one reader decided, nothing of the other's; null for who is no reader of this round. */
  review(reader: string): Review | null {
    return this.#readers.get(reader) ?? null
  }

  /** The decisions of one reader, oldest first, undone ones too. */
  decisions(reader: string): readonly Decision[] {
    return this.#mine.get(reader) ?? []
  }

  /** True for a decision that was not taken back. */
  counts(decision: Decision): boolean {
    return (OF_THE_ROUND.has(decision.does.act) ? this.#own : this.#readers.get(decision.author))?.counts(decision) ?? true
  }

  /** What a difference came to; null where nobody said. */
  choice(difference: string): Adjudicating | null {
    return this.#own.about(difference).filter(isAdjudicating).at(-1) ?? null
  }
}
