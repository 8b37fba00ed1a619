import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { type Giving, STRONG } from './giving.ts'
import { besides, byWorth, countedItems, type Item, isThing, NO_ITEM, namedItems, thingEnding } from './item.ts'
import { madeBy } from './made-by.ts'

/** What a verb says was given. `general` where it is only called a gift (`made the donation`). */
export function whatIsGiven(giving: Giving, context: BuildContext): { readonly items: readonly Item[]; readonly general: boolean } {
  const { verb, clause, sentence, limit } = giving
  const items = counted(giving, context)
  if (items.length === 0 && (verb.cue === STRONG || verb.cue === 'give-to') && !clause.passive)
    items.push(...namedItems(overReceiver(verb.to, sentence, context), limit, context))
  if (items.length === 0) items.push(...listedTo(giving, context))
  if (items.length === 0) items.push(...handedTo(giving, context))
  const general = items.length === 0 && !clause.passive && context.low(verb.to) === 'the' && context.isIn('whole-gifts/words', verb.to + 1)
  if (general && context.low(verb.to + 2) === 'to') items.push({ value: null, unit: context.low(verb.to + 1), at: [verb.to + 1, verb.to + 2] })
  if (items.length === 0 && verb.form !== 'gerund') items.push(...itemsElsewhere(verb, clause.passive, sentence, limit, context))
  return { items: byWorth(items, sentence, context), general }
}

/** The things that are counted, with what is listed beside them. */
function counted({ verb, clause, sentence, limit, receiving }: Giving, context: BuildContext): Item[] {
  if (receiving) return itemsOf(context.low(verb.to) === 'with' ? verb.to + 1 : verb.to, limit, sentence, context)
  if (clause.passive) return [...itemsBefore(verb.from, sentence, context)]
  const items = [...countedItems(sentence, verb.to, itemLimit(verb.to, limit, context), context)]
  if (items.length > 0) items.push(...besides(items, objectStart(verb.to, items, sentence, context), limit, sentence, context))
  return items
}

/** `gave books, chairs and lamps to the school`: a list that nothing counts, right behind the verb and before `to`. */
function listedTo({ verb, clause, sentence, limit }: Giving, context: BuildContext): Item[] {
  if (clause.passive || verb.form !== 'finite' || context.low(verb.to) === 'the' || !LISTING.test(verb.row)) return []
  const listed = besides([NO_ITEM], verb.to, limit, sentence, context)
  const end = listed.at(-1)?.at[1] ?? 0
  return listed[0] && isThing(listed[0], context) && context.low(context.low(end) === ',' ? end + 1 : end) === 'to' ? listed : []
}
const LISTING = /^giving\/(?:give|present|send|deliver|provide|supply|offer|turn-over|airlift|rush|award|grant)$/

/** `gave the museum a model of the ship`: one thing given for use, right behind a receiver. */
function handedTo({ verb, clause, limit }: Giving, context: BuildContext): Item[] {
  if (clause.passive || !/^giving\/(?:give|send|hand|present)$/.test(verb.row)) return []
  for (let i = verb.to + 1; i < Math.min(limit, verb.to + 9); i++) {
    if (/^(?:to|for|with|in|by|and|,|that)$/.test(context.low(i))) return []
    if (!/^an?$/.test(context.low(i))) continue
    const [thing] = namedItems(i, limit, context)
    if (!thing) return []
    const of = thing.unit.toLowerCase().split(' ').indexOf('of')
    return isThing(of > 0 ? { ...thing, at: [thing.at[0], thing.at[0] + of] } : thing, context) ? [thing] : []
  }
  return []
}

/** What is given, where it does not follow the verb: `the 55 beds that X delivered`, `gave to Y a portrait`, `a piano was handed over`. */
function itemsElsewhere(verb: CueMention, passive: boolean, sentence: AnnotatedSentence, limit: number, context: BuildContext): Item[] {
  if (passive) {
    let to = verb.from
    while (/^(?:was|were|been|has|have|had|also|is|are|being|generously|kindly|recently|officially|formally|jointly)$/.test(context.low(to - 1))) to--
    to = beforeWorth(to, sentence, context)
    const reduced = to === verb.from && verb.cue !== STRONG && context.low(verb.to) === 'by'
    if (reduced && context.low(to - 1) === ',') to--
    const mayBe =
      verb.cue === STRONG ||
      reduced ||
      (/^presented$/.test(context.low(verb.from)) && context.low(verb.to) === 'to') ||
      agentBehind(verb, limit, context)
    const made = madeBy(to, sentence, context)
    const thing = mayBe && (to < verb.from || made < to || reduced) ? thingEnding(made, sentence.from, context) : null
    return thing && (thing.value !== null || isThing(thing, context)) ? [thing] : []
  }
  for (let i = verb.from - 1; i > sentence.from && verb.from - i < 8; i--)
    if (/^(?:that|which)$/.test(context.low(i))) return countedItems(sentence, i - 8, i, context).filter((item) => item.at[1] >= i - 2)
  if (/^giving\/(?:provide|supply)$/.test(verb.row)) return suppliedWith(verb.to, limit, sentence, context)
  if (/^(?:present|bestow)/.test(context.low(verb.from)) && context.low(verb.to) !== 'to') {
    for (let i = verb.to + 1; i < Math.min(limit, verb.to + 9); i++) {
      if (context.low(i) !== 'with') continue
      const counted = countedItems(sentence, i, limit, context)
      const named = counted.length ? counted : namedItems(i + 1, limit, context)
      return counted.length || /^an?$/.test(context.low(i + 1)) || (named[0] && isThing(named[0], context)) ? named : []
    }
    return presented(verb.to, limit, context)
  }
  if (context.low(verb.to) !== 'to') return []
  for (let i = verb.to + 2; i < Math.min(limit, verb.to + 9) && context.low(i) !== 'by'; i++)
    if (/^an?$/.test(context.low(i)) || /^\d/.test(context.low(i))) {
      const counted = countedItems(sentence, i, limit, context)
      return counted.length ? counted : namedItems(i, limit, context)
    }
  return []
}

/** `provided the school with desks, chairs and a projector`: the list behind `with`, where things given for use stand in it. */
function suppliedWith(from: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): Item[] {
  for (let i = from + 1; i < Math.min(limit, from + 9); i++) {
    if (/^(?:to|for|,|by)$/.test(context.low(i))) return []
    if (context.low(i) === 'with') return besides([NO_ITEM], i + 1, limit, sentence, context).filter((item) => isThing(item, context))
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
function beforeWorth(to: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = to - 1; i > sentence.from && to - i < 9; i--)
    if (/^(?:worth|valued|costing)$/.test(context.low(i))) return context.low(i - 1) === ',' ? i - 1 : i
  return to
}

/** Where the list of what is given begins: behind the verb, or behind the receiver between verb and thing. */
function objectStart(at: number, items: readonly Item[], sentence: AnnotatedSentence, context: BuildContext): number {
  const first = items[0]?.at[0] ?? at
  const receiver = sentence.mentions.find(
    (m) => m.from >= at && m.from <= at + 1 && m.to <= first && (m.kind === 'place' || m.kind === 'organization' || m.kind === 'person'),
  )
  if (receiver) return receiver.to
  return first - at < 5 && !/,|and/.test(context.words(at, first)) ? first : at
}

/** `gifted Mauritius a patrol boat`: over the receiver who stands between the verb and the thing. */
function overReceiver(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  const start = context.low(at) === 'the' ? at + 1 : at
  const receiver = sentence.mentions.find((m) => m.from === start && (m.kind === 'place' || m.kind === 'organization' || m.kind === 'person'))
  return receiver && /^(?:an?|two|three|four|five|ten)$/.test(context.low(receiver.to)) ? receiver.to : at
}

/** `presented a clock to the town`, `presented football kits to the school`: one thing, or one given for use, right before `to`. */
function presented(from: number, limit: number, context: BuildContext): Item[] {
  const [thing, other] = namedItems(from, limit, context)
  if (!thing || other) return []
  if (context.low(thing.at[1]) !== 'to') return thing.value === 1 && isThing(thing, context) ? [thing] : []
  return thing.value !== null || isThing(thing, context) ? [thing] : []
}

/** The counted things, else the named ones, that are told from a token on. */
const itemsOf = (from: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): Item[] => {
  const counted = countedItems(sentence, from, limit, context)
  return counted.length ? counted : namedItems(from, limit, context).filter((item) => item.value !== null || isThing(item, context))
}

/** What is given stands before `to …`, so that `to over 320 villages` is no gift. */
function itemLimit(from: number, limit: number, context: BuildContext): number {
  for (let i = from; i < limit; i++)
    if (/^(?:to|for|benefiting|covering|reaching)$/.test(context.low(i)) && i > from && !/^(?:cheque|check|che[ck]k|draft)$/.test(context.low(i - 1)))
      return context.low(i - 1) === 'up' && context.low(i) === 'to' ? itemLimit(i + 1, limit, context) : i
  return limit
}

/** In the passive the things stand before the verb, back to the clause's beginning. */
function itemsBefore(at: number, sentence: AnnotatedSentence, context: BuildContext) {
  let from = at
  while (from > sentence.from && !/^[;:.]$/.test(context.low(from - 1))) from--
  return countedItems(sentence, from, at, context)
}
