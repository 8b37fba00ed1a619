import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { datesAgree, isDayOfVisit, isLent, overlap, placeNames } from './alike.ts'

/**
 * "A delegation of the Senate has visited Oslo. The delegation, led by X, visited Oslo from Monday", "During the trip they
 * also visited the university": a visit, and what points back to it.
 */
export function isSameJourney(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  if (a.valueOf('kind') !== 'visit' || b.valueOf('kind') !== 'visit') return false
  if (!datesAgree(a, b) && !isDayOfVisit(a, b) && !isDayOfVisit(b, a) && !isLent(a, context) && !isLent(b, context)) return false
  if (isOnTheWay(b, context)) return true
  if (overlap(placeNames(a), placeNames(b)) === 0) return isWithin(b, a) && pointsToCompany(b, context)
  if (a.valueOf('date')?.includes('/') && a.valueOf('date') === b.valueOf('date')) return true
  return pointsToCompany(b, context)
}

/** `a visit to Peru. The delegation … visited Lima and Cusco`: no day of its own, and all its places are in the country told before. */
function isWithin(b: Draft<'event'>, a: Draft<'event'>): boolean {
  const countries = a.valuesOf('places').flatMap((place) => place.country ?? [])
  const told = b.valuesOf('places').flatMap((place) => place.country ?? [])
  if (told.length === 0 || a.sentences.first === b.sentences.first || b.claims.some((claim) => claim.field === 'date' && claim.basis === 'stated'))
    return false
  return told.every((country) => countries.includes(country))
}

/** `During the trip they visited`: a stop of the visit told before. */
function isOnTheWay(draft: Draft<'event'>, context: BuildContext): boolean {
  const sentence = context.doc.sentences[draft.sentences.first]
  return draft.rule.startsWith('event/visited@') && Boolean(sentence?.cues.some((cue) => cue.cue === 'during-visit' && cue.from === sentence.from))
}

/** `the Peruvian delegation`, `the group`; not `the doctors`. */
export function pointsToCompany(draft: Draft<'event'>, context: BuildContext): boolean {
  const sentence = context.doc.sentences[draft.sentences.first]
  const noun = sentence?.cues.find((cue) => cue.row === 'people/company')
  if (!sentence || !noun) return false
  for (let i = noun.from - 1; i >= Math.max(sentence.from, noun.from - 5); i--) if (/^(?:the|this|their)$/.test(context.low(i))) return true
  return false
}
