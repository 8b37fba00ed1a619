import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'

/**
 * "X visited the College and met Y", "X, who is on a visit to Peru from 4 to 6 May, met Y": a meeting of which nothing else says
 * where, or when, is a stop of the visit that the same sentence tells before it.
 */
export function tellOnTheWay(draft: Draft<'event'>, verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const told = (field: 'date' | 'places'): boolean => draft.claims.some((claim) => claim.field === field && claim.basis === 'stated')
  if (told('date') && told('places')) return
  const visit = visitBefore(draft, verb, sentence, context)
  if (!visit) return
  const stops = visit.claims.filter((claim) => claim.field === 'places')
  if (!told('places') && stops.length > 0 && stops.length <= 2) {
    draft.retract('places')
    draft.claims.push(...stops.map((claim) => claimLike(claim, { basis: 'inferred', rule: draft.rule })))
  }
  const days = visit.claims.find((claim) => claim.field === 'date')
  if (!told('date') && days && days.basis === 'stated') {
    draft.retract('date')
    draft.claims.push(claimLike(days, { basis: 'inferred', rule: draft.rule }))
  }
}

/** The visit that the same sentence tells, before the verb, of one of those who met. */
function visitBefore(draft: Draft<'event'>, verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> | undefined {
  const here = context.doc.rangesOf(verb.from, verb.to)[0]?.start ?? -1
  const names = draft.valuesOf('participants')
  return context.near('event', sentence.index, sentence.index).findLast((event) => {
    if (event.valueOf('kind') !== 'visit' || (event.status ?? 'held') !== (draft.status ?? 'held')) return false
    const at = event.claims.find((claim) => claim.field === 'kind')?.spans[0]?.start ?? here
    return at < here && event.valuesOf('participants').some((name) => names.includes(name))
  })
}
