import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { datesAgree, isDayOfVisit, overlap, placeNames } from './alike.ts'
import { pointsBack } from './pointed-back.ts'
import { isSameJourney } from './same-journey.ts'

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
          ? isSame(other.draft, draft, context) || isHeadlineOf(other.draft, draft, context) || isSameJourney(other.draft, draft, context)
          : isSameByNameAndDay(other.draft, draft)),
    )
    if (same) {
      merge(same.draft, draft)
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

/** A headline without a date tells the first event of its kind below it that shares a party or a place. */
function isHeadlineOf(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  if (a.valueOf('date') !== null || a.valueOf('kind') !== b.valueOf('kind') || a.status === 'planned') return false
  if (a.valueOf('name') && b.valueOf('name')) return false
  for (const index of a.sentences) {
    const unit = context.doc.sentences[index]?.unit ?? -1
    if (context.doc.document.units[unit]?.kind !== 'heading' && index > 1) return false
  }
  const people = (draft: Draft<'event'>): string[] => [...draft.valuesOf('participants'), ...draft.valuesOf('organizers')]
  return overlap(placeNames(a), placeNames(b)) > 0 || overlap(people(a), people(b)) > 0
}

function merge(into: Draft<'event'>, from: Draft<'event'>): void {
  const a = into.claims.find((claim) => claim.field === 'date')
  const b = from.claims.find((claim) => claim.field === 'date')
  if (
    b &&
    !isDayOfVisit(into, from) &&
    (!a ||
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

function isSame(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  if (isSignedThere(a, b, context) || isSignedAgain(a, b, context)) return true
  if (isNext(a) !== isNext(b)) return false
  const visit = isDayOfVisit(a, b) || isDayOfVisit(b, a)
  if (!datesAgree(a, b) && !visit && !isDayOfStay(a, b) && !isDayOfStay(b, a)) return false
  const [name, other] = [a.valueOf('name'), b.valueOf('name')]
  if (name && other) return sameEdition(a, b) && (sameName(name, other) || isSameSession(a, b))
  if (sameNoun(a, b) || isSameAct(a, b) || pointsBack(a, b, context)) return true
  if (name || other) return false
  if (a.valueOf('kind') !== b.valueOf('kind')) return false
  const shared = overlap(a.valuesOf('participants'), b.valuesOf('participants'))
  const places = overlap(placeNames(a), placeNames(b))
  if (a.valueOf('kind') === 'visit') return shared > 0 || places >= 2
  if (a.valueOf('kind') === 'meeting' || a.valueOf('kind') === 'call')
    return shared >= 2 && shared * 2 >= Math.min(a.valuesOf('participants').length, b.valuesOf('participants').length)
  if (a.valueOf('kind') === 'ceremony' && bothSign(a, b)) return true
  if (a.valueOf('kind') === 'ceremony') return shared > 0 || overlap(a.valuesOf('outcomes'), b.valuesOf('outcomes')) > 0
  return shared > 0 && places > 0
}

/** `The next Dialogue will take place in 2024`: it is not the one held before. */
const isNext = (draft: Draft<'event'>): boolean => draft.status === 'planned' && draft.rule.startsWith('event/next-')

/** An occasion with a name that takes its dates from the visit it stands in, and the same name on a day of that visit. */
function isDayOfStay(a: Draft<'event'>, b: Draft<'event'>): boolean {
  const lent = b.claims.find((claim) => claim.field === 'date')
  const day = a.valueOf('date')
  if (lent?.basis !== 'inferred' || typeof lent.value !== 'string' || day === null || a.valueOf('name') === null || b.valueOf('name') === null)
    return false
  const [first, last] = lent.value.split('/')
  return first !== undefined && last !== undefined && day.length === 10 && first <= day && day <= last
}

/** Whatever headings stand between: one name on one day is one event. */
function isSameByNameAndDay(a: Draft<'event'>, b: Draft<'event'>): boolean {
  const day = a.valueOf('date')
  if (day === null || day.length < 10 || day !== b.valueOf('date')) return false
  const [name, other] = [a.valueOf('name'), b.valueOf('name')]
  return name !== null && other !== null && sameEdition(a, b) && sameName(name, other)
}

/** `During the ceremony, X and Y signed a declaration`: it came out of the ceremony told before. */
function isSignedThere(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  if (a.valueOf('kind') !== 'ceremony' || !b.rule.startsWith('event/signed')) return false
  if (!datesAgree(a, b) && b.claims.some((claim) => claim.field === 'date' && claim.basis === 'stated')) return false
  const sentence = context.doc.sentences[b.sentences.first]
  return sentence?.cues.some((cue) => cue.cue === 'same-event' && /ceremony$/.test(context.low(cue.to - 1)) && cue.from - sentence.from <= 2) === true
}

/** `X signed an agreement with Y`, then `The agreement was signed in Lima by A and B`. */
function isSignedAgain(a: Draft<'event'>, b: Draft<'event'>, context: BuildContext): boolean {
  if (!a.rule.startsWith('event/signed') || !b.rule.startsWith('event/signed') || !datesAgree(a, b)) return false
  if (b.sentences.first - a.sentences.last > 3 || b.valuesOf('outcomes').length > a.valuesOf('outcomes').length) return false
  const from = context.doc.sentences[b.sentences.first]?.from ?? 0
  return /^(?:the|this)$/.test(context.low(from)) && DOCUMENT.test(context.low(from + 1)) && /^(?:was|were|is)$/.test(context.low(from + 2))
}
const DOCUMENT = /^(?:agreement|mou|memorandum|deal|accord|pact|document|documents|treaty|protocol|contract|declaration|agreements|memoranda|mous)$/

/** Instruments signed on one day in one news item are signed at one ceremony. */
const bothSign = (a: Draft<'event'>, b: Draft<'event'>): boolean =>
  a.valuesOf('outcomes').length > 0 &&
  b.valuesOf('outcomes').length > 0 &&
  a.valueOf('date') === b.valueOf('date') &&
  (a.valueOf('date')?.length ?? 0) >= 10

function sameEdition(a: Draft<'event'>, b: Draft<'event'>): boolean {
  const [x, y] = [a.valueOf('series')?.edition ?? null, b.valueOf('series')?.edition ?? null]
  return x === null || y === null || x === y
}

/** Two rules read one noun: `consultations between A and B were held`. */
function sameNoun(a: Draft<'event'>, b: Draft<'event'>): boolean {
  if (a.valueOf('kind') !== b.valueOf('kind')) return false
  const [x, y] = [a, b].map((draft) => draft.claims.find((claim) => claim.field === 'kind')?.spans[0])
  return x !== undefined && y !== undefined && x.start < y.end && y.start < x.end
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

/** One number, one day, one kind: `Tenth Meeting of COTED` is the `10th Meeting of the Council` that a headline tells of. */
function isSameSession(a: Draft<'event'>, b: Draft<'event'>): boolean {
  const [x, y] = [a.valueOf('series')?.edition ?? null, b.valueOf('series')?.edition ?? null]
  const day = a.valueOf('date')
  return x !== null && x === y && day !== null && day.length >= 10 && day === b.valueOf('date') && a.valueOf('kind') === b.valueOf('kind')
}

/** The section of a sentence; a headline over a byline that is a heading too belongs to what follows both. */
function sectionOf(sentence: number, context: BuildContext): number {
  const { units } = context.doc.document
  let unit = context.doc.sentences[sentence]?.unit ?? -1
  if (units[unit]?.kind !== 'heading') return units[unit]?.section ?? -1
  while (units[unit + 1]?.kind === 'heading') unit++
  return unit
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
function sameName(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)]
  if (x === y) return true
  const [s, t] = [x.split(' '), y.split(' ')]
  if (s.length < 2 || t.length < 2) return false
  return x.endsWith(y) || y.endsWith(x) || x.startsWith(y) || y.startsWith(x) || (2 * overlap(s, t)) / (s.length + t.length) >= 0.75
}
