import type { StandingClaim, StandingRecord } from '#ledger/read/standing'
import { FIELDS } from '#model/record'
import { effectiveFields } from '#resolve/review/effective'
import type { ClaimStanding, Review } from '#resolve/review/review'
import type { Round } from '#resolve/review/round'
import { handRecord } from './hand-record.ts'
import type { ProposedInRound } from './rounds.ts'
import { HAND } from './standing.ts'

/** A record of a round as one reader left it. `open`: something of it is still to be decided. */
export interface RecordOfReader {
  readonly document: string
  readonly record: StandingRecord
  readonly fields: StandingRecord['fields']
  readonly claims: readonly { readonly claim: StandingClaim; readonly standing: ClaimStanding }[]
  readonly open: boolean
}

/** What a reader began with and what he or she added, in text order. */
export function recordsForReader(round: Round, reader: string, proposed: readonly ProposedInRound[]): RecordOfReader[] {
  const review = round.review(reader)
  if (!review) return []
  const added = review.addedRecords().map(({ id, does }) => ({ document: does.document, record: handRecord(id, does) }))
  return [...proposed, ...added]
    .sort((a, b) => a.record.position - b.record.position)
    .map(({ document, record }) => ({
      document,
      record,
      fields: wholeFields(record, review),
      claims: claimsOf(record, review),
      open: isOpen(record, review),
    }))
}

/** Those of the record, then those that were added to it; what is made by hand is accepted unless somebody says otherwise. */
function claimsOf(record: StandingRecord, review: Review): RecordOfReader['claims'] {
  const known = new Set(record.claims.map(({ id }) => id))
  const added = review.added(record.id).filter(({ id }) => !known.has(id))
  const byHand = added.map(({ id, field, value, spans }): StandingClaim => {
    return { id, field, value, basis: 'stated', rule: HAND, spans: spans.map((span) => ({ ...span, quote: '' })) }
  })
  return [...record.claims, ...byHand].map((claim) => {
    const standing = review.claim(record.id, claim.id)
    return { claim, standing: claim.rule === HAND && standing.state === 'proposed' ? { ...standing, state: 'accepted' } : standing }
  })
}

const isOpen = (record: StandingRecord, review: Review): boolean =>
  review.rejected(record.id) === null && record.claims.some(({ id, rule }) => rule !== HAND && review.claim(record.id, id).state === 'proposed')

/** The fields as the reader left them; those that were read where nothing whole is left. */
function wholeFields(record: StandingRecord, review: Review): StandingRecord['fields'] {
  const fields = effectiveFields(record, review)
  return FIELDS[record.type].safeParse(fields).success ? fields : record.fields
}
