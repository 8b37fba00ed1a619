import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { isDayOfVisit } from './alike.ts'
import { isHeadlineOf, isLeadOf } from './headline-of.ts'
import { isSame } from './same-event.ts'
import { isSameJourney } from './same-journey.ts'
import { isSameByNameAndDay } from './same-name.ts'

/** How far apart, in sentences, two tellings of one event may stand. */
const REACH = 25

/** A kept event with what is asked of it for every later one. */
interface Kept {
  readonly draft: Draft<'event'>
  last: number
  section: number
}

/** Joins drafts that tell one event: same section, dates that agree, and a name, or kind with a shared party. */
export function joinEvents(context: BuildContext): void {
  const kept: Kept[] = []
  const drafts = context.of('event')
  const aheadOf = firstsAhead(drafts)
  let open: Kept[] = []
  let most = 2 * REACH
  for (const [i, draft] of drafts.entries()) {
    const { first } = draft.sentences
    const section = sectionOf(first, context)
    if (open.length > most) {
      open = open.filter((other) => (aheadOf[i] as number) - other.last <= REACH)
      most = 2 * Math.max(REACH, open.length)
    }
    const same = open.findLast(
      (other) =>
        first - other.last <= REACH &&
        !areItems(other.draft, draft) &&
        (other.section === section
          ? isSame(other.draft, draft, context) ||
            isHeadlineOf(other.draft, draft, context) ||
            isLeadOf(other.draft, draft, context) ||
            isSameJourney(other.draft, draft, context)
          : isSameByNameAndDay(other.draft, draft)),
    )
    if (same) {
      merge(same.draft, draft, context)
      same.last = same.draft.sentences.last
      same.section = section
    } else {
      const one: Kept = { draft, last: draft.sentences.last, section }
      kept.push(one)
      open.push(one)
    }
  }
  context.replace(
    'event',
    kept.map(({ draft }) => draft),
  )
}

/** Two entries of one programme or list are two events, unless they go by one name. */
const areItems = (a: Draft<'event'>, b: Draft<'event'>): boolean =>
  a.rule.startsWith('event/listed@') && b.rule.startsWith('event/listed@') && (a.valueOf('name') === null || a.valueOf('name') !== b.valueOf('name'))

/** For each draft, the first sentence of all those from it on: what ended long before that is joined with none of them. */
function firstsAhead(drafts: readonly Draft<'event'>[]): Float64Array {
  const ahead = new Float64Array(drafts.length)
  let least = Number.POSITIVE_INFINITY
  for (let i = drafts.length - 1; i >= 0; i--) {
    least = Math.min(least, (drafts[i] as Draft<'event'>).sentences.first)
    ahead[i] = least
  }
  return ahead
}

function merge(into: Draft<'event'>, from: Draft<'event'>, context: BuildContext): void {
  const a = into.claims.find((claim) => claim.field === 'date')
  const b = from.claims.find((claim) => claim.field === 'date')
  if (
    b &&
    !isDayOfVisit(into, from) &&
    (!a ||
      isLeadOf(into, from, context) ||
      (a.basis === 'inferred' && b.basis === 'stated') ||
      (String(b.value).length > String(a.value).length && !(a.basis === 'stated' && b.basis === 'inferred')))
  )
    into.retract('date')
  const [name, other] = [into.valueOf('name'), from.valueOf('name')]
  if (name && other && name === name.toUpperCase() && other !== other.toUpperCase()) into.retract('name').retract('series')
  if (into.valueOf('kind') === 'other' && from.valueOf('kind') === 'ceremony') into.retract('kind')
  const stated = (draft: Draft<'event'>): boolean => draft.claims.some((claim) => claim.field === 'places' && claim.basis === 'stated')
  if (stated(from) && !stated(into)) into.retract('places')
  if (stated(into) && !stated(from)) from.retract('places')
  into.absorb(from)
}

/** The section of a sentence; a headline over a byline that is a heading too belongs to what follows both. */
function sectionOf(sentence: number, context: BuildContext): number {
  const { units } = context.doc.document
  let unit = context.doc.sentences[sentence]?.unit ?? -1
  if (units[unit]?.kind !== 'heading') return units[unit]?.section ?? -1
  while (units[unit + 1]?.kind === 'heading') unit++
  return unit
}
