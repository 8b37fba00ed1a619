import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention, Mention, OrganizationMention, PlaceMention } from '#model/mention'
import { beforeName } from '../clause/parties.ts'
import { dateNear, datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import { datelineOf } from '../scene.ts'
import { isVenueOf, unlistedVenues } from './venues.ts'

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

/**
 * Tells the date: the nearest in the stretch, else (`inherit`) the one that the telling stands in, which is past: what is
 * still to come does not take it.
 */
export function tellWhen(draft: Draft<'event'>, stretch: Stretch, context: BuildContext, inherit = true): void {
  const limit = Math.min(aside(stretch), stillToCome(draft, stretch, context))
  const nearest = dateNear(stretch.sentence, stretch.at, stretch.from, limit)
  const near = nearest && isDateline(nearest, stretch, context) ? (dayBehind(stretch, limit) ?? nearest) : nearest
  const own = near && isOfSomethingElse(near, stretch, context) ? headDate(stretch, context) : near
  const { date } = inherit && draft.status !== 'planned' ? context.setting(stretch.sentence) : { date: null }
  const lined = own ? isDateline(own, stretch, context) : false
  if (own?.edtf && !(draft.status === 'planned' && lined)) {
    const fuller = isInName(own, stretch.sentence) ? (fullerThan(own, stretch) ?? (date?.edtf?.startsWith(own.edtf) ? date : null)) : null
    const told = fuller ?? own
    const edtf = told.inferred ? inYearOfName(told, stretch, context) : (told.edtf as string)
    draft.tell('date', edtf, [told.from, told.to], told.inferred || lined || told === date ? 'inferred' : 'stated')
    return
  }
  const same = inherit && draft.status !== 'planned' ? sameDayAs(stretch.sentence, context) : null
  if (same) draft.tell('date', same, [stretch.sentence.from, stretch.sentence.from + 3], 'inferred')
  else if (date?.edtf) draft.tell('date', date.edtf, [date.from, date.to], 'inferred')
}

/** `In the afternoon, the Forum was held`: the day of the event told right before. */
function sameDayAs(sentence: AnnotatedSentence, context: BuildContext): string | null {
  const opening = `${context.low(sentence.from)} ${context.low(sentence.from + 1)} ${context.low(sentence.from + 2)}`
  if (
    !/^(?:in the (?:morning|afternoon|evening)|(?:on )?the same (?:day|evening)|later (?:that|the) |earlier (?:in|that) )/.test(opening) &&
    !/^(?:following|after) (?:the|their|these|this) (?:talks|discussions|meeting|session|ceremony|signing|audience)$/.test(opening)
  )
    return null
  const event = context.near('event', sentence.index - 8, sentence.index - 1).findLast((other) => (other.valueOf('date')?.length ?? 0) === 10)
  return event?.valueOf('date') ?? null
}

/** `owing to the elections of 1989`, `which led to the 2015 accord`: the year of what the event is only told with. */
function isOfSomethingElse({ from, to, edtf }: DateMention, { sentence, at }: Stretch, context: BuildContext): boolean {
  if (isOfGuests(from, to, sentence, at, context)) return true
  if (!/^\d{4}$/.test(edtf ?? '') || to - from !== 1 || from - at < 5) return false
  const before = context.low(from - 1)
  if (before === 'since') return true
  if (before === 'of') return !/^(?:year|summer|autumn|spring|winter|fall|end|beginning|start|part|half|course)$/.test(context.low(from - 2))
  return before === 'the' && /^\p{L}{3,}$/u.test(context.low(to)) && !/^(?:and|when|with|for|from)$/.test(context.low(to))
}

/** `a luncheon for the guests, who arrived on Tuesday`, `since she left office in 1995`: the day of what is said of somebody in passing. */
function isOfGuests(from: number, to: number, sentence: AnnotatedSentence, at: number, context: BuildContext): boolean {
  for (let i = from - 1; i > Math.max(sentence.from, from - 14); i--) {
    const low = context.low(i)
    if (low === ',' || i === at) return false
    if (low === 'who') return context.low(i - 1) === ',' && (i > at || isClosed(to, at, context))
    if (low === 'since' && i > at) return from - i > 1
  }
  return false
}
/** A comma stands in [from, to). */
function isClosed(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (context.low(i) === ',') return true
  return false
}

/** `LIMA, 4 May -- The seminar … will be held on 6 and 7 May`: the day behind, not the one of the dateline. */
const dayBehind = ({ sentence, at, to }: Stretch, limit: number): DateMention | undefined =>
  datesOf(sentence).find((date) => date.from >= at && date.to <= Math.min(to, limit) && (date.edtf?.length ?? 0) >= 10)

/** The date of the dateline, where the sentence has one. */
const headDate = (stretch: Stretch, context: BuildContext): DateMention | null =>
  datesOf(stretch.sentence).find((date) => isDateline(date, stretch, context)) ?? null

/** `LIMA, 4 May -- She will visit Chile`: the date that heads the telling. */
const isDateline = (date: DateMention, { sentence, at }: Stretch, context: BuildContext): boolean =>
  date.to <= at && date.from - sentence.from <= 8 && datelineOf(sentence, context.doc).length > 0

/** `the Africa Reception 2024`, `the 2025 “Film Festival”`: the year is part of what it is called. */
const isInName = (date: DateMention, sentence: AnnotatedSentence): boolean =>
  /^\d{4}$/.test(date.edtf ?? '') &&
  !sentence.cues.some((cue) => cue.form === 'infinitive' && cue.to <= date.from && date.from - cue.to <= 2) &&
  sentence.mentions.some(
    (m) => (m.kind === 'occasion' || m.kind === 'quotation') && m.from <= date.to && m.to >= date.from && date.to - date.from === 1,
  )

/** A day or month of that year in the same stretch. */
const fullerThan = (year: DateMention, { sentence, from, to }: Stretch): DateMention | null =>
  datesOf(sentence).find((date) => date !== year && date.from >= from && date.to <= to && date.edtf?.startsWith(`${year.edtf}-`)) ?? null

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/

/** `The 2013 Film Festival was held from 17 to 22 June`: the year that the name says, not the one the document came out in. */
function inYearOfName(told: DateMention, { sentence, from, to }: Stretch, context: BuildContext): string {
  const edtf = told.edtf as string
  const year = datesOf(sentence).find((date) => date.from >= from && date.to <= told.from && told.to <= to && isInName(date, sentence))?.edtf
  if (!year || edtf.startsWith(year)) return edtf
  for (let i = told.from; i < told.to; i++) if (MONTH.test(context.low(i))) return edtf.replace(/\d{4}(?=-)/g, year)
  return edtf
}

/**
 * The end of a stretch before words about a document: `met X to discuss the accord | signed in 2011` tells when it was
 * signed, not when they met.
 */
function aside({ sentence, at, to }: Stretch): number {
  const verb = sentence.cues.find(
    (cue) =>
      (cue.cue === 'sign' || cue.cue === 'adopt') &&
      cue.from > at + 2 &&
      cue.from < to &&
      (sentence.cues.some((noun) => noun.cue === 'instrument' && noun.to === cue.from) || sentence.instruments.some((m) => m.to === cue.from)),
  )
  return verb ? verb.from : to
}

/** `is in Lima | and will address the Assembly on 27 May`: the end of a stretch before what is still to come. */
function stillToCome(draft: Draft<'event'>, { at, to }: Stretch, context: BuildContext): number {
  if (draft.status === 'planned') return to
  for (let i = at + 1; i < to - 1; i++) if (context.low(i) === 'and' && /^(?:will|would)$/.test(context.low(i + 1))) return i
  return to
}

/** `is on a visit to Peru`: the day of the telling is one of the days of the visit; only its month is certain. */
export function cutToMonth(draft: Draft<'event'>, sentence: AnnotatedSentence, verb: number): void {
  const at = draft.claims.findIndex((claim) => claim.field === 'date')
  const claim = draft.claims[at]
  if (datesOf(sentence).some((date) => date.from > verb && date.edtf === claim?.value)) return
  if (claim && typeof claim.value === 'string' && claim.value.length === 10) draft.claims[at] = claimLike(claim, { value: claim.value.slice(0, 7) })
}

/** Prepositions that put an event in a place. */
const LOCATING = new Set(['in', 'at', 'near', 'outside', 'inside', 'within'])

/** Tells the places of the stretch: `in City`, `at Venue, City`, lists of them; else the place the telling stands in. */
export function tellWhere(draft: Draft<'event'>, stretch: Stretch, context: BuildContext, inherit = true): void {
  const { sentence, from, to } = stretch
  const venues: OrganizationMention[] = []
  let chained = stretch.at
  let last: PlaceMention | null = null
  let told = 0
  for (const mention of sentence.mentions) {
    if (mention.from < from || mention.to > to || mention.inside || isInOffice(mention, sentence)) continue
    if (mention.kind === 'organization' && !mention.generic && isVenueOf(mention, context)) venues.push(mention)
    if (mention.kind !== 'place' || mention.sort === 'demonym' || isQuoted(mention, sentence)) continue
    const lead = leadOf(mention.from, sentence, context)
    if (
      (LOCATING.has(context.low(lead)) && !isPosted(lead, context)) ||
      isPlannedFor(lead, context) ||
      isWhere(mention, stretch, context) ||
      (chained >= 0 && isListGap(context, chained, mention.from) && (!last || isOfOneSort(last, mention)))
    ) {
      const within = mention.sort === 'country' && draft.valuesOf('places').some((place) => place.country === mention.country)
      if (!within) draft.tell('places', { name: mention.name, country: mention.country }, [mention.from, mention.to])
      chained = mention.to
      last = mention
      told++
    } else chained = -1
  }
  const { headed } = context.setting(sentence)
  const ahead = draft.status === 'planned'
  for (const place of headed || ahead ? [] : datelineOf(sentence, context.doc)) {
    if (place.from < from || place.to > to) continue
    const within = place.sort === 'country' && draft.valuesOf('places').some((other) => other.country === place.country)
    if (!within && told === 0) tellPlace(draft, place)
  }
  const country = draft.valuesOf('places').find((place) => place.country)?.country ?? null
  for (const venue of venues) tellVenue(draft, venue, country, sentence, context)
  for (const at of unlistedVenues(stretch, context)) draft.tell('places', { name: context.words(at[0], at[1]), country }, at)
  const { place } =
    inherit && draft.valuesOf('places').length === 0 && !isOfOtherYear(draft, sentence, context) ? context.setting(sentence) : { place: null }
  if (place) tellPlace(draft, place, 'inferred')
}

/** What was in another year than the telling is in is told from elsewhere: `in 1972, when the President received a delegation`. */
function isOfOtherYear(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const told = draft.claims.find((claim) => claim.field === 'date')
  const around = context.setting(sentence).date?.edtf ?? context.doc.document.facts.published
  if (told?.basis !== 'stated' || around === null) return false
  const day = String(told.value)
  return Math.abs(Number(day.slice(0, 4)) - Number(around.slice(0, 4))) > (day.length < 10 ? 0 : 1)
}

/** `at the Embassy of Togo in Ottawa`: the city, and the house in it. */
function tellVenue(
  draft: Draft<'event'>,
  venue: OrganizationMention,
  country: string | null,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  const city = sentence.places.find((m) => m.sort === 'city' && m.to === venue.to && m.from - venue.from >= 3 && context.low(m.from - 1) === 'in')
  if (!city) return void draft.tell('places', { name: venue.name, country: country ?? venue.country }, [venue.from, venue.to])
  tellPlace(draft, city)
  draft.tell('places', { name: context.words(venue.from, city.from - 1), country: city.country }, [venue.from, city.from - 1])
}

/** `visited Accra on 4 May, where she met X`, `travels to Accra, to meet X`: the place right before the relative clause that tells of it. */
function isWhere(place: PlaceMention, { sentence, at }: Stretch, context: BuildContext): boolean {
  if (place.to >= at || at - place.to > 16) return false
  const date = sentence.dates.find((m) => m.from >= place.to && m.from - place.to <= 1)
  const comma = date ? date.to : place.to
  return context.low(comma) === ',' && (context.low(comma + 1) === 'where' || (context.low(comma + 1) === 'to' && at === comma + 2))
}

/** `the forum, planned for Bukoba in May`. */
const isPlannedFor = (lead: number, context: BuildContext): boolean =>
  context.low(lead) === 'for' && /^(?:planned|scheduled|slated|set|fixed|expected)$/.test(context.low(lead - 1))

/** `In Lisbon, Brazil and Peru held`: cities go with cities, countries with countries and the city that lies in them. */
const isOfOneSort = (before: PlaceMention, place: PlaceMention): boolean =>
  (before.sort === 'country') === (place.sort === 'country') || (place.sort === 'country' && before.country === place.country)

/** `the Ambassador in Paris`, `partners in Peru`: where somebody is posted or at home. */
const isPosted = (lead: number, context: BuildContext): boolean =>
  /^(?:ambassadors?|envoys?|representatives?|partners?|consul|diplomats?|expatriates?|diaspora|community|embassies|organi[sz]ations|institutions|living|residing|accredited|resident|based)$/.test(
    context.low(lead - 1),
  )

/** `Consul General of Peru in Lima, X`: what stands in the words of somebody's office. */
const isInOffice = ({ kind, from, to }: Mention, sentence: AnnotatedSentence): boolean =>
  (kind === 'place' || kind === 'organization') &&
  sentence.persons.some((m) => m.posts.length > 0 && m.outerFrom <= from && m.outerTo >= to && (from < m.from || from >= m.to))

/** A place in the title of something, or in what somebody says. */
const isQuoted = (place: PlaceMention, sentence: AnnotatedSentence): boolean =>
  sentence.quotations.some((m) => m.from <= place.from && m.to >= place.to)

const SORTS = /^(?:capital|city|town|village|port|resort|island|district|province|region|county|municipality|suburb|district|state|republic|nation)$/

/** The token that puts a place somewhere: before its name, or before `the Samoan capital of`, `the port city of`. */
function leadOf(from: number, sentence: AnnotatedSentence, context: BuildContext): number {
  const lead = beforeName(context, from)
  if (context.low(lead) !== 'of' || !SORTS.test(context.low(lead - 1))) return lead
  for (let i = lead - 2; i >= Math.max(sentence.from, lead - 7); i--) {
    const low = context.low(i)
    if (LOCATING.has(low)) return i
    if (/^(?:of|to|from|by|with|and|,|for)$/.test(low)) return lead
  }
  return lead
}

export const tellPlace = (draft: Draft<'event'>, place: PlaceMention, basis: 'stated' | 'inferred' = 'stated'): void =>
  void draft.tell('places', { name: place.name, country: place.country }, [place.from, place.to], basis)

function isListGap(context: BuildContext, from: number, to: number): boolean {
  if (to < from || to - from > 3) return false
  for (let i = from; i < to; i++) if (!/^(?:,|and|&|the|in|at)$/.test(context.low(i))) return false
  return true
}
