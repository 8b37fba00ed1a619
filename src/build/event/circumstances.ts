import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention, PlaceMention, QuantityMention } from '#model/mention'
import type { Place } from '#model/record'
import { beforeName } from '../clause/parties.ts'
import { dateNear } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/** Where a value may be looked for: tokens [from, to) of a sentence, near token `at`. */
export interface Stretch {
  readonly sentence: AnnotatedSentence
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The part of a sentence around a token, between semicolons. */
export function segmentAround(sentence: AnnotatedSentence, at: number, context: BuildContext): Stretch {
  let from = Math.min(at, sentence.to) - 1
  while (from > sentence.from && context.low(from - 1) !== ';') from--
  let to = at
  while (to < sentence.to && context.low(to) !== ';') to++
  return { sentence, at, from, to }
}

/** Tells the date: the nearest in the stretch, else (`inherit`) the one that the telling stands in. */
export function tellWhen(draft: Draft<'event'>, stretch: Stretch, context: BuildContext, inherit = true): void {
  const own = dateNear(stretch.sentence, stretch.at, stretch.from, stretch.to)
  if (own?.edtf) {
    draft.tell('date', own.edtf, [own.from, own.to], own.inferred ? 'inferred' : 'stated')
    return
  }
  const { date } = inherit ? context.setting(stretch.sentence) : { date: null }
  if (date?.edtf) draft.tell('date', date.edtf, [date.from, date.to], 'inferred')
}

/** Prepositions that put an event in a place. */
const LOCATING = new Set(['in', 'at', 'near', 'outside', 'inside', 'within', 'on'])

/** Tells the places of the stretch: `in City`, `at Venue, City`, lists of them; else the place the telling stands in. */
export function tellWhere(draft: Draft<'event'>, stretch: Stretch, context: BuildContext, inherit = true): void {
  const { sentence, from, to } = stretch
  const venues: OrganizationMention[] = []
  let chained = stretch.at
  let told = 0
  for (const mention of sentence.mentions) {
    if (mention.from < from || mention.to > to || mention.inside) continue
    if (mention.kind === 'organization' && !mention.generic && context.low(beforeName(context, mention.from)) === 'at') venues.push(mention)
    if (mention.kind !== 'place' || mention.sort === 'demonym') continue
    const lead = context.low(beforeName(context, mention.from))
    if (LOCATING.has(lead) || (chained >= 0 && isListGap(context, chained, mention.from))) {
      const within = mention.sort === 'country' && draft.valuesOf('places').some((place) => place.country === mention.country)
      if (!within) draft.tell('places', { name: mention.name, country: mention.country }, [mention.from, mention.to])
      chained = mention.to
      told++
    } else chained = -1
  }
  const country = draft.valuesOf('places').find((place) => place.country)?.country ?? null
  for (const venue of venues) draft.tell('places', { name: venue.name, country: country ?? venue.country }, [venue.from, venue.to])
  const { place } = inherit && told + venues.length === 0 ? context.setting(sentence) : { place: null }
  if (place) tellPlace(draft, place, 'inferred')
}

/**
 * A place of an event whose country is not known lies in the country of the event's other places, else where its
 * paragraph or news item stands.
 */
export function settlePlaces(context: BuildContext): void {
  for (const draft of context.of('event')) {
    const places = draft.claims.filter((claim) => claim.field === 'places')
    const known = places.map((claim) => claim.value as Place).filter((place) => place.country)
    const first = context.doc.sentences[Math.max(...draft.sentences)]
    const country = known[0]?.country ?? (first ? context.setting(first).place?.country : null) ?? null
    if (!country) continue
    for (const claim of places) {
      const place = claim.value as Place
      if (place.country === null) draft.claims[draft.claims.indexOf(claim)] = { ...claim, value: { ...place, country } }
    }
  }
}

export const tellPlace = (draft: Draft<'event'>, place: PlaceMention, basis: 'stated' | 'inferred' = 'stated'): void =>
  void draft.tell('places', { name: place.name, country: place.country }, [place.from, place.to], basis)

function isListGap(context: BuildContext, from: number, to: number): boolean {
  if (to < from || to - from > 3) return false
  for (let i = from; i < to; i++) if (!/^(?:,|and|&|the|in|at)$/.test(context.low(i))) return false
  return true
}

/** Tells how many were present, where a count of people stands in the stretch with a verb of attendance. */
export function tellAttendance(draft: Draft<'event'>, stretch: Stretch, context: BuildContext): void {
  const { sentence } = stretch
  const present =
    sentence.cues.some((cue) => cue.cue === 'attend' || cue.cue === 'presence') || PRESENT.some((word) => hasWord(context, sentence, word))
  if (!present) return
  const count = sentence.mentions.find(
    (m): m is QuantityMention =>
      m.kind === 'quantity' &&
      m.unitKind === 'count' &&
      m.from >= stretch.from &&
      m.to <= stretch.to &&
      sentence.cues.some((cue) => cue.cue === 'people' && cue.from >= m.from && cue.to <= Math.max(m.to, m.unitTo) + 1),
  )
  if (count) draft.tell('attendance', { value: count.value, approx: count.approx }, [count.from, Math.max(count.to, count.unitTo)])
}

const PRESENT = [
  'attracted',
  'attracting',
  'drew',
  'drawing',
  'gathered',
  'gathering',
  'bringing',
  'brought',
  'joined',
  'attended',
  'witnessed',
  'audience',
  'took',
  'participated',
]
function hasWord(context: BuildContext, sentence: AnnotatedSentence, word: string): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (context.low(i) === word) return true
  return false
}
