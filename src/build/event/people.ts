import type { Basis } from '#model/claim'
import { nameOfParty, type Party } from '../clause/parties.ts'
import type { Draft } from '../draft.ts'

/** Tells parties as participants or organizers. */
export function tellParties(draft: Draft<'event'>, field: 'participants' | 'organizers', parties: readonly Party[], basis: Basis = 'stated'): void {
  for (const party of parties) {
    const name = nameOfParty(party)
    if (name) draft.tell(field, name, [party.from, party.to], basis)
  }
}

/** How many of the things that make an event are told: date, place, name, a named party. */
export function substance(draft: Draft<'event'>): number {
  const has = (field: 'date' | 'places' | 'name' | 'participants' | 'organizers'): number => (draft.valuesOf(field).length ? 1 : 0)
  return has('date') + has('places') + has('name') + Math.max(has('participants'), has('organizers'))
}

/** As `substance`, but only what the event's own sentences state counts. */
export function statedSubstance(draft: Draft<'event'>): number {
  const stated = new Set(draft.claims.filter((claim) => claim.basis === 'stated' || claim.field === 'date').map((claim) => claim.field))
  return ['date', 'places', 'name'].filter((field) => stated.has(field)).length + (stated.has('participants') || stated.has('organizers') ? 1 : 0)
}
