import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import type { BuildRule } from '../rule.ts'
import { tellItems } from './item.ts'
import { tellParties } from './people.ts'
import { tellGivenOn } from './when.ts'

/** `the clinic was funded by X with 2 million euros`, `a €3 million school financed by X`: a sum and who paid it. */
export const funded: BuildRule = {
  id: 'contribution/funded',
  version: 1,
  cues: ['give-for'],
  build(verb: CueMention, sentence, context, rule) {
    const clause = clauseOf(verb, sentence, context)
    if (clause.status !== 'held' || context.low(verb.to) !== 'by' || clause.by.length === 0) return
    const sums = sentence.quantities.filter((m) => m.unitKind === 'money' && m.unit !== null && Math.abs(m.from - verb.from) < 16)
    if (sums.length !== 1) return
    const draft = context.draft('contribution', rule, sentence)
    tellItems(
      draft,
      sums.map((m) => ({ value: m.value, unit: m.unit as string, at: [m.from, m.to] })),
    )
    tellParties(draft, 'donors', clause.by)
    if (draft.valuesOf('donors').length === 0) return
    tellParties(
      draft,
      'recipients',
      clause.subject.filter((party) => party.to <= verb.from),
    )
    tellGivenOn(draft, sentence, verb.from, context)
    context.keep(draft)
  },
}
