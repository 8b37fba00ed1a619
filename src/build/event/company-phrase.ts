import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, PlaceMention } from '#model/mention'
import { openListFrom } from '../clause/open-list.ts'
import { type Party, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import { peopleIn, rosterEnd } from './roster.ts'
import { isTwinned } from './stops.ts'

const POINTING = /^(?:the|this|both|these|those|its|their|all)$/
const NAMES: ReadonlySet<string> = new Set(['person', 'organization', 'place', 'occasion', 'instrument', 'programme', 'work'])
const LEADING = 'presence/phrase'

/** `X led a delegation`: who leads it goes with it. */
export const LEAD = /^(?:led|lead|leads|leading|headed|heads|heading|brought)$/

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

/** What the words around the noun of a company tell of it, up to token `limit`. */
export function companyPhrase(noun: CueMention, limit: number, sentence: AnnotatedSentence, context: BuildContext): Company {
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
    if (lead === 'from' && from.length + homes.length === 0) parties.push(...unlistedHome(noun, limit, sentence, context))
  }
  for (const cue of sentence.cues)
    if (cue.row === LEADING && cue.from >= noun.to && cue.from - noun.to <= 24 && cue.to < limit)
      parties.push(...leadersAt(cue.to, limit, sentence, context).filter((party) => !parties.includes(party)))
  const told = parties.length + homes.length > 0
  const members = [...leadersBefore(start, sentence, context), ...membersTold(noun, limit, sentence, context), ...setApart(noun, sentence, context)]
  parties.push(...members.filter((party) => !parties.includes(party)))
  return { noun, parties, homes, pointing: !told && POINTING.test(context.low(start)), from: start }
}

/** `a delegation from Exbury`: a town that no list knows, by its name. */
function unlistedHome(noun: CueMention, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  if (!context.isIn('companies', noun.to - 1)) return []
  const [home] = openListFrom(sentence, noun.to + 1, limit, context)
  return home?.kind === 'organization' ? [home] : []
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
export function isHead(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (sentence.mentions.some((m) => NAMES.has(m.kind) && !(m.kind === 'organization' && m.generic) && m.from <= noun.from && m.to >= noun.to))
    return false
  if (context.low(noun.from - 1) === 'visiting') return true
  const singular = !context.low(noun.to - 1).endsWith('s') && !context.isIn('companies', noun.to - 1)
  return !singular && !/^(?:’s|'s|’|')$/.test(context.low(noun.to))
}
