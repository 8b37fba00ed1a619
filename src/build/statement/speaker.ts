import type { AnnotatedSentence } from '#model/annotated'
import type { Basis } from '#model/claim'
import type { OrganizationMention, PersonMention, PlaceMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import { nameOfParty, type Party, partiesFrom, partiesOf, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { governing } from './instrument.ts'
import type { Saying } from './saying.ts'

/** Who speaks: the name that is written down, the words it was read from. */
export interface Speaker {
  readonly name: string
  readonly at: readonly Tokens[]
  readonly basis: Basis
  readonly sort: 'person' | 'body' | 'sides'
  /** Where the words that name the speaker begin and end in the sentence. */
  readonly from: number
  readonly to: number
  /** True where the name stands right before the verb, or right after it. */
  readonly direct?: boolean
}

const SKIPPED = new Set(
  `also has have had further then later again once both jointly repeatedly publicly solemnly clearly explicitly strongly firmly highly fully warmly
   respectively once-again too always still often and first just immediately recently himself herself itself themselves each all even did does do will would`.split(
    /\s+/,
  ),
)
const ROLE = new Set(
  `side sides delegation delegations representative representatives government official officials spokesperson spokesman spokeswoman staff authorities
   team leaders leadership mission embassy ministry party parties`.split(/\s+/),
)
/** Offices by which a person who was named before is spoken of. */
const OFFICE = new Set(
  `minister president ambassador director secretary secretary-general chairman chairwoman chairperson chair mayor governor rector professor envoy
   commissioner premier chancellor king queen prince princess taoiseach vice-president vice-minister vice-chancellor counsellor consul dean head
   speaker senator minister-president general`.split(/\s+/),
)
const PREPOSITION = new Set(
  `in at of with by to from for on during between under against about into including like than via through after before since toward towards
   among within over per upon regarding`.split(/\s+/),
)
const COUPLE =
  /^(?:(?:the )?(?:two|both|three|four|all)|both|each|the) (?:sides?|countries|leaders|heads of state|heads of government|parties|ministers|presidents|governments|nations|foreign ministers|delegations|peoples|principals|prime ministers)$/i

/** What stands around a verb when its speaker is looked for. */
export interface SpeakerPlace {
  readonly sentence: AnnotatedSentence
  readonly context: BuildContext
  readonly inSentence: readonly Saying[]
  readonly inUnit: readonly Saying[]
  /** What was said before in the document, where it is short enough to have one voice. */
  readonly inDocument?: readonly Saying[]
}

/** Who stands before a verb at token `verb` as the one who speaks; null where nobody is named. */
export function speakerBefore(verb: number, place: SpeakerPlace): Speaker | null {
  const found = adjacent(verb, place)
  if (found === undefined) return subjectFurther(verb, place)
  return found && { ...found, direct: true }
}

const stepBack = (verb: number, { sentence, context }: SpeakerPlace): number => {
  let i = verb - 1
  while (
    i >= sentence.from &&
    (SKIPPED.has(context.low(i)) || (context.low(i).endsWith('ly') && context.low(i).length > 4)) &&
    context.low(i) !== 'and'
  )
    i--
  return i
}

/** undefined where neither a name nor a pronoun stands right before the verb. */
function adjacent(verb: number, place: SpeakerPlace): Speaker | null | undefined {
  const { sentence, context } = place
  const i = stepBack(verb, place)
  if (i < sentence.from) return null
  const low = context.low(i)
  const pronoun = pronounAt(i, place)
  if (pronoun !== undefined) return pronoun
  if (low === 'who' || low === 'which') return partyEnding(context.low(i - 1) === ',' ? i - 1 : i, place) ?? null
  const couple = coupleEnding(i + 1, place)
  if (couple !== undefined) return couple
  if (ROLE.has(low)) return ofRole(i, place)
  if (OFFICE.has(low.split('-')[0] as string) || OFFICE.has(low)) {
    const holder = holderOf(i, place)
    const other = holder && context.low(holder.from - 1) === 'and' ? holderOf(holder.from - 2, place) : null
    if (holder && other) return { ...holder, name: `${other.name} and ${holder.name}`, at: [...other.at, ...holder.at], from: other.from }
    if (holder) return holder
  }
  return partyEnding(i + 1, place) ?? nameAt(i, place) ?? undefined
}

/** Two to four capitalized words that no mention covers, right before a verb of saying: a person not told of otherwise. */
function nameAt(last: number, { sentence, context }: SpeakerPlace): Speaker | null {
  let from = last + 1
  while (from > sentence.from && last + 1 - from < 4 && isNameWord(from - 1, sentence, context)) from--
  return personAt(from, last + 1, sentence, context)
}
const isNameWord = (i: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  /^\p{Lu}[\p{L}’'-]+$/u.test(context.form(i)) &&
  (context.shape(i) & SHAPE.upper) === 0 &&
  !sentence.mentions.some((m) => m.kind !== 'cue' && m.kind !== 'quotation' && m.from <= i && m.to > i)
function personAt(from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  const before = context.low(from - 1)
  if (
    to - from < 2 ||
    to - from > 4 ||
    /^(?:the|a|an|of)$/.test(before) ||
    (from === sentence.from && /^(?:As|In|On|At|But|And|The|A|An|If|When)$/.test(context.form(from)))
  )
    return null
  return { name: context.words(from, to), at: [[from, to]], basis: 'stated', sort: 'person', from, to }
}

function subjectFurther(verb: number, place: SpeakerPlace): Speaker | null {
  const { context } = place
  const i = stepBack(verb, place)
  const low = context.low(i)
  if (low === ',') {
    const nearest = partyEnding(i, place)
    if (nearest?.sort === 'person' && nearest.to >= i) return nearest
  }
  if (low === 'and' || low === ',' || low === 'but') {
    const previous = place.inSentence.at(-1)
    if (previous && low !== ',') return previous.speaker
    if (low !== ',') {
      const opening = openingSubject(i, place)
      if (opening) return opening
    }
    return subjectBefore(i, place)
  }
  return subjectBefore(i + 1, place, 14)
}

/** undefined: no pronoun; null: one that refers to nobody known. */
function pronounAt(i: number, place: SpeakerPlace): Speaker | null | undefined {
  const { context } = place
  const low = context.low(i)
  const at = { from: i, to: i + 1 }
  if (low === 'he' || low === 'she') {
    const said = [...place.inUnit, ...place.inSentence].reverse().find((saying) => saying.speaker.sort === 'person')
    if (said && !said.speaker.name.includes(' and ')) return { ...said.speaker, ...at, at: [[i, i + 1], ...said.speaker.at], basis: 'inferred' }
    const person = lastPerson(i, place)
    return person
      ? {
          name: person.name,
          at: [
            [i, i + 1],
            [person.from, person.to],
          ],
          basis: 'inferred',
          sort: 'person',
          ...at,
        }
      : null
  }
  if (low === 'they' || low === 'it' || low === 'we' || low === 'i') {
    const said = [...place.inUnit, ...place.inSentence].at(-1)
    if (low === 'i') return writerOf(place, i)
    if (low === 'we') return wholeOf(place, at)
    const fits = said && (low === 'it' ? said.speaker.sort === 'body' : said.speaker.sort !== 'person' || said.speaker.name.includes(' and '))
    if (fits) return { ...said.speaker, ...at, at: [[i, i + 1], ...said.speaker.at], basis: 'inferred' }
    return subjectOfPrevious(i, low === 'they', place)
  }
  return undefined
}

/** `We welcome the plan and decided …`: the pronoun or `the two sides` at the head of the sentence. */
function openingSubject(before: number, place: SpeakerPlace): Speaker | null {
  const { from } = place.sentence
  for (let to = from + 1; to <= Math.min(before, from + 4); to++) {
    const couple = coupleEnding(to, place)
    if (couple) return couple
  }
  return from < before ? (pronounAt(from, place) ?? null) : null
}

/** `They` and `it` that open a sentence are the subject of the one before. */
function subjectOfPrevious(i: number, plural: boolean, place: SpeakerPlace): Speaker | null {
  const { context, sentence } = place
  const earlier = context.doc.sentences[sentence.index - 1]
  if (i - sentence.from > 2 || !earlier || earlier.unit !== sentence.unit) return null
  const parties = partiesFrom(earlier, earlier.from, earlier.to, context)
  const first = parties[0]
  if (!first || outerFrom(first) - earlier.from > 1 || parties.length > 1 !== plural || parties.some((party) => party.kind === 'person' && !plural))
    return null
  const found = speakerFrom(parties, { ...place, sentence: earlier })
  return found && { ...found, at: [[i, i + 1], ...found.at], basis: 'inferred', from: i, to: i + 1 }
}

/** `I` outside quotation marks is the person whom the heading of a short document names. */
function writerOf({ sentence, context }: SpeakerPlace, i: number): Speaker | null {
  const { document, sentences } = context.doc
  if (document.text.length > 25_000 || sentence.mentions.some((m) => m.kind === 'quotation' && m.from <= i && m.to > i)) return null
  for (let s = sentence.index - 1; s >= 0; s--) {
    const heading = sentences[s]
    if (!heading || document.units[heading.unit]?.kind !== 'heading') continue
    const person = heading.mentions.find((m): m is PersonMention => m.kind === 'person')
    if (person)
      return {
        name: person.name,
        at: [
          [i, i + 1],
          [person.from, person.to],
        ],
        basis: 'inferred',
        sort: 'person',
        from: i,
        to: i + 1,
      }
  }
  return null
}

/** `We` of a joint document are all its sides. */
function wholeOf(place: SpeakerPlace, at: { from: number; to: number }): Speaker | null {
  const instrument = governing(place.sentence, place.context)
  if (instrument && instrument.parties.length > 1) return sidesOf(instrument.parties, at)
  const before = place.inUnit.at(-1)
  return before && before.speaker.sort !== 'person'
    ? { ...before.speaker, ...at, at: [[at.from, at.to], ...before.speaker.at], basis: 'inferred' }
    : null
}

function lastPerson(i: number, place: SpeakerPlace): PersonMention | null {
  const { sentence, context } = place
  const own = sentence.mentions.filter((m): m is PersonMention => m.kind === 'person' && m.to <= i)
  if (own[0]) return own[0]
  for (let s = sentence.index - 1; s >= 0 && s >= sentence.index - 4; s--) {
    const earlier = context.doc.sentences[s]
    if (!earlier || earlier.unit !== sentence.unit) break
    const subject = earlier.mentions.find((m): m is PersonMention => m.kind === 'person' && !PREPOSITION.has(context.low(m.outerFrom - 1)))
    if (subject) return subject
  }
  return null
}

/** `the two sides`, `both leaders` ending before token `to`. */
function coupleEnding(to: number, place: SpeakerPlace): Speaker | null | undefined {
  const { context, sentence } = place
  for (let from = Math.max(sentence.from, to - 5); from < to - 1; from++) {
    if (!COUPLE.test(context.words(from, to))) continue
    const at = { from, to }
    const persons = /leaders|heads|ministers|presidents|principals/i.test(context.low(to - 1)) || /heads of/i.test(context.words(from, to))
    return sidesAround(place, at, persons)
  }
  return undefined
}

/** The sides of the document, of the meeting that is being told, or the last two named. */
export function sidesAround(place: SpeakerPlace, at: { from: number; to: number }, persons: boolean): Speaker | null {
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
          : m.kind === 'place' && m.sort === 'country'),
    )
    const distinct = parties.filter(
      (m, k) =>
        parties.findIndex((other) => other.name === m.name || (other.kind === 'place' && other.country !== null && other.country === m.country)) ===
        k,
    )
    if (distinct.length === 2) return sidesOf(distinct, at)
  }
  return null
}

const offices = new WeakMap<BuildContext, Set<string>>()
/** True for a person to whom the document gives an office somewhere. */
function holdsOffice(person: PersonMention, context: BuildContext): boolean {
  let known = offices.get(context)
  if (!known) {
    known = new Set(context.doc.sentences.flatMap((s) => s.mentions.flatMap((m) => (m.kind === 'person' && m.posts.length ? [m.name] : []))))
    offices.set(context, known)
  }
  return known.has(person.name)
}

/** Another story: sentences of other sections, or a paragraph further than the last one. */
const farApart = (a: AnnotatedSentence, b: AnnotatedSentence, context: BuildContext): boolean =>
  context.doc.document.units[a.unit]?.section !== context.doc.document.units[b.unit]?.section || b.unit - a.unit > 2

function sidesOf(parties: readonly Party[], at: { from: number; to: number }): Speaker {
  return {
    name: parties.map((party) => party.name).join(' and '),
    at: [[at.from, at.to], ...parties.map((party): Tokens => [party.from, party.to])],
    basis: 'inferred',
    sort: 'sides',
    ...at,
  }
}

/** `the Cuban side`, `Solomon Islands representatives`, `a CNIE representative`, `the delegation`: the role stands at i. */
function ofRole(i: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  const owner = sentence.mentions.find(
    (m): m is PlaceMention | OrganizationMention =>
      (m.kind === 'place' || (m.kind === 'organization' && !m.generic)) && !m.inside && m.to <= i && i - m.to <= 2 && closeTo(context, m.to, i),
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
  const generic = sentence.mentions.find((m): m is OrganizationMention => m.kind === 'organization' && m.generic && m.to === i + 1)
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
function holderOf(i: number, place: SpeakerPlace): Speaker | null {
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
  for (let s = sentence.index; s >= Math.max(0, sentence.index - 15); s--) {
    const earlier = context.doc.sentences[s]
    if (!earlier) continue
    for (let k = earlier.mentions.length - 1; k >= 0; k--) {
      const person = earlier.mentions[k]
      if (person?.kind !== 'person' || person.from >= i) continue
      const titled =
        person.posts.some((post) => post.title.toLowerCase().split(/[ -]/).includes(office)) ||
        context.words(person.outerFrom, person.from).toLowerCase().includes(office)
      if (titled)
        return {
          name: person.name,
          at: [
            [from, i + 1],
            [person.from, person.to],
          ],
          basis: 'inferred',
          sort: 'person',
          from,
          to: i + 1,
        }
    }
  }
  return null
}
function closeTo(context: BuildContext, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (!/^(?:’s|'s|\p{Ll}+)$/u.test(context.form(k)) || PREPOSITION.has(context.low(k)) || context.low(k) === 'and') return false
  return true
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** The state that a demonym or short name means: as the governing document names it, as the text does elsewhere, by ISO name. */
function stateOf(place: PlaceMention, at: SpeakerPlace): { name: string; at: Tokens[] } {
  const instrument = governing(at.sentence, at.context)
  const party = instrument?.parties.find((p) => p.country !== null && p.country === place.country)
  if (party) return { name: party.name, at: [[party.from, party.to]] }
  if (place.sort !== 'demonym' && !/^(?:\p{Lu}\.?){2,4}$/u.test(place.name)) return { name: place.name, at: [] }
  for (let s = at.sentence.index; s >= Math.max(0, at.sentence.index - 40); s--) {
    const found = at.context.doc.sentences[s]?.mentions.find(
      (m): m is PlaceMention => m.kind === 'place' && m.sort === 'country' && m.country === place.country && m.name.length > 4,
    )
    if (found) return { name: found.name, at: [[found.from, found.to]] }
  }
  return { name: place.country ? (regions.of(place.country) ?? place.name) : place.name, at: [] }
}

/** A party, or a list of them, whose name (with title and apposition) ends before token `to`. */
function partyEnding(to: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  const parties = partiesUpTo(sentence, to, sentence.from, context)
  const last = parties.at(-1)
  if (!last || Math.max(last.to, outerTo(last)) < to - 1) return null
  const first = parties[0] as Party
  if (parties.length === 1 && first.kind !== 'person') {
    const spoken = speaksFor(first, place)
    if (spoken) return spoken
  }
  if (isObject(first, place)) return null
  return speakerFrom(parties, place)
}

/** `officials of Kenya`, `a spokesperson for the Fund`, `staff at the museum`: they speak for the body. */
function speaksFor(party: Party, place: SpeakerPlace): Speaker | null {
  const { context, sentence } = place
  let of = outerFrom(party) - 1
  if (context.low(of) === 'the') of--
  if (!/^(?:of|from|for|at)$/.test(context.low(of)) || !ROLE.has(context.low(of - 1))) return null
  let from = of - 1
  while (from - 1 >= sentence.from && from > of - 4 && !/^[,;:]$/.test(context.form(from - 1)) && !PREPOSITION.has(context.low(from - 1))) from--
  const found = speakerFrom([party], place)
  return found && { ...found, from, sort: 'body' }
}

/** A party governed by a preposition, or that owns something, speaks not. */
function isObject(party: Party, { context, sentence }: SpeakerPlace): boolean {
  let before = outerFrom(party) - 1
  while (before >= sentence.from && /^(?:the|a|an|both|his|her|their)$/.test(context.low(before))) before--
  if (before >= sentence.from && PREPOSITION.has(context.low(before))) return true
  return /^(?:’s|'s|’)$/.test(context.form(Math.max(party.to, outerTo(party))))
}

function speakerFrom(parties: readonly Party[], place: SpeakerPlace): Speaker | null {
  const names = parties.map((party) => (party.kind === 'place' ? stateOf(party, place).name : nameOfParty(party)))
  if (names.some((name) => name === null)) return null
  const first = parties[0] as Party
  const last = parties.at(-1) as Party
  if (
    parties.some(
      (party) =>
        party.kind === 'organization' && party.generic && party.name.toLowerCase() === place.context.words(party.from, party.to).toLowerCase(),
    )
  )
    return null
  const inferred = parties.some((party) => (party.kind === 'person' && party.short) || (party.kind === 'organization' && party.generic))
  return {
    name: names.map((name) => (name as string).replace(/^The (?=\p{Lu})/u, '')).join(' and '),
    at: parties.map((party): Tokens => [party.from, party.to]),
    basis: inferred ? 'inferred' : 'stated',
    sort: first.kind === 'person' ? 'person' : 'body',
    from: outerFrom(first),
    to: Math.max(last.to, outerTo(last)),
  }
}

const outerFrom = (party: Party): number => (party.kind === 'place' ? party.from : party.outerFrom)
const outerTo = (party: Party): number => (party.kind === 'place' ? party.to : party.outerTo)

/** The subject of the clause that ends before token `to`, over an adjunct or other verbs. */
function subjectBefore(to: number, place: SpeakerPlace, most = 60): Speaker | null {
  const { sentence, context } = place
  if (context.low(sentence.from) === 'we' && context.form(sentence.from + 1) === ',') {
    const named = partiesOf(sentence).find((party) => outerTo(party) <= to && party.kind !== 'person')
    const found = named && speakerFrom([named], place)
    if (found) return { ...found, sort: 'body' }
  }
  const candidates = partiesOf(sentence).filter((party) => outerTo(party) <= to && party.from >= sentence.from && to - outerTo(party) <= most)
  for (const party of candidates) {
    if (isObject(party, place)) continue
    const before = outerFrom(party) - 1
    const low = before < sentence.from ? ',' : context.low(before)
    if (!/^(?:,|and|while|but|;|that|then|the|when|”|"|:|–|—)$/.test(low)) continue
    const list = [party]
    for (const other of candidates)
      if (other !== party && context.low(outerFrom(other) - 1) === 'and' && outerFrom(other) - outerTo(list.at(-1) as Party) <= 1) list.push(other)
    return speakerFrom(list, place)
  }
  return null
}

/** Who stands after a verb (`said X`) or after `according to`. */
export function speakerAfter(from: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  const party = partiesOf(sentence).find(
    (m) => outerFrom(m) >= from && outerFrom(m) <= from + 1 && (outerFrom(m) === from || context.low(from) === 'the'),
  )
  if (party) return speakerFrom([party], place)
  let to = from
  while (to < sentence.to && to - from < 4 && isNameWord(to, sentence, context)) to++
  return personAt(from, to, sentence, context) ?? pronounAt(from, place) ?? null
}
