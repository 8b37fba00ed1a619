import type { Ledger } from '#ledger/ledger'
import type { Changed } from '#ledger/read/changed'
import { decisionsSince } from '#ledger/read/decisions'
import { newestOf } from '#ledger/read/standing'
import { Review } from '#resolve/review/review'
import { changedRecords } from './changed.ts'
import { Printed } from './printed.ts'
import { Queue } from './queue.ts'
import { senseOfLexicon } from './sense.ts'
import { Standing } from './standing.ts'

/** The record as it stands and the queue over it, made when they are first asked for and brought up to date each time. */
export class KeptStanding {
  readonly #ledger: Ledger
  #standing: Standing | null = null
  #queue: Queue | null = null
  #printed: Printed | null = null
  #changed: { readonly key: string; readonly records: Changed } | null = null
  #counting: Promise<void> | null = null
  readonly #review = new Review()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** What people decided, without the rest: enough to tell the state of claims. */
  async review(): Promise<Review> {
    for (const decision of await decisionsSince(this.#ledger, this.#review.last)) if (decision.round === null) this.#review.take(decision)
    return this.#review
  }

  /** What lists of records show in place of what was read. */
  async changed(): Promise<Changed> {
    const review = await this.review()
    const { reading } = await newestOf(this.#ledger)
    const key = `${reading}-${review.last}`
    if (this.#changed?.key !== key) this.#changed = { key, records: await changedRecords(this.#ledger, review) }
    return this.#changed.records
  }

  /** How many items are left to decide; null where that is not counted yet, and then it is being counted. */
  async open(): Promise<number | null> {
    const counted = this.#queue?.lastOpen ?? null
    if (counted !== null && (await this.#standing?.isUpToDate())) return counted
    this.#counting ??= this.#count().finally(() => {
      this.#counting = null
    })
    return null
  }

  /** Counts behind what asked for it. */
  async #count(): Promise<void> {
    try {
      const { queue } = await this.now()
      queue.counts({})
    } catch {
      // It fails again, and is told, where the queue itself is asked for.
    }
  }

  /** The queue if it is at hand: for what is shown beside other things and must not wait. */
  get queue(): Queue | null {
    return this.#queue
  }

  async now(): Promise<{ readonly standing: Standing; readonly queue: Queue; readonly printed: Printed }> {
    this.#standing ??= new Standing(this.#ledger, senseOfLexicon())
    await this.#standing.refresh()
    await this.#standing.rounds.prepare()
    this.#queue ??= new Queue(this.#standing)
    this.#printed ??= new Printed(this.#standing)
    return { standing: this.#standing, queue: this.#queue, printed: this.#printed }
  }
}
