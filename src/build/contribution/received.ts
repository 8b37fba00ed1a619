import type { CueMention } from '#model/mention'
import { after, clauseOf } from '../clause/clause.ts'
import type { BuildRule } from '../rule.ts'
import { countedItems, isThing, namedItems, tellItems } from './item.ts'
import { nounPhrase, tellParties } from './people.ts'
import { tellGivenOn } from './when.ts'

/** `the clinic received 20 beds from X`, `the library got a collection of manuscripts from X`: told from the receiver's side. */
export const received: BuildRule = {
  id: 'contribution/received',
  version: 2,
  cues: ['received'],
  build(verb: CueMention, sentence, context, rule) {
    if (context.isQuiet(sentence)) return
    const clause = clauseOf(verb, sentence, context)
    if (clause.status !== 'held' || clause.passive || verb.form === 'infinitive') return
    let from = verb.to
    while (from < clause.to && context.low(from) !== 'from') from++
    const donors = from < clause.to ? after('from', from - 1, sentence, clause.to, context) : []
    if (donors.length === 0) return
    const counted = countedItems(sentence, verb.to, from, context)
    const items = counted.length ? counted : namedItems(verb.to, from, context).filter((item) => isThing(item, context))
    const receivers = clause.subject.filter((party) => party.to <= verb.from)
    const plain = receivers.length === 0 ? nounPhrase(sentence.from, verb.from, context) : null
    if (items.length === 0 || (receivers.length === 0 && plain?.[1] !== verb.from)) return
    const draft = context.draft('contribution', rule, sentence)
    tellItems(draft, items)
    tellParties(draft, 'donors', donors)
    tellParties(draft, 'recipients', receivers)
    if (plain) draft.tell('recipients', context.words(...plain), [plain[0], plain[1]])
    if (draft.valuesOf('recipients').length === 0) return
    tellGivenOn(draft, sentence, verb.from, context)
    context.keep(draft)
  },
}
