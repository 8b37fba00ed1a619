import type { CueMention } from '#model/mention'
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
  if (isOnTheWay(b, context) || isStop(a, b, context)) return true
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

/** `The delegation also visited the caves`: the company that came is what the sentence is about, and it tells no day of its own. */
function isStop(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  const sentence = context.doc.sentences[b.sentences.first]
  if (!sentence || !b.rule.startsWith('event/visited@') || b.sentences.first === a.sentences.first || a.status !== b.status) return false
  if (!(b.valueOf('date') === null || isLent(b, context)) || b.sentences.first - a.sentences.last > NEAR) return false
  if ((a.valueOf('date')?.length ?? 0) < 7) return false
  const noun = sentence.cues.find((cue) => cue.row === 'people/company')
  const article = noun ? [1, 2].map((k) => noun.from - k).find((i) => context.low(i) === 'the') : undefined
  return noun !== undefined && article !== undefined && (article === sentence.from || context.low(article - 1) === ',') && told(a, noun, context)
}
/** How many sentences on the same company may be told to go on. */
const NEAR = 8

/** The visit is told of by the same word: `a delegation of the Senate visited`. */
function told(a: Draft<'event'>, noun: CueMention, context: BuildContext): boolean {
  const word = context.low(noun.to - 1)
  for (const index of a.sentences)
    if (context.doc.sentences[index]?.cues.some((cue) => cue.row === 'people/company' && context.low(cue.to - 1) === word)) return true
  return false
}

/** `the Peruvian delegation`, `the group`; not `the doctors`. */
export function pointsToCompany(draft: Draft<'event'>, context: BuildContext): boolean {
  const sentence = context.doc.sentences[draft.sentences.first]
  const noun = sentence?.cues.find((cue) => cue.row === 'people/company')
  if (!sentence || !noun) return false
  for (let i = noun.from - 1; i >= Math.max(sentence.from, noun.from - 5); i--) if (/^(?:the|this|their)$/.test(context.low(i))) return true
  return false
}
