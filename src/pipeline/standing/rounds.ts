import type { Ledger } from '#ledger/ledger'
import { readingOf, recordsOfReading, type StandingReading, type StandingRecord } from '#ledger/read/standing'
import type { Decision } from '#model/decision'
import { Failed } from '#model/failure'
import { type Agreement, agreementOf, type Difference, type ReadersRecord } from '#resolve/agreement/agreement'
import { type Gold, goldOf } from '#resolve/agreement/gold'
import { type Proposed, proposedIn, recordsOfReader } from '#resolve/agreement/readers-records'
import { isOpening, Round } from '#resolve/review/round'

export type { Agreement } from '#resolve/agreement/agreement'
export { agreementOf as compareReaders } from '#resolve/agreement/agreement'
export type { Round } from '#resolve/review/round'

/** A reading that a round was begun on, whether it still stands or not. */
export interface RoundReading extends StandingReading {
  readonly records: readonly StandingRecord[]
}
/** A record that readers begin with. */
export interface ProposedInRound extends Proposed {
  readonly record: StandingRecord
}
/** Two readers side by side. */
export interface Compared {
  readonly first: readonly ReadersRecord[]
  readonly second: readonly ReadersRecord[]
  readonly agreement: Agreement
}
/** A difference of a round that both have finished. `key` is that of the queue. */
export interface RoundDifference {
  readonly key: string
  readonly round: Round
  readonly difference: Difference
}

/** Rounds of blind reading, kept beside what stands: their decisions touch nothing else. */
export class Rounds {
  readonly #ledger: Ledger
  readonly #rounds = new Map<string, Round>()
  readonly #readings = new Map<string, RoundReading>()
  /** What readers of a sealed round wrote down changes no more. */
  readonly #compared = new Map<string, Compared>()
  #last = ''

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** Decisions come in the order of their ids; one that came already is passed over. */
  take(decision: Decision): void {
    if (decision.id <= this.#last) return
    this.#last = decision.id
    if (!isOpening(decision)) this.#rounds.get(decision.round ?? '')?.take(decision)
    else if (!this.#rounds.has(decision.does.round)) this.#rounds.set(decision.does.round, new Round(decision))
  }

  /** Newest first, those withdrawn left out. */
  all(): Round[] {
    return [...this.#rounds.values()].filter(({ withdrawn }) => !withdrawn).reverse()
  }

  /** Throws NOT_FOUND. */
  one(id: string): Round {
    const round = this.#rounds.get(id)
    if (!round || round.withdrawn) throw new Failed('NOT_FOUND', { round: id })
    return round
  }

  /** The readings of a round's passages by document. */
  async readings({ passages }: Round): Promise<Map<string, RoundReading>> {
    const readings = new Map<string, RoundReading>()
    for (const { document, reading } of passages) readings.set(document, await this.#reading(reading))
    return readings
  }

  /** What readers of the round begin with. */
  async proposed(round: Round): Promise<ProposedInRound[]> {
    const readings = await this.readings(round)
    const read = [...readings].flatMap(([document, { records }]) => records.map((record) => ({ document, record })))
    return proposedIn(round, read)
  }

  /** Throws CLASH until both have finished: nobody sees the other's before. */
  async compare(round: Round): Promise<Compared> {
    if (!round.sealed) throw new Failed('CLASH', { round: round.id, detail: 'a reader has not finished' })
    const known = this.#compared.get(round.id)
    if (known) return known
    const proposed = await this.proposed(round)
    const [first, second] = round.readers.map((reader) => recordsOfReader(round, reader, proposed)) as [ReadersRecord[], ReadersRecord[]]
    const compared = { first, second, agreement: agreementOf(first, second) }
    this.#compared.set(round.id, compared)
    return compared
  }

  /** Compares the readers of every round that is being adjudicated, so that its differences can stand in the queue. */
  async prepare(): Promise<void> {
    for (const round of this.all()) if (round.state === 'adjudicating') await this.compare(round)
  }

  /** Throws CLASH until both have finished. */
  async gold(round: Round): Promise<Gold> {
    const { first, second, agreement } = await this.compare(round)
    return goldOf(first, second, agreement.differences, (key) => round.choice(key)?.does.choice ?? null)
  }

  /** Differences of the rounds that are being adjudicated, by round and place, those with a word on them too. */
  differences(): RoundDifference[] {
    const adjudicating = this.all().filter(({ state }) => state === 'adjudicating')
    return adjudicating.flatMap((round) =>
      (this.#compared.get(round.id)?.agreement.differences ?? []).map((difference) => ({
        key: `dif:${round.id}:${difference.key}`,
        round,
        difference,
      })),
    )
  }

  /** A document of a round, when it stands no more. */
  document(id: string): RoundReading | null {
    for (const reading of this.#readings.values()) if (reading.document === id) return reading
    return null
  }

  async #reading(id: string): Promise<RoundReading> {
    const known = this.#readings.get(id)
    if (known) return known
    const reading = { ...(await readingOf(this.#ledger, id)), records: await recordsOfReading(this.#ledger, id) }
    this.#readings.set(id, reading)
    return reading
  }
}
