import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { type Party, partiesFrom } from '../clause/parties.ts'
import { plainVerb } from '../clause/verb.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { companyFrom, tellCompany } from './company.ts'
import { substance, tellParties } from './people.ts'
import { treated } from './treated.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** "X gave a dinner in honour of Y", "X hosted a luncheon for the delegation of Z": the host organizes, the guests take part. */
export const reception: BuildRule = {
  id: 'event/reception',
  version: 6,
  cues: ['occasion.ceremony', 'meal', 'occasion.culture'],
  build(noun: CueMention, sentence, context, rule) {
    const guests = guestsAt(noun, context, sentence)
    const verb = guests < 0 ? undefined : givingBefore(noun, sentence, context)
    if (verb === undefined) {
      if (context.isIn('meals', noun.to - 1) || noun.cue === 'occasion.culture') treated(noun, sentence, context, rule)
      return
    }
    const people = partiesFrom(sentence, guests, sentence.to, context).filter((party) => party.kind === 'person')
    const company = people.length ? null : companyFrom(guests, sentence, context)
    if (people.length === 0 && !company) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'ceremony', [noun.from, noun.to])
    const host = clauseOf(plainVerb(verb), sentence, context).subject
    tellParties(draft, 'organizers', host)
    tellParties(
      draft,
      'participants',
      host.filter((party) => party.kind === 'person'),
    )
    tellParties(draft, 'participants', people)
    if (company) tellCompany(draft, company, sentence, context)
    if (company && draft.valuesOf('participants').length === hosts(host)) tellVisiting(draft, sentence, context)
    const stretch = { sentence, at: noun.to, from: sentence.from, to: relativeAt(guests, sentence, context) }
    tellWhen(draft, stretch, context)
    tellWhere(draft, stretch, context)
    if (substance(draft) < (draft.valuesOf('organizers').length + draft.valuesOf('participants').length < 2 ? 3 : 2))
      return context.reject(rule, noun.from, noun.to, 'too little is told of the reception')
    context.keep(draft)
  },
}

const hosts = (host: readonly Party[]): number => host.filter((party) => party.kind === 'person').length

/** How many sentences back it may have been said who is visiting. */
const BACK = 6

/** `in honour of the guests`: the last who was told to be `the visiting Minister X`. */
function tellVisiting(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  for (let back = 0; back <= BACK; back++) {
    const near = context.doc.sentences[sentence.index - back]
    const guest = near?.persons.findLast((m) => !m.inside && isVisiting(m.from, near, context))
    if (!near || !guest) continue
    draft.tell('participants', guest.name, [guest.from, guest.to], 'inferred')
    draft.sentences.add(near.index)
    return
  }
}

/** `the visiting Speaker of the House X`: the word before somebody's office and name. */
function isVisiting(name: number, { from }: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = name - 1; i >= Math.max(from, name - 14); i--) {
    if (context.low(i) === 'visiting') return true
    if (/^(?:[,;:.]|and|with|by|who)$/.test(context.low(i))) return false
  }
  return false
}

/** `the guests, who arrived on Tuesday`: what the relative clause tells is no part of the meal. */
function relativeAt(from: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = from; i < Math.min(sentence.to, from + 12); i++) if (context.low(i) === ',' && context.low(i + 1) === 'who') return i
  return sentence.to
}

/** Where the guests of a meal are told: `dinner for`, `reception in honour of`; -1 where it is none for guests. */
export function guestsAt(noun: CueMention, context: BuildContext, sentence?: AnnotatedSentence): number {
  if (!context.isIn('meals', noun.to - 1)) return -1
  const at = sentence ? behindWhere(noun.to, sentence, context) : noun.to
  const low = context.low(at)
  if (low === 'for') return at + 1
  if ((low === 'in' || low === 'to') && /^(?:honou?r|welcome)$/.test(context.low(at + 1))) return at + (context.low(at + 2) === 'of' ? 3 : 2)
  return -1
}

/** `a reception in Lima on 4 May | for X`: behind the words that tell where and when it was given. */
function behindWhere(from: number, { places, organizations, dates }: AnnotatedSentence, context: BuildContext): number {
  let i = from
  while (/^(?:in|at|on)$/.test(context.low(i))) {
    const start = context.low(i + 1) === 'the' ? i + 2 : i + 1
    const told = [...places, ...organizations, ...dates].find((m) => m.from === i || m.from === start)
    if (!told) break
    i = told.to
  }
  return i
}

/** The verb that gives it, before the article of the noun phrase. */
function givingBefore(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number | undefined {
  for (let i = noun.from - 1; i > sentence.from && noun.from - i <= 5; i--) {
    if (context.isIn('hosting/giving', i)) return i
    if (/^[,;:.]$/.test(context.low(i))) return undefined
  }
  return undefined
}
