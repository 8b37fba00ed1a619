import type { AnnotatedSentence } from '#model/annotated'
import type { PlaceMention } from '#model/mention'
import type { Place } from '#model/record'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import { datelineOf } from '../scene.ts'
import { tellPlace } from './where.ts'

/** How many sentences back another event may say in which country a venue lies. */
const REACH = 6

/**
 * A place of an event whose country is not known lies in the country of the event's other places, else where its
 * paragraph or news item stands, else where the event told before it was; an event at a venue alone is in the city that
 * the telling stands in. A country that only says where a city or venue lies is no place of its own, but on a visit.
 * Those who talk by telephone or video are at no one place.
 */
export function settlePlaces(context: BuildContext): void {
  if (context.of('event').length === 0) return
  const mentioned = placesOf(context)
  for (const draft of context.of('event')) {
    if (draft.valueOf('kind') === 'call' && draft.valueOf('name') === null) {
      draft.retract('places')
      continue
    }
    tellHostState(draft, context)
    dropStrange(draft, mentioned, context)
    const places = draft.claims.filter((claim) => claim.field === 'places')
    if (places.length === 0) {
      tellSeat(draft, context)
      continue
    }
    const known = places.map((claim) => claim.value as Place).filter((place) => place.country)
    const first = context.doc.sentences[draft.sentences.first]
    const setting = first ? cityAround(first, context) : null
    if (setting?.sort === 'city' && !places.some((claim) => isSite(mentioned.get((claim.value as Place).name)))) {
      tellPlace(draft, setting, 'inferred')
      known.push({ name: setting.name, country: setting.country })
    }
    const country = known[0]?.country ?? setting?.country ?? countryBefore(draft, context)
    if (country)
      for (const claim of places) {
        const place = claim.value as Place
        if (place.country === null && !CONTINENT.test(place.name))
          draft.claims[draft.claims.indexOf(claim)] = claimLike(claim, { value: { ...place, country } })
      }
    if (draft.valueOf('kind') !== 'visit') dropCountries(draft, mentioned)
    dropTwins(draft)
  }
}

/** A place told with its country and without it, now known to be one. */
function dropTwins(draft: Draft<'event'>): void {
  const told = new Set<string>()
  for (const claim of draft.claims.filter(({ field }) => field === 'places')) {
    const { name, country } = claim.value as Place
    if (told.has(`${name}/${country}`)) draft.claims.splice(draft.claims.indexOf(claim), 1)
    told.add(`${name}/${country}`)
  }
}

/** `on a visit in Europe`: in no one country. */
const CONTINENT = /^(?:.+ )?(?:Europe|Africa|Asia|America|Oceania|Pacific|Caribbean|Middle East|Gulf|Balkans|Scandinavia|Sahel|Caucasus)$/

/** `the Embassy in Riga hosted a reception`: what an embassy holds, and no other place is told of, is held where it has its seat. */
function tellSeat(draft: Draft<'event'>, context: BuildContext): void {
  const host = draft.claims.find((claim) => claim.field === 'organizers' && SEATED.test(String(claim.value)))
  if (!host || draft.valueOf('kind') === 'visit') return
  for (const index of draft.sentences)
    for (const m of context.doc.sentences[index]?.places ?? [])
      if (m.sort === 'city' && context.low(m.from - 1) === 'in' && String(host.value).endsWith(` in ${m.name}`)) {
        tellPlace(draft, m)
        return
      }
}
const SEATED = /embassy|high commission|consulate|cultural (?:institute|centre|center)/i

/** `Samoa will host the Summit`, `the Festival was hosted by Porto`: where no place is told, it is held in the state or city that hosts it. */
function tellHostState(draft: Draft<'event'>, context: BuildContext): void {
  const hosts = draft.claims.filter((claim) => claim.field === 'organizers')
  const [host] = hosts
  if (hosts.length !== 1 || !host || !HOSTED.has(String(draft.valueOf('kind')))) return
  if (draft.valueOf('name') === null && draft.valueOf('series') === null) return
  if (draft.claims.some((claim) => claim.field === 'places' && claim.basis === 'stated')) return
  const name = String(host.value).replace(/^(?:the )?(?:Government|City) of (?:the )?/, '')
  for (const index of draft.sentences) {
    const sentence = context.doc.sentences[index]
    if (!sentence?.cues.some((cue) => cue.cue === 'hold' && /^host/.test(context.low(cue.to - 1)))) continue
    const place = sentence.places.find((m) => m.name === name && m.sort !== 'demonym')
    if (!place) continue
    draft.retract('places')
    tellPlace(draft, place, 'inferred')
    return
  }
}
const HOSTED: ReadonlySet<string> = new Set(['conference', 'meeting', 'culture', 'sport', 'training', 'ceremony', 'other'])

/** Where the telling stands at a sentence: the dateline over it, or what was told before. */
const cityAround = (sentence: AnnotatedSentence, context: BuildContext): PlaceMention | null =>
  context.setting(sentence).place ?? datelineOf(sentence, context.doc).find((place) => place.sort === 'city') ?? null

/** A city, region or country, not only a venue. */
const isSite = (sort: PlaceMention['sort'] | undefined): boolean => sort !== undefined && sort !== 'venue'

/** The places that the document names, by their sort. */
function placesOf(context: BuildContext): Map<string, PlaceMention['sort']> {
  const sorts = new Map<string, PlaceMention['sort']>()
  for (const sentence of context.doc.sentences)
    for (const m of sentence.mentions) if (m.kind === 'place' && m.sort !== 'demonym' && !sorts.has(m.name)) sorts.set(m.name, m.sort)
  return sorts
}

/** Two states that meet, told after a visit to a third: the country that only the telling stood in is not theirs. */
function dropStrange(draft: Draft<'event'>, mentioned: ReadonlyMap<string, PlaceMention['sort']>, context: BuildContext): void {
  const claim = draft.claims.find(
    ({ field, basis, value }) => field === 'places' && basis === 'inferred' && mentioned.get((value as Place).name) === 'country',
  )
  if (!claim || draft.valuesOf('places').length > 1) return
  const states = new Set<string | null>()
  for (const index of draft.sentences) for (const m of context.doc.sentences[index]?.places ?? []) states.add(m.country)
  if (states.size >= 2 && !states.has((claim.value as Place).country)) draft.claims.splice(draft.claims.indexOf(claim), 1)
}

/** `in Porto, Portugal`, `at the University of Porto in Portugal`: the country goes into the code of the other place. */
function dropCountries(draft: Draft<'event'>, mentioned: ReadonlyMap<string, PlaceMention['sort']>): void {
  const told = draft.valuesOf('places')
  const isCountry = (place: Place): boolean => mentioned.get(place.name) === 'country'
  for (let i = draft.claims.length - 1; i >= 0; i--) {
    const claim = draft.claims[i]
    if (claim?.field !== 'places') continue
    const place = claim.value as Place
    if (isCountry(place) && told.some((other) => other.country === place.country && !isCountry(other))) draft.claims.splice(i, 1)
  }
}

/** The country of the last event before that tells one. */
function countryBefore(draft: Draft<'event'>, context: BuildContext): string | null {
  const { first } = draft.sentences
  for (const other of context.near('event', first - REACH, first).toReversed())
    for (const place of other === draft ? [] : other.valuesOf('places')) if (place.country) return place.country
  return null
}
