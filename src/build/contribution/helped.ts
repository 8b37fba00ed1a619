import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import type { BuildRule } from '../rule.ts'
import { countedItems, tellItems } from './item.ts'
import { openingGiver } from './opening-giver.ts'
import { nounPhrase, tellOwn, tellParties, tellPlainGiver } from './people.ts'
import { tellGivenOn } from './when.ts'

/** `we supported the Lakeside Home with 12,000 kroner`, `Norway is funding the project with NOK 2 million`: whom, and with what sum or number of things. */
export const helped: BuildRule = {
  id: 'contribution/helped',
  version: 2,
  cues: ['give-with', 'give-for'],
  build(verb: CueMention, sentence, context, rule) {
    if (!(verb.form === 'finite' || /^(?:is|are|has been|have been)$/.test(context.low(verb.from - 1)))) return
    let i = verb.to
    while (i < Math.min(sentence.to, verb.to + 12) && !/^(?:with|by|,|;|to|in|through)$/.test(context.low(i))) i++
    if (context.low(i) !== 'with' || i === verb.to) return
    const items = countedItems(sentence, i, Math.min(sentence.to, i + 12), context).filter((item) => item.at[0] <= i + 3)
    const clause = clauseOf(verb, sentence, context)
    if (items.length === 0 || clause.status !== 'held' || clause.passive) return
    const draft = context.draft('contribution', rule, sentence)
    tellItems(draft, items)
    const named = clause.object.filter((party) => party.to <= i)
    const phrase = named.length === 0 ? nounPhrase(verb.to, i, context) : null
    tellParties(draft, 'recipients', named)
    const bare = !phrase && context.low(verb.to) === 'the' && i > verb.to + 1
    if (bare) draft.tell('recipients', context.words(verb.to + 1, i), [verb.to + 1, i])
    if (phrase) draft.tell('recipients', context.words(...phrase), [phrase[0], phrase[1]])
    if (context.low(verb.from - 1) === 'we') tellOwn(draft, 'donors', verb.from, context)
    else
      tellParties(
        draft,
        'donors',
        clause.subject.filter((party) => party.to <= verb.from),
      )
    if (draft.valuesOf('donors').length === 0) tellPlainGiver(draft, verb.from, sentence.from, context)
    const opening = draft.valuesOf('donors').length === 0 ? openingGiver(verb.from, sentence, context) : null
    if (opening) draft.tell('donors', opening.name, opening.at)
    if (draft.valuesOf('donors').length === 0 || draft.valuesOf('recipients').length === 0) return
    tellGivenOn(draft, sentence, verb.from, context)
    context.keep(draft)
  },
}
