import type { Ledger } from '#ledger/ledger'
import type { ClaimRow, DocumentRow, RecordWithClaims } from '#ledger/read/rows'
import type { Act, Decision } from '#model/decision'
import type { RuleStamp } from '#model/rule'
import { joinRanges, overlaps, type Range } from '#model/span'
import { effectiveFields } from '#resolve/review/effective'
import type { Review } from '#resolve/review/review'
import { carryInto } from './carried.ts'
import { handRecord } from './hand-record.ts'
import { HAND } from './standing.ts'

/** Cuts the words of spans out of the document's text. */
type Quote = (range: Range) => string

/** A record as people left it: states of its claims, corrected values with their words, claims added by hand. */
export function reviewedRecord(record: RecordWithClaims, review: Review, quote: Quote): RecordWithClaims {
  const spans = (ranges: readonly Range[]) => ranges.map(({ start, end }) => ({ start, end, quote: quote({ start, end }) }))
  const read = record.claims.map((claim): ClaimRow => {
    const { state: decided, correction } = review.claim(record.id, claim.id)
    // Who adds a record by hand has accepted it.
    const state = decided === 'proposed' && claim.rule === HAND ? 'accepted' : decided
    return correction ? { ...claim, state, value: correction.value, spans: spans(correction.spans) } : { ...claim, state }
  })
  const known = new Set(read.map(({ id }) => id))
  const added = review.added(record.id).filter(({ id }) => !known.has(id))
  const byHand = added.map((claim): ClaimRow => {
    const { state, correction } = review.claim(record.id, claim.id)
    const held = correction ?? claim
    const told = { id: claim.id, record: record.id, field: claim.field, value: held.value, spans: spans(held.spans) }
    return { ...told, basis: 'stated', speaker: null, rule: HAND as RuleStamp, state: state === 'proposed' ? 'accepted' : state }
  })
  return { ...record, fields: effectiveFields(record, review), claims: [...read, ...byHand] }
}

/** A record that somebody added, as if it had been read. */
export function addedRecord(
  { id, does }: Pick<Decision, 'id'> & { readonly does: Extract<Act, { act: 'add' }> },
  document: RecordWithClaims['document'],
  quote: Quote,
): RecordWithClaims {
  const { claims, rule, ...made } = handRecord(id, does)
  return {
    ...made,
    rule: rule as RuleStamp,
    document,
    quote: joinRanges(made.evidence).map(quote).join(' … '),
    dateFrom: null,
    dateTo: null,
    countries: [],
    claims: claims.map((claim) => ({
      ...claim,
      record: made.id,
      rule: HAND as RuleStamp,
      speaker: null,
      state: 'accepted',
      spans: [...claim.spans],
    })),
  }
}

/** What is told of a document as people left it, records added by hand at their place. */
export function reviewedDocument(
  document: { readonly id: string; readonly name: string; readonly facts: { readonly title: string | null } },
  records: readonly RecordWithClaims[],
  { review, text, range }: { readonly review: Review; readonly text: string; readonly range?: Range | undefined },
): RecordWithClaims[] {
  const quote: Quote = ({ start, end }) => text.slice(start, end)
  const named = { id: document.id, name: document.name, title: document.facts.title }
  const added = review
    .addedRecords()
    .filter(({ does }) => does.document === document.id && (!range || does.evidence.some((each) => overlaps(each, range))))
  return [...records, ...added.map((decision) => addedRecord(decision, named, quote))]
    .map((record) => reviewedRecord(record, review, quote))
    .sort((a, b) => a.position - b.position)
}

/** Records of the newest reading of a file with what people accepted in earlier ones, as `Standing` carries it. */
export async function carriedDocument(
  ledger: Ledger,
  document: Pick<DocumentRow, 'id' | 'name' | 'facts' | 'source' | 'reading'>,
  records: readonly RecordWithClaims[],
  review: Review,
): Promise<RecordWithClaims[]> {
  const named = { id: document.id, name: document.name, title: document.facts.title }
  const read = new Map(records.map((record) => [record.id, record]))
  const carried = await carryInto(ledger, { source: document.source, document: document.id }, records, review)
  if (carried.records === records) return [...records]
  return carried.records.map((record): RecordWithClaims => {
    const base = read.get(record.id) ?? { document: named, dateFrom: null, dateTo: null, countries: [] }
    const known = new Map(read.get(record.id)?.claims.map((claim) => [claim.id, claim]))
    const claims = record.claims.map(
      (claim): ClaimRow => known.get(claim.id) ?? { ...claim, record: record.id, speaker: null, rule: claim.rule as RuleStamp, state: 'proposed' },
    )
    return { ...base, ...record, rule: record.rule as RuleStamp, claims }
  })
}
