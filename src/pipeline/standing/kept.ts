import type { Ledger } from '#ledger/ledger'
import { decisionsSince } from '#ledger/read/decisions'
import { Review } from '#resolve/review/review'
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
  readonly #review = new Review()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** What people decided, without the rest: enough to tell the state of claims. */
  async review(): Promise<Review> {
    for (const decision of await decisionsSince(this.#ledger, this.#review.last)) if (decision.round === null) this.#review.take(decision)
    return this.#review
  }

  /** What is left to decide, without working anything out: as the queue counted it last, or the records that nobody decided on. */
  async open(records: number): Promise<number> {
    const decided = (await this.review()).decidedRecords()
    return this.#queue?.lastOpen ?? Math.max(0, records - decided)
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
