import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import { nameOfParty, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { headed } from '../headed.ts'
import type { BuildRule } from '../rule.ts'
import { twoStates } from '../the-two.ts'
import { isAid, tellAidedCountry } from './aid.ts'
import { nextGiver, tellNextGivers } from './elided-gift.ts'
import { whatIsGiven } from './given-things.ts'
import { earlierGift, tellGivers } from './givers.ts'
import { type Giving, STRONG } from './giving.ts'
import { type Item, isThing, tellItems } from './item.ts'
import { nounPhrase, tellOwn, tellParties, tellRecipients } from './people.ts'
import { tellGivenOn } from './when.ts'

/** `X donated 500 computers to Y`, `2000 bikes were donated`, `the United States has contributed $5 million to the fund`. */
export const gave: BuildRule = {
  id: 'contribution/gave',
  version: 10,
  cues: [STRONG, 'give-to', 'give-sum', 'give-more', 'give-for-them'],
  build(verb: CueMention, sentence, context, rule) {
    if (behindSum(verb, sentence) || ofKeys(verb, context) || isGrantNoun(verb, context)) return
    const giving = givingOf(verb, sentence, context)
    if (!giving) return context.reject(rule, verb.from, verb.to, 'not given yet')
    if (isAdjective(verb, context)) return
    const { items, general } = whatIsGiven(giving, context)
    if (verb.cue === 'give-for-them' && !collected(items, verb.to, giving.limit, sentence, context)) return
    const before = verb.cue === 'give-more' ? earlierGift(sentence, verb.from, context) : null
    if (verb.cue === 'give-more' && !before) return
    if (items.length === 0 || isPromised(giving, items, context))
      return context.reject(rule, verb.from, verb.to, 'nothing that is given stands with the verb')
    const draft = context.draft('contribution', rule, sentence)
    tellItems(draft, items)
    if (giving.receiving) tellReceivers(draft, giving, context)
    tellGivers(draft, giving, context)
    tellTakers(draft, giving, items, context)
    if (draft.valuesOf('recipients').length === 0 && !before && context.low(verb.from - 1) === 'also') tellSameTakers(draft, giving, context)
    if (draft.valuesOf('recipients').length === 0 && before)
      for (const name of before.valuesOf('recipients')) draft.tell('recipients', name, [verb.from, verb.to], 'inferred')
    if (/^(?:the|these|those)$/.test(context.low(verb.to)) && isOfNobody(draft))
      return context.reject(rule, verb.from, verb.to, 'nobody is told who gave or received')
    if (verb.row === 'giving/set-aside' && !draft.tells('recipients')) return context.reject(rule, verb.from, verb.to, 'kept for oneself')
    const aid = !giving.clause.passive && draft.tells('donors') && isAid(items, giving.limit, context)
    if (aid && !draft.tells('recipients')) tellAidedCountry(draft, items, giving.limit, sentence, context)
    const told = general || verb.cue === 'give-to' || items.some((item) => item.value !== null || isThing(item, context))
    if (
      !isGiving(giving) &&
      !aid &&
      !isDealtOut(draft, giving, items) &&
      !isBorne(draft, giving, items, context) &&
      !certain(draft, giving, items, told, context) &&
      !isHanded(giving, draft, items, context)
    )
      return context.reject(rule, verb.from, verb.to, 'giver and receiver are not both told')
    tellGivenOn(draft, sentence, verb.from, context)
    context.keep(draft)
    if (!giving.clause.passive) tellNextGivers(draft, sentence, context, verb.to)
  },
}

/** `the donated items`, `shipping the donated vehicles`: said of the things. */
const isAdjective = (verb: CueMention, context: BuildContext): boolean =>
  /^(?:the|these|those|all)$/.test(context.low(verb.from - 1)) &&
  (context.isIn('whole-gifts/words', verb.to) ||
    (context.low(verb.from) === 'donated' && /^\p{Ll}/u.test(context.form(verb.to)) && !/^(?:to|by|for|in|a|an|the)$/.test(context.low(verb.to))))

/** A verb with its clause; null where what it tells is still to come. */
function givingOf(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Giving | null {
  const clause = clauseOf(verb, sentence, context)
  if (clause.status !== 'held' || (verb.form === 'infinitive' && !wasAble(verb.from, context))) return null
  if (isPromisedOrUsual(verb.from, sentence.from, context) || isOffered(verb, sentence, context)) return null
  const receiving = clause.passive && hasReceiver(clause, sentence, context) && isReceived(verb, sentence, context) && !won(sentence, context)
  const limit = nextVerb(verb, sentence, clause.to, context)
  return { verb, clause, sentence, limit: clause.passive ? limit : nextGiver(verb.to, limit, sentence, context), receiving }
}

/** `was able to donate`, `managed to send`: told as done. */
const wasAble = (at: number, context: BuildContext): boolean =>
  context.low(at - 1) === 'to' &&
  (context.low(at - 2) === 'managed' || (context.low(at - 2) === 'able' && /^(?:was|were|been)$/.test(context.low(at - 3))))

/** `handed him a letter promising 500 volumes`: what is given is the letter. */
function isPromised({ verb }: Giving, items: readonly Item[], context: BuildContext): boolean {
  for (let i = verb.to; i < (items[0]?.at[0] ?? 0); i++)
    if (/^(?:promising|pledging|announcing|offering|confirming)$/.test(context.low(i))) return true
  return false
}

/** Who received it: behind the verb, or between verb and thing. */
function tellTakers(draft: Draft<'contribution'>, giving: Giving, items: readonly Item[], context: BuildContext): void {
  const { verb, clause, sentence, limit, receiving } = giving
  const between = !clause.passive && items[0] ? partiesFrom(sentence, verb.to, items[0].at[0], context) : []
  if (!clause.passive && context.form(verb.to) === 'us') tellOwn(draft, 'recipients', verb.to, context)
  else if (between.length > 0) tellParties(draft, 'recipients', between)
  else if (!receiving) tellRecipients(draft, sentence, verb.to, limit, context)
  if (!draft.tells('recipients') && !clause.passive) tellToWhom(draft, giving, context)
  const thing = items[0]?.at[0] ?? verb.to
  const lead = /^(?:an?|the|some)$/.test(context.low(thing - 1)) ? thing - 1 : thing
  const end = context.low(lead - 1) === 'with' ? lead - 1 : lead
  if (draft.valuesOf('recipients').length === 0 && !clause.passive) tellIndirect(draft, verb.to, end, sentence, context)
}

/** `presented his guest with a guitar`, `equipment given by the embassy`: who gave, and a thing that the words around the verb make a gift. */
function isHanded({ verb, clause }: Giving, draft: Draft<'contribution'>, items: readonly Item[], context: BuildContext): boolean {
  if (!draft.tells('donors')) return false
  if (clause.passive) return context.low(verb.to) === 'by' && items.every((item) => item.at[1] >= verb.from - 1 && isThing(item, context))
  return /^giving\/(?:present|bestow)$/.test(verb.row) && context.low(verb.to) !== 'to' && items.every((item) => item.value === 1)
}

/** `by the Academy, to which he presented 36 manuscripts`: the party before the relative. */
function tellToWhom(draft: Draft<'contribution'>, { verb, sentence }: Giving, context: BuildContext): void {
  for (let i = verb.from - 1; i > sentence.from + 1 && verb.from - i < 8; i--) {
    if (!/^(?:which|whom)$/.test(context.low(i)) || context.low(i - 1) !== 'to') continue
    const end = context.low(i - 2) === ',' ? i - 2 : i - 1
    tellParties(draft, 'recipients', partiesUpTo(sentence, end, Math.max(sentence.from, end - 12), context).slice(-1))
    return
  }
}

/** True where the verb alone says that something was given. */
const isGiving = ({ verb, receiving }: Giving): boolean => verb.cue === STRONG || receiving

/** `Handing over the instruments`: pointed back to, nothing counted, nobody who gives or takes. */
const isOfNobody = (draft: Draft<'contribution'>): boolean =>
  !draft.tells('donors') && !draft.tells('recipients') && draft.valuesOf('items').every((item) => item.value === null)

/** `distributed 300 kits`: given to many, whom nothing names. */
const isDealtOut = (draft: Draft<'contribution'>, { verb, clause }: Giving, items: readonly Item[]): boolean =>
  verb.row === 'giving/distribute' && !clause.passive && draft.valuesOf('donors').length > 0 && items.some((item) => item.value !== null)

/** `the $4,500 cost of the freight was provided by the club`: a sum, and who bore it. */
function isBorne(draft: Draft<'contribution'>, { verb, sentence }: Giving, items: readonly Item[], context: BuildContext): boolean {
  if (context.low(verb.to) !== 'by' || !draft.tells('donors') || !items.some((item) => item.value !== null && /^[A-Z]{3}$/.test(item.unit)))
    return false
  for (let i = sentence.from; i < verb.from; i++) if (context.low(i) === 'cost') return true
  return false
}

/** `The agency also provided 320 tents`: to whom the sentence before, or this one, says that it gave. */
function tellSameTakers(draft: Draft<'contribution'>, { verb, sentence }: Giving, context: BuildContext): void {
  const earlier = context.near('contribution', sentence.index - 1, sentence.index).at(-1)
  const told = earlier && [...earlier.sentences].some((s) => context.doc.sentences[s]?.unit === sentence.unit) ? earlier : undefined
  if (told?.valuesOf('donors').some((name) => draft.valuesOf('donors').includes(name)))
    for (const name of told.valuesOf('recipients')) draft.tell('recipients', name, [verb.from, verb.to], 'inferred')
}

/** `The school was presented with`: a name, or the noun phrase that opens the sentence. */
const hasReceiver = (clause: Clause, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  isNamed(clause) || plainReceiver(clause, sentence, context) !== null

const isNamed = (clause: Clause): boolean => clause.subject.some((party) => nameOfParty(party) !== null)

/** `They exchanged gifts: the guests were presented with …`: behind the last colon before the verb. */
function behindColon(verb: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = verb - 1; i > sentence.from; i--) if (/^[:;—–]$/.test(context.low(i))) return i + 1
  return sentence.from
}

function plainReceiver({ verb, from }: Clause, sentence: AnnotatedSentence, context: BuildContext): readonly [number, number] | null {
  let to = verb.from
  while (/^(?:was|were|been|has|have|had|also|recently|jointly)$/.test(context.low(to - 1))) to--
  for (const start of new Set([sentence.from, from, behindColon(verb.from, sentence, context)])) {
    const phrase = nounPhrase(start, to, context)
    if (phrase?.[1] === to) return phrase
  }
  return null
}

function tellReceivers(draft: Draft<'contribution'>, { clause, sentence }: Giving, context: BuildContext): void {
  tellParties(draft, 'recipients', clause.subject)
  const phrase = isNamed(clause) ? null : plainReceiver(clause, sentence, context)
  const meant = phrase ? headed(context.low(phrase[1] - 1), sentence, context) : null
  if (meant) draft.tell('recipients', meant.name, meant.at, 'inferred')
  else if (phrase) draft.tell('recipients', context.words(...phrase), [phrase[0], phrase[1]])
}

/** `was presented with a clock`, `was given two minibuses`: the subject is who received. */
const isReceived = (verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.low(verb.to) === 'with'
    ? /^(?:presented|gifted)$/.test(context.low(verb.from))
    : /^(?:given|granted|gifted|sent|handed|offered)$/.test(context.low(verb.from))
      ? /^an?$/.test(context.low(verb.to)) || sentence.quantities.some((m) => m.from >= verb.to && m.from <= verb.to + 1)
      : context.low(verb.from) === 'awarded'
        ? /^(?:full|scholarships|bursaries|fellowships|grants)$/.test(context.low(verb.to)) ||
          /^(?:scholarships|bursaries)$/.test(context.low(verb.to + 1))
        : false

/** `X won the contest and was presented with a bicycle`: a prize. */
const won = (sentence: AnnotatedSentence, context: BuildContext): boolean => {
  for (let i = sentence.from; i < sentence.to; i++) if (/^(?:winners?|won|prizes?|awards?|emerged)$/.test(context.low(i))) return true
  return false
}

/** `raised $5,000 for the clinic`: a sum, and whom it is for. */
const collected = (items: readonly Item[], from: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): boolean => {
  const money = items.some((item) => /^[A-Z]{3}$|^(?:kg|kilos?|kilograms?|tonnes?|tons?) of /.test(item.unit))
  for (let i = from; i < Math.min(limit, sentence.to); i++) if (money && /^(?:for|towards)$/.test(context.low(i))) return true
  return false
}

/** `handed over the keys of a truck`: the truck is given, which another cue tells. */
const ofKeys = (verb: CueMention, context: BuildContext): boolean => context.low(verb.to) === 'the' && /^keys?$/.test(context.low(verb.to + 1))

/** `signed a grant agreement`, `through grant aid`: a noun. */
const isGrantNoun = (verb: CueMention, context: BuildContext): boolean =>
  /^ceremon(?:y|ies)$/.test(context.low(verb.to)) ||
  (verb.row === 'giving/grant' &&
    (/^(?:agreements?|aid|assistance|contracts?|funding|funds?|scheme|programmes?|program|from|of|money)$/.test(context.low(verb.to)) ||
      (verb.form !== 'gerund' && /^(?:an?|the|this|total|cash|such)$/.test(context.low(verb.from - 1)))))

/** `awarded a $30,000 grant`: a noun. */
const behindSum = (cue: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.quantities.some((m) => m.unitKind === 'money' && m.to === cue.from)

/** A weak verb (`provide`, `send`) counts only with who gave, be it a pronoun, who received, and a sum or number; or with things for use. */
const certain = (draft: Draft<'contribution'>, { verb, clause }: Giving, items: readonly Item[], counted: boolean, context: BuildContext): boolean =>
  ((draft.tells('donors') || (!clause.passive && GIVES.test(context.low(verb.from - 1)))) && draft.tells('recipients') && counted) ||
  (draft.tells('donors') &&
    !clause.passive &&
    items.length > 0 &&
    (items.every((item) => isForUse(item, context)) || items.filter((item) => item.value !== null).length > 2))
const GIVES = /^(?:he|she|they)$/

/** `sent 40 tents`: things that are given for use, and counted. */
const isForUse = (item: Item, context: BuildContext): boolean => item.value !== null && isThing(item, context)

/** `gave the school 200 books`: the receiver between verb and thing. */
function tellIndirect(draft: Draft<'contribution'>, from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): void {
  if (to <= from) return
  const parties = partiesFrom(sentence, from, to, context)
  if (parties.length) {
    tellParties(draft, 'recipients', parties)
    if (draft.valuesOf('recipients').length > 0) return
  }
  const phrase = nounPhrase(from, to, context)
  const body =
    phrase && context.low(phrase[1]) === 'of' ? sentence.organizations.find((m) => m.to === to && m.from <= phrase[1] + 2 && !m.generic) : undefined
  if (body) {
    draft.tell('recipients', body.name, [body.from, body.to])
    return
  }
  if (phrase && /^(?:two|both|each)$/.test(context.low(phrase[0]))) return
  if (phrase && phrase[1] === to && /^(?:country|nation)$/.test(context.low(to - 1))) {
    const donors = draft.valuesOf('donors')
    const [other, third] = twoStates(sentence, context).filter((state) => !donors.includes(state.name))
    if (other && !third) draft.tell('recipients', other.name, other.at, 'inferred')
  } else if (phrase && phrase[1] === to) draft.tell('recipients', context.words(...phrase), [phrase[0], phrase[1]])
}

/** Where the next clause's verb stands. Words in -s after `of …` are nouns (`of medical supplies`), whatever else they may be. */
function nextVerb(verb: CueMention, sentence: AnnotatedSentence, limit: number, context: BuildContext): number {
  const next =
    sentence.cues.find(
      (cue) =>
        cue.from > verb.to &&
        cue.form === 'finite' &&
        !cue.cue.startsWith('give') &&
        cue.from < limit &&
        !isNoun(cue, sentence, context) &&
        !sentence.quantities.some((m) => m.unitKind === 'count' && m.from < cue.from && cue.to <= m.to),
    )?.from ?? limit
  for (let i = verb.to; i < next; i++) if (/^(?:while|whereas)$/.test(context.low(i))) return i
  return next
}
const isNoun = (cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  (context.isIn('gifts', cue.to - 1) && /^(?:,|and|of)$/.test(context.low(cue.from - 1))) ||
  /^an?$/.test(context.low(cue.from - 2)) ||
  behindSum(cue, sentence) ||
  (context.low(cue.from) === 'aid' &&
    ((context.shape(cue.from - 1) & 1) !== 0 || /^(?:supplies|packages?|workers|agency|worth|and|,|to|for)$/.test(context.low(cue.to)))) ||
  (/^(?:aid|support|help|funding|assistance)$/.test(context.low(cue.from)) &&
    /^(?:humanitarian|emergency|financial|development|technical|budget|food|medical|of|in|provided|gave|given|offered|extended)$/.test(
      context.low(cue.from - 1),
    )) ||
  (context.low(cue.to - 1).endsWith('s') &&
    [1, 2].some((k) => /^(?:of|and|the|medical|food|relief|aid|school|emergency|humanitarian)$/.test(context.low(cue.from - k))))

/** `offered two seats every year`, `offered training for three years`: undertaken, and not given yet. */
const isOffered = (verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  verb.row === 'giving/offer' &&
  (sentence.dates.some((m) => m.duration !== undefined && m.from >= verb.to) ||
    /\b(?:(?:every|each|per|a|next|coming) (?:academic )?year|annually|yearly)\b/i.test(context.words(verb.to, sentence.to)))

/** `will give`, `pledged to give`, `regularly gives`: the verb at token `at` tells no gift that was made. */
function isPromisedOrUsual(at: number, from: number, context: BuildContext): boolean {
  if (/^(?:regularly|often|usually|always|routinely)$/.test(context.low(at - 1))) return true
  for (let i = at - 1; i >= from && at - i < 8; i--)
    if (/^plans?$/.test(context.low(i)) && context.shape(i) & 1) continue
    else if (
      /^(?:will|would|shall|plans?|pledged|promised|agreed|intends?|aims?|could|should|can|proposed|offers?|requested|must)$/.test(context.low(i))
    )
      return true
  return false
}
