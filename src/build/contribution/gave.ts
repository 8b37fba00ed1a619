import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { type Party, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { twoStates } from '../the-two.ts'
import { besides, countedItems, type Item, isThing, NO_ITEM, namedItems, tellItems, thingEnding } from './item.ts'
import { GIFT } from './itemized.ts'
import {
  giverBefore,
  KIND_OF_BODY,
  nounPhrase,
  tellGiverBehind,
  tellOwn,
  tellParties,
  tellPlainGiver,
  tellRecipients,
  tellThanked,
} from './people.ts'
import { tellGivenOn } from './when.ts'

/** Verbs that are giving by themselves; the others need a number or a sum that is given. */
const STRONG = 'give'

/** `X donated 500 computers to Y`, `2000 bikes were donated`, `the United States has contributed $5 million to the fund`. */
export const gave: BuildRule = {
  id: 'contribution/gave',
  version: 5,
  cues: [STRONG, 'give-to', 'give-sum', 'give-more', 'give-for-them'],
  build(at, sentence, context, rule) {
    const verb = at as CueMention
    if (context.isQuiet(sentence)) return
    if (behindSum(verb, sentence) || ofKeys(verb, context)) return
    const clause = clauseOf(verb, sentence, context)
    if (clause.status !== 'held' || verb.form === 'infinitive' || isAhead(verb.from, sentence.from, context) || isOffered(verb, sentence, context)) {
      context.reject(rule, verb.from, verb.to, 'not given yet')
      return
    }
    if (context.low(verb.from - 1) === 'the' && GIFT.test(context.low(verb.to))) return
    const limit = nextVerb(verb, sentence, clause.to, context)
    const strong = verb.cue === STRONG
    const receiving = clause.passive && clause.subject.length > 0 && isReceived(verb, context) && !won(sentence, context)
    const items = receiving
      ? itemsOf(context.low(verb.to) === 'with' ? verb.to + 1 : verb.to, limit, sentence, context)
      : clause.passive
        ? [...itemsBefore(verb.from, sentence, context)]
        : countedItems(sentence, verb.to, itemLimit(verb.to, limit, context), context)
    if (!receiving && !clause.passive && items.length > 0)
      items.push(...besides(items, objectStart(verb.to, items, sentence, context), limit, sentence, context))
    if (items.length === 0 && (strong || verb.cue === 'give-to'))
      items.push(...(clause.passive ? [] : namedItems(overReceiver(verb.to, sentence, context), limit, context)))
    if (
      items.length === 0 &&
      !clause.passive &&
      verb.form === 'finite' &&
      context.low(verb.to) !== 'the' &&
      /^giving\/(?:give|present|send|deliver|provide|supply|offer)$/.test(verb.row)
    ) {
      const listed = besides([NO_ITEM], verb.to, limit, sentence, context)
      if (listed[0] && isThing(listed[0], context) && context.low(listed.at(-1)?.at[1] ?? 0) === 'to') items.push(...listed)
    }
    const general = items.length === 0 && !clause.passive && context.low(verb.to) === 'the' && GIFT.test(context.low(verb.to + 1))
    if (general && context.low(verb.to + 2) === 'to') items.push({ value: null, unit: context.low(verb.to + 1), at: [verb.to + 1, verb.to + 2] })
    const elsewhere = items.length === 0 && verb.form !== 'gerund' ? itemsElsewhere(verb, clause.passive, sentence, limit, context) : []
    items.push(...elsewhere)
    if (verb.cue === 'give-for-them' && !collected(items, verb.to, limit, sentence, context)) return
    const before = verb.cue === 'give-more' ? earlierGift(sentence, verb.from, context) : null
    if (verb.cue === 'give-more' && !before) return
    if (items.length === 0) {
      context.reject(rule, verb.from, verb.to, 'nothing that is given stands with the verb')
      return
    }
    const draft = context.draft('contribution', rule, sentence)
    tellItems(draft, items)
    if (receiving) tellParties(draft, 'recipients', clause.subject)
    if (clause.passive)
      tellParties(
        draft,
        'donors',
        clause.by.length ? clause.by : [...thanksTo(sentence, verb.from, context), ...makersOf(verb.from, sentence, context)],
      )
    else if (verb.form === 'gerund' && context.low(verb.from - 1) === 'for') tellThanked(draft, sentence, verb.from, context)
    else
      tellParties(
        draft,
        'donors',
        /^(?:it|they|he|she)$/.test(context.low(subjectWord(verb.from, context)))
          ? giverBefore(sentence, context)
          : giversOf(
              clause.subject.filter((party) => party.to <= verb.from),
              sentence,
              context,
            ),
      )
    if (!clause.passive && context.low(subjectWord(verb.from, context)) === 'we') tellOwn(draft, 'donors', verb.from, context)
    if (!clause.passive && draft.valuesOf('donors').length === 0) tellPlainGiver(draft, verb.from, sentence.from, context)
    if (clause.passive && draft.valuesOf('donors').length === 0) tellGiverBehind(draft, 'by', verb.to, limit, sentence, context)
    if (!clause.passive && context.form(verb.to) === 'us') tellOwn(draft, 'recipients', verb.to, context)
    else if (!receiving) tellRecipients(draft, sentence, verb.to, limit, context)
    if (draft.valuesOf('recipients').length === 0 && !clause.passive) tellIndirect(draft, verb.to, items[0]?.at[0] ?? verb.to, sentence, context)
    if (draft.valuesOf('recipients').length === 0 && before)
      for (const name of before.valuesOf('recipients')) draft.tell('recipients', name, [verb.from, verb.to], 'inferred')
    if (
      !strong &&
      !receiving &&
      !(verb.row === 'giving/distribute' && !clause.passive && draft.valuesOf('donors').length > 0 && items.some((item) => item.value !== null)) &&
      !certain(draft, general || verb.cue === 'give-to' || items.some((item) => item.value !== null || isThing(item, context)))
    ) {
      context.reject(rule, verb.from, verb.to, 'giver and receiver are not both told')
      return
    }
    tellGivenOn(draft, sentence, verb.from, context)
    context.keep(draft)
  },
}

/** What is given, where it does not follow the verb: `the 55 beds that X delivered`, `gave to Y a portrait`, `a piano was handed over`. */
function itemsElsewhere(verb: CueMention, passive: boolean, sentence: Sentence, limit: number, context: BuildContext): Item[] {
  if (passive) {
    let to = verb.from
    while (/^(?:was|were|been|has|have|had|also|is|are|being)$/.test(context.low(to - 1))) to--
    to = beforeWorth(to, sentence, context)
    const mayBe =
      verb.cue === STRONG || (/^presented$/.test(context.low(verb.from)) && context.low(verb.to) === 'to') || agentBehind(verb, limit, context)
    const made = madeBy(to, sentence, context)
    const thing = mayBe && (to < verb.from || made < to) ? thingEnding(made, sentence.from, context) : null
    return thing && (thing.value !== null || isThing(thing, context)) ? [thing] : []
  }
  for (let i = verb.from - 1; i > sentence.from && verb.from - i < 8; i--)
    if (/^(?:that|which)$/.test(context.low(i))) return countedItems(sentence, i - 8, i, context).filter((item) => item.at[1] >= i - 2)
  if (/^present/.test(context.low(verb.from)) && context.low(verb.to) !== 'to') {
    for (let i = verb.to + 1; i < Math.min(limit, verb.to + 9); i++) {
      if (context.low(i) !== 'with') continue
      const counted = countedItems(sentence, i, limit, context)
      return counted.length || !/^an?$/.test(context.low(i + 1)) ? counted : namedItems(i + 1, limit, context)
    }
    return presented(verb.to, limit, context)
  }
  if (context.low(verb.to) !== 'to') return []
  for (let i = verb.to + 2; i < Math.min(limit, verb.to + 9); i++)
    if (/^an?$/.test(context.low(i)) || /^\d/.test(context.low(i))) {
      const counted = countedItems(sentence, i, limit, context)
      return counted.length ? counted : namedItems(i, limit, context)
    }
  return []
}

/** `was delivered to the port by X`. */
function agentBehind(verb: CueMention, limit: number, context: BuildContext): boolean {
  if (context.low(verb.to) !== 'to') return false
  for (let i = verb.to + 2; i < Math.min(limit, verb.to + 12); i++) if (context.low(i) === 'by') return true
  return false
}

/** `The equipment, worth $300,000, was handed over`: where the thing ends before what it is worth. */
function beforeWorth(to: number, sentence: Sentence, context: BuildContext): number {
  for (let i = to - 1; i > sentence.from && to - i < 9; i--)
    if (/^(?:worth|valued|costing)$/.test(context.low(i))) return context.low(i - 1) === ',' ? i - 1 : i
  return to
}

/** `a sculpture commissioned by X was presented`, `supplies from X were handed over`: where the thing ends before who had it made or sent it. */
function madeBy(to: number, sentence: Sentence, context: BuildContext): number {
  const sent = sentFrom(to, sentence, context)
  if (sent > 0) return sent
  for (let i = to - 2; i > sentence.from && to - i < 14; i--)
    if (context.low(i + 1) === 'by' && /^(?:commissioned|offered|made|painted|donated|created|carved|woven|signed)$/.test(context.low(i))) return i
  return to
}

/** `supplies from the Lake Foundation were donated`: where the `from` before the giver stands, else -1. */
function sentFrom(to: number, sentence: Sentence, context: BuildContext): number {
  for (let i = to - 2; i > sentence.from && to - i < 12; i--) {
    if (/^(?:,|that|which)$/.test(context.low(i))) return -1
    if (context.low(i) === 'from' && /^\p{L}{3,}$/u.test(context.form(i - 1)))
      return sentence.organizations.some((m) => !m.inside && m.from >= i && m.from <= i + 2) ||
        sentence.places.some((m) => m.sort === 'country' && m.from === i + 1)
        ? i
        : -1
  }
  return -1
}

/** `a sculpture commissioned by X was presented to Y`: who had the gift made gives it. */
function makersOf(at: number, sentence: Sentence, context: BuildContext): Party[] {
  const sent = sentFrom(at, sentence, context)
  if (sent > 0) return partiesFrom(sentence, sent + 1, at, context).slice(0, 1)
  const made = madeBy(at, sentence, context)
  return made < at && /^(?:commissioned|offered|donated)$/.test(context.low(made)) ? partiesFrom(sentence, made + 2, at, context).slice(0, 1) : []
}

/** Where the list of what is given begins: behind the verb, or behind the receiver between verb and thing. */
function objectStart(at: number, items: readonly Item[], sentence: Sentence, context: BuildContext): number {
  const first = items[0]?.at[0] ?? at
  const receiver = sentence.mentions.find(
    (m) => m.from >= at && m.from <= at + 1 && m.to <= first && (m.kind === 'place' || m.kind === 'organization' || m.kind === 'person'),
  )
  if (receiver) return receiver.to
  return first - at < 5 && !/,|and/.test(context.words(at, first)) ? first : at
}

/** `gifted Mauritius a patrol boat`: over the receiver who stands between the verb and the thing. */
function overReceiver(at: number, sentence: Sentence, context: BuildContext): number {
  const start = context.low(at) === 'the' ? at + 1 : at
  const receiver = sentence.mentions.find((m) => m.from === start && (m.kind === 'place' || m.kind === 'organization' || m.kind === 'person'))
  return receiver && /^(?:an?|two|three|four|five|ten)$/.test(context.low(receiver.to)) ? receiver.to : at
}

/** `presented a clock to the town`, `presented football kits to the school`: one thing, or one given for use, right before `to`. */
function presented(from: number, limit: number, context: BuildContext): Item[] {
  const [thing, other] = namedItems(from, limit, context)
  if (!thing || other || context.low(thing.at[1]) !== 'to') return []
  return thing.value !== null || isThing(thing, context) ? [thing] : []
}

/** `was presented with a clock`, `was given two minibuses`: the subject is who received. */
const isReceived = (verb: CueMention, context: BuildContext): boolean =>
  context.low(verb.to) === 'with'
    ? /^(?:presented|gifted)$/.test(context.low(verb.from))
    : /^(?:given|granted|gifted|sent)$/.test(context.low(verb.from)) &&
      /^(?:an?|two|three|four|five|six|ten|\d[\d,.]*|\p{Sc}.*)$/u.test(context.low(verb.to))

/** `X won the contest and was presented with a bicycle`: a prize. */
const won = (sentence: Sentence, context: BuildContext): boolean => {
  for (let i = sentence.from; i < sentence.to; i++) if (/^(?:winners?|won|prizes?|awards?|emerged)$/.test(context.low(i))) return true
  return false
}

/** The counted things, else the named ones, that are told from a token on. */
const itemsOf = (from: number, limit: number, sentence: Sentence, context: BuildContext): Item[] => {
  const counted = countedItems(sentence, from, limit, context)
  return counted.length ? counted : namedItems(from, limit, context).filter((item) => item.value !== null || isThing(item, context))
}

/** `raised $5,000 for the clinic`: a sum, and whom it is for. */
const collected = (items: readonly Item[], from: number, limit: number, sentence: Sentence, context: BuildContext): boolean => {
  const money = items.some((item) => /^[A-Z]{3}$/.test(item.unit))
  for (let i = from; i < Math.min(limit, sentence.to); i++) if (money && /^(?:for|towards)$/.test(context.low(i))) return true
  return false
}

/** `…; the church added 600 blankets`: what the same sentence says was given before. */
const earlierGift = (sentence: Sentence, at: number, context: BuildContext): Draft<'contribution'> | undefined =>
  at > sentence.from ? context.near('contribution', sentence.index, sentence.index).at(-1) : undefined

/** `the Union, through its envoy X, donated`: who acts for the giver is not the giver, who stands before. */
function giversOf(subject: readonly Party[], sentence: Sentence, context: BuildContext): readonly Party[] {
  const [first] = subject
  if (context.low(sentence.from) === 'on' && context.low(sentence.from + 1) === 'behalf' && subject.length > 1)
    return subject.filter((party) => party.from <= sentence.from + 4)
  if (first?.kind === 'organization' && subject.length === 1 && KIND_OF_BODY.test(first.name)) {
    const named =
      partiesUpTo(sentence, first.from, sentence.from, context).findLast((party) => party.to < first.from) ??
      sentence.organizations.findLast((body) => body.to < first.from && !body.inside && first.from - body.to < 5)
    return named && context.low(Math.max(named.to, named.kind === 'place' ? 0 : named.outerTo)) === ',' ? [named] : []
  }
  for (let i = (first?.from ?? 0) - 1; first && i > sentence.from && first.from - i < 6; i--) {
    if (context.low(i) === ',') break
    if (/^(?:through|via)$/.test(context.low(i))) return partiesUpTo(sentence, context.low(i - 1) === ',' ? i - 1 : i, sentence.from, context)
  }
  return subject
}

/** `Thanks to the Friends of Oran, a piano was given`: who is thanked before the verb. */
function thanksTo(sentence: Sentence, at: number, context: BuildContext) {
  for (let i = sentence.from; i + 1 < at; i++)
    if (context.low(i) === 'thanks' && context.low(i + 1) === 'to') return partiesFrom(sentence, i + 2, at, context)
  return []
}

/** `handed over the keys of a truck`: the truck is given, which another cue tells. */
const ofKeys = (verb: CueMention, context: BuildContext): boolean => context.low(verb.to) === 'the' && /^keys?$/.test(context.low(verb.to + 1))

/** `awarded a $30,000 grant`: a noun. */
const behindSum = (cue: CueMention, sentence: Sentence): boolean => sentence.quantities.some((m) => m.unitKind === 'money' && m.to === cue.from)

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
  if (phrase && phrase[1] === to && /^(?:country|nation)$/.test(context.low(to - 1))) {
    const donors = draft.valuesOf('donors')
    const [other, third] = twoStates(sentence, context).filter((state) => !donors.includes(state.name))
    if (other && !third) draft.tell('recipients', other.name, other.at, 'inferred')
  } else if (phrase && phrase[1] === to) draft.tell('recipients', context.words(...phrase), [phrase[0], phrase[1]])
}

/** What is given stands before `to …`, so that `to over 320 villages` is no gift. */
function itemLimit(from: number, limit: number, context: BuildContext): number {
  for (let i = from; i < limit; i++)
    if (/^(?:to|for|benefiting|covering|reaching)$/.test(context.low(i)) && i > from && !/^(?:cheque|check|che[ck]k|draft)$/.test(context.low(i - 1)))
      return i
  return limit
}

/** In the passive the things stand before the verb, back to the clause's beginning. */
function itemsBefore(at: number, sentence: Sentence, context: BuildContext) {
  let from = at
  while (from > sentence.from && !/^[;:.]$/.test(context.low(from - 1))) from--
  return countedItems(sentence, from, at, context)
}

/** Where the next clause's verb stands. Words in -s after `of …` are nouns (`of medical supplies`), whatever else they may be. */
const nextVerb = (verb: CueMention, sentence: Sentence, limit: number, context: BuildContext): number =>
  sentence.cues.find(
    (cue) =>
      cue.from >= verb.to &&
      cue.form === 'finite' &&
      !cue.cue.startsWith('give') &&
      cue.from < limit &&
      !isNoun(cue, sentence, context) &&
      !sentence.quantities.some((m) => m.unitKind === 'count' && m.from < cue.from && cue.to <= m.to),
  )?.from ?? limit
const isNoun = (cue: CueMention, sentence: Sentence, context: BuildContext): boolean =>
  /^an?$/.test(context.low(cue.from - 2)) ||
  behindSum(cue, sentence) ||
  (/^(?:aid|support|help|funding|assistance)$/.test(context.low(cue.from)) &&
    /^(?:humanitarian|emergency|financial|development|technical|budget|food|medical|of|in|provided|gave|given|offered|extended)$/.test(
      context.low(cue.from - 1),
    )) ||
  (context.low(cue.to - 1).endsWith('s') && [1, 2].some((k) => /^(?:of|and|the|medical|food|relief)$/.test(context.low(cue.from - k))))

function subjectWord(at: number, context: BuildContext): number {
  let i = at - 1
  while (/^(?:has|have|had|also|already|jointly|was|were|\p{L}+ly)$/u.test(context.low(i))) i--
  return i
}

/** `offered two seats every year`, `offered training for three years`: undertaken, and not given yet. */
const isOffered = (verb: CueMention, sentence: Sentence, context: BuildContext): boolean =>
  verb.row === 'giving/offer' &&
  (sentence.dates.some((m) => m.duration !== undefined && m.from >= verb.to) ||
    /\b(?:(?:every|each|per|a|next|coming) (?:academic )?year|annually|yearly)\b/i.test(context.words(verb.to, sentence.to)))

function isAhead(at: number, from: number, context: BuildContext): boolean {
  if (/^(?:regularly|often|usually|always|routinely)$/.test(context.low(at - 1))) return true
  for (let i = at - 1; i >= from && at - i < 8; i--)
    if (/^(?:will|would|shall|plans?|pledged|promised|agreed|intends?|aims?|could|should|can|proposed|offers?|requested|must)$/.test(context.low(i)))
      return true
  return false
}
