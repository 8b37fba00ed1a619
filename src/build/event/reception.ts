import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellWhen, tellWhere } from './circumstances.ts'
import { companyAfter, tellCompany } from './company.ts'
import { substance, tellParties } from './people.ts'

const TABLE = /^(?:reception|dinner|luncheon|lunch|banquet|breakfast|tea|cocktail)$/
const GIVING = /^(?:gave|gives|give|given|hosted|hosts|host|held|offered|tendered|threw)$/

/** "X gave a dinner in honour of Y", "X hosted a luncheon for the delegation of Z": the host organizes, the guests take part. */
export const reception: BuildRule = {
  id: 'event/reception',
  version: 1,
  cues: ['occasion.ceremony', 'meal'],
  build(at, sentence, context, rule) {
    const noun = at as CueMention
    if (context.isQuiet(sentence)) return
    const guests = guestsAt(noun, context, sentence)
    const verb = guests < 0 ? undefined : givingBefore(noun, sentence, context)
    if (verb === undefined) return
    const people = partiesFrom(sentence, guests, sentence.to, context).filter((party) => party.kind === 'person')
    const company = people.length ? null : companyAfter({ ...noun, from: guests - 1, to: guests }, sentence, context)
    if (people.length === 0 && !company) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'ceremony', [noun.from, noun.to])
    const host = clauseOf({ ...noun, from: verb, to: verb + 1, form: 'finite' }, sentence, context).subject
    tellParties(draft, 'organizers', host)
    tellParties(
      draft,
      'participants',
      host.filter((party) => party.kind === 'person'),
    )
    tellParties(draft, 'participants', people)
    if (company) tellCompany(draft, company, sentence, context)
    const stretch = { sentence, at: noun.to, from: sentence.from, to: sentence.to }
    tellWhen(draft, stretch, context)
    tellWhere(draft, stretch, context)
    if (substance(draft) < (draft.valuesOf('organizers').length + draft.valuesOf('participants').length < 2 ? 3 : 2))
      return context.reject(rule, noun.from, noun.to, 'too little is told of the reception')
    context.keep(draft)
  },
}

/** Where the guests of a meal are told: `dinner for`, `reception in honour of`; -1 where it is none for guests. */
export function guestsAt(noun: CueMention, context: BuildContext, sentence?: AnnotatedSentence): number {
  if (!TABLE.test(context.low(noun.to - 1))) return -1
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
    if (GIVING.test(context.low(i))) return i
    if (/^[,;:.]$/.test(context.low(i))) return undefined
  }
  return undefined
}
