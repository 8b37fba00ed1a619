import type { OrganizationMention, PersonMention, PlaceMention } from '#model/mention'
import { nameOfParty } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { governing } from './instrument.ts'
import type { Speaker, SpeakerPlace } from './speaker.ts'

export const ROLE = new Set(
  `side sides delegation delegations representative representatives government official officials spokesperson spokesman spokeswoman staff authorities
   team leaders leadership mission embassy ministry party parties`.split(/\s+/),
)
/** Offices by which a person who was named before is spoken of. */
export const OFFICE = new Set(
  `minister president ambassador director secretary secretary-general chairman chairwoman chairperson chair mayor governor rector professor envoy
   commissioner premier chancellor king queen prince princess taoiseach vice-president vice-minister vice-chancellor counsellor consul dean head
   speaker senator minister-president general`.split(/\s+/),
)
export const PREPOSITION = new Set(
  `in at of with by to from for on during between under against about into including like than via through after before since toward towards
   among within over per upon regarding`.split(/\s+/),
)

/** `the Cuban side`, `Solomon Islands representatives`, `a CNIE representative`, `the delegation`: the role stands at i. */
export function ofRole(i: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  const owner = sentence.mentions.find(
    (m): m is PlaceMention | OrganizationMention =>
      (m.kind === 'place' || (m.kind === 'organization' && !m.generic)) &&
      !m.inside &&
      endOfOwner(m) <= i &&
      i - endOfOwner(m) <= 2 &&
      closeTo(context, endOfOwner(m), i),
  )
  if (owner) {
    const from = context.low(owner.from - 1) === 'the' || context.low(owner.from - 1) === 'a' ? owner.from - 1 : owner.from
    const of = owner.kind === 'place' ? stateOf(owner, place) : { name: owner.name, at: [] as Tokens[] }
    return {
      name: of.name,
      at: [[owner.from, i + 1], ...of.at],
      basis: of.name === owner.name ? 'stated' : 'inferred',
      sort: 'body',
      from,
      to: i + 1,
    }
  }
  const generic = sentence.organizations.find((m) => m.generic && m.to === i + 1)
  const said = place.inUnit.filter((saying) => saying.speaker.sort === 'body').at(-1)
  if (generic && said && context.low(i) === 'delegation') return { ...said.speaker, from: generic.from, to: i + 1, basis: 'inferred' }
  if (generic && context.low(i) === 'delegation') return ofEarlierDelegation(generic, i, place)
  if (generic) {
    const name = nameOfParty(generic)
    if (name && name.toLowerCase() !== context.words(generic.from, generic.to).toLowerCase())
      return { name, at: [[generic.from, generic.to]], basis: 'inferred', sort: 'body', from: generic.from, to: i + 1 }
  }
  return null
}
/** The acronym in brackets behind a body belongs to it: `the Union of Growers (UG) leadership`. */
const endOfOwner = (owner: PlaceMention | OrganizationMention): number => (owner.kind === 'place' ? owner.to : Math.max(owner.to, owner.outerTo))

/** `the delegation`, where one of a country or body was told of shortly before: `the Norwegian delegation`. */
function ofEarlierDelegation(generic: OrganizationMention, i: number, place: SpeakerPlace): Speaker | null {
  for (let s = place.sentence.index - 1; s >= Math.max(0, place.sentence.index - 12); s--) {
    const earlier = place.context.doc.sentences[s]
    if (!earlier) continue
    for (let k = earlier.to - 1; k > earlier.from; k--) {
      if (place.context.low(k) !== 'delegation') continue
      const owner = earlier.mentions.find(
        (m): m is PlaceMention | OrganizationMention => (m.kind === 'place' || (m.kind === 'organization' && !m.generic)) && m.to === k,
      )
      if (!owner) continue
      const of = owner.kind === 'place' ? stateOf(owner, place) : { name: owner.name, at: [] as Tokens[] }
      return {
        name: of.name,
        at: [
          [generic.from, generic.to],
          [owner.from, owner.to],
        ],
        basis: 'inferred',
        sort: 'body',
        from: generic.from,
        to: i + 1,
      }
    }
  }
  return null
}
/** `the Minister`, `the ambassador`: the last person before whose office has that name. */
export function holderOf(i: number, place: SpeakerPlace): Speaker | null {
  const { context, sentence } = place
  let from = i
  while (
    from > sentence.from &&
    from > i - 4 &&
    /^\p{L}/u.test(context.form(from - 1)) &&
    context.low(from) !== 'the' &&
    !PREPOSITION.has(context.low(from - 1))
  )
    from--
  if (context.low(from) !== 'the') return null
  const office = context.low(i)
  const known: PersonMention[] = []
  for (let s = sentence.index; s >= Math.max(0, sentence.index - 15); s--) {
    const earlier = context.doc.sentences[s]
    if (!earlier) continue
    for (let k = earlier.mentions.length - 1; k >= 0; k--) {
      const person = earlier.mentions[k]
      if (person?.kind !== 'person' || person.from >= i) continue
      const titled =
        isTitled(person, office) ||
        context.words(person.outerFrom, person.from).toLowerCase().includes(office) ||
        (context.low(person.from - 1) === 'counterpart' && earlier.persons.some((one) => one.to < person.from && isTitled(one, office)))
      if (titled) known.push(person)
    }
  }
  const described = known.filter((one) => isDescribed(one, from + 1, i, place))
  const person = likeliest(described.length ? described : known, from + 1, i, place)
  if (!person) return null
  const at: Tokens[] = [
    [from, i + 1],
    [person.from, person.to],
  ]
  return { name: person.name, at, basis: 'inferred', sort: 'person', from, to: i + 1 }
}

const isTitled = (person: PersonMention, office: string): boolean =>
  person.posts.some((post) => post.title.toLowerCase().split(/[ -]/).includes(office))

const HEADS_OF: Readonly<Record<string, RegExp>> = {
  state: /\b(?:president|king|queen|emir|amir|sultan|grand duke|governor-general|sovereign)\b/i,
  government: /\b(?:prime minister|premier|chancellor|pm|taoiseach)\b/i,
}
/** `the Head of State`, `the head of government` ending at token i: the person whose office that is. */
export function headOf(i: number, { context, sentence }: SpeakerPlace): Speaker | null {
  const title = HEADS_OF[context.low(i)]
  if (!title || context.low(i - 1) !== 'of' || context.low(i - 2) !== 'head' || context.low(i - 3) !== 'the') return null
  for (let s = sentence.index; s >= Math.max(0, sentence.index - 15); s--) {
    const person = context.doc.sentences[s]?.persons.find(
      (m) => m.from < i && m.posts.some((post) => !/vice/i.test(post.title) && title.test(post.title) && !post.organization),
    )
    if (!person) continue
    const at: Tokens[] = [
      [i - 3, i + 1],
      [person.from, person.to],
    ]
    return { name: person.name, at, basis: 'inferred', sort: 'person', from: i - 3, to: i + 1 }
  }
  return null
}

/** Of several with one office: not one of another state than is told; who spoke before, who is the subject of a sentence, the last one told of. */
function likeliest(known: readonly PersonMention[], from: number, to: number, place: SpeakerPlace): PersonMention | undefined {
  const { sentence, context, inUnit, inDocument = [] } = place
  const state = sentence.places.find((m) => m.from >= from && m.to <= to)?.country ?? null
  const may = known.filter((one) => state === null || (countryOf(one, place) ?? state) === state)
  if (may.length < 2) return may[0]
  const spoke = [...inDocument, ...inUnit].findLast((saying) => may.some((one) => one.name === saying.speaker.name))
  return may.find((one) => one.name === spoke?.speaker.name) ?? may.find((one) => !PREPOSITION.has(context.low(one.outerFrom - 1))) ?? may[0]
}

/** Where the state of a person may be told: right before the name and office, over `counterpart`. */
const ownerFrom = ({ from, outerFrom }: PersonMention, context: BuildContext): number =>
  context.low(from - 1) === 'counterpart' ? from - 2 : outerFrom - 1

/** The state that the words of a person’s office name. */
function countryOf(person: PersonMention, { context }: SpeakerPlace): string | null {
  if (person.country !== null) return person.country
  const told = context.sentenceAt(person.from)
  const from = ownerFrom(person, context)
  const within = (m: PlaceMention): boolean => m.from >= from && m.to <= person.outerTo + 1
  return told?.places.find((m) => m.country !== null && within(m))?.country ?? null
}

/** `the Foreign Secretary`, `the Peruvian Minister`: the words before the office, or the country they mean, stand with the person as well. */
function isDescribed(person: PersonMention, from: number, to: number, { sentence, context }: SpeakerPlace): boolean {
  const told = `${context.words(person.outerFrom, person.outerTo)} ${person.posts.map((post) => post.title).join(' ')}`.toLowerCase()
  const around = context.sentenceAt(person.from)?.mentions ?? []
  for (let k = from; k < to; k++) {
    if (told.includes(context.low(k))) continue
    const demonym = sentence.places.find((m) => m.from <= k && m.to > k)
    const near = (m: PlaceMention): boolean => m.country === demonym?.country && m.from >= ownerFrom(person, context) && m.to <= person.outerTo + 1
    if (!demonym || !around.some((m) => m.kind === 'place' && near(m))) return false
  }
  return true
}
function closeTo(context: BuildContext, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (!/^(?:’s|'s|\p{Ll}+)$/u.test(context.form(k)) || PREPOSITION.has(context.low(k)) || context.low(k) === 'and') return false
  return true
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** The state that a demonym or short name means: as the governing document names it, as the text does elsewhere, by ISO name. */
export function stateOf(place: PlaceMention, at: SpeakerPlace): { name: string; at: Tokens[] } {
  const instrument = governing(at.sentence, at.context)
  const party = instrument?.parties.find((p) => p.country !== null && p.country === place.country)
  if (party) return { name: party.name, at: [[party.from, party.to]] }
  if (place.sort !== 'demonym' && !/^(?:\p{Lu}\.?){2,4}$/u.test(place.name)) return { name: place.name, at: [] }
  for (let s = at.sentence.index; s >= Math.max(0, at.sentence.index - 40); s--) {
    const found = at.context.doc.sentences[s]?.places.find((m) => m.sort === 'country' && m.country === place.country && m.name.length > 4)
    if (found) return { name: found.name, at: [[found.from, found.to]] }
  }
  return { name: place.country ? (regions.of(place.country) ?? place.name) : place.name, at: [] }
}
