import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { datesAgree, isDayOfVisit, overlap, placeNames } from './alike.ts'
import { pointsBack } from './pointed-back.ts'
import { isSameSession, sameEdition, sameName } from './same-name.ts'
import { bothSign, isDoneThere, isGivenThere, isSignedAgain, isSignedThere } from './same-signing.ts'

/** Two drafts of one section tell one event: dates that agree, and a name, or kind with a shared party. */
export function isSame(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  if (isSignedThere(a, b, context) || isGivenThere(a, b, context) || isDoneThere(a, b) || isSignedAgain(a, b, context)) return true
  if (isNext(a) !== isNext(b)) return false
  const visit = isDayOfVisit(a, b) || isDayOfVisit(b, a)
  if (!datesAgree(a, b) && !visit && !isDayOfStay(a, b) && !isDayOfStay(b, a)) return false
  const [name, other] = [a.valueOf('name'), b.valueOf('name')]
  if (name && other) return sameEdition(a, b) && !isUpcoming(a, b) && !isUpcoming(b, a) && (sameName(name, other) || isSameSession(a, b))
  if (sameNoun(a, b) || isSameAct(a, b) || pointsBack(a, b, context)) return true
  if (name || other || isMeal(a, context) !== isMeal(b, context)) return false
  if (a.valueOf('kind') !== b.valueOf('kind')) return false
  const shared = overlap(a.valuesOf('participants'), b.valuesOf('participants'))
  const places = overlap(placeNames(a), placeNames(b))
  if (a.valueOf('kind') === 'visit') return shared > 0 || places >= 2
  if ((a.valueOf('kind') === 'meeting' || a.valueOf('kind') === 'call') && haveOthers(a, b)) return false
  if (a.valueOf('kind') === 'meeting' || a.valueOf('kind') === 'call')
    return shared - lentToBoth(a, b) >= 2 && shared * 2 >= Math.min(a.valuesOf('participants').length, b.valuesOf('participants').length)
  if (a.valueOf('kind') === 'ceremony' && bothSign(a, b)) return true
  if (a.valueOf('kind') === 'ceremony') return shared > 0 || overlap(a.valuesOf('outcomes'), b.valuesOf('outcomes')) > 0
  return shared > 0 && places > 0
}

/** `The next Dialogue will take place in 2024`: it is not the one held before. */
const isNext = (draft: Draft<'event'>): boolean => draft.status === 'planned' && draft.rule.startsWith('event/next-')

/** `the upcoming second Meeting in Tashkent`, and the Meeting that was held years before: not one. */
const isUpcoming = (a: Draft<'event'>, b: Draft<'event'>): boolean =>
  a.status === 'planned' && b.status === 'held' && (a.valueOf('series')?.edition ?? 0) > 1 && a.valueOf('date') === null && b.valueOf('date') !== null

/** An occasion with a name that takes its dates from the visit it stands in, and the same name on a day of that visit. */
function isDayOfStay(a: Draft<'event'>, b: Draft<'event'>): boolean {
  const lent = b.claims.find((claim) => claim.field === 'date')
  const day = a.valueOf('date')
  if (lent?.basis !== 'inferred' || typeof lent.value !== 'string' || day === null || a.valueOf('name') === null || b.valueOf('name') === null)
    return false
  const [first, last] = lent.value.split('/')
  return first !== undefined && last !== undefined && day.length === 10 && first <= day && day <= last
}

/** Those of a delegation told before, who take part in each meeting that `the delegation` has. */
function lentToBoth(a: Draft<'event'>, b: Draft<'event'>): number {
  const lent = (draft: Draft<'event'>): unknown[] =>
    draft.claims.filter((claim) => claim.field === 'participants' && claim.basis === 'inferred').map((claim) => claim.value)
  const others = lent(b)
  return lent(a).filter((name) => others.includes(name)).length
}

/** A dinner is not the ceremony before it. */
function isMeal(draft: Draft<'event'>, context: BuildContext): boolean {
  if (!draft.rule.startsWith('event/reception@')) return false
  const span = draft.claims.find((claim) => claim.field === 'kind')?.spans[0]
  return span !== undefined && /dinner|lunch|banquet|breakfast/.test(context.doc.document.text.slice(span.start, span.end))
}

/** Each names somebody whom the other does not, and nobody is named in both but by `the delegation`. */
function haveOthers(a: Draft<'event'>, b: Draft<'event'>): boolean {
  const stated = (draft: Draft<'event'>): unknown[] =>
    draft.claims.filter((claim) => claim.field === 'participants' && claim.basis === 'stated').map((claim) => claim.value)
  const [x, y] = [stated(a), stated(b)]
  return x.length > 0 && y.length > 0 && !x.some((name) => y.includes(name))
}

/** Two rules read one noun: `consultations between A and B were held`; what one rule reads of a verb as two is two. */
function sameNoun(a: Draft<'event'>, b: Draft<'event'>): boolean {
  if (a.valueOf('kind') !== b.valueOf('kind')) return false
  const [x, y] = [a, b].map((draft) => draft.claims.find((claim) => claim.field === 'kind')?.spans[0])
  if (x === undefined || y === undefined || (a.rule === b.rule && a.rule.startsWith('event/met@') && x.start === y.start && x.end === y.end))
    return false
  return x.start < y.end && y.start < x.end
}

const SOLEMN: ReadonlySet<string> = new Set(['ceremony', 'other'])

/** `The centre was opened on 4 May at a ceremony attended by X`: what is done and what it is done at are one. */
function isSameAct(a: Draft<'event'>, b: Draft<'event'>): boolean {
  if (a.sentences.first !== b.sentences.first || a.valueOf('date') === null || a.valueOf('date') !== b.valueOf('date')) return false
  const [kind, other] = [String(a.valueOf('kind')), String(b.valueOf('kind'))]
  if (!SOLEMN.has(kind) || !SOLEMN.has(other) || a.valueOf('name') || b.valueOf('name')) return false
  if (!a.rule.startsWith('event/unnamed') && !b.rule.startsWith('event/unnamed')) return false
  const [x, y] = [a, b].map((draft) => draft.valuesOf('places').map((place) => place.name))
  return x !== undefined && y !== undefined && (x.length === 0 || y.length === 0 || overlap(x, y) > 0)
}
