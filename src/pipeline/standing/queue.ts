import type { StandingRecord } from '#ledger/read/standing'
import type { Contradiction } from '#model/contradiction'
import type { Comparison } from '#model/identity'
import type { RecordType } from '#model/record'
import type { RoundDifference } from './rounds.ts'
import type { Standing, StandingDocument } from './standing.ts'

export type ItemKind = 'record' | 'same' | 'contradiction' | 'difference'
/** Which items: all that is given must hold. `rule` is a rule's id without its version. */
export interface QueueFilter {
  readonly item?: ItemKind | undefined
  readonly document?: string | undefined
  readonly type?: RecordType | undefined
  readonly rule?: string | undefined
}
/** One thing to be decided, by its key (`rec:…`, `same:A:B`, `con:…`, `dif:ROUND:…`). */
export type QueueEntry =
  | { readonly item: 'record'; readonly key: string; readonly document: StandingDocument; readonly record: StandingRecord }
  | { readonly item: 'same'; readonly key: string; readonly comparison: Comparison }
  | { readonly item: 'contradiction'; readonly key: string; readonly contradiction: Contradiction }
  | ({ readonly item: 'difference' } & RoundDifference)
export type QueueCounts = Readonly<Record<ItemKind, { readonly open: number; readonly done: number }>>

interface OfDocument {
  readonly document: StandingDocument
  readonly open: readonly StandingRecord[]
  readonly done: readonly StandingRecord[]
}

/** What is left to decide, kept by document: a decision costs the documents it touches. */
export class Queue {
  readonly #standing: Standing
  readonly #byDocument = new Map<string, OfDocument>()
  #questions: readonly Comparison[] | null = null
  #lastOpen: number | null = null

  constructor(standing: Standing) {
    this.#standing = standing
    for (const id of standing.documents.keys()) this.#count(id)
    standing.listen((changed) => {
      this.#questions = null
      this.#lastOpen = null
      for (const id of changed) this.#count(id)
    })
  }

  /** Every open item under a filter: contradictions, identities, differences of readers, records by document and place; what was skipped is last, in the order it was skipped. */
  open(filter: QueueFilter): QueueEntry[] {
    const entries = [...this.#contradictions(filter), ...this.#identities(filter), ...this.#differences(filter), ...this.#records(filter)]
    const skipped = (entry: QueueEntry): string => this.#standing.review.skipped(entry.key) ?? ''
    const late = entries.filter((entry) => skipped(entry) !== '').sort((a, b) => (skipped(a) < skipped(b) ? -1 : 1))
    return late.length === 0 ? entries : [...entries.filter((entry) => skipped(entry) === ''), ...late]
  }

  /** All that was open when everything was last counted; null where something has changed since. */
  get lastOpen(): number | null {
    return this.#lastOpen
  }

  counts(filter: QueueFilter): QueueCounts {
    const records = this.#ofDocuments(filter)
    const fits = fitting(filter)
    const about = this.#standing.contradictions.filter((contradiction) => this.#concerns(contradiction, filter))
    const differing = this.#ofRounds(filter)
    const chosen = differing.filter(({ round, difference }) => round.choice(difference.key) !== null).length
    const settled = about.filter(({ id }) => isSettled(this.#standing, id)).length
    const counts = {
      record: {
        open: records.reduce((sum, { open }) => sum + open.filter(fits).length, 0),
        done: records.reduce((sum, { done }) => sum + done.filter(fits).length, 0),
      },
      same: { open: [...this.#identities({ ...filter, item: undefined })].length, done: this.#standing.review.judgements().length },
      contradiction: { open: about.length - settled, done: settled },
      difference: { open: differing.length - chosen, done: chosen },
    }
    if (Object.values(filter).every((value) => value === undefined))
      this.#lastOpen = counts.record.open + counts.same.open + counts.contradiction.open + counts.difference.open
    return counts
  }

  /** Records of a document that nobody has to go over any more. */
  doneIn(document: string): number {
    return this.#byDocument.get(document)?.done.length ?? 0
  }

  /** Rules and documents with open records under a filter, most first. */
  groups(filter: QueueFilter): { rules: { rule: string; open: number }[]; documents: { document: StandingDocument; open: number }[] } {
    const fits = fitting({ ...filter, rule: undefined })
    const rules = new Map<string, number>()
    const documents: { document: StandingDocument; open: number }[] = []
    for (const { document, open } of this.#ofDocuments({ ...filter, document: undefined })) {
      const count = open.filter(fitting(filter)).length
      if (count > 0) documents.push({ document, open: count })
    }
    for (const { open } of this.#ofDocuments(filter))
      for (const { rule } of open.filter(fits)) rules.set(ruleId(rule), (rules.get(ruleId(rule)) ?? 0) + 1)
    const most = (a: { open: number }, b: { open: number }): number => b.open - a.open
    return { rules: [...rules].map(([rule, open]) => ({ rule, open })).sort(most), documents: documents.sort(most) }
  }

  #ofDocuments({ document }: QueueFilter): OfDocument[] {
    if (document === undefined) return [...this.#byDocument.values()]
    const one = this.#byDocument.get(document)
    return one ? [one] : []
  }

  *#records(filter: QueueFilter): Iterable<QueueEntry> {
    if (filter.item !== undefined && filter.item !== 'record') return
    const fits = fitting(filter)
    for (const { document, open } of this.#ofDocuments(filter))
      for (const record of open) if (fits(record)) yield { item: 'record', key: `rec:${record.id}`, document, record }
  }

  *#identities({ item, document, type, rule }: QueueFilter): Iterable<QueueEntry> {
    if ((item !== undefined && item !== 'same') || rule !== undefined) return
    this.#questions ??= this.#standing.resolver.questions()
    for (const comparison of this.#questions) {
      if (type !== undefined && comparison.kind !== type) continue
      if (document !== undefined && ![comparison.a, comparison.b].some((id) => this.#standing.resolver.member(id)?.document === document)) continue
      yield { item: 'same', key: `same:${comparison.a}:${comparison.b}`, comparison }
    }
  }

  *#contradictions(filter: QueueFilter): Iterable<QueueEntry> {
    if (filter.item !== undefined && filter.item !== 'contradiction') return
    for (const contradiction of this.#standing.contradictions)
      if (this.#concerns(contradiction, filter) && !isSettled(this.#standing, contradiction.id))
        yield { item: 'contradiction', key: `con:${contradiction.id}`, contradiction }
  }

  *#differences(filter: QueueFilter): Iterable<QueueEntry> {
    if (filter.item !== undefined && filter.item !== 'difference') return
    for (const each of this.#ofRounds(filter)) if (each.round.choice(each.difference.key) === null) yield { item: 'difference', ...each }
  }

  #ofRounds({ document, type, rule }: QueueFilter): RoundDifference[] {
    if (rule !== undefined) return []
    return this.#standing.rounds.differences().filter(({ difference: { type: of, first, second } }) => {
      return (type === undefined || type === of) && (document === undefined || document === (first ?? second)?.document)
    })
  }

  #concerns({ sides, type }: Contradiction, filter: QueueFilter): boolean {
    if (filter.rule !== undefined || (filter.type !== undefined && filter.type !== type)) return false
    return filter.document === undefined || sides.some(({ document }) => document === filter.document)
  }

  #count(id: string): void {
    const document = this.#standing.documents.get(id)
    if (!document) {
      this.#byDocument.delete(id)
      return
    }
    const open: StandingRecord[] = []
    const done: StandingRecord[] = []
    for (const record of document.records) (isOpen(this.#standing, record) ? open : done).push(record)
    this.#byDocument.set(id, { document, open, done })
  }
}

/** `event/met@2` → `event/met`. */
export const ruleId = (rule: string): string => rule.replace(/@\d+$/, '')

const fitting =
  ({ type, rule }: QueueFilter) =>
  (record: StandingRecord): boolean =>
    (type === undefined || record.type === type) && (rule === undefined || ruleId(record.rule) === rule)

const isSettled = ({ review }: Standing, id: string): boolean => {
  const settled = review.settled(id)
  return settled !== null && settled.outcome !== 'open'
}

/** Fields with one value: when one of them is accepted or corrected, others that rules propose for it are not asked. */
const isOpen = (standing: Standing, record: StandingRecord): boolean =>
  standing.review.rejected(record.id) === null && record.claims.some((claim) => standing.isOpen(record, claim))
