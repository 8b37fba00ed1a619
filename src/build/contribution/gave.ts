import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { countedItems, namedItems, tellItems } from './item.ts'
import { giverBefore, nounPhrase, tellParties, tellPlainGiver, tellRecipients } from './people.ts'
import { tellGivenOn } from './when.ts'

/** Verbs that are giving by themselves; the others need a number or a sum that is given. */
const STRONG = 'give'

/** `X donated 500 computers to Y`, `2000 bikes were donated`, `the United States has contributed $5 million to the fund`. */
export const gave: BuildRule = {
  id: 'contribution/gave',
  version: 1,
  cues: [STRONG, 'give-to', 'give-sum'],
  build(at, sentence, context, rule) {
    const verb = at as CueMention
    if (context.isQuiet(sentence)) return
    const clause = clauseOf(verb, sentence, context)
    if (clause.status !== 'held' || verb.form === 'infinitive' || isAhead(verb.from, sentence.from, context)) {
      context.reject(rule, verb.from, verb.to, 'not given yet')
      return
    }
    const limit = nextVerb(verb, sentence.cues, clause.to, context)
    const strong = verb.cue === STRONG
    const items = clause.passive
      ? [...itemsBefore(verb.from, sentence, context)]
      : countedItems(sentence, verb.to, itemLimit(verb.to, limit, context), context)
    if (items.length === 0 && (strong || verb.cue === 'give-to')) items.push(...(clause.passive ? [] : namedItems(verb.to, limit, context)))
    if (items.length === 0) {
      context.reject(rule, verb.from, verb.to, 'nothing that is given stands with the verb')
      return
    }
    const draft = context.draft('contribution', rule, sentence)
    tellItems(draft, items)
    if (clause.passive) tellParties(draft, 'donors', clause.by)
    else
      tellParties(
        draft,
        'donors',
        /^(?:it|they|he|she)$/.test(context.low(subjectWord(verb.from, context)))
          ? giverBefore(sentence, context)
          : clause.subject.filter((party) => party.to <= verb.from),
      )
    if (!clause.passive && draft.valuesOf('donors').length === 0) tellPlainGiver(draft, verb.from, sentence.from, context)
    tellRecipients(draft, sentence, verb.to, limit, context)
    if (draft.valuesOf('recipients').length === 0 && !clause.passive) tellIndirect(draft, verb.to, items[0]?.at[0] ?? verb.to, sentence, context)
    if (!strong && !certain(draft, verb.cue === 'give-to' || items.some((item) => item.value !== null))) {
      context.reject(rule, verb.from, verb.to, 'giver and receiver are not both told')
      return
    }
    tellGivenOn(draft, sentence, verb.from, context)
    context.keep(draft)
  },
}

type Sentence = Parameters<BuildRule['build']>[1]

/** A weak verb (`provide`, `send`) counts only with who gave, who received, and a sum or number. */
const certain = (draft: Draft<'contribution'>, counted: boolean): boolean =>
  draft.valuesOf('donors').length > 0 && draft.valuesOf('recipients').length > 0 && counted

/** `gave the school 200 books`: the receiver between verb and thing. */
function tellIndirect(draft: Draft<'contribution'>, from: number, to: number, sentence: Sentence, context: BuildContext): void {
  if (to <= from) return
  const parties = partiesFrom(sentence, from, to, context)
  if (parties.length) {
    tellParties(draft, 'recipients', parties)
    return
  }
  const phrase = nounPhrase(from, to, context)
  if (phrase && phrase[1] === to) draft.tell('recipients', context.words(...phrase), [phrase[0], phrase[1]])
}

/** What is given stands before `to …`, so that `to over 320 villages` is no gift. */
function itemLimit(from: number, limit: number, context: BuildContext): number {
  for (let i = from; i < limit; i++) if (/^(?:to|for|benefiting|covering|reaching)$/.test(context.low(i)) && i > from) return i
  return limit
}

/** In the passive the things stand before the verb, back to the clause's beginning. */
function itemsBefore(at: number, sentence: Sentence, context: BuildContext) {
  let from = at
  while (from > sentence.from && !/^[;:.]$/.test(context.low(from - 1))) from--
  return countedItems(sentence, from, at, context)
}

/** Where the next clause's verb stands. Words in -s after `of …` are nouns (`of medical supplies`), whatever else they may be. */
const nextVerb = (verb: CueMention, cues: readonly CueMention[], limit: number, context: BuildContext): number =>
  cues.find((cue) => cue.from >= verb.to && cue.form === 'finite' && !cue.cue.startsWith('give') && cue.from < limit && !isNoun(cue, context))
    ?.from ?? limit
const isNoun = (cue: CueMention, context: BuildContext): boolean =>
  context.low(cue.to - 1).endsWith('s') && [1, 2].some((k) => /^(?:of|and|the|medical|food|relief)$/.test(context.low(cue.from - k)))

function subjectWord(at: number, context: BuildContext): number {
  let i = at - 1
  while (/^(?:has|have|had|also|already|jointly|was|were|\p{L}+ly)$/u.test(context.low(i))) i--
  return i
}

function isAhead(at: number, from: number, context: BuildContext): boolean {
  for (let i = at - 1; i >= from && at - i < 8; i--)
    if (/^(?:will|would|shall|plans?|pledged|promised|agreed|intends?|aims?|could|should|can|proposed|offers?|requested|must)$/.test(context.low(i)))
      return true
  return false
}
