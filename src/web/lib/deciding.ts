import type { ClaimState, LightClaim, LightRecord } from '#api/contract'
import type { ActToSend } from '../client/decide.ts'

/** The acts that are about one record and change how it looks. */
export type RecordAct = Extract<ActToSend, { act: 'accept' | 'correct' | 'reject' }>

/** A record as it will stand after an act, shown before the server has answered. `fresh` is the id of a value that is added. */
export function applied(record: LightRecord, act: RecordAct, fresh = 'new'): LightRecord {
  if (act.act === 'correct') {
    const { field, value } = act.by
    const spans = act.by.spans.map(({ start, end }): [number, number] => [start, end])
    if (act.claim === null) {
      const claim: LightClaim = { id: fresh, field, value, basis: 'stated', rule: record.rule, spans, state: 'corrected' }
      return { ...record, claims: [...record.claims, claim] }
    }
    return withClaims(record, [act.claim], (claim) => ({ ...claim, value, spans, state: 'corrected' }))
  }
  const state = act.act === 'accept' ? 'accepted' : 'rejected'
  const ids = act.claims ?? record.claims.map(({ id }) => id)
  return withClaims(record, ids, (claim) => ({ ...claim, state }))
}

const withClaims = (record: LightRecord, ids: readonly string[], change: (claim: LightClaim) => LightClaim): LightRecord => ({
  ...record,
  claims: record.claims.map((claim) => (ids.includes(claim.id) ? change(claim) : claim)),
})

/** What state a whole is in by the states of its parts: rejected when all are, corrected where one is, accepted when nothing is left. */
export function stateOf(states: readonly ClaimState[]): ClaimState {
  const left = states.filter((state) => state !== 'rejected')
  if (states.length > 0 && left.length === 0) return 'rejected'
  if (left.length === 0 || left.includes('proposed')) return 'proposed'
  return left.includes('corrected') ? 'corrected' : 'accepted'
}

/** The claims of a record that accepting it as a whole is about: those that nobody decided on. */
export const openClaims = <C extends { readonly id: string; readonly state: ClaimState }>(claims: readonly C[]): string[] =>
  claims.filter(({ state }) => state === 'proposed').map(({ id }) => id)
