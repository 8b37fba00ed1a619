import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, PlaceMention } from '#model/mention'
import { openListFrom } from '../clause/open-list.ts'
import { type Party, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import type { Verb } from '../clause/verb.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import { stateInFull, tellParties } from './people.ts'
import { peopleIn, rosterEnd } from './roster.ts'
import { isTwinned } from './stops.ts'
import { tellHome } from './unnamed-people.ts'

/** How many sentences back a delegation may have been told for `the delegation` to mean it. */
const REACH = 10
const POINTING = /^(?:the|this|both|these|those|its|their|all)$/
const NAMES: ReadonlySet<string> = new Set(['person', 'organization', 'place', 'occasion', 'instrument', 'programme', 'work'])
const LEADING = 'presence/phrase'

/**
 * People who come together without each being named: `a delegation of the Senate led by X`, `12 pupils from Lima`,
 * `the guests`. `parties` are those told with it, `pointing` says that it was told of before.
 */
export interface Company {
  readonly noun: CueMention
  readonly parties: readonly Party[]
  readonly homes: readonly PlaceMention[]
  readonly pointing: boolean
  /** The first token of its noun phrase. */
  readonly from: number
}

/** `The delegation later visited`: what is told of a verb right behind the noun phrase is told of nobody before it. */
export const ownSubject = (parties: readonly Party[], company: Company | null, verb: Verb, context: BuildContext): readonly Party[] => {
  if (!company || isEntourage(company, context) || verb.form === 'infinitive' || LEAD.test(context.low(company.from - 1))) return parties
  for (let i = company.noun.to; i < verb.from; i++)
    if (!/^(?:also|then|later|subsequently|was|were|has|have|had|will|are|is|\p{L}+ly)$/u.test(context.low(i))) return parties
  return parties.filter((party) => party.from >= company.from)
}

/** `X led a delegation`: who leads it goes with it. */
const LEAD = /^(?:led|lead|leads|leading|headed|heads|heading|brought)$/

/** `X and her entourage`, `X and a Peruvian delegation`: whose company it is comes as well. */
const isEntourage = (company: Company, context: BuildContext): boolean =>
  /^(?:his|her|their|a|an)$/.test(context.low(company.from)) && /^(?:and|with)$/.test(context.low(company.from - 1))

/** The company that is the subject of a verb: the last such noun before it, with no other verb of its own between. */
export function companyBefore(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): Company | null {
  const noun = sentence.cues.find((cue) => cue.cue === 'company' && cue.to <= verb.from && isHead(cue, sentence, context))
  if (!noun) return companyOfThey(verb, sentence, context)
  const others = sentence.cues.filter((cue) => isSaidOf(cue) && cue.from >= noun.to && cue.to <= verb.from && !isLeading(cue, context))
  if (others.length > 0 && !isInRow(others[0] as CueMention, verb, sentence, context)) return null
  return read(noun, verb.from, sentence, context)
}

/** `The group arrived on Monday, met X`: another verb of what the first is said of, with nobody named between. */
function isInRow(first: CueMention, verb: Verb, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (verb.form !== 'finite' || !/^(?:,|and)$/.test(context.low(verb.from - 1))) return false
  for (let i = first.to; i < verb.from; i++) if (/^(?:who|which|that|where|when|while|as|after|before)$/.test(context.low(i))) return false
  return !sentence.mentions.some((m) => (m.kind === 'person' || m.kind === 'organization') && m.from >= first.to && m.to <= verb.from)
}

/** `The delegation toured the port. They also met X`: the company that a sentence right before is about. */
function companyOfThey(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): Company | null {
  let i = sentence.from
  while (i < verb.from && i - sentence.from < 6 && context.low(i) !== 'they') i++
  if (context.low(i) !== 'they') return null
  for (let back = 1; back <= 3; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier || earlier.unit < sentence.unit - 1) return null
    if (context.low(earlier.from) === 'they') continue
    const noun = earlier.cues.find((cue) => cue.cue === 'company' && cue.from - earlier.from <= 6 && isHead(cue, earlier, context))
    if (!noun || !earlier.cues.some((cue) => cue.form === 'finite' && cue.from >= noun.to)) return null
    const company = read(noun, earlier.to, earlier, context)
    return company.parties.some((party) => party.kind === 'person') ? { ...company, homes: [] } : company
  }
  return null
}

/** The company that a noun tells, up to the end of its sentence; null where the noun is part of a name. */
export const companyAt = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Company | null =>
  isHead(noun, sentence, context) ? read(noun, sentence.to, sentence, context) : null

/** The company right behind a verb, told from token `from` on: `hosted | a delegation from`, `received at her office | the visitors`. */
export function companyFrom(from: number, sentence: AnnotatedSentence, context: BuildContext): Company | null {
  const reach = /^(?:in|at|on|from)$/.test(context.low(from)) ? 14 : 8
  const noun = sentence.cues.find((cue) => cue.cue === 'company' && cue.from >= from && cue.from - from <= reach && isHead(cue, sentence, context))
  if (!noun) return null
  const start = behindPlace(from, noun, sentence, context)
  for (let i = start; i < noun.from; i++) if (/^(?:[,;:]|of|for|with|by|in|at|to|and|that|who|from)$/.test(context.low(i))) return null
  const company = read(noun, sentence.to, sentence, context)
  if (company.from >= start) return company
  const behind = <M extends { from: number }>(list: readonly M[]): M[] => list.filter((m) => m.from >= start)
  return { noun, parties: behind(company.parties), homes: behind(company.homes), pointing: false, from: start }
}

/** `received at her office a | delegation`, `hosted on 4 May in Lima the | visitors`: where the words on where and when end; the same token where there are none. */
function behindPlace(from: number, noun: CueMention, { dates, places }: AnnotatedSentence, context: BuildContext): number {
  let i = from
  while (i < noun.from && /^(?:in|at|on|from)$/.test(context.low(i))) {
    const told = dates.find((m) => m.from >= i && m.from - i <= 1) ?? places.find((m) => m.from > i && m.from - i <= 2)
    if (told) i = told.to
    else if (/^(?:his|her|its|their|the)$/.test(context.low(i + 1)) && ROOM.test(context.low(i + 2))) i += 3
    else {
      let end = context.low(i + 1) === 'the' ? i + 2 : i + 1
      const start = end
      while (end < noun.from && end - start < 4 && /^\p{Lu}\p{L}+$/u.test(context.form(end))) end++
      if (end === start) return from
      i = end
    }
  }
  return i
}
const ROOM = /^(?:office|offices|residence|palace|headquarters|premises|house|home|campus|airport|embassy|ministry)$/

/** Tells who the company is: those told with it, else, of one that was told before, those who came then; true where it is known. */
export function tellCompany(draft: Draft<'event'>, company: Company, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const before = draft.valuesOf('participants').length
  tellNamed(draft, company, 'stated')
  if (!company.pointing) tellNation(draft, company, sentence, context)
  if (draft.valuesOf('participants').length > before) return true
  if (!company.pointing) return false
  const visit = context
    .near('event', sentence.index - REACH, sentence.index)
    .findLast(
      (other) => other.valueOf('kind') === 'visit' && (other.status !== 'planned' || draft.status === 'planned') && isNear(other, sentence, context),
    )
  for (let back = 0; back <= REACH; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier) break
    if (visit?.sentences.has(earlier.index) && visit.valuesOf('participants').length > 0) {
      for (const claim of visit.claims)
        if (claim.field === 'participants' && !draft.valuesOf('participants').includes(claim.value as string))
          draft.claims.push(claimLike(claim, { basis: 'inferred', rule: draft.rule }))
      return true
    }
    const noun = earlier.cues.find(
      (cue) =>
        cue.cue === 'company' &&
        cue !== company.noun &&
        (cue.from - earlier.from <= 3 || isAlike(cue, company.noun, context)) &&
        isHead(cue, earlier, context),
    )
    const told = noun && (back > 0 || noun.to <= company.noun.from) ? read(noun, earlier.to, earlier, context) : null
    if (!told) continue
    tellNamed(draft, told, 'inferred')
    if (draft.valuesOf('participants').length > before && !told.pointing) return true
  }
  if (draft.valuesOf('participants').length === before) tellNation(draft, company, sentence, context)
  return draft.valuesOf('participants').length > before
}

/** `the delegation` does not mean the officials whom a sentence before tells of in passing. */
const isAlike = (earlier: CueMention, later: CueMention, context: BuildContext): boolean =>
  !context.isIn('companies', later.to - 1) ||
  !/^(?:officials?|representatives?|experts?|teachers?|professors?|journalists?|scholars?)$/.test(context.low(earlier.to - 1))

/** `a Peruvian delegation`: the state it comes from, where the words tell it. */
function tellNation(draft: Draft<'event'>, { noun, from }: Company, sentence: AnnotatedSentence, context: BuildContext): void {
  if (!/^(?:delegation|mission|delegations)$/.test(context.low(noun.to - 1))) return
  const home = sentence.places.find(
    (m) => m.country && (m.sort === 'demonym' || m.sort === 'country') && m.from >= from && m.to <= noun.from && !m.inside,
  )
  if (home?.sort === 'demonym') tellHome(draft, home)
  else if (home) draft.tell('participants', stateInFull(home), [home.from, home.to])
}

function tellNamed(draft: Draft<'event'>, company: Company, basis: 'stated' | 'inferred'): void {
  for (const home of company.homes) draft.tell('participants', stateInFull(home), [home.from, home.to], basis)
  tellParties(draft, 'participants', company.parties, basis)
}

function read(noun: CueMention, limit: number, sentence: AnnotatedSentence, context: BuildContext): Company {
  const parties: Party[] = []
  const homes: PlaceMention[] = []
  const start = startOf(noun, sentence, context)
  for (const m of sentence.mentions) {
    if (m.inside || m.from < start || m.to > noun.from) continue
    if (m.kind === 'organization' && !m.generic && !/^(?:Party|Government|State)$/.test(m.name)) parties.push(m)
    else if (m.kind === 'place' && m.sort !== 'demonym' && !/^(?:in|at)$/.test(context.low(m.from - 1))) homes.push(m)
  }
  const lead = context.low(noun.to)
  if (lead === 'of' || lead === 'from') {
    const from = partiesFrom(sentence, noun.to + 1, limit, context).filter((party) => party.kind !== 'person')
    parties.push(...from.filter((party, k) => !isSeatOf(party, from[k - 1], context)))
    if (from.length === 0) homes.push(...homeAt(noun.to + 1, limit, sentence, context))
    const origin = lead === 'of' && from.length + homes.length === 0 ? originOf(noun.to + 1, limit, context) : -1
    if (origin > 0) homes.push(...homeAt(origin, limit, sentence, context))
  }
  for (const cue of sentence.cues)
    if (cue.row === LEADING && cue.from >= noun.to && cue.from - noun.to <= 24 && cue.to < limit)
      parties.push(...leadersAt(cue.to, limit, sentence, context).filter((party) => !parties.includes(party)))
  const told = parties.length + homes.length > 0
  const members = [...leadersBefore(start, sentence, context), ...membersTold(noun, limit, sentence, context), ...setApart(noun, sentence, context)]
  parties.push(...members.filter((party) => !parties.includes(party)))
  return { noun, parties, homes, pointing: !told && POINTING.test(context.low(start)), from: start }
}

const BEING = /^(?:is|was|are|were|include|includes|included|comprises|comprise|comprised|named)$/
/** `The leader of the delegation is X`, `members of the mission included X and Y`: who is told right behind the noun to be of it. */
export function membersTold(noun: CueMention, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const verb = verbOf(noun, sentence, context)
  if (!context.isIn('companies', noun.to - 1) || !BEING.test(context.low(verb))) return []
  const of = /^(?:the|this|their|its)$/.test(context.low(noun.from - 1)) ? noun.from - 2 : noun.from - 1
  if (/^(?:is|was|are|were)$/.test(context.low(verb)) && !(context.low(of) === 'of' && MEMBER.test(context.low(of - 1)))) return []
  const start = /^[,:]$/.test(context.low(verb + 1)) ? verb + 2 : verb + 1
  const people = openListFrom(sentence, start, limit, context)
  if (!people.some((party) => party.kind === 'person')) return []
  const members = people.filter((party) => party.kind !== 'place' && context.low(party.from - 1) !== 'of')
  const others = peopleIn(start, Math.min(limit, rosterEnd(start, sentence, context)), sentence, context)
  return [...members, ...others.filter((party) => !members.includes(party))]
}
/** `the delegation also included`, `the delegation to Samoa includes`: the token of its verb. */
function verbOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  const place = /^(?:to|from)$/.test(context.low(noun.to)) ? sentence.places.find((m) => m.from === noun.to + 1) : undefined
  const led = /^(?:under|led|headed)$/.test(context.low(noun.to))
    ? sentence.persons.find((m) => m.outerFrom > noun.to && m.outerFrom - noun.to <= 2)
    : undefined
  const behind = led ? led.outerTo : place ? place.to : noun.to
  const end = context.low(behind) === 'will' ? behind + 1 : behind
  return context.low(end) === 'also' ? end + 1 : end
}

/** `The delegation – A, B and C – visited`, `the team (A and B)`: who it is, told right behind the noun. */
function setApart(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const close = CLOSING.get(context.low(noun.to))
  if (close === undefined) return []
  for (let i = noun.to + 1; i < sentence.to; i++) {
    if (context.low(i) !== close) continue
    const people = peopleIn(noun.to + 1, i, sentence, context)
    return people.length > 1 ? people : []
  }
  return []
}
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['–', '–'],
  ['—', '—'],
  ['-', '-'],
  ['(', ')'],
])

/** `X led a | delegation`: who goes with it. */
const leadersBefore = (start: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] =>
  LEAD.test(context.low(start - 1)) ? partiesUpTo(sentence, start - 1, sentence.from, context).filter((party) => party.kind === 'person') : []
const MEMBER = /^(?:leader|head|chief|chair|members?|spokesperson)$/

/** `led by X from the Reform Party and Y`: the people; what they come from is none of those who lead. */
function leadersAt(from: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const list = partiesFrom(sentence, from, limit, context)
  const people = list.filter((party) => party.kind === 'person')
  return people.length ? people : list
}

/** `the University of Otago, New Zealand`: where the body before the comma is. */
const isSeatOf = (party: Party, before: Party | undefined, context: BuildContext): boolean =>
  party.kind === 'place' && before?.kind === 'organization' && party.from - before.to === 1 && context.low(before.to) === ','

/** `a delegation of five senators | from Chile`: behind the `from` of those it is made up of; -1 where none is near. */
function originOf(start: number, limit: number, context: BuildContext): number {
  for (let i = start; i < Math.min(limit, start + 7); i++) {
    if (context.low(i) === 'from') return i + 1
    if (!/^[\p{Ll}\p{N}-]+$/u.test(context.form(i)) || /^(?:to|by|in|at|on|with|and|who|led)$/.test(context.low(i))) return -1
  }
  return -1
}

/** `from Leiden`, `from the city of Gdynia`: the first place right there. */
function homeAt(start: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): PlaceMention[] {
  const i = /^\d+$/.test(context.low(start)) && context.low(start + 1) === 'from' ? start + 2 : start
  const twin = sentence.places.find((m) => !m.inside && m.from >= i && m.from - i <= 2 && isTwinned(m, context))
  const first = twin ? twin.to + 2 : i
  for (const m of sentence.mentions) {
    if (m.kind !== 'place' || m.inside || m.sort === 'demonym' || m.from < first || m.to > limit) continue
    for (let k = first; k < m.from; k++)
      if (!/^(?:the|its|city|town|region|province|state|of|sister|sister-city|twin|partner|and|,|-)$/.test(context.low(k))) return []
    return m.from - first <= 4 ? [m] : []
  }
  return []
}

/** The first word of the noun phrase that ends with the noun. */
function startOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  let from = noun.from
  while (from > sentence.from && noun.from - from < 12) {
    const body = sentence.organizations.find((m) => !m.inside && m.from < from && (m.to === from || m.outerTo === from))
    if (body) {
      from = body.from
      continue
    }
    if (noun.from - from >= 7 && !/^(?:a|an|the)$/.test(context.low(from - 1))) break
    const low = context.low(from - 1)
    if (POINTING.test(low) || low === 'a' || low === 'an') return from - 1
    if (!/^[\p{L}\p{N}'’.-]+$/u.test(low) || /^(?:of|to|in|at|for|by|with|and|from|on|that|who|as|was|were|is|are)$/.test(low)) break
    from--
  }
  return from
}

/** `delegation` of `delegation members`, not `student` of `student exchange`: no other noun takes it up. */
function isHead(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (sentence.mentions.some((m) => NAMES.has(m.kind) && !(m.kind === 'organization' && m.generic) && m.from <= noun.from && m.to >= noun.to))
    return false
  if (context.low(noun.from - 1) === 'visiting') return true
  const singular = !context.low(noun.to - 1).endsWith('s') && !context.isIn('companies', noun.to - 1)
  return !singular && !/^(?:’s|'s|’|')$/.test(context.low(noun.to))
}

const isSaidOf = (cue: CueMention): boolean => cue.form === 'finite' && cue.cue !== 'company'
/** `led by`, `consisting of` go on with the noun. */
const isLeading = (cue: CueMention, context: BuildContext): boolean => context.low(cue.to) === 'by' || context.low(cue.to - 1) === 'by'

function isNear(event: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const { last } = event.sentences
  if (last > sentence.index || sentence.index - last > REACH) return false
  const { units } = context.doc.document
  const unit = context.doc.sentences[last]?.unit ?? -1
  return units[unit]?.section === units[sentence.unit]?.section || units[unit]?.kind === 'heading'
}
