import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, OrganizationMention, PlaceMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { companyFrom, tellCompany } from './company.ts'
import { substance, tellParties } from './people.ts'
import { tellWhen } from './when.ts'
import { tellPlace } from './where.ts'

/** "Lima was visited in 1989 by the Mayor of Gdynia, X", "the Institute was visited by a delegation from Graz". */
export const visitedBy: BuildRule = {
  id: 'event/visited-by',
  version: 1,
  cues: ['visit'],
  build(verb: CueMention, sentence, context, rule) {
    if (context.low(verb.from) !== 'visited') return
    const clause = clauseOf(verb, sentence, context)
    const by = byOf(verb, clause.to, context)
    const goal = clause.passive && by >= 0 ? visitedPlace(verb, sentence, context) : null
    if (!goal) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'visit', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    if (goal.kind === 'place') tellPlace(draft, goal)
    else draft.tell('places', { name: goal.name, country: goal.country }, [goal.from, goal.to])
    const people = clause.by.filter((party) => party.kind === 'person')
    const visitors = people.length ? people : clause.by.filter((party) => party.kind !== 'place')
    tellParties(draft, 'participants', visitors)
    const company = visitors.length ? null : companyFrom(by + 1, sentence, context)
    if (company) tellCompany(draft, company, sentence, context)
    tellWhen(draft, { sentence, at: verb.to, from: clause.from, to: clause.to }, context)
    if (draft.valuesOf('participants').length === 0) return context.reject(rule, verb.from, verb.to, 'no visitor is named')
    if (substance(draft) < 2) return context.reject(rule, verb.from, verb.to, 'too little is told of the visit')
    context.keep(draft)
  },
}

/** The `by` of the clause, shortly after the verb; -1 where there is none. */
function byOf(verb: CueMention, limit: number, context: BuildContext): number {
  for (let i = verb.to; i < Math.min(limit, verb.to + 10); i++) if (context.low(i) === 'by') return i
  return -1
}

/** The place or body that stands right before `was visited`. */
function visitedPlace(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): PlaceMention | OrganizationMention | null {
  let i = verb.from - 1
  while (i > sentence.from && /^(?:was|were|is|been|being|has|had|have|also|recently|later|first|then)$/.test(context.low(i))) i--
  const goal = sentence.mentions.findLast(
    (m): m is PlaceMention | OrganizationMention =>
      ((m.kind === 'place' && m.sort !== 'demonym') || (m.kind === 'organization' && !m.generic)) && !m.inside && m.to === i + 1,
  )
  return goal ?? null
}
