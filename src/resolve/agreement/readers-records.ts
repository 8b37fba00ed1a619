import { FIELDS, isListField, type RecordType } from '#model/record'
import { joinRanges, overlaps, type Range } from '#model/span'
import type { Review } from '../review/review.ts'
import type { Round } from '../review/round.ts'
import type { ReadersRecord } from './agreement.ts'

/** A record as the reading told it that stood when the round began. */
export interface ProposedRecord {
  readonly id: string
  readonly type: RecordType
  readonly fields: Readonly<Record<string, unknown>>
  readonly evidence: readonly Range[]
  readonly claims: readonly { readonly id: string; readonly field: string; readonly value: unknown }[]
}
export interface Proposed {
  readonly document: string
  readonly record: ProposedRecord
}

/** True where a record's words stand in a passage of the round. */
export const inPassages = ({ passages }: Pick<Round, 'passages'>, document: string, evidence: readonly Range[]): boolean =>
  passages.some((passage) => passage.document === document && evidence.some((range) => overlaps(range, passage)))

/** What was read in the passages: where readers begin, unless they begin with an empty page. */
export const proposedIn = <P extends Proposed>(round: Round, read: readonly P[]): P[] =>
  round.basis === 'blank' ? [] : read.filter(({ document, record }) => inPassages(round, document, record.evidence))

/**
 * What one reader wrote down: of what was proposed the values that he or she accepted or put right, and what was added. What
 * was rejected or not decided on is not theirs.
 */
export function recordsOfReader(round: Round, reader: string, read: readonly Proposed[]): ReadersRecord[] {
  const review = round.review(reader)
  if (!review) return []
  const added = review.addedRecords().map(({ does: { record: id, type, document, evidence } }): Proposed => {
    return { document, record: { id, type, evidence, fields: {}, claims: [] } }
  })
  return [...proposedIn(round, read), ...added.filter(({ document, record }) => inPassages(round, document, record.evidence))]
    .flatMap(({ document, record }) => keptOf(document, record, review) ?? [])
    .sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : placeOf(a) - placeOf(b)))
}

const placeOf = ({ evidence }: ReadersRecord): number => evidence[0]?.start ?? 0

interface Kept {
  readonly field: string
  readonly value: unknown
  readonly spans: readonly Range[]
}

function keptOf(document: string, { id, type, fields, evidence, claims }: ProposedRecord, review: Review): ReadersRecord | null {
  if (review.rejected(id) !== null) return null
  const read = claims.flatMap((claim): Kept[] => {
    const { state, correction } = review.claim(id, claim.id)
    if (state !== 'accepted' && state !== 'corrected') return []
    return [{ field: claim.field, value: correction ? correction.value : claim.value, spans: correction?.spans ?? [] }]
  })
  const added = review.added(id).flatMap((claim): Kept[] => {
    const { state, correction } = review.claim(id, claim.id)
    return state === 'rejected' ? [] : [{ field: claim.field, value: (correction ?? claim).value, spans: (correction ?? claim).spans }]
  })
  const kept = [...read, ...added]
  if (kept.length === 0) return null
  const asked = new Set([...claims, ...kept].map(({ field }) => field))
  const written = Object.keys(FIELDS[type].shape).map((field) => {
    const values = kept.filter((value) => value.field === field).map(({ value }) => value)
    if (values.length > 0) return [field, isListField(type, field) ? values : values.at(-1)]
    return [field, asked.has(field) ? untold(type, field) : (fields[field] ?? untold(type, field))]
  })
  const outside = kept.flatMap(({ spans }) => spans).filter((span) => !evidence.some(({ start, end }) => start <= span.start && span.end <= end))
  return {
    id,
    type,
    document,
    fields: Object.fromEntries(written),
    evidence: [...evidence, ...joinRanges(outside)].sort((a, b) => a.start - b.start),
  }
}

/** What stands in a field that is not told. */
export const untold = (type: RecordType, field: string): unknown =>
  isListField(type, field) ? [] : field === 'former' ? false : field === 'approx' ? '=' : null
