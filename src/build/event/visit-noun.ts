import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { objectBehindAside } from '../clause/aside.ts'
import { after, clauseOf } from '../clause/clause.ts'
import { holderOf } from '../clause/office.ts'
import { beforeName, type Party, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import { stateOfOffice } from '../clause/state-of-office.ts'
import { plainVerb } from '../clause/verb.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { companyAt, companyBefore, tellCompany } from './company.ts'
import type { Company } from './company-phrase.ts'
import { tellInviters } from './inviters.ts'
import { tellParties } from './people.ts'
import { tellSpoken, tellStops } from './stops.ts'
import { tellHome } from './unnamed-people.ts'
import { tellVisitBy } from './visit-by.ts'
import { isVisitNoun } from './visit-verb.ts'
import { cutToMonth, tellWhen } from './when.ts'

/** "X's visit to A", "is on a state visit to A", "a visit to A by X", "during a visit to A". */
export const visitNoun: BuildRule = {
  id: 'event/visit-noun',
  version: 6,
  cues: ['visit-noun', 'visit'],
  build(noun: CueMention, sentence, context, rule) {
    if (
      !isVisitNoun(noun, context) ||
      (noun.cue === 'visit' && sentence.cues.some((cue) => cue.cue === 'visit-noun' && cue.from <= noun.from && cue.to >= noun.to))
    )
      return
    const owned = /^(?:’s|'s)$/.test(context.low(noun.from - 1))
    if (!owned && sentence.cues.some((cue) => cue.cue === 'visit' && !isVisitNoun(cue, context) && cue.from < noun.to && cue.to > noun.from)) return
    if (/^(?:was|were|is|are|be)$/.test(context.low(noun.from - 3)) && context.low(noun.from - 4) === 'who') return
    if (sentence.mentions.some((m) => m.kind !== 'cue' && m.kind !== 'quotation' && m.from <= noun.from && m.to >= noun.to)) return
    if (sentence.cues.some((cue) => cue.cue === 'meet' && cue.from < noun.from && cue.to > noun.from)) return
    const goal = goalOf(noun, sentence, context)
    if (goal < 0) return void tellVisitBy(noun, sentence, context, rule)
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'visit', [noun.from, noun.to])
    if (tellStops(draft, sentence, goal, Math.min(sentence.to, goal + 9), context) === 0 && !tellSpoken(draft, sentence, goal, context, 9))
      return context.reject(rule, noun.from, noun.to, 'no place is named that was visited')
    const of = /^(?:of|by|from)$/.test(context.low(noun.to)) ? partiesFrom(sentence, noun.to + 1, goal, context) : []
    const owner = of.length ? of : ownerOf(noun, sentence, context)
    const office = of.length === 0 && goal - noun.to > 1 ? stateOfOffice(goal - 1, noun.to, sentence, context) : null
    if (office) tellHome(draft, office)
    else tellParties(draft, 'participants', owner)
    const group = travellers(noun, goal, sentence, context)
    const company = owner.length === 0 || (group && !group.pointing && owner.some((party) => group.parties.includes(party))) ? group : null
    if (company) tellCompany(draft, company, sentence, context)
    tellInviters(draft, sentence, context)
    const ahead = [1, 2, 3].map((k) => noun.from - k).find((i) => /^(?:upcoming|forthcoming|planned|future|impending)$/.test(context.low(i)))
    if (ahead !== undefined) draft.tellStatus('planned', [ahead, noun.to])
    const made = owned ? undefined : travelVerb(noun, sentence, context)
    if (made !== undefined && /^(?:will|would|to|shall)$/.test(context.low(made - 1))) {
      const { status, statusAt } = clauseOf(plainVerb(made, 'infinitive'), sentence, context)
      if (status === 'planned') draft.tellStatus(status, statusAt)
    }
    tellWhen(draft, { sentence, at: noun.from, from: returnFrom(noun, sentence, context), to: sentence.to }, context)
    if ([2, 3, 4, 5].some((k) => /^(?:is|are)$/.test(context.low(noun.from - k)) && context.low(noun.from - k + 1) === 'on'))
      cutToMonth(draft, sentence, noun.from, context)
    if (draft.valuesOf('participants').length === 0) return context.reject(rule, noun.from, noun.to, 'no visitor is named')
    context.keep(draft)
  },
}

/** `X visited A in 2015, | which was reciprocated by a visit to B by Y in 2017`: where the words about a visit in return begin. */
function returnFrom(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = noun.from - 1; i > Math.max(sentence.from, noun.from - 10); i--)
    if (/^(?:which|reciprocated|returned|followed)$/.test(context.low(i))) return i
  return sentence.from
}

/** `the visit of a Peruvian delegation to A`, `the visit to A of a Peruvian delegation`, `a delegation from B ended its visit to A`. */
function travellers(noun: CueMention, goal: number, sentence: AnnotatedSentence, context: BuildContext): Company | null {
  const within = sentence.cues.find(
    (cue) => cue.cue === 'company' && cue.from >= noun.to && (cue.to < goal || (cue.from - goal <= 10 && isOfThose(goal, cue.from, context))),
  )
  return within ? companyAt(within, sentence, context) : companyBefore(noun, sentence, context)
}

/** `to Vietnam | of a Peruvian delegation`: `of`, `by` or `from`, and no comma, stands in [from, to). */
function isOfThose(from: number, to: number, context: BuildContext): boolean {
  let told = false
  for (let i = from; i < to; i++) {
    if (/^[,;:]$/.test(context.low(i))) return false
    told ||= /^(?:of|by|from)$/.test(context.low(i))
  }
  return told
}

/** Where the words of the goal begin: `visit to A`, `visit by X to A`, `visit of the Speaker of Y to A`; -1 where none is told. */
function goalOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  const next = context.low(noun.to)
  if (next === 'to' || next === 'in' || next === 'at') return noun.to + 1
  if (next !== 'of' && next !== 'by' && next !== 'from') return -1
  for (let i = noun.to + 1; i < Math.min(sentence.to, noun.to + 16); i++) {
    if (/^[;:]$/.test(context.low(i)) || sentence.cues.some((cue) => cue.form === 'finite' && cue.from === i)) return -1
    if (context.low(i) === 'to' && isGoal(i, sentence)) return i + 1
  }
  return -1
}

/** A place, or a body that has a house, right behind `to`. */
const isGoal = (to: number, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some(
    (m) =>
      ((m.kind === 'place' && m.sort !== 'demonym') || (m.kind === 'organization' && !m.generic)) && !m.inside && m.from > to && m.from - to <= 2,
  )

/** Where the words begin that describe an owned visit: `Minister X’s | recent three-day visit`. */
function ownedFrom(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = noun.from; i > sentence.from && noun.from - i <= 3; i--) {
    if (/^(?:’s|'s)$/.test(context.low(i - 1))) return i
    if (!/^\p{Ll}[\p{L}-]*$/u.test(context.form(i - 1))) break
  }
  return noun.from
}

const MAKING =
  /^(?:made|makes|make|paid|pays|pay|paying|undertook|undertakes|undertake|undertaking|began|begins|begin|begun|concluded|concludes|conclude|ended|ends|end|completed|started|starts|start|embark|embarks|embarked|carried|conduct|conducts|conducted)$/
/** The verb that somebody made the visit with: `paid a visit`, `left Lima on Friday for a visit`. */
function travelVerb(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number | undefined {
  for (let i = noun.from - 1; i > sentence.from && noun.from - i <= 14; i--) {
    if (noun.from - i <= 5 && MAKING.test(context.low(i))) return i
    if (context.isIn('moving', i)) return i
  }
  return undefined
}

/** `received Minister X on the occasion of his visit to Peru`: the visit of whom somebody receives. */
function greetedBy(verb: CueMention, noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  if (![1, 2, 3].some((k) => /^(?:his|her|their)$/.test(context.low(noun.from - k)))) return []
  const greeting = sentence.cues.find((cue) => cue.from === verb.from && (cue.cue === 'receive' || cue.cue === 'welcome'))
  if (greeting?.form !== 'finite') return []
  const { object, to } = clauseOf(greeting, sentence, context)
  return (object.length ? object : objectBehindAside(greeting, to, sentence, context)).filter((party) => party.kind === 'person')
}

/** `of a delegation headed by X`: who leads is not alone. */
const isLed = (noun: CueMention, { from }: Party, context: BuildContext): boolean => {
  for (let i = noun.to; i < from - 1; i++) if (/^(?:led|headed)$/.test(context.low(i)) && context.low(i + 1) === 'by') return true
  return false
}

/** `a reception in honour of a delegation of the Senate on a visit to`: the body of the delegation, not who gives the reception. */
function sentOn(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const on = [1, 2, 3, 4, 5].map((k) => noun.from - k).find((i) => context.low(i) === 'on' && /^an?$/.test(context.low(i + 1)))
  if (on === undefined || !sentence.cues.some((cue) => cue.cue === 'company' && cue.to < on && on - cue.to <= 12 && cue.from - sentence.from > 6))
    return []
  const bodies = partiesUpTo(sentence, on, sentence.from, context).slice(-1)
  const [body] = bodies
  return body?.kind === 'organization' && /^(?:of|from)$/.test(context.low(beforeName(context, body.from))) ? bodies : []
}

function ownerOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const owned = ownedFrom(noun, sentence, context)
  const before = context.low(owned - 1)
  if (before === '’s' || before === "'s") {
    const named = partiesUpTo(sentence, owned - 1, sentence.from, context)
    return named.length ? named : holderOf(owned - 1, sentence, sentence.from, context)
  }
  if (before === 'his' || before === 'her' || before === 'their' || ['his', 'her', 'their'].includes(context.low(noun.from - 2))) {
    const main = sentence.cues.find((cue) => cue.form === 'finite' && cue.from > noun.to)
    const subject = main ? clauseOf(main, sentence, context).subject.filter((party) => party.kind !== 'place') : []
    if (subject.length) return subject
  }
  const be = [2, 3, 4, 5].map((k) => noun.from - k).find((i) => /^(?:is|was|are|were|been)$/.test(context.low(i)) && context.low(i + 1) === 'on')
  if (be !== undefined)
    return clauseOf(plainVerb(be), sentence, context)
      .subject.filter((party) => party.kind !== 'place')
      .slice(-1)
  const sent = sentOn(noun, sentence, context)
  if (sent.length) return sent
  const by = after('by', noun.to, sentence, Math.min(sentence.to, noun.to + 14), context)
  if (by.length && !isLed(noun, by[0] as Party, context)) return by
  const made = travelVerb(noun, sentence, context)
  if (made !== undefined) {
    const subject = clauseOf(plainVerb(made), sentence, context).subject.filter((party) => party.kind !== 'place')
    const invited = sentence.cues.filter((cue) => cue.cue === 'invitation').flatMap((cue) => partiesFrom(sentence, cue.to, made, context).slice(0, 1))
    const guests = subject.filter((party) => !invited.includes(party))
    if (guests.length) return guests
  }
  const verb = sentence.cues.filter((cue) => cue.to <= noun.from && cue.form === 'finite').at(-1)
  const guests = verb ? greetedBy(verb, noun, sentence, context) : []
  if (guests.length) return guests
  if (verb) return clauseOf(verb, sentence, context).subject.filter((party) => party.kind !== 'place')
  return []
}
