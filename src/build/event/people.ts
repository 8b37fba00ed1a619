import type { AnnotatedSentence } from '#model/annotated'
import type { Basis } from '#model/claim'
import type { PlaceMention, TitleMention } from '#model/mention'
import { overlaps } from '#model/span'
import { nameOfParty, type Party } from '../clause/parties.ts'
import type { Verb } from '../clause/verb.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { ownBody } from '../own-body.ts'

/** `Reef Council Delegation`: the body that sent it; a `Congressional Delegation` has none by that name. */
const OWN_DELEGATION = /(?<=\p{Ll})(?<!(?:^|\s)(?:Congressional|Parliamentary|Presidential|Ministerial|Business|Official)) Delegation$/u
/** `Peruvian Parliamentary Delegation`: nobody's name. */
const SOME_DELEGATION = /(?:^|\s)(?:Parliamentary|Presidential|Ministerial|Business|Official)(?: Delegation)?$/
/** Tells parties as participants or organizers. */
export function tellParties(draft: Draft<'event'>, field: 'participants' | 'organizers', parties: readonly Party[], basis: Basis = 'stated'): void {
  for (const party of parties) {
    const name = party.kind === 'place' ? stateInFull(party) : nameOfParty(party)?.replace(OWN_DELEGATION, '')
    if (name && !/^(?:Party|Government|State|Cabinet|Politburo)$/.test(name) && !SOME_DELEGATION.test(name))
      draft.tell(field, name, [party.from, party.to], basis)
  }
}

/** `U.S.`, `the UK`: a state by its name. */
export const stateInFull = ({ name, country }: PlaceMention): string =>
  LETTERS.test(name) && country !== null ? (regions.of(country) ?? name) : name
const LETTERS = /^(?:U\.?\s?S\.?(?:A\.?)?|U\.?K\.?|U\.?A\.?E\.?)$/
const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** `we toured the mill`, `we will also travel to Peru`: the body that says we; true where it is known. */
export function tellWe(draft: Draft<'event'>, verb: Verb, context: BuildContext): boolean {
  let i = verb.from - 1
  while (verb.from - i < 5 && /^(?:all|also|then|will|have|had|are|were|shall|then|both)$/.test(context.low(i))) i--
  const own = context.low(i) === 'we' ? ownBody(context) : null
  if (own) draft.tell('participants', own.name, [[i, i + 1], own.at], 'inferred')
  return own !== null
}

/** How many of the things that make an event are told: date, place, name, a named party. */
export function substance(draft: Draft<'event'>): number {
  const has = (field: 'date' | 'places' | 'name' | 'participants' | 'organizers'): number => (draft.tells(field) ? 1 : 0)
  return has('date') + has('places') + has('name') + Math.max(has('participants'), has('organizers'))
}

/** As `substance`, but only what the paragraph itself tells counts, not what the rest of the story lends it. */
export function statedSubstance(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): number {
  const ranges = context.doc.document.units[sentence.unit]?.pieces ?? []
  const own = (...fields: readonly string[]): number =>
    draft.claims.some((claim) => fields.includes(claim.field) && claim.spans.some((span) => ranges.some((range) => overlaps(range, span)))) ? 1 : 0
  return own('date') + own('places') + own('name') + own('participants', 'organizers')
}

/** `Ghana–Norway Political Consultations`: `of China, Russia and Mongolia`: the states of the name take part where nobody else is told. */
export function tellStates(draft: Draft<'event'>, title: TitleMention, sentence: AnnotatedSentence): void {
  if (draft.valuesOf('participants').length > 0) return
  const states = sentence.places.filter((m) => m.sort === 'country' && m.from >= title.from && m.to <= title.to)
  const apart = states.slice(1).map((state, i) => state.from - (states[i]?.to ?? 0))
  if (states.length < 2 || apart.some((gap) => gap < 1 || gap > 3)) return
  for (const state of states) if (state.kind === 'place') tellParties(draft, 'participants', [state], 'inferred')
}

/** Once people are told who were there, the states of an occasion's name are not those who took part. */
export function dropStates(events: readonly Draft<'event'>[]): void {
  for (const event of events) {
    const name = event.claims.find((claim) => claim.field === 'name')?.spans[0]
    const present = event.claims.filter((claim) => claim.field === 'participants')
    if (!name || !present.some((claim) => claim.basis === 'stated')) continue
    for (const claim of present) {
      const [span] = claim.spans
      if (claim.basis === 'inferred' && span && span.start >= name.start && span.end <= name.end) event.claims.splice(event.claims.indexOf(claim), 1)
    }
  }
}

const STATE =
  /^(?:the )?(?:(?:royal )?government|(?:(?:democratic|socialist|people['’]s|islamic|federal|federative|bolivarian|arab|united|plurinational|co-operative) )*(?:republic|kingdom|state|states|commonwealth|sultanate)) of (?:the )?/i

/** `Vietnam` and `the Socialist Republic of Vietnam`, `the Government of Vietnam`: one side, told once. */
export function dropDoubled(events: readonly Draft<'event'>[]): void {
  for (const event of events)
    for (const field of ['participants', 'organizers'] as const) {
      const told = event.valuesOf(field)
      if (told.length < 2) continue
      for (let i = event.claims.length - 1; i >= 0; i--) {
        const claim = event.claims[i]
        if (claim?.field !== field) continue
        const name = String(claim.value)
        const short = name.replace(STATE, '')
        if (short !== name && told.some((other) => other !== name && other.replace(STATE, '') === short && other.length < name.length))
          event.claims.splice(i, 1)
      }
    }
}

/** `opened the show at the City Gallery`: the house it was in is not one of those who took part. */
export function dropHouses(events: readonly Draft<'event'>[]): void {
  for (const event of events) {
    if (event.valueOf('kind') !== 'culture' && !event.rule.startsWith('event/founded@')) continue
    const houses = new Set<number>()
    for (const claim of event.claims) if (claim.field === 'places' && claim.basis === 'stated') houses.add(claim.spans[0]?.start ?? -1)
    if (houses.size === 0) continue
    for (let i = event.claims.length - 1; i >= 0; i--) {
      const claim = event.claims[i]
      if (claim?.field === 'participants' && claim.basis === 'stated' && houses.has(claim.spans[0]?.start ?? -2)) event.claims.splice(i, 1)
    }
  }
}

/** The programme of a delegation's visit: `VISIT OF A DELEGATION OF THE SENATE` heads it, so the Senate takes part in every item. */
export function tellGuests(draft: Draft<'event'>, context: BuildContext): void {
  for (const heading of context.doc.sentences.slice(0, 2)) {
    if (!heading.cues.some((cue) => cue.cue === 'visit-noun' && cue.from - heading.from <= 3)) continue
    const guests = heading.organizations.filter((m) => !m.generic)
    const guest = guests.find((m) => guests.some((outer) => outer !== m && outer.from <= m.from && outer.to >= m.to)) ?? guests[0]
    if (guest) draft.tell('participants', guest.name, [guest.from, guest.to], 'inferred')
  }
}
