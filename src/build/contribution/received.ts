import type { CueMention } from '#model/mention'
import { after, clauseOf } from '../clause/clause.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { countedItems, isThing, namedItems, tellItems } from './item.ts'
import { nounPhrase, tellGiverBehind, tellParties } from './people.ts'
import { tellGivenOn } from './when.ts'

/** `a container of medical supplies worth 4,000 euros from`: words that look like verbs end no object. */
function overNouns(at: number, limit: number, context: BuildContext): number {
  for (let i = at; i < Math.min(limit, at + 16); i++) if (/^(?:;|:|,|which|that|who|was|were|has|had|is)$/.test(context.low(i))) return i
  return Math.min(limit, at + 16)
}

/** `received computers, courtesy of X`, `thanks to X`: the preposition before who gave. */
function courtesy(at: number, limit: number, context: BuildContext): number {
  for (let i = at + 1; i < Math.min(limit, at + 14); i++)
    if ((context.low(i) === 'of' && context.low(i - 1) === 'courtesy') || (context.low(i) === 'to' && context.low(i - 1) === 'thanks')) return i
  return 0
}

/** `the clinic received 20 beds from X`, `the library got a collection of manuscripts from X`: told from the receiver's side. */
export const received: BuildRule = {
  id: 'contribution/received',
  version: 3,
  cues: ['received'],
  build(verb: CueMention, sentence, context, rule) {
    const clause = clauseOf(verb, sentence, context)
    if (clause.status !== 'held' || clause.passive || verb.form === 'infinitive') return
    let from = verb.to
    const end = Math.max(clause.to, overNouns(verb.to, sentence.to, context))
    while (from < end && context.low(from) !== 'from') from++
    if (from === end) from = courtesy(verb.to, sentence.to, context)
    const donors = from > 0 ? after(context.low(from) as 'from', from - 1, sentence, sentence.to, context) : []
    if (donors.length === 0 && context.low(from) !== 'from') return
    const counted = countedItems(sentence, verb.to, from, context)
    const things = counted.length ? counted : namedItems(verb.to, from, context).filter((item) => isThing(item, context))
    const items = donors.length > 0 ? things : things.filter((item) => isThing(item, context) || /^[A-Z]{3}$/.test(item.unit))
    const receivers = clause.subject.filter((party) => party.to <= verb.from)
    const plain = receivers.length === 0 ? nounPhrase(sentence.from, verb.from, context) : null
    if (items.length === 0 || (receivers.length === 0 && plain?.[1] !== verb.from)) return
    const draft = context.draft('contribution', rule, sentence)
    tellItems(draft, items)
    tellParties(draft, 'donors', donors)
    if (!draft.tells('donors')) tellGiverBehind(draft, 'from', verb.to, sentence.to, sentence, context)
    if (!draft.tells('donors')) return
    tellParties(draft, 'recipients', receivers)
    if (plain) draft.tell('recipients', context.words(...plain), [plain[0], plain[1]])
    if (draft.valuesOf('recipients').length === 0) return
    tellGivenOn(draft, sentence, verb.from, context)
    context.keep(draft)
  },
}
