import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import { antecedents } from '../clause/antecedent.ts'
import { after, type Clause, clauseOf } from '../clause/clause.ts'
import { type Party, partiesFrom } from '../clause/parties.ts'
import { plainVerb } from '../clause/verb.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import { companyBefore, companyFrom, tellCompany } from './company.ts'
import type { Company } from './company-phrase.ts'
import { substance, tellParties } from './people.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** How far before a meal the verb that treats somebody to it may stand. */
const REACH = 26

/** Who gives a meal and who are the guests, with the verb that says so. */
interface Table {
  readonly clause: Clause
  readonly hosts: readonly Party[]
  readonly guests: readonly Party[]
  readonly company: Company | null
}

/** "X hosted Y to a dinner", "Y was treated to lunch by X", "a luncheon was given in her honour by X": true where one is told. */
export function treated(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): boolean {
  const table = treatedTo(noun, sentence, context) ?? (noun.cue === 'occasion.culture' ? null : givenTo(noun, sentence, context))
  if (!table || (table.hosts.length === 0 && table.guests.length === 0)) return false
  const draft = context.draft('event', rule, sentence)
  draft.tell('kind', noun.cue === 'occasion.culture' ? 'culture' : 'ceremony', [noun.from, noun.to])
  draft.tellStatus(table.clause.status, table.clause.statusAt)
  tellParties(draft, 'organizers', table.hosts)
  const people = table.hosts.filter((party) => party.kind === 'person')
  tellParties(draft, 'participants', people)
  tellParties(draft, 'participants', table.guests)
  if (table.company) tellCompany(draft, table.company, sentence, context)
  const stretch = { sentence, at: noun.to, from: sentence.from, to: sentence.to }
  tellWhen(draft, stretch, context)
  tellWhere(draft, stretch, context)
  const known = draft.valuesOf('participants').length > people.length
  const dated = datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 10)
  if (substance(draft) < 2 || !(known || dated)) return false
  context.keep(draft)
  return true
}

/** `hosted Y to a dinner`, `entertained them at lunch`, `were hosted to dinner by X`. */
function treatedTo(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Table | null {
  const lead = leadOf(noun, sentence, context)
  if (lead < 0) return null
  for (let i = lead - 1; i >= Math.max(sentence.from, lead - REACH); i--) {
    if (/^[;:.]$/.test(context.low(i))) return null
    if (!context.isIn('hosting/guests-to', i)) continue
    const passive = [1, 2, 3].some((k) => /^(?:was|were|be|been|being)$/.test(context.low(i - k)))
    const verb = plainVerb(i, passive ? 'participle' : 'finite')
    const clause = clauseOf(verb, sentence, context)
    const named = (passive ? clause.subject : partiesFrom(sentence, i + 1, lead, context)).filter((party) => party.kind !== 'place')
    const company = named.length ? null : passive ? companyBefore(verb, sentence, context) : companyFrom(i + 1, sentence, context)
    const hosts = passive
      ? after('by', noun.to, sentence, sentence.to, context)
      : clause.subject.length
        ? clause.subject
        : whileTreating(i, sentence, context)
    return { clause, hosts: hosts.filter((party) => !(named as readonly Party[]).includes(party)), guests: named, company }
  }
  return null
}

/** `He said this while hosting Y to a dinner`: whom the sentence is about. */
function whileTreating(i: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const first = context.low(sentence.from)
  return /^(?:while|when|after)$/.test(context.low(i - 1)) && /^(?:he|she)$/.test(first) ? antecedents(sentence, first, context) : []
}

/** `hosted Y | to a banquet`: a meal is told behind a verb. */
export const isMealBehind = (verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.cues.some(
    (cue) =>
      (cue.cue === 'meal' || cue.cue === 'occasion.ceremony') &&
      cue.from > verb.to &&
      cue.from - verb.to <= REACH &&
      leadOf(cue, sentence, context) > verb.to,
  )

/** The `to` or `at` that leads to the meal; -1 where none does. */
export function leadOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = noun.from - 1; i > sentence.from && noun.from - i <= 5; i--) {
    if (/^(?:to|at)$/.test(context.low(i))) return i
    if (!/^[\p{L}-]+$/u.test(context.low(i)) || /^(?:for|of|and|in|with|by|from)$/.test(context.low(i))) return -1
  }
  return -1
}

/** `A dinner was given in honour of Y by X`, `a luncheon hosted in his honour by X`. */
function givenTo(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Table | null {
  const at = [0, 1, 2].map((k) => noun.to + k).find((i) => context.isIn('hosting/given', i))
  if (at === undefined || (at > noun.to && !/^(?:was|were|is|also|then|later)$/.test(context.low(noun.to)))) return null
  const clause = clauseOf(plainVerb(at, 'participle'), sentence, context)
  const hosts = after('by', at + 1, sentence, sentence.to, context)
  const honour = [1, 2, 3, 4, 5, 6].map((k) => at + k).find((i) => /^honou?r$/.test(context.low(i)))
  if (honour === undefined) return null
  const own = context.low(honour - 1)
  const guests = /^(?:his|her)$/.test(own)
    ? antecedents(sentence, own === 'his' ? 'he' : 'she', context)
    : partiesFrom(sentence, honour + 2, sentence.to, context).filter((party) => party.kind === 'person' && !hosts.includes(party))
  return { clause, hosts, guests, company: null }
}
