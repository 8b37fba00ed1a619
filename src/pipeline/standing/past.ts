import type { Ledger } from '#ledger/ledger'
import { decisionsAbout } from '#ledger/read/decisions'
import { historyOfRecord, type RecordHistoryRow } from '#ledger/read/record'
import { recordsOfReading, type StandingRecord } from '#ledger/read/standing'
import type { Act, Decision } from '#model/decision'
import { Failed } from '#model/failure'
import { effectiveClaims, effectiveFields } from '#resolve/review/effective'
import { Review } from '#resolve/review/review'
import { handRecord } from './hand-record.ts'

type State = 'proposed' | 'accepted' | 'corrected' | 'rejected'

/**
 * A record as it stood at a moment, with what had become of it until then.
 *
 * record   as the reading that stood told it, or as it was added by hand; null where neither told it then
 * fields   as people had left them, null where there is no record
 * counted  the decisions that were not taken back until then
 */
export interface Past {
  readonly readings: readonly RecordHistoryRow[]
  readonly decisions: readonly Decision[]
  readonly counted: ReadonlySet<string>
  readonly record: StandingRecord | null
  readonly fields: Readonly<Record<string, unknown>> | null
  readonly state: State
}

/** Folds what was there before a moment (null: all of it). Throws NOT_FOUND for a record that was never told nor added. */
export async function pastOf(ledger: Ledger, id: string, before: Date | null): Promise<Past> {
  const was = (at: string): boolean => before === null || new Date(at) < before
  const all = (await decisionsAbout(ledger, [id, `rec:${id}`])).filter(({ round }) => round === null)
  const told = all.some(({ does }) => does.act === 'add' && does.record === id) ? [] : await historyOfRecord(ledger, id)
  const decisions = all.filter(({ at }) => was(at))
  const readings = told.filter(({ at }) => was(at))
  const review = new Review(decisions)
  const stood = readings.find(({ until }) => until === null || !was(until))
  const added = decisions.find(isAdding(id))
  const record = added ? (review.counts(added) ? handRecord(added.id, added.does) : null) : stood ? await tellingOf(ledger, stood.reading, id) : null
  return {
    readings,
    decisions,
    counted: new Set(decisions.filter((decision) => review.counts(decision)).map((decision) => decision.id)),
    record,
    fields: record && { ...effectiveFields(record, review), ...(record.status === null ? {} : { status: record.status }) },
    state: record === null ? 'proposed' : stateOf(record, review),
  }
}

type Adding = Decision & { readonly does: Extract<Act, { act: 'add' }> }
const isAdding =
  (id: string) =>
  (decision: Decision): decision is Adding =>
    decision.does.act === 'add' && decision.does.record === id

async function tellingOf(ledger: Ledger, reading: string, id: string): Promise<StandingRecord> {
  const record = (await recordsOfReading(ledger, reading)).find((each) => each.id === id)
  if (!record) throw new Failed('NOT_FOUND', { record: id })
  return record
}

/** A record is what its claims are: rejected as a whole, corrected where one was, accepted when nothing of it is left to decide. */
function stateOf(record: StandingRecord, review: Review): State {
  if (review.rejected(record.id) !== null) return 'rejected'
  const states = effectiveClaims(record, review).map(({ standing }) => standing.state)
  if (states.includes('corrected')) return 'corrected'
  const byHand = record.claims.length > 0 && record.claims.every(({ id }) => id.startsWith('hnd_'))
  return byHand || (states.length > 0 && !states.includes('proposed')) ? 'accepted' : 'proposed'
}
