import type { AnnotatedSentence } from '#model/annotated'
import type { Basis } from '#model/claim'
import { overlaps } from '#model/span'
import { nameOfParty, type Party } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
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

/** As `substance`, but only what the paragraph itself tells counts, not what the rest of the story lends it. */
export function statedSubstance(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): number {
  const ranges = context.doc.document.units[sentence.unit]?.pieces ?? []
  const own = new Set(
    draft.claims.filter((claim) => claim.spans.some((span) => ranges.some((range) => overlaps(range, span)))).map((claim) => claim.field),
  )
  return ['date', 'places', 'name'].filter((field) => own.has(field)).length + (own.has('participants') || own.has('organizers') ? 1 : 0)
}
