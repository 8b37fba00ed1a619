import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { datesAgree } from './alike.ts'

/** `During the ceremony, X and Y signed a declaration`: it came out of the ceremony told before. */
export function isSignedThere(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  if (a.valueOf('kind') !== 'ceremony' || !b.rule.startsWith('event/signed')) return false
  if (!datesAgree(a, b) && b.claims.some((claim) => claim.field === 'date' && claim.basis === 'stated')) return false
  const sentence = context.doc.sentences[b.sentences.first]
  return sentence?.cues.some((cue) => cue.cue === 'same-event' && /ceremony$/.test(context.low(cue.to - 1)) && cue.from - sentence.from <= 2) === true
}

/** `X signed an agreement with Y`, then `The agreement was signed in Lima by A and B`. */
export function isSignedAgain(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  if (!a.rule.startsWith('event/signed') || !b.rule.startsWith('event/signed') || !datesAgree(a, b)) return false
  if (b.sentences.first - a.sentences.last > 3 || b.valuesOf('outcomes').length > a.valuesOf('outcomes').length) return false
  const from = context.doc.sentences[b.sentences.first]?.from ?? 0
  if (/^(?:it|both)$/.test(context.low(from)) && /^(?:was|were)$/.test(context.low(from + 1))) return true
  return /^(?:the|this)$/.test(context.low(from)) && context.isIn('agreements', from + 1) && /^(?:was|were|is)$/.test(context.low(from + 2))
}

/** `X donated ten tractors to Y`, then `The donation was presented at a ceremony`: the giving and the ceremony are one. */
export function isGivenThere(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  if (!a.rule.startsWith('event/presented') || b.valueOf('kind') !== 'ceremony' || b.sentences.first - a.sentences.last > 4) return false
  if (b.sentences.first <= a.sentences.last || a.valueOf('name') || !datesAgree(a, b)) return false
  const from = context.doc.sentences[b.sentences.first]?.from ?? 0
  return /^(?:the|these|this)$/.test(context.low(from)) && GIFT.test(context.low(from + 1)) && /^(?:was|were)$/.test(context.low(from + 2))
}

/** `The gift was presented at a ceremony in Lima. X handed over the keys to Y`: what is done there, told right behind with no day of its own. */
export function isDoneThere(a: Draft<'event'>, b: Draft<'event'>): boolean {
  if (a.valueOf('kind') !== 'ceremony' || a.valuesOf('participants').length > 0 || !/^event\/(?:ceremonial-act|presented)@/.test(b.rule)) return false
  const apart = b.sentences.first - a.sentences.last
  if (apart < 1 || apart > 2 || !datesAgree(a, b)) return false
  return !b.claims.some((claim) => (claim.field === 'date' || claim.field === 'places') && claim.basis === 'stated')
}
const GIFT =
  /^(?:donation|donations|gift|gifts|grant|items|equipment|books|computers|vehicle|vehicles|supplies|materials|assistance|consignment|cheque|tractors|ambulance|ambulances)$/

/** Instruments signed on one day in one news item are signed at one ceremony. */
export const bothSign = (a: Draft<'event'>, b: Draft<'event'>): boolean =>
  a.valuesOf('outcomes').length > 0 &&
  b.valuesOf('outcomes').length > 0 &&
  a.valueOf('date') === b.valueOf('date') &&
  (a.valueOf('date')?.length ?? 0) >= 10
