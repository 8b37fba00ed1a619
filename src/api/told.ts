import type { Contradiction, Side } from '#model/contradiction'
import type { Decision } from '#model/decision'
import { Failed } from '#model/failure'
import type { Comparison, Member } from '#model/identity'
import type { Range } from '#model/span'
import type { QueueEntry } from '#pipeline/standing/queue'
import type { RoundDifference } from '#pipeline/standing/rounds'
import type { Standing } from '#pipeline/standing/standing'
import { formOf } from '#views/columns'
import { type InDocument, memberFacts, memberTitle, pair, queueClaim, readersRecord, standingRow, textWindow } from '#views/queue-item'
import type {
  ContradictionTold,
  DecisionTold,
  DifferenceTold,
  DocumentRef,
  MemberTold,
  QueueItem,
  RecordRow,
  SideTold,
  TextWindow,
} from './contract.ts'
import type { TextShelf } from './text-shelf.ts'

/** Tells of what stands in the words of the contract: with titles, forms, and the text around. */
export class Teller {
  readonly standing: Standing
  readonly #texts: TextShelf

  constructor(standing: Standing, texts: TextShelf) {
    this.standing = standing
    this.#texts = texts
  }

  async item(entry: QueueEntry): Promise<QueueItem> {
    const { review } = this.standing
    const notes = review.notes(entry.key).map(({ id, author, at, does }) => ({ author, at, text: does.text, decision: id }))
    const common = {
      key: entry.key,
      skipped: review.skipped(entry.key) !== null,
      notes,
      back: entry.item === 'record' ? this.standing.backFor(entry.record.id) : null,
    }
    if (entry.item === 'contradiction') return { ...common, item: 'contradiction', contradiction: await this.contradiction(entry.contradiction) }
    if (entry.item === 'difference') return { ...common, item: 'difference', difference: await this.difference(entry) }
    if (entry.item === 'same') return { ...common, item: 'same', ...(await this.#same(entry.comparison)) }
    const { record } = entry
    return {
      ...common,
      item: 'record',
      record: this.row(record.id),
      rule: record.rule,
      claims: record.claims.map((claim) => queueClaim(record.type, claim, review.claim(record.id, claim.id))),
      window: textWindow(await this.#document(entry.document.document), [...record.evidence]),
    }
  }

  /** A record's row with its fields as people left them. Throws NOT_FOUND. */
  row(id: string): RecordRow {
    const found = this.standing.record(id)
    if (!found) throw new Failed('NOT_FOUND', { record: id })
    const { document, record } = found
    return standingRow(record, this.standing.fieldsOf(record), { id: document.document, name: document.name, title: document.title }) as RecordRow
  }

  async member(id: string): Promise<MemberTold> {
    const member = this.standing.resolver.member(id)
    if (!member) throw new Failed('NOT_FOUND', { member: id })
    const thing = this.standing.resolver.thingOf(id)
    const spans = this.#spansOf(member)
    const window = textWindow(await this.#document(member.document), spans)
    return {
      id,
      kind: member.kind,
      title: memberTitle(member),
      thing: thing?.id ?? id,
      size: thing?.members.length ?? 1,
      records: 'name' in member ? [...member.records] : [id],
      facts: memberFacts(member),
      window,
      spans: spans.map(pair),
    }
  }

  async contradiction({ id, kind, type, field, says, sides }: Contradiction): Promise<ContradictionTold> {
    const settled = this.standing.review.settled(id)
    const [one, other] = [await this.#side(sides[0], type, field), await this.#side(sides[1], type, field)]
    return {
      id,
      kind,
      type,
      field,
      says,
      sides: [one, other],
      settled: settled && {
        outcome: settled.outcome,
        wrong: settled.wrong,
        why: settled.by.does.act === 'settle' ? settled.by.does.why : null,
        author: settled.by.author,
        at: settled.by.at,
      },
    }
  }

  /** Something on which two readers of a round differ, with what they wrote down of it. */
  async difference({ round, difference: { key, type, field, first, second } }: Omit<RoundDifference, 'key'>): Promise<DifferenceTold> {
    const chosen = round.choice(key)
    const record = first ?? second
    return {
      round: { id: round.id, name: round.name },
      difference: key,
      readers: [...round.readers] as [string, string],
      type,
      field,
      form: field === null ? null : formOf(type, field),
      sides: [first && readersRecord(first), second && readersRecord(second)],
      choice: chosen && { choice: chosen.does.choice, why: chosen.does.why, author: chosen.author, at: chosen.at, decision: chosen.id },
      window: textWindow(await this.#document(record?.document ?? ''), [...(first?.evidence ?? []), ...(second?.evidence ?? [])]),
    }
  }

  /** A document as records and passages name it. */
  document(id: string): DocumentRef {
    const document = this.standing.documents.get(id)
    return { id, name: document?.name ?? '', title: document?.title ?? null }
  }

  /** Text of a document around spans. */
  async window(id: string, spans: readonly Range[]): Promise<TextWindow> {
    return textWindow(await this.#document(id), spans)
  }

  decision(decision: Decision): DecisionTold {
    const { id, at, author, batch, does } = decision
    return { id, at, author, batch, does, undone: !this.standing.review.counts(decision) }
  }

  async #side({ document, record, value, spans }: Side, type: Contradiction['type'], field: string): Promise<SideTold> {
    return {
      record: record !== null && this.standing.record(record) ? this.row(record) : null,
      value,
      form: type === null ? 'text' : formOf(type, field),
      window: textWindow(await this.#document(document), spans),
      spans: spans.map(pair),
    }
  }

  async #same({ a, b, kind, score, band, reasons }: Comparison) {
    const told = reasons.map(({ key, weight, words }) => ({ key, weight, words: [...words] as [string, string] }))
    return { kind, score, band, reasons: told, sides: [await this.member(a), await this.member(b)] as [MemberTold, MemberTold] }
  }

  /** Where a member is told: its record's evidence, or the words its name was first read from. */
  #spansOf(member: Member): readonly { readonly start: number; readonly end: number }[] {
    if (!('name' in member)) return this.standing.record(member.id)?.record.evidence ?? []
    for (const id of member.records)
      for (const { value, spans } of this.standing.record(id)?.record.claims ?? [])
        if (value === member.name || (value !== null && typeof value === 'object' && 'name' in value && value.name === member.name)) return spans
    return [{ start: member.position, end: member.position + 1 }]
  }

  async #document(id: string): Promise<InDocument> {
    const document = this.standing.documents.get(id) ?? this.standing.rounds.document(id)
    if (!document) throw new Failed('NOT_FOUND', { document: id })
    const { name, title, publisher, published } = document
    return { id, name, title, publisher, published, text: (await this.#texts.take(id)).text }
  }
}
