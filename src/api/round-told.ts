import type { Decision } from '#model/decision'
import { Failed } from '#model/failure'
import { overlaps } from '#model/span'
import { type RecordOfReader, recordsForReader } from '#pipeline/standing/round-records'
import type { Round, RoundReading } from '#pipeline/standing/rounds'
import type { Standing } from '#pipeline/standing/standing'
import { queueClaim, standingRow, textWindow } from '#views/queue-item'
import type { DecisionTold, DifferenceTold, QueueItem, RecordRow, RoundPassage, RoundReply, RoundTold } from './contract.ts'
import type { TextShelf } from './text-shelf.ts'
import { Teller } from './told.ts'

/** Tells of rounds of blind reading in the words of the contract. */
export class RoundTeller {
  readonly #standing: Standing
  readonly #texts: TextShelf
  readonly #teller: Teller

  constructor(standing: Standing, texts: TextShelf) {
    this.#standing = standing
    this.#texts = texts
    this.#teller = new Teller(standing, texts)
  }

  async round(round: Round): Promise<RoundTold> {
    const { rounds } = this.#standing
    const documents = [...(await rounds.readings(round)).values()].map(({ document, name, title }) => ({ id: document, name, title }))
    const differences = round.sealed ? (await rounds.compare(round)).agreement.differences : []
    const done = differences.filter(({ key }) => round.choice(key) !== null).length
    const [first, second] = round.readers
    return {
      id: round.id,
      name: round.name,
      state: round.state,
      basis: round.basis,
      readers: [
        { name: first, finished: round.finished(first) },
        { name: second, finished: round.finished(second) },
      ],
      documents,
      passages: round.passages.length,
      differences: { open: differences.length - done, done },
      author: round.opened.author,
      at: round.opened.at,
    }
  }

  /** The passages, and of one reader what he or she made of them. Throws NOT_FOUND for who is no reader of the round. */
  async reply(round: Round, reader: string | undefined): Promise<Omit<RoundReply, 'passages'> & { readonly passages: readonly RoundPassage[] }> {
    if (reader !== undefined && !round.readers.includes(reader)) throw new Failed('NOT_FOUND', { reader })
    const records = reader === undefined ? [] : recordsForReader(round, reader, await this.#standing.rounds.proposed(round))
    const readings = await this.#standing.rounds.readings(round)
    const passages: RoundPassage[] = []
    for (const passage of round.passages) {
      const reading = readings.get(passage.document) as RoundReading
      const { text } = await this.#texts.take(passage.document)
      const inside = records.filter((each) => passageOf(round, each) === passage)
      const { start, end } = passage
      const about = textWindow({ ...reading, id: reading.document, text }, [])
      passages.push({
        window: { ...about, start, words: text.slice(start, end) },
        items: inside.map((each) => itemOf(each, reading, text)),
      })
    }
    const decisions =
      reader === undefined ? [] : round.decisions(reader).map((decision) => ({ ...this.decision(decision), undone: !round.counts(decision) }))
    const open = records.filter((each) => each.open).length
    return { ok: true, round: await this.round(round), passages, decisions, open }
  }

  decision(decision: Decision): DecisionTold {
    return this.#teller.decision(decision)
  }

  /** What the readers of a round differ on, in text order. Throws CLASH until both have finished. */
  async differences(round: Round): Promise<DifferenceTold[]> {
    const { agreement } = await this.#standing.rounds.compare(round)
    const told: DifferenceTold[] = []
    for (const difference of agreement.differences) told.push(await this.#teller.difference({ round, difference }))
    return told
  }
}

/** The passage that a record stands in; of several the first. */
const passageOf = ({ passages }: Round, { document, record }: RecordOfReader): Round['passages'][number] | undefined =>
  passages.find((passage) => passage.document === document && record.evidence.some((range) => overlaps(range, passage)))

/** A record of a passage, as one reader left it, in the form of the queue. */
function itemOf({ record, fields, claims }: RecordOfReader, reading: RoundReading, text: string): QueueItem {
  const document = { id: reading.document, name: reading.name, title: reading.title }
  return {
    key: `rec:${record.id}`,
    skipped: false,
    notes: [],
    back: null,
    item: 'record',
    record: standingRow(record, fields, document) as RecordRow,
    rule: record.rule,
    claims: claims.map(({ claim, standing }) => queueClaim(record.type, claim, standing)),
    window: textWindow({ ...reading, ...document, text }, [...record.evidence]),
  }
}
