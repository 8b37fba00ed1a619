import { setImmediate } from 'node:timers/promises'
import type { Ledger } from '#ledger/ledger'
import { decisionsSince } from '#ledger/read/decisions'
import { documentText } from '#ledger/read/document-text'
import { newestOf, recordsOfReading, type StandingReading, type StandingRecord, standingReadings } from '#ledger/read/standing'
import type { Contradiction } from '#model/contradiction'
import type { Decision } from '#model/decision'
import type { Member } from '#model/identity'
import { comparersOf } from '#resolve/comparers'
import { citationContradictions } from '#resolve/contradict/citations/citations'
import { contradictionsOf } from '#resolve/contradict/contradictions'
import { membersOf } from '#resolve/members'
import { Resolver } from '#resolve/resolver'
import { effectiveFields } from '#resolve/review/effective'
import { Review } from '#resolve/review/review'
import type { Sense } from '#resolve/sense'
import { carryInto } from './carried.ts'
import { readContradictionWords } from './contradiction-words.ts'
import { handRecord } from './hand-record.ts'
import { Rounds } from './rounds.ts'
import { worldOf } from './world.ts'

/** A document that stands, with what is told of it: by rules, and by hand. */
export interface StandingDocument extends StandingReading {
  readonly records: readonly StandingRecord[]
}

/**
 * The record as it stands: all documents, what people decided, and which members are one thing. Worked out from the ledger,
 * kept in memory, and brought up to date by what came since. One of it serves a whole program.
 */
export class Standing {
  readonly ledger: Ledger
  readonly sense: Sense
  readonly resolver: Resolver
  /** Rounds of blind reading: what is decided there counts only there. */
  readonly rounds: Rounds
  readonly #documents = new Map<string, StandingDocument>()
  readonly #records = new Map<string, { readonly document: StandingDocument; readonly record: StandingRecord }>()
  readonly #members = new Map<string, readonly string[]>()
  /** What the text of each document says against itself, found when it was taken in. */
  readonly #printed = new Map<string, readonly Contradiction[]>()
  readonly #listeners: ((changed: ReadonlySet<string>) => void)[] = []
  /** Documents whose members are to be put anew: notes change none, acceptances only where they bring back what was rejected. */
  readonly #stale = new Set<string>()
  /** Records that a person is asked about again, with the reason. */
  readonly #back = new Map<string, string>()
  /** Documents that hold what people decided on earlier readings: put anew when a decision is undone. */
  readonly #carried = new Set<string>()
  #review = new Review()
  #newest: { readonly reading: string | null; readonly decision: string | null } = { reading: null, decision: null }
  #going: Promise<void> | null = null
  #contradictions: readonly Contradiction[] | null = null

  constructor(ledger: Ledger, sense: Sense) {
    this.ledger = ledger
    this.sense = sense
    this.resolver = new Resolver(comparersOf(sense))
    this.rounds = new Rounds(ledger)
  }

  get review(): Review {
    return this.#review
  }
  /** The documents that stand, in the order they were read. */
  get documents(): ReadonlyMap<string, StandingDocument> {
    return this.#documents
  }
  record(id: string): { readonly document: StandingDocument; readonly record: StandingRecord } | null {
    return this.#records.get(id) ?? null
  }

  /** What cannot both be right; worked out anew when anything it rests on has changed. */
  get contradictions(): readonly Contradiction[] {
    this.#contradictions ??= contradictionsOf(
      worldOf(this),
      [...this.#documents.keys()].flatMap((id) => this.#printed.get(id) ?? []),
    )
    return this.#contradictions
  }

  /** Why a record that people went over has come back to the queue, as a key; null where it has not. */
  backFor(record: string): string | null {
    return this.#back.get(record) ?? null
  }

  /** The fields of a record as people left them. */
  fieldsOf(record: StandingRecord): StandingRecord['fields'] {
    return effectiveFields(record, this.#review)
  }

  /** True for a claim that nobody decided on. */
  isOpen(record: StandingRecord, claim: StandingRecord['claims'][number]): boolean {
    return claim.rule !== HAND && this.#review.claim(record.id, claim.id).state === 'proposed'
  }

  /** Hears of the documents whose records or decisions changed, whenever some did. */
  listen(listener: (changed: ReadonlySet<string>) => void): void {
    this.#listeners.push(listener)
  }

  /** Takes in what came since the last time. `told` hears how many of how many documents are done. */
  refresh(told?: (done: number, of: number) => void): Promise<void> {
    this.#going ??= this.#refresh(told).finally(() => {
      this.#going = null
    })
    return this.#going
  }

  /** True where nothing came since the last time. */
  async isUpToDate(): Promise<boolean> {
    const { reading, decision } = await newestOf(this.ledger)
    return reading === this.#newest.reading && decision === this.#newest.decision
  }

  async #refresh(told?: (done: number, of: number) => void): Promise<void> {
    const newest = await newestOf(this.ledger)
    const changed = new Set<string>()
    let decided: readonly Decision[] = []
    if (newest.decision !== this.#newest.decision) decided = await this.#decide(changed)
    const judged = decided.some(({ does }) => does.act === 'judge' || does.act === 'undo')
    const again = (judged && this.#dropCarried(changed)) || decided.some(({ does }) => does.act === 'set-aside' || does.act === 'undo')
    if (again || newest.reading !== this.#newest.reading) await this.#read(changed, told)
    this.#newest = newest
    if (changed.size === 0) return
    if (this.#stale.size > 0 || judged) this.#contradictions = null
    for (const id of this.#stale) {
      this.#settle(id)
      await setImmediate()
    }
    this.#stale.clear()
    this.resolver.judge(this.#review.judgements())
    for (const listener of this.#listeners) listener(changed)
  }

  /** Takes in what was decided since the last time. */
  async #decide(changed: Set<string>): Promise<readonly Decision[]> {
    const decisions = await decisionsSince(this.ledger, this.#newest.decision)
    for (const decision of decisions) this.#take(decision, changed)
    return decisions
  }

  #take(decision: Decision, changed: Set<string>): void {
    if (decision.round !== null) {
      this.rounds.take(decision)
      return
    }
    this.#review.take(decision)
    const { act } = decision.does
    for (const subject of this.#review.subjects(decision.id)) {
      const document = this.#records.get(subject)?.document.document ?? (subject.startsWith('doc_') ? subject : '')
      changed.add(document)
      const back = act === 'accept' && this.#records.has(subject) && this.resolver.member(subject) === null
      if (back || act === 'correct' || act === 'reject' || act === 'add' || act === 'undo') this.#stale.add(document)
    }
  }

  async #read(changed: Set<string>, told?: (done: number, of: number) => void): Promise<void> {
    const standing = await standingReadings(this.ledger)
    const readings = new Set(standing.map(({ reading }) => reading))
    for (const document of [...this.#documents.values()]) if (!readings.has(document.reading)) this.#drop(document, changed)
    const fresh = standing.filter(({ document, reading }) => this.#documents.get(document)?.reading !== reading)
    for (const [done, reading] of fresh.entries()) {
      const read = await recordsOfReading(this.ledger, reading.reading)
      const { records, back } = await carryInto(this.ledger, reading, read, this.#review)
      for (const [record, why] of back) this.#back.set(record, why)
      if (records !== read) this.#carried.add(reading.document)
      const text = await documentText(this.ledger, reading.document)
      this.#documents.set(reading.document, { ...reading, records })
      this.#printed.set(reading.document, citationContradictions({ ...text, dated: reading.published }, readContradictionWords()))
      changed.add(reading.document)
      this.#stale.add(reading.document)
      told?.(done + 1, fresh.length)
    }
    if (fresh.length > 0) this.#putInOrder()
  }

  /** What was set aside and brought back stands where it stood: documents go by their readings. */
  #putInOrder(): void {
    const inOrder = [...this.#documents].sort(([, a], [, b]) => (a.reading < b.reading ? -1 : 1))
    this.#documents.clear()
    for (const [id, document] of inOrder) this.#documents.set(id, document)
  }

  #dropCarried(changed: Set<string>): boolean {
    const carried = [...this.#carried].flatMap((id) => this.#documents.get(id) ?? [])
    this.#carried.clear()
    for (const document of carried) this.#drop(document, changed)
    return carried.length > 0
  }

  #drop(document: StandingDocument, changed: Set<string>): void {
    this.#documents.delete(document.document)
    this.#printed.delete(document.document)
    for (const { id } of document.records) this.#records.delete(id)
    changed.add(document.document)
    this.#stale.add(document.document)
  }

  /** Puts the members of a document anew: as its rules read it and as people left it. */
  #settle(id: string): void {
    this.resolver.remove(this.#members.get(id) ?? [])
    this.#members.delete(id)
    const known = this.#documents.get(id)
    if (!known) return
    const read = known.records.filter(({ rule }) => rule !== HAND)
    const document = { ...known, records: [...read, ...this.#byHand(id)].sort((a, b) => a.position - b.position) }
    this.#documents.set(id, document)
    for (const { id: record } of known.records) this.#records.delete(record)
    for (const record of document.records) this.#records.set(record.id, { document, record })
    const members = this.#membersOf(document)
    this.#members.set(
      id,
      members.map((member) => member.id),
    )
    this.resolver.add(members)
  }

  #byHand(document: string): StandingRecord[] {
    return this.#review.addedRecords().flatMap((decision) => (decision.does.document === document ? [handRecord(decision.id, decision.does)] : []))
  }

  #membersOf(document: StandingDocument): Member[] {
    const records = document.records
      .filter(({ id }) => this.#review.rejected(id) === null)
      .map((record) => ({
        ...record,
        fields: this.fieldsOf(record),
        quotes: record.claims.flatMap(({ value, spans }) => (typeof value === 'string' && spans[0] ? [{ value, words: spans[0].quote }] : [])),
      }))
    return membersOf({ id: document.document, published: document.published, records }, this.sense)
  }
}

/** The rule of records that people added. */
export const HAND = 'hand@1'
