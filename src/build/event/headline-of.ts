import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { isLent, overlap, placeNames } from './alike.ts'

/** A headline without a date tells the first event of its kind below it that shares a party or a place. */
export function isHeadlineOf(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  if (a.valueOf('date') !== null || a.valueOf('kind') !== b.valueOf('kind') || a.status === 'planned') return false
  if (a.valueOf('name') && b.valueOf('name')) return false
  if (!isHeading(a, context)) return false
  const people = (draft: Draft<'event'>): string[] => [...draft.valuesOf('participants'), ...draft.valuesOf('organizers')]
  return overlap(placeNames(a), placeNames(b)) > 0 || overlap(people(a), people(b)) > 0
}

/** A headline, or a line among the first two. */
function isHeading(draft: Draft<'event'>, context: BuildContext): boolean {
  for (const index of draft.sentences) {
    const unit = context.doc.sentences[index]?.unit ?? -1
    if (context.doc.document.units[unit]?.kind !== 'heading' && index > 1) return false
  }
  return true
}

/** How many days before the paper of the day came out a news item may still tell of. */
const DAYS = 10
/** How many sentences below the first one the day may be told. */
const BELOW = 5

/**
 * `President X has received the credentials of two ambassadors`, then `They handed them to him on Monday`: a lead that names
 * no day, and what it sums up.
 */
export function isLeadOf(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  if (a.valueOf('kind') !== b.valueOf('kind') || a.valueOf('kind') !== 'ceremony' || a.status !== b.status) return false
  if ((a.valueOf('name') && b.valueOf('name')) || b.sentences.first - a.sentences.last > BELOW || !isLent(a, context) || isLent(b, context))
    return false
  const [lent, own] = [Date.parse(a.valueOf('date') ?? ''), Date.parse(b.valueOf('date') ?? '')]
  const days = (lent - own) / 86_400_000
  if (!(days > 0 && days <= DAYS)) return false
  return isHeading(a, context) || overlap(a.valuesOf('participants'), b.valuesOf('participants')) > 0
}
