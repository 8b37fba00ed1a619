import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import type { BuildContext } from '../context.ts'
import { headed } from '../headed.ts'
import type { BuildRule } from '../rule.ts'
import { type Item, tellItems, thingEnding } from './item.ts'
import { tellGiverBehind, tellParties } from './people.ts'
import { tellGivenOn } from './when.ts'

/** `the solar plant which the embassy paid for`, `the panels were paid for by the Embassy of Finland`. */
export const paid: BuildRule = {
  id: 'contribution/paid',
  version: 1,
  cues: ['give-paid'],
  build(verb: CueMention, sentence, context, rule) {
    const clause = clauseOf(verb, sentence, context)
    const passive = context.low(verb.to) === 'by'
    const end = passive ? beforeVerb(verb.from, context) : whichBefore(verb.from, sentence, context)
    if (clause.status !== 'held' || end < 0) return
    const thing = thingEnding(end, sentence.from, context)
    if (!thing || COSTS.test(context.low(end - 1))) return
    const draft = context.draft('contribution', rule, sentence)
    tellItems(draft, [single(thing, context)])
    if (passive) {
      tellParties(draft, 'donors', clause.by)
      if (draft.valuesOf('donors').length === 0) tellGiverBehind(draft, 'by', verb.to, sentence.to, sentence, context)
    } else {
      tellParties(
        draft,
        'donors',
        clause.subject.filter((party) => party.from > end && party.to <= verb.from),
      )
      const meant = draft.valuesOf('donors').length === 0 ? headed(context.low(beforeVerb(verb.from, context) - 1), sentence, context) : null
      if (meant) draft.tell('donors', meant.name, meant.at, 'inferred')
    }
    if (draft.valuesOf('donors').length === 0) return
    tellGivenOn(draft, sentence, verb.from, context)
    context.keep(draft)
  },
}

/** What somebody pays for and does not give. */
const COSTS = /^(?:costs?|expenses?|travel|flights?|tickets?|meals?|trip|visit|tour|journey|stay|bill|fees?|accommodation|it|they|who|which)$/

const beforeVerb = (at: number, context: BuildContext): number => {
  let to = at
  while (/^(?:was|were|been|has|have|had|also|partly|,|are|is)$/.test(context.low(to - 1))) to--
  return to
}

function whichBefore(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = at - 1; i > sentence.from && at - i < 9; i--)
    if (/^(?:which|that)$/.test(context.low(i))) return context.low(i - 1) === ',' ? i - 1 : i
  return -1
}

/** `the plant` is one. */
const single = (item: Item, context: BuildContext): Item =>
  item.value === null && context.low(item.at[0] - 1) === 'the' && !/s$/.test(context.low(item.at[1] - 1)) ? { ...item, value: 1 } : item
