import type { AnnotatedSentence } from '#model/annotated'
import type { PlaceMention } from '#model/mention'
import { nameOfParty, type Party, partiesFrom, partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { headed } from '../headed.ts'
import { ownBody } from '../own-body.ts'
import type { NamedAt } from '../the-two.ts'

/** Tells donors or recipients by name; those who stand for nobody (`the two sides`) are left out. */
export function tellParties(draft: Draft<'contribution'>, field: 'donors' | 'recipients', parties: readonly Party[]): void {
  for (const party of parties) {
    if (parties.length > 1 && party.kind === 'organization' && KIND_OF_BODY.test(party.name)) continue
    const name = nameOfParty(party)
    if (name) draft.tell(field, name, [party.from, party.to])
  }
}

/** `we gave`, `granted us`: the body that the document calls so. */
export function tellOwn(draft: Draft<'contribution'>, field: 'donors' | 'recipients', at: number, context: BuildContext): void {
  const own = ownBody(context)
  if (own) draft.tell(field, own.name, [[at, at + 1], own.at], 'inferred')
}

/** `the Lake Trust, an NGO, donated`: what a giver is, and no second one. */
export const KIND_OF_BODY =
  /^(?:ngo|ngos|(?:international |local |national )?(?:non-governmental|nongovernmental|non-profit|nonprofit) organi[sz]ation|charity)$/i

/** The giver when the subject is a pronoun: the body or person that the sentence before speaks of first. */
export function giverBefore(sentence: AnnotatedSentence, context: BuildContext): Party[] {
  const previous = context.doc.sentences[sentence.index - 1]
  if (!previous || previous.unit !== sentence.unit) return []
  return partiesOf(previous)
    .filter((party) => party.kind !== 'place')
    .slice(0, 1)
}

/** Tells who is thanked for what is told at a token: `thanked the Embassy for donating …`, `grateful to X for the donation`. */
export function tellThanked(draft: Draft<'contribution'>, sentence: AnnotatedSentence, at: number, context: BuildContext): void {
  let to = -1
  for (let i = at - 1; i > sentence.from && at - i < 40; i--) {
    const low = context.low(i)
    if (low === ';') return
    if (low === 'for') to = i
    if (to < 0 || !/^(?:thanked|thanks|thank|praised|grateful|commended|thanking)$/.test(low)) continue
    const parties = partiesFrom(sentence, i + 1, to, context)
    if (parties.length > 0) tellParties(draft, 'donors', parties)
    else tellPlainGiver(draft, to, i, context)
    return
  }
}

/** Recipients after `to` or `for` in [from, to): parties, else the noun phrase there (`students in the village`). */
export function tellRecipients(draft: Draft<'contribution'>, sentence: AnnotatedSentence, from: number, limit: number, context: BuildContext): void {
  for (let i = from; i < limit; i++) {
    const low = context.low(i)
    if (low === ';' || (low === '.' && !/^\d/.test(context.low(i + 1)))) return
    if (!TOWARDS.test(low) || context.low(i - 1) === 'up' || sentence.quantities.some((m) => m.from === i + 1 && m.unitKind === 'money')) continue
    if (STRICKEN.test(context.low(i + 1))) i++
    const twin = twinTown(i + 1, limit, sentence, context)
    if (twin) {
      draft.tell('recipients', twin.name, twin.at, 'inferred')
      return
    }
    const parties = partiesFrom(sentence, i + 1, beforeBy(i + 1, limit, context), context)
    const states = parties.length === 0 ? statesFrom(i + 1, limit, sentence, context) : []
    if (parties.length || states.length) {
      for (const party of states.length ? states : parties) tellReceiver(draft, ownedBody(party, sentence, context))
      return
    }
    const meant = context.low(i + 1) === 'the' ? headed(context.low(i + 2), sentence, context) : null
    if (meant && !/^\p{L}/u.test(context.form(i + 3).replace(/^(?:of|in|at|for|on|as|during|and|to|by|with|from|through|under)$/, ''))) {
      draft.tell('recipients', meant.name, meant.at, 'inferred')
      return
    }
    const phrase = nounPhrase(i + 1, limit, context)
    if (phrase && context.isIn('receivers/purposes', phrase[1] - 1)) continue
    if (phrase) {
      draft.tell('recipients', context.words(...phrase), [phrase[0], phrase[1]])
      return
    }
  }
}

/** `to India, Nepal and the Maldives`: the states that begin at a token, and those listed with the first. */
function statesFrom(at: number, limit: number, { places }: AnnotatedSentence, context: BuildContext): PlaceMention[] {
  const states: PlaceMention[] = []
  let i = context.low(at) === 'the' ? at + 1 : at
  for (;;) {
    const state = places.find((m) => m.sort === 'country' && m.from === i && m.to <= limit && !m.inside)
    if (!state) return states
    states.push(state)
    i = state.to
    while (/^(?:,|and|the|&)$/.test(context.low(i)) && i < state.to + 3) i++
    if (i === state.to) return states
  }
}

/** `to its sister city of Porto`, `to their twin town, Arlon`: the town by its name. */
function twinTown(at: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  for (let i = at; i < Math.min(limit, at + 5); i++) {
    if (
      !/^(?:city|town|municipality|county|province|village)$/.test(context.low(i)) ||
      !/^(?:sister|twin|twinned|partner|friendship)$/.test(context.low(i - 1))
    )
      continue
    const from = /^(?:of|,|–|-)$/.test(context.low(i + 1)) ? i + 2 : i + 1
    let to = from
    while (to < limit && context.shape(to) & 1 && /^\p{L}/u.test(context.form(to))) to++
    const place = sentence.places.find((m) => m.from === from && m.sort !== 'demonym' && !m.inside)
    if (place) return { name: place.name, at: [place.from, place.to] }
    return to > from ? { name: context.words(from, to), at: [from, to] } : null
  }
  return null
}

const TOWARDS = /^(?:to|for|towards?)$/
/** `to flood-hit Malawi`. */
const STRICKEN = /-(?:hit|affected|stricken|ravaged|torn|struck|prone)$/

/** `to Uganda's Ministry of Health`: the body, not the state that it belongs to. */
function ownedBody(party: Party, sentence: AnnotatedSentence, context: BuildContext): Party {
  if (party.kind !== 'place' || !/^[’']s?$/.test(context.low(party.to))) return party
  return sentence.organizations.find((m) => m.from === party.to + 1 && !m.generic) ?? party
}

/** `handed over to the Chief Librarian of the Library, X`: who takes it for a body takes it in that body's name. */
function tellReceiver(draft: Draft<'contribution'>, party: Party): void {
  const office = party.kind === 'person' ? party.posts.find((post) => post.organization !== null && !post.former) : undefined
  if (office?.organization) draft.tell('recipients', office.organization, [office.organizationFrom, office.organizationTo])
  else tellParties(draft, 'recipients', [party])
}

/** The giver after `by` or `from` is no receiver. */
function beforeBy(from: number, limit: number, context: BuildContext): number {
  for (let i = from; i < limit; i++) if (context.low(i) === 'by' || context.low(i) === 'from') return i
  return limit
}

const LEAD = /^(?:the|a|an|some|over|more|than|about|nearly|around|local|its|their|\d[\d,.]*|all|many|several|both|those|at|least)$/
const PEOPLE_OR_BODIES =
  /(?:s|people|children|women|youth|community|school|university|hospital|government|ministry|centre|center|museum|library|college|village|fund|island|city|province|region|association|population|side|country|home|orphanage|clinic|church|temple|team|group|family|police|army|service|authority|agency|office|council|institute|academy|society|foundation|organi[sz]ation|charity|campaign|programme|project|club|federation|station|institution|department|branch|archives?|laborator(?:y|ies)|company|embassy|people|teacher|mayor|principal|headmaster|headteacher|matron|governor|librarian)$/

/** A short noun phrase that can receive: a plural, or a body; `contribute services` begins a verb and is none. */
export function nounPhrase(from: number, limit: number, context: BuildContext): readonly [number, number] | null {
  let at = from
  while (at < limit && LEAD.test(context.low(at))) at++
  let to = at
  while (to < limit && to - at < 6 && /^[\p{L}’'-]+$/u.test(context.form(to)) && !context.isIn('receivers/ends', to)) to++
  if (
    context.low(to) === 'and' &&
    to > at &&
    /(?:al|ary|ive|ic|ed|ing|health|welfare|education|youth|business|government)$/.test(context.low(to - 1))
  )
    for (let i = to + 1; i < limit && i - to < 4 && /^\p{Ll}+$/u.test(context.form(i)) && !context.isIn('receivers/ends', i); i++)
      if (PEOPLE_OR_BODIES.test(context.low(i)) && context.isIn('receivers/ends', i + 1)) to = i + 1
  const name = (context.shape(at) & 1) !== 0 && (context.shape(to - 1) & 1) !== 0
  const lettered = to - at > 1 && /^\p{Lu}{3,}$/u.test(context.form(to - 1)) && PEOPLE_OR_BODIES.test(context.low(to - 2))
  if (to === at || !(name || lettered || PEOPLE_OR_BODIES.test(context.low(to - 1))) || (at === from && context.isIn('receivers/no-receiver', at)))
    return null
  if (
    context.low(to) === 'in' &&
    /^(?:the|this|that)$/.test(context.low(to + 1)) &&
    /^\p{L}/u.test(context.form(to + 2)) &&
    !/^(?:spring|summer|autumn|fall|winter|past|same|year|month|morning|afternoon|evening|first|second|presence|form|hope|framework|amount)$/.test(
      context.low(to + 2),
    )
  ) {
    to += 3
    while (to < limit && context.shape(to - 1) & context.shape(to) & 1) to++
  }
  return [at, homeEnd(to, limit, context)]
}

/** `the city of Gitega`, `the school in Goma`: the place goes with a bare noun. */
function homeEnd(to: number, limit: number, context: BuildContext): number {
  if (!/^(?:of|in)$/.test(context.low(to)) || (context.shape(to - 1) & 1) !== 0) return to
  const start = context.low(to + 1) === 'the' ? to + 2 : to + 1
  const body = /^(?:branch|branches|chapter|chapters|members?)$/.test(context.low(to - 1))
    ? context.sentenceAt(to)?.organizations.find((m) => m.from >= start && m.from <= start + 1 && m.to <= limit)
    : undefined
  if (body) return body.to
  const place = context.sentenceAt(to)?.places.find((m) => m.from === to + 1 && m.to <= limit && m.sort !== 'demonym')
  return place ? place.to : to
}

/** Tells the giver whose words are no name: `The Korean government`, `Students`, right before the verb or before `through its embassy`. */
export function tellPlainGiver(draft: Draft<'contribution'>, verb: number, from: number, context: BuildContext): void {
  let to = verb
  while (to > from && /^(?:has|have|had|also|already|jointly|recently|\p{L}+ly)$/u.test(context.low(to - 1))) to--
  for (let i = to - 1; i > from + 1 && to - i < 8; i--)
    if (/^(?:through|via)$/.test(context.low(i))) {
      to = context.low(i - 1) === ',' ? i - 1 : i
      break
    }
  if (!context.isIn('givers', to - 1)) return
  let begin = to - 1
  while (
    begin > from &&
    to - begin < 6 &&
    /^[\p{L}’'-]+$/u.test(context.form(begin - 1)) &&
    !context.isIn('receivers/ends', begin - 1) &&
    !/^(?:the|a|an|its|their|our)$/.test(context.low(begin - 1))
  )
    begin--
  draft.tell('donors', context.words(begin, to), [begin, to])
}

/** Tells the giver behind `by` or `from` whose words are read as no name: `by the twinning association`, `by Wheels Abroad`. */
export function tellGiverBehind(
  draft: Draft<'contribution'>,
  lead: 'by' | 'from',
  from: number,
  limit: number,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  let i = from
  while (i < Math.min(limit, sentence.to, from + 14) && context.low(i) !== lead) i++
  if (context.low(i) !== lead) return
  const start = /^(?:the|a|an|our|its|their)$/.test(context.low(i + 1)) ? i + 2 : i + 1
  let to = start
  while (to < sentence.to && to - start < 6 && /^[\p{L}’'-]+$/u.test(context.form(to)) && !context.isIn('receivers/ends', to)) to++
  const capitals = to > start && (context.shape(start) & 1) !== 0 && (context.shape(to - 1) & 1) !== 0
  const dated = sentence.dates.some((m) => m.from < to && m.to > start)
  if (to === start || dated || !(capitals || context.isIn('givers', to - 1))) return
  const end = homeEnd(to, sentence.to, context)
  draft.tell('donors', context.words(start, end), [start, end])
}
