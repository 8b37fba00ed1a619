import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention, PersonMention } from '#model/mention'
import type { Party } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { twoStates } from '../the-two.ts'
import { governing } from './instrument.ts'
import type { Speaker, SpeakerPlace } from './speaker.ts'

const COUPLE =
  /^(?:(?:the )?(?:two|both|three|four|all)|both the|both|each|the) (?:(?:foreign|defence|defense|trade|health|education|finance|interior|home|cabinet|permanent|deputy|agriculture|tourism|culture) (?=ministers|secretaries))?(?:sides?|countries|leaders|heads of state|heads of government|parties|ministers|presidents|governments|nations|foreign ministers|delegations|peoples|principals|prime ministers|organi[sz]ations|universities|institutions|institutes|associations|ministries|companies|museums|foundations|chambers|cities|mayors|rectors|secretaries|chairs|envoys|speakers|guests|officials|diplomats|ambassadors|dignitaries|directors|chairmen|governors|commissioners)$|^(?:both|each) (?:party|side|country|university|leader|institution)$/i

/** `the two friendly countries`, `both South Asian nations`. */
const BEFRIENDED =
  /^(?:the )?(?:two|both) (?:(?:friendly|neighbou?ring|brotherly|fraternal|sister(?:ly)?|close|great|ancient|south|north|east|west|central|asian|african|european|american|latin|caribbean|pacific|arab|nordic|baltic|island|member) ){1,3}(?:sides|countries|states|nations|peoples|cities|parties|universities|institutions)$/i
const COUPLED = /s$|^(?:state|government|side|country|nation|party|leader|minister|president|city|university|institution|organi[sz]ation|company)$/i

/** `the two sides`, `both leaders` ending before token `to`. */
export function coupleEnding(to: number, place: SpeakerPlace): Speaker | null | undefined {
  const { context, sentence } = place
  if (!COUPLED.test(context.low(to - 1))) return undefined
  const pairs = /^(?:part(?:y|ies)|sides?)$/.test(context.low(to - 1))
  for (let from = Math.max(sentence.from, to - 6); from < to - 1; from++) {
    const words = context.words(from, to)
    if (!COUPLE.test(words) && !BEFRIENDED.test(words)) continue
    const at = { from, to }
    const persons =
      /leaders|heads|ministers|presidents|principals|mayors|rectors|secretaries|chairs|envoys|speakers|guests|officials|diplomats|ambassadors|dignitaries|directors|chairmen|governors|commissioners/i.test(
        context.low(to - 1),
      ) || /heads of/i.test(context.words(from, to))
    const found =
      (persons ? holdersOf(to, place, at) : null) ??
      (pairs && !governing(sentence, context) ? twoOfAKind(place, at) : null) ??
      sidesAround(place, at, persons, BODIES.exec(context.low(to - 1))?.[0] ? 'organization' : context.low(to - 1) === 'cities' ? 'city' : 'country')
    return found && persons ? { ...found, sort: 'person' } : found
  }
  return undefined
}

/** `The Prime Ministers`, `both foreign ministers`: the two whom the sentences before gave that office, and no third. */
function holdersOf(to: number, { sentence, context }: SpeakerPlace, at: { from: number; to: number }): Speaker | null {
  const head = context.low(to - 1)
  if ((head !== 'ministers' && head !== 'secretaries') || !SHARED.test(context.low(to - 2))) return null
  const office = `${context.low(to - 2)} ${head === 'ministers' ? 'minister' : 'secretary'}`
  const found = new Map<string, PersonMention>()
  for (let s = sentence.index; s >= Math.max(0, sentence.index - HOLDING) && found.size < 3; s--)
    for (const m of context.doc.sentences[s]?.persons ?? [])
      if (m.to <= at.from && m.posts.some((post) => !post.former && isOffice(post.title.toLowerCase(), office)) && !found.has(m.name))
        found.set(m.name, m)
  const two = [...found.values()].sort((a, b) => a.from - b.from)
  return two.length === 2 ? sidesOf(two, at) : null
}
/** What stands before the office that two share. */
const SHARED = /^(?:prime|foreign|defence|defense|trade|health|education|finance|interior|home|cabinet|permanent|agriculture|tourism|culture)$/
/** How many sentences back two may have been told by the office they share. */
const HOLDING = 20
const isOffice = (title: string, office: string): boolean => title.includes(office) && !/^(?:vice|deputy)/.test(title)

/** `Both sides` where two universities or two parties meet: the two bodies of one kind named last, before any two states. */
function twoOfAKind({ sentence, context }: SpeakerPlace, at: { from: number; to: number }): Speaker | null {
  const found = new Map<string, OrganizationMention>()
  let kind = ''
  for (let s = sentence.index; s >= Math.max(0, sentence.index - 8); s--) {
    const earlier = context.doc.sentences[s]
    if (!earlier) break
    for (const m of earlier.organizations) {
      const head = KIND.exec(m.name)?.[0].toLowerCase()
      if (m.inside || m.generic || !head || !m.name.includes(' ') || m.to > at.from || (kind && !sameKind(kind, head))) continue
      kind ||= head
      if (!found.has(m.name)) found.set(m.name, m)
    }
    if (found.size > 1) break
    if (s < sentence.index && new Set(earlier.places.filter((m) => m.sort === 'country').map((m) => m.country)).size > 1) return null
  }
  return found.size === 2
    ? sidesOf(
        [...found.values()].sort((a, b) => a.from - b.from),
        at,
      )
    : null
}
const KIND = /\b(?:University|Universit\p{L}+|Academy|Polytechnic|College|Institute|Museum|Party)\b/u
const sameKind = (a: string, b: string): boolean => a === b || (a !== 'party' && b !== 'party' && a !== 'museum' && b !== 'museum')

const BODIES = /^(?:organi[sz]ations|universities|institutions|institutes|associations|ministries|companies|museums|foundations|chambers)$/

/** The sides of the document, of the meeting that is being told, or the last two named. */
export function sidesAround(
  place: SpeakerPlace,
  at: { from: number; to: number },
  persons: boolean,
  sort: 'country' | 'city' | 'organization' = 'country',
): Speaker | null {
  const instrument = governing(place.sentence, place.context)
  if (instrument && instrument.parties.length > 1) return sidesOf(instrument.parties, at)
  const { context, sentence } = place
  for (let s = sentence.index; s >= Math.max(0, sentence.index - 8); s--) {
    const earlier = context.doc.sentences[s]
    if (!earlier || (earlier.unit !== sentence.unit && (s < sentence.index - 4 || farApart(earlier, sentence, context)))) break
    const limit = s === sentence.index ? at.from : earlier.to
    const parties = earlier.mentions.filter(
      (m): m is Party =>
        m.to <= limit &&
        !m.inside &&
        (persons
          ? m.kind === 'person' && holdsOffice(m, context) && !/^(?:from|of)$/.test(context.low(m.outerFrom - 1))
          : sort === 'organization'
            ? m.kind === 'organization' && !m.generic
            : m.kind === 'place' && m.sort === sort),
    )
    const distinct = parties.filter(
      (m, k) =>
        parties.findIndex((other) => other.name === m.name || (other.kind === 'place' && other.country !== null && other.country === m.country)) ===
        k,
    )
    if (distinct.length === 2) return sidesOf(distinct, at)
  }
  if (persons) return context.doc.document.text.length > NEWS_PAGE ? null : twoPersons(place, at)
  return sort !== 'country' || context.doc.document.text.length > NEWS_PAGE ? null : statesOf(place, at)
}
/** A document shorter than this (UTF-16 units) tells of the same two sides throughout. */
const NEWS_PAGE = 12_000

/** The only two persons, or the only two with an office, whom a short document has told of. */
function twoPersons({ sentence, context }: SpeakerPlace, at: { from: number; to: number }): Speaker | null {
  const told = new Map<string, PersonMention>()
  for (let s = 0; s < sentence.index; s++)
    for (const m of context.doc.sentences[s]?.persons ?? []) {
      const surname = m.name.slice(m.name.lastIndexOf(' ') + 1)
      if (!m.short && m.name.includes(' ') && !told.has(surname)) told.set(surname, m)
    }
  const all = [...told.values()]
  const two = all.length === 2 ? all : all.filter((m) => holdsOffice(m, context))
  return two.length === 2 ? { ...sidesOf(two, at), sort: 'person' } : null
}

/** The two states that a short document tells of. */
function statesOf({ sentence, context }: SpeakerPlace, at: { from: number; to: number }): Speaker | null {
  if (context.low(at.from - 1) === 'our') return null
  const states = twoStates(sentence, context).sort((a, b) => a.at[0] - b.at[0])
  if (states.length < 2) return null
  return {
    name: states.map((state) => state.name).join(' and '),
    at: [[at.from, at.to], ...states.map((state): Tokens => [...state.at])],
    basis: 'inferred',
    sort: 'sides',
    ...at,
  }
}

const offices = new WeakMap<BuildContext, Set<string>>()
/** True for a person to whom the document gives an office somewhere. */
function holdsOffice(person: PersonMention, context: BuildContext): boolean {
  let known = offices.get(context)
  if (!known) {
    known = new Set()
    for (const { persons } of context.doc.sentences) for (const { name, posts } of persons) if (posts.length) known.add(name)
    offices.set(context, known)
  }
  return known.has(person.name)
}

/** Another story: sentences of other sections, or a paragraph further than the last one. */
const farApart = (a: AnnotatedSentence, b: AnnotatedSentence, context: BuildContext): boolean =>
  context.doc.document.units[a.unit]?.section !== context.doc.document.units[b.unit]?.section || b.unit - a.unit > 2

export function sidesOf(parties: readonly Party[], at: { from: number; to: number }): Speaker {
  return {
    name: parties.map((party) => party.name).join(' and '),
    at: [[at.from, at.to], ...parties.map((party): Tokens => [party.from, party.to])],
    basis: 'inferred',
    sort: 'sides',
    ...at,
  }
}
