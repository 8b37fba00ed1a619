import type { Ledger } from '#ledger/ledger'
import type { StandingReading, StandingRecord } from '#ledger/read/standing'
import { toldBefore } from '#ledger/read/told-before'
import { isListField } from '#model/record'
import { carryOver, type ToldRecord } from '#resolve/review/carry-over'
import type { Review } from '#resolve/review/review'

/** A reading with what people decided on earlier ones carried into it. `back` tells by record why a person is asked again. */
export interface CarriedInto {
  readonly records: readonly StandingRecord[]
  readonly back: ReadonlyMap<string, string>
}

/**
 * What people accepted or corrected in earlier readings of a file, in its newest one: it stands where the text is the same,
 * whatever newer rules make of it; it goes along where another text tells the same by the same words; else it is asked again.
 */
export async function carryInto(
  ledger: Ledger,
  reading: Pick<StandingReading, 'source' | 'document'>,
  records: readonly StandingRecord[],
  review: Review,
): Promise<CarriedInto> {
  const before = await toldBefore(ledger, reading.source, review.decidedIds())
  if (before.length === 0) return { records, back: new Map() }
  const toldIn =
    (document: string) =>
    (record: StandingRecord): ToldRecord => ({
      id: record.id,
      type: record.type,
      document,
      evidence: record.evidence,
      claims: record.claims.map(({ id, field, value, spans }) => ({ id, record: record.id, field, value, spans })),
    })
  const now = records.map(toldIn(reading.document))
  const standing = new Map(records.map((record) => [record.id, record]))
  const back = new Map<string, string>()
  for (const carried of carryOver(
    before.map((record) => toldIn(record.document)(record)),
    now,
    review,
  )) {
    const old = before.find(({ id }) => id === carried.claim.record)
    const claim = old?.claims.find(({ id }) => id === carried.claim.id)
    if (!old || !claim) continue
    if (carried.how === 'carried') review.goesOn(carried.claim.id, carried.to)
    else if (carried.how === 'returns') {
      if (carried.record !== null) back.set(carried.record, 'text_and_reading_changed')
    } else if (old.document === reading.document)
      standing.set(carried.record, withClaim(standing.get(carried.record) ?? { ...old, claims: [] }, claim))
  }
  return { records: [...standing.values()].sort((a, b) => a.position - b.position), back }
}

/** A record with a claim that a person accepted: in a field of one value in place of what newer rules read. */
function withClaim(record: StandingRecord, claim: StandingRecord['claims'][number]): StandingRecord {
  const list = isListField(record.type, claim.field)
  const others = record.claims.filter(({ field, value }) => field !== claim.field || (list && JSON.stringify(value) !== JSON.stringify(claim.value)))
  const told = record.fields[claim.field]
  const value = list
    ? [...(Array.isArray(told) ? told : []).filter((each) => JSON.stringify(each) !== JSON.stringify(claim.value)), claim.value]
    : claim.value
  const fields = claim.field === 'status' ? record.fields : { ...record.fields, [claim.field]: value }
  return { ...record, fields, claims: [...others, claim] }
}
