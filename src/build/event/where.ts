import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention, OrganizationMention, PlaceMention } from '#model/mention'
import { beforeName } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { datelineOf } from '../scene.ts'
import type { Stretch } from './stretch.ts'
import { isVenueOf, unlistedVenues } from './venues.ts'

/** Prepositions that put an event in a place. */
const LOCATING = new Set(['in', 'at', 'near', 'outside', 'inside', 'within'])

/** Tells the places of the stretch: `in City`, `at Venue, City`, lists of them; else the place the telling stands in. */
export function tellWhere(draft: Draft<'event'>, whole: Stretch, context: BuildContext, inherit = true): void {
  const stretch = ownClause(whole, context)
  const { sentence, from, to } = stretch
  const venues: OrganizationMention[] = []
  let chained = stretch.at
  let last: PlaceMention | null = null
  let told = 0
  for (const mention of sentence.mentions) {
    if (mention.from < from || mention.to > to || mention.inside || isInOffice(mention, sentence)) continue
    if (mention.kind === 'organization' && !mention.generic && isVenueOf(mention, context)) venues.push(mention)
    if (mention.kind !== 'place' || mention.sort === 'demonym' || isQuoted(mention, sentence)) continue
    if (isOfAim(mention, stretch, context)) continue
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

/** `The seminar was held at A, and | a concert was held in B`: the clause of two that tells where it was held itself. */
function ownClause(stretch: Stretch, context: BuildContext): Stretch {
  const { sentence, at, from, to } = stretch
  const verbs = sentence.cues.filter((cue) => (cue.cue === 'hold' || cue.cue === 'held') && cue.from >= from && cue.to <= to && cue.form !== 'noun')
  if (verbs.length < 2) return stretch
  for (let k = 1; k < verbs.length; k++) {
    const cut = clauseCut((verbs[k - 1] as CueMention).to, (verbs[k] as CueMention).from, sentence, context)
    if (cut < 0) continue
    const own = cut > at ? { ...stretch, to: cut } : { ...stretch, from: cut }
    if (sentence.mentions.some((m) => (m.kind === 'place' || m.kind === 'organization') && m.from >= own.from && m.to <= own.to && isLed(m, context)))
      return own
  }
  return stretch
}
const isLed = (m: Mention, context: BuildContext): boolean => LOCATING.has(context.low(beforeName(context, m.from)))

/** The `and` or `while` in [from, to) behind which a noun for an occasion with its article begins another clause; -1 for none. */
function clauseCut(from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = from; i < to; i++)
    if (
      (context.low(i) === 'and' || context.low(i) === 'while') &&
      sentence.cues.some((cue) => cue.cue.startsWith('occasion.') && cue.from > i + 1 && cue.to <= to && cue.from - i <= 6)
    )
      return i
  return -1
}

/** `held the Forum, promoting exchanges in the Global South`: the part of the world that an aim is for. */
function isOfAim(place: PlaceMention, { at }: Stretch, context: BuildContext): boolean {
  if (place.country !== null || place.sort !== 'region' || place.from < at) return false
  for (let i = place.from - 1; i > at; i--) if (context.low(i - 1) === ',' && /^\p{Ll}{3,}ing$/u.test(context.form(i))) return true
  return false
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
  /^(?:ambassadors?|envoys?|representatives?|partners?|consul|diplomats?|expatriates?|diaspora|community|embassies|organi[sz]ations|institutions|living|residing|residence|accredited|residents?|based|situation|developments|war|conflict|crisis|peace|stability|ceasefire|tensions|refugees|nationals|citizens|troops|violence|investments|interests)$/.test(
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
  const lead = capitalBefore(from, sentence, context) ?? beforeName(context, from)
  if (context.low(lead) !== 'of' || !SORTS.test(context.low(lead - 1))) return lead
  for (let i = lead - 2; i >= Math.max(sentence.from, lead - 7); i--) {
    const low = context.low(i)
    if (LOCATING.has(low)) return i
    if (/^(?:of|to|from|by|with|and|,|for)$/.test(low)) return lead
  }
  return lead
}

/** `in the Nigerian capital, Abuja`: the token that puts the capital somewhere. */
function capitalBefore(from: number, sentence: AnnotatedSentence, context: BuildContext): number | null {
  if (context.low(from - 1) !== ',' && !SORTS.test(context.low(from - 1))) return null
  const noun = context.low(from - 1) === ',' ? from - 2 : from - 1
  if (!SORTS.test(context.low(noun))) return null
  for (let i = noun - 1; i >= Math.max(sentence.from, noun - 4); i--) {
    if (LOCATING.has(context.low(i))) return i
    if (/^(?:of|to|from|by|with|and|,|for)$/.test(context.low(i))) return null
  }
  return null
}

export const tellPlace = (draft: Draft<'event'>, place: PlaceMention, basis: 'stated' | 'inferred' = 'stated'): void =>
  void draft.tell('places', { name: place.name, country: place.country }, [place.from, place.to], basis)

function isListGap(context: BuildContext, from: number, to: number): boolean {
  if (to < from || to - from > 3) return false
  for (let i = from; i < to; i++) if (!/^(?:,|and|&|the|in|at)$/.test(context.low(i))) return false
  return true
}
