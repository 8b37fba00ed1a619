import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { objectBehindAside } from '../clause/aside.ts'
import type { Clause } from '../clause/clause.ts'
import { nameOfParty, type Party, partiesFrom } from '../clause/parties.ts'
import { pronounObject } from '../clause/pronoun-object.ts'
import type { BuildContext } from '../context.ts'
import { companyBefore, companyFrom, ownSubject } from './company.ts'
import type { Company } from './company-phrase.ts'
import { twoLeaders } from './two-leaders.ts'
import { housesOf } from './unnamed-people.ts'

/** The two sides of a meeting, as the words around its verb tell them. */
export interface Sides {
  readonly subject: readonly Party[]
  readonly others: readonly Party[]
  /** A delegation that is told as a whole, before the verb and behind it. */
  readonly guests: Company | null
  readonly hosted: Company | null
  /** The delegation that stands for the side of which nobody is named. */
  readonly unnamed: Company | null
  /** `received in audience`. */
  readonly audience: boolean
  /** True where a name stands right where the other side is told, not only among those described there. */
  readonly named: boolean
}

/** Who met whom. */
export function whoMet(verb: CueMention, clause: Clause, sentence: AnnotatedSentence, context: BuildContext): Sides {
  const behind = sentence.dates.find((m) => m.from === verb.to)?.to ?? verb.to
  const audience = verb.cue === 'receive' && context.low(behind) === 'in' && context.low(behind + 1) === 'audience'
  const object = audience ? partiesFrom(sentence, behind + 2, clause.to, context).slice(0, 1) : clause.object
  const guests = companyBefore(verb, sentence, context)
  const pair = verb.cue === 'meet' ? twoLeaders(verb, sentence, context) : []
  const subject = pair.length ? pair : ownSubject(clause.subject, guests, verb, context)
  const meant = object.length || clause.passive ? object : pronounObject(verb, subject, sentence, context)
  const near = meant.length || clause.passive ? meant : objectBehindAside(verb, clause.to, sentence, context)
  const alone = clause.passive || near.some((party) => party.kind === 'person')
  const hosted = alone ? null : companyFrom(audience ? behind + 2 : verb.to, sentence, context)
  const told = namedSide(near, verb, clause, sentence, context)
  const others = told.length || (hosted && isKnown(hosted)) ? told : othersAmong(verb, clause.to, sentence, context)
  const unnamed = subject.some((party) => nameOfParty(party)) ? hosted : guests
  return { subject, others, guests, hosted, unnamed, audience, named: told.length > 0 }
}

/** The other side, where it is named: the object, those behind `by` and `with`, peers behind their states, houses. */
function namedSide(near: readonly Party[], verb: CueMention, clause: Clause, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const list = near.length ? near : verb.cue === 'receive' && !clause.passive ? [] : [...clause.by, ...clause.with]
  const named = list.some((party) => party.kind !== 'place') ? list : peersBehind(list, clause.to, sentence, context)
  return named.length || clause.passive || verb.cue === 'receive' ? named : housesOf(verb.to, clause.to, sentence, context)
}

/** People whom a description leads to. */
function othersAmong(verb: CueMention, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const described = describedAfter(verb, limit, sentence, context)
  return described.length ? described : amongThem(verb, limit, sentence, context)
}

/** `met the chief of the city police Maria Diaz`: the first person behind a described office. */
function describedAfter(verb: CueMention, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const person = sentence.persons.find((m) => !m.inside && m.from >= verb.to)
  if (!person || person.from >= limit || person.from - verb.to > 14) return []
  if (sentence.cues.some((cue) => cue.form === 'finite' && cue.from >= verb.to && cue.to <= person.from)) return []
  for (let i = verb.to; i < person.outerFrom; i++)
    if (!(context.low(i) === '(' && i === person.outerFrom - 1) && NOT_IN_OFFICE.test(context.low(i))) return []
  const list = partiesFrom(sentence, person.from, limit, context)
  return list.includes(person) ? list : [person]
}
const NOT_IN_OFFICE = /^(?:[,;:(–—]|in|at|on|from|who|that|which|by|after|before|during|about)$/

/** `met her peers from Peru and Kenya, X and Y`: those who come from there, where they are named. */
function peersBehind(states: readonly Party[], limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const last = states.at(-1)
  const comma = last ? behindPosting(last.to, sentence, context) : -1
  if (comma < 0) return states
  const people = partiesFrom(sentence, comma + 1, limit, context).filter((party) => party.kind === 'person')
  return people.length ? people : states
}

/** `the Ambassador of Peru | to the country,`: the comma behind a state, over where its envoy is posted; -1 where none is. */
function behindPosting(to: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.low(to) === ',') return to
  if (!/^(?:to|in|at)$/.test(context.low(to))) return -1
  const post = sentence.places.find((m) => m.from > to && m.from - to <= 2)?.to ?? to + 3
  return context.low(post) === ',' ? post : -1
}

/** `met senior officials, including X and Y`: those whom the sentence names of them. */
function amongThem(verb: CueMention, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  for (let i = verb.to; i < Math.min(limit, verb.to + 14); i++) {
    const told = sentence.mentions.find((m) => (m.kind === 'date' || m.kind === 'place') && m.to > i + 1 && (m.from === i || m.from === i + 1))
    if (told && /^(?:in|at|on)$/.test(context.low(told.from - 1))) i = told.to
    if (/^(?:including|notably|namely|among)$/.test(context.low(i)))
      return partiesFrom(sentence, i + 1, limit, context).filter((party) => party.kind === 'person')
    if (/^(?:[;:]|in|at|on|to|where|who|that)$/.test(context.low(i))) return []
  }
  return []
}

/** More is told of them than that they are people: who they are, where they come from, that they were told of before. */
const isKnown = (company: Company): boolean => company.pointing || company.parties.length + company.homes.length > 0

/** `a delegation from the Senate of Peru`: it is told who came. */
export const isTold = (company: Company): boolean => !company.pointing && company.parties.length + company.homes.length > 0
