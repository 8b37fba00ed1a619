import type { Ledger } from '#ledger/ledger'
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

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  async now(): Promise<{ readonly standing: Standing; readonly queue: Queue; readonly printed: Printed }> {
    this.#standing ??= new Standing(this.#ledger, senseOfLexicon())
    await this.#standing.refresh()
    this.#queue ??= new Queue(this.#standing)
    this.#printed ??= new Printed(this.#standing)
    return { standing: this.#standing, queue: this.#queue, printed: this.#printed }
  }
}
