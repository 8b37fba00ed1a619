import type { StandingRecord } from '#ledger/read/standing'
import type { Act } from '#model/decision'
import { FIELDS, isListField } from '#model/record'
import { handClaimId } from '#resolve/review/review'
import { HAND } from './standing.ts'

/** A record that somebody added, in the form of one that was read. */
export function handRecord(decision: string, { record, type, status, claims, evidence }: Extract<Act, { act: 'add' }>): StandingRecord {
  const fields: Record<string, unknown> = {}
  for (const field of Object.keys(FIELDS[type].shape)) {
    const values = claims.filter((claim) => claim.field === field).map(({ value }) => value)
    fields[field] = isListField(type, field) ? values : (values[0] ?? (field === 'former' ? false : field === 'approx' ? '=' : null))
  }
  return {
    id: record,
    type,
    fields,
    status,
    evidence,
    position: Math.min(...evidence.map(({ start }) => start)),
    quote: '',
    rule: HAND,
    claims: claims.map(({ field, value, spans }, n) => ({
      id: handClaimId(decision, n),
      field,
      value,
      basis: 'stated',
      rule: HAND,
      spans: spans.map((span) => ({ ...span, quote: '' })),
    })),
  }
}
