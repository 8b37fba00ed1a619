import type { AnnotatedSentence } from '#model/annotated'
import type { Mention, OrganizationMention, PersonMention, PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'

/** Who can take part in something: a person, a body, a state. */
export type Party = PersonMention | OrganizationMention | PlaceMention

/** A word that may stand between two parties of one list: `A, B, and representatives of C`. */
export const isListWord = (i: number, context: BuildContext): boolean => context.isIn('between-parties', i)

export const isParty = (mention: Mention): mention is Party =>
  mention.kind === 'person' ||
  mention.kind === 'organization' ||
  (mention.kind === 'place' && (mention.sort === 'country' || (mention.sort === 'region' && TOWN.test(mention.name))))

/** `the City of Porto`: a town by its full title acts as a body does. */
const TOWN = /^(?:City|Town|Municipality|Commune|Borough|Shire|Prefecture) of /

const outerFrom = (party: Party): number => (party.kind === 'place' ? party.from : party.outerFrom)
const outerTo = (party: Party): number => (party.kind === 'place' ? party.to : party.outerTo)

/** Words that make a country a place: `in Kenya`, `visited to Peru`. */
const PLACING = new Set('in at to across throughout within into around visit visits visited visiting near outside inside'.split(' '))

/**
 * The parties of a sentence that are not part of a longer name, nor of somebody's office (`CAFIU Vice-President Ai Ping`
 * is one party); with a context, what stands in brackets after a name and a country that something happens in are none.
 */
export function partiesOf(sentence: AnnotatedSentence, context?: BuildContext): readonly Party[] {
  if (!context) return namedIn(sentence)
  let actors = context.parties[sentence.index]
  if (!actors) {
    actors = namedIn(sentence).filter(
      (m) =>
        !isInBrackets(m, sentence, context) &&
        !isOfOffice(m, sentence, context) &&
        (m.kind !== 'place' || !(isPlacedOrOwned(m, sentence, context) || isHome(m, sentence, context))),
    )
    context.parties[sentence.index] = actors
  }
  return actors
}

function namedIn(sentence: AnnotatedSentence): readonly Party[] {
  const { persons, organizations, places } = sentence
  if (persons.length + organizations.length + places.length === 0) return NOBODY
  const agency = agencyIn(sentence)
  return sentence.mentions.filter((m): m is Party => isParty(m) && !m.inside && m !== agency && !isInOffice(m, sentence))
}
const NOBODY: readonly Party[] = []

/** `Accra, Dec. 21, GNA - The Minister`: the agency that signs the dateline takes part in nothing. */
function agencyIn({ from, places, dates, organizations }: AnnotatedSentence): OrganizationMention | undefined {
  const [place] = places
  const [date] = dates
  if (place?.from !== from || !date || date.from - place.to > 1) return undefined
  return organizations.find((m) => m.from - date.to <= 1 && m.from >= date.to && m.to - m.from === 1)
}

/** `in Kenya`, `Queen Silvia of Sweden`, `her Iraqi counterpart X`: the country is where it happens, or whose the person is. */
function isPlacedOrOwned(place: PlaceMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const lead = beforeName(context, place.from)
  if (PLACING.has(context.low(lead)) || /^counterparts?$/.test(context.low(place.to))) return true
  if (isOwnerOf(place, sentence, context) || isOwnerOfBody(place, sentence, context) || isOfPeer(place, sentence, context)) return true
  return context.low(lead) === 'of' && sentence.persons.some((m) => m.to === lead || m.outerTo === lead)
}

/** `his counterpart from the Republic of Peru, X`: whose the person behind the comma is. */
function isOfPeer({ from, to }: PlaceMention, { persons }: AnnotatedSentence, context: BuildContext): boolean {
  if (context.low(to) !== ',' || !persons.some((m) => m.outerFrom > to && m.outerFrom - to <= 3)) return false
  for (let i = from - 1; from - i < 6; i--) {
    if (/^(?:counterpart|colleague|homologue)$/.test(context.low(i))) return true
    if (!/^(?:from|of|the|republic|kingdom|state|federation)$/.test(context.low(i))) return false
  }
  return false
}

/** `Norway’s newly elected Minister X`: whose the person is. */
function isOwnerOf({ to }: PlaceMention, { persons }: AnnotatedSentence, context: BuildContext): boolean {
  if (!/^(?:’s|'s)$/.test(context.low(to))) return false
  const person = persons.find((m) => m.from > to)
  if (!person || person.posts.length === 0 || person.outerFrom - to > 5) return false
  for (let i = to + 1; i < person.outerFrom; i++) if (!/^\p{Ll}[\p{L}-]*$/u.test(context.form(i))) return false
  return true
}

/** `Turkey’s Maarif Foundation`: whose the body right behind is. */
const isOwnerOfBody = ({ to }: PlaceMention, { organizations }: AnnotatedSentence, context: BuildContext): boolean =>
  /^(?:’s|'s)$/.test(context.low(to)) && organizations.some((m) => m.from === to + 1 && !m.inside)

/** The `’s` of it. */
const isOwning = (i: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  /^(?:’s|'s)$/.test(context.low(i)) && sentence.places.some((m) => m.to === i && isOwnerOfBody(m, sentence, context))

/** `the Institute of Ocean Farming (IOF), Norway`: the country of the body before the comma; `the Institute, Norway and Chad` is a list. */
function isHome(place: PlaceMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.low(place.from - 1) !== ',' || !sentence.organizations.some((m) => m.outerTo === place.from - 1 && !m.generic)) return false
  const next = context.low(place.to) === ',' && /^(?:and|&)$/.test(context.low(place.to + 1)) ? place.to + 2 : place.to + 1
  if (!/^(?:,|and|&|;)$/.test(context.low(place.to))) return true
  const other = context.low(next) === 'the' ? next + 1 : next
  return !sentence.places.some((m) => m.from === other && m.sort === 'country')
}

/** `the Population Fund (UNFPA, China)`: what stands in brackets after a name is no further party; `the Mayor (Mr X)` is one. */
function isInBrackets(mention: Mention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const from = mention.kind === 'person' ? mention.outerFrom : mention.from
  for (let i = from - 1; i >= Math.max(sentence.from, from - 8); i--) {
    const low = context.low(i)
    if (low === ')') return false
    if (low === '(') return true
  }
  return false
}

/** `Speaker National Assembly X`, `X, Secretary General River Union`: the body beside an office with a name. */
function isOfOffice(mention: Mention, { persons }: AnnotatedSentence, context: BuildContext): boolean {
  if (mention.kind !== 'organization' || !HELD.test(context.form(mention.from - 1))) return false
  const title = context.form(mention.from - 1) === 'General' ? mention.from - 2 : mention.from - 1
  return persons.some((m) => m.outerFrom === mention.to || m.from === mention.to || (m.to === title - 1 && context.low(m.to) === ','))
}
const HELD = /^(?:Speaker|Chairman|Chairperson|Secretary|General|Minister|Director|Chief|Leader|Mayor|Governor)$/

const isInOffice = (mention: Mention, sentence: AnnotatedSentence): boolean =>
  sentence.persons.some(
    (m) => m !== mention && m.outerFrom <= mention.from && mention.to <= m.outerTo && !(mention.kind === 'person' && shareOffice(m, mention)),
  )

/** `A and B, Deputy Directors of C`: one office told of two. */
const shareOffice = (a: PersonMention, b: PersonMention): boolean =>
  a.posts.some((post) => b.posts.some((other) => other.titleFrom === post.titleFrom))

/** The token before a name, over its article. */
export const beforeName = (context: BuildContext, from: number): number => (context.low(from - 1) === 'the' ? from - 2 : from - 1)

/** Nothing but list words, adjectives of countries (`her Finnish counterpart,`) and brackets (`(YHF)`) stands in [from, to). */
function joined(sentence: AnnotatedSentence, context: BuildContext, from: number, to: number, most = 8): boolean {
  let words = 0
  for (let i = from; i < to; i++) {
    if (context.low(i) === '(') i = closing(i, to, context)
    else if (context.low(i) === 'in' && i === from && isSeat(i + 1, to, sentence, context)) i = seatEnd(i + 1, sentence)
    else if (context.low(i) === 'on' && context.low(i + 1) === 'behalf' && context.low(i + 2) === 'of') i += 2
    else if (!isListWord(i, context) && context.form(i) !== 'HE' && !isDemonym(i, sentence, context) && !isVisiting(i, context)) return false
    words++
  }
  return words <= most
}

/** `his visiting counterpart`, `and visiting Minister X`. */
const isVisiting = (i: number, context: BuildContext): boolean =>
  context.low(i) === 'visiting' && /^(?:and|with|of|for|the|his|her|its|their)$/.test(context.low(i - 1))
/** `the Consulate in Milan and the Institute`: the city where a member of the list is, with the list going on behind it. */
function isSeat(i: number, to: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const end = seatEnd(i, sentence)
  return end >= i && end + 1 < to && /^(?:and|&|as|together)$/.test(context.low(context.low(end + 1) === ',' ? end + 2 : end + 1))
}
/** The last token of the city that begins at token i; i - 1 where none does. */
const seatEnd = (i: number, sentence: AnnotatedSentence): number => (sentence.places.find((m) => m.sort === 'city' && m.from === i)?.to ?? i) - 1

/** The token that closes the bracket at token i, or i where none does within a few words. */
function closing(i: number, to: number, context: BuildContext): number {
  for (let k = i + 1; k < Math.min(to, i + 8); k++) if (context.low(k) === ')') return k
  return i
}

const isDemonym = (i: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.places.some(
    (m) => m.from <= i && m.to > i && (m.sort === 'demonym' || isOfPeer(m, sentence, context) || isOwnerOfBody(m, sentence, context)),
  ) ||
  isOwning(i, sentence, context) ||
  (/^(?:republic|kingdom|state|federation)$/.test(context.low(i)) &&
    context.low(i + 1) === 'of' &&
    sentence.places.some((m) => m.from > i && m.from - i <= 3 && isOfPeer(m, sentence, context)))

/**
 * The list of parties that begins at token i or shortly after it, over nothing but list words. What follows a mere comma
 * after the `and` that closed the list no longer belongs to it (`at the invitation of A and B, C visited`).
 */
export function partiesFrom(sentence: AnnotatedSentence, i: number, limit: number, context: BuildContext): Party[] {
  const list: Party[] = []
  let at = i
  let closed = false
  for (const party of partiesOf(sentence, context)) {
    if (party.from < i) continue
    const begin = Math.max(at, outerFrom(party))
    if (party.from >= limit || !joined(sentence, context, at, begin)) break
    const conjoined = hasAnd(context, at, begin)
    if (closed && !conjoined) break
    closed = closed || (list.length > 0 && conjoined)
    if (!isWhereFrom(party, list.at(-1), context)) list.push(party)
    at = Math.max(at, homeEnd(party, sentence, context))
  }
  return list
}

/** `X of the Lakes University`: the body that the person before it is of. */
const isWhereFrom = (party: Party, before: Party | undefined, context: BuildContext): boolean =>
  party.kind === 'organization' &&
  before?.kind === 'person' &&
  /^(?:of|from)$/.test(context.low(before.to)) &&
  party.from - before.to <= 2 &&
  party.from > before.to

/** `President X of Peru and Y`: where a person's name ends, with the country or city after it. */
function homeEnd(party: Party, sentence: AnnotatedSentence, context: BuildContext): number {
  const to = outerTo(party)
  if (party.kind !== 'place' && context.low(to) === ',') {
    const home = sentence.places.find((m) => m.from === to + 1 && (m.sort === 'country' || (m.sort === 'city' && m.country !== null && !m.inside)))
    return home && isHome(home, sentence, context) ? home.to : to
  }
  if (party.kind !== 'person' || !/^(?:of|from)$/.test(context.low(to))) return to
  const from = context.low(to + 1) === 'the' ? to + 2 : to + 1
  return sentence.places.find((m) => m.from === from && m.sort !== 'demonym' && !m.inside)?.to ?? to
}

const CONJOINING = new Set(['and', '&', 'well', ';', 'with'])
function hasAnd(context: BuildContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (CONJOINING.has(context.low(i))) return true
  return false
}

/** The list of parties that ends at token i or shortly before it. */
export function partiesUpTo(sentence: AnnotatedSentence, i: number, limit: number, context: BuildContext): Party[] {
  const list: Party[] = []
  let at = i
  const parties = partiesOf(sentence, context)
  for (let k = parties.length - 1; k >= 0; k--) {
    const party = parties[k] as Party
    if (outerFrom(party) >= at && party.from >= i) continue
    if (party.from < limit || !joined(sentence, context, Math.min(at, homeEnd(party, sentence, context)), at, list.length ? 8 : 2)) break
    list.push(party)
    at = Math.min(at, outerFrom(party))
  }
  return list.reverse()
}

/** The name a party is written down by; null for `the two sides` and the like, which name nobody. */
export const nameOfParty = (party: Party): string | null =>
  party.kind === 'organization' && party.generic && /^(?:the|both|all|two|its|this)\b/i.test(party.name) ? null : party.name
