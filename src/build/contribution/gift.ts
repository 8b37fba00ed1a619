import type { CueMention } from '#model/mention'
import { after } from '../clause/clause.ts'
import { nameOfParty, type Party, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import type { Draft } from '../draft.ts'
import { headed } from '../headed.ts'
import type { BuildRule } from '../rule.ts'
import { byWorth, countedItems, type Item, namedItems, tellItems, thingEnding } from './item.ts'
import { inNameOf } from './opening-giver.ts'
import { nounPhrase, tellGiverBehind, tellOwn, tellParties, tellPlainGiver, tellRecipients, tellThanked } from './people.ts'
import { tellGivenOn } from './when.ts'

/** `a donation of 500 books to Y from X`, `received a grant of €2 million from X`, `a school aided by X`. */
export const gift: BuildRule = {
  id: 'contribution/gift',
  version: 7,
  cues: ['gift', 'aided'],
  build(cue: CueMention, sentence, context, rule) {
    if (isVerb(cue, context) || (cue.row === 'giving/funding-noun' && context.low(cue.to) !== 'of')) return
    const draft = context.draft('contribution', rule, sentence)
    if (cue.cue === 'aided') {
      const donors = after('by', cue.to - 1, sentence, sentence.to, context)
      const item = thingBefore(cue.from, sentence.from, context)
      if (!donors.length || !item) return
      const counted = countedItems(sentence, item[0] - 3, cue.from, context)
      tellItems(draft, counted.length ? counted : [{ value: null, unit: context.words(item[0], item[1]), at: item }])
      tellParties(draft, 'donors', donors)
      const end = donors.at(-1)?.to ?? cue.to
      if (context.low(end) === 'to') tellRecipients(draft, sentence, end, Math.min(sentence.to, end + 10), context)
    } else {
      let of = cue.to
      if (/^(?:ceremony|certificate|agreements?|contracts?|aid|assistance)$/.test(context.low(of))) of++
      if (context.low(of) === ',') of++
      const worth =
        /^(?:worth|totalling|totaling|amounting)$/.test(context.low(of)) || (context.low(of) === 'of' && context.low(of + 1) === 'up')
          ? sumBehind(of, sentence)
          : []
      const further = sentence.cues.find(
        (other) => other.cue === 'gift' && other.from > cue.to + 1 && /^(?:and|,)$/.test(context.low(other.from - 2)),
      )
      const limit = Math.min(sentence.to, cue.to + 30, further?.from ?? sentence.to)
      of = afterGiver(of, limit, context)
      const named =
        context.low(of) === 'of'
          ? countedItems(
              sentence,
              of + 1,
              stop(of + 1, limit, (i) => context.low(i)),
              context,
            )
          : []
      const items = named.length ? named : context.low(of) === 'of' && /^donati/.test(context.low(cue.from)) ? namedItems(of + 1, limit, context) : []
      const summed = items.length ? items : worth.length ? worth : sumBefore(cue, sentence, context)
      if (summed.length === 0) {
        if (!tellApposed(draft, cue, sentence, context)) return
        tellGivenOn(draft, sentence, cue.from, context)
        context.keep(draft)
        return
      }
      tellItems(draft, byWorth(summed, sentence, context))
      const opens = cue.from - sentence.from < 4 && /^(?:with|thanks|through|using)$/.test(context.low(sentence.from))
      const comma = opens ? commaBehind(cue.to, limit, context) : limit
      tellParties(draft, 'donors', [...after('from', cue.to, sentence, comma, context), ...after('by', cue.to, sentence, comma, context)])
      if (comma < limit) tellParties(draft, 'recipients', partiesFrom(sentence, comma + 1, limit, context).slice(0, 1))
      else if (/^(?:to|with)$/.test(context.low(articleBefore(cue.from, context) - 1))) tellBuilt(draft, cue.from, sentence, context)
      if (draft.valuesOf('donors').length === 0) tellGiverBehind(draft, 'from', cue.to, limit, sentence, context)
      if (draft.valuesOf('donors').length === 0 && !items.length && !worth.length) tellGiverOf(draft, cue, sentence, context)
      if (draft.valuesOf('donors').length === 0) tellMaker(draft, cue, sentence, context)
      const received = receivedBy(cue.from, sentence, context)
      if (!draft.tells('recipients') && received.some((party) => nameOfParty(party) !== null)) tellParties(draft, 'recipients', received)
      else if (!draft.tells('recipients') && !tellPlainReceiver(draft, cue.from, sentence, context))
        tellRecipients(draft, sentence, cue.to, limit, context)
      if (draft.valuesOf('donors').length === 0) tellOwner(draft, Math.min(cue.from, summed[0]?.at[0] ?? cue.from), sentence, context)
      if (draft.valuesOf('donors').length === 0) tellThanked(draft, sentence, cue.from, context)
      if (draft.valuesOf('donors').length === 0 && draft.valuesOf('recipients').length === 0) return
    }
    tellGivenOn(draft, sentence, cue.from, context)
    context.keep(draft)
  },
}

/** `are donating 40 beds`: a verb, which tells of the gift itself. */
const isVerb = (cue: CueMention, context: Context): boolean =>
  context.low(cue.from) === 'donating' && /^(?:is|are|was|were|be|been)$/.test(context.low(cue.from - 1))

/** `a $700,000 gift of the Builders Foundation`: the body behind `of`, where the sum stands before the noun. */
function tellGiverOf(draft: Draft<'contribution'>, cue: CueMention, sentence: Sentence, context: Context): void {
  if (context.low(cue.to) !== 'of') return
  const start = context.low(cue.to + 1) === 'the' ? cue.to + 2 : cue.to + 1
  const body = sentence.organizations.find((m) => m.from >= cue.to + 1 && m.from <= start && !m.inside && !m.generic)
  if (body) draft.tell('donors', body.name, [body.from, body.to])
}

/** `a donation by the province of 40 looms`: where `of` stands once the giver is told. */
function afterGiver(at: number, limit: number, context: Context): number {
  if (context.low(at) !== 'by') return at
  for (let i = at + 2; i < Math.min(limit, at + 10); i++)
    if (context.low(i) === 'of' && /^(?:\d[\d,.]*|an?|two|three|four|five|six|ten|some|over|more|\p{Sc}.*)$/u.test(context.low(i + 1))) return i
  return at
}

/** `households received seed – a gift of X`, `brought home a bench, a gift from X`: the thing before the apposition. */
function tellApposed(draft: Draft<'contribution'>, cue: CueMention, sentence: Sentence, context: Context): boolean {
  if (!/^(?:of|from|by)$/.test(context.low(cue.to))) return false
  const article = /^(?:a|an|the)$/.test(context.low(cue.from - 1)) ? cue.from - 1 : cue.from
  if (!/^(?:[,–—-]|is|was|are|were|as)$/.test(context.low(article - 1))) return false
  const donors = giversBehind(cue.to, sentence, context)
  const thing = context.low(article - 1) === 'as' ? subjectThing(article - 1, sentence, context) : thingEnding(article - 1, sentence.from, context)
  if (!donors.length || !thing) return false
  const counted = countedItems(sentence, thing.at[0] - 5, article - 1, context).filter((item) => item.at[1] >= thing.at[0] - 1)
  tellItems(draft, counted.length === 1 && thing.value === null ? counted : [thing])
  tellParties(draft, 'donors', donors)
  const received = receivedBy(thing.at[0], sentence, context)
  if (received.length) tellParties(draft, 'recipients', received)
  else tellReceiver(draft, thing.at[0], sentence, context)
  return true
}

/** `a gift from the people of Taiwan`: who stands behind the preposition, or the state or town whose people gave. */
function giversBehind(at: number, sentence: Sentence, context: Context): readonly Party[] {
  const limit = Math.min(sentence.to, at + 14)
  const named = partiesFrom(sentence, at + 1, limit, context)
  if (named.length) return named
  const start = context.low(at + 1) === 'the' ? at + 2 : at + 1
  if (!/^(?:people|citizens|city|town|government|residents|community|municipality)$/.test(context.low(start)) || context.low(start + 1) !== 'of')
    return []
  const place = sentence.places.find((m) => m.from >= start + 2 && m.from <= start + 3 && m.sort !== 'demonym')
  return place ? [place] : []
}

/** `120 tonnes of rice arrived as a gift of X`: the counted things that open the sentence. */
function subjectThing(at: number, sentence: Sentence, context: Context): Item | null {
  const [first] = countedItems(sentence, sentence.from, at, context)
  return first && first.at[0] <= sentence.from + 3 ? first : null
}

const articleBefore = (at: number, context: Context): number => (/^(?:an?|the)$/.test(context.low(at - 1)) ? at - 1 : at)

/** `With funding of $2 million from X, Y will …`: the comma that ends what opens the sentence. */
function commaBehind(at: number, limit: number, context: Context): number {
  for (let i = at; i < limit; i++) if (context.low(i) === ',') return i
  return limit
}

/** `The Lake School was built thanks to a grant of …`: the body that opens the sentence is what the money went to. */
function tellBuilt(draft: Draft<'contribution'>, at: number, sentence: Sentence, context: Context): void {
  const passive =
    sentence.cues.some((cue) => cue.form === 'participle' && cue.to < at) ||
    /\b(?:was|were|been) \p{Ll}+(?:ed|t)\b/u.test(context.words(sentence.from, at))
  const body = passive ? sentence.organizations.find((m) => !m.inside && !m.generic && m.from <= sentence.from + 1 && m.to < at) : undefined
  if (body) draft.tell('recipients', body.name, [body.from, body.to])
}

/** The plain noun before `received`: `8,940 households received rice`. */
function tellReceiver(draft: Draft<'contribution'>, at: number, sentence: Sentence, context: Context): void {
  for (let i = at - 1; i > sentence.from && at - i < 5; i--)
    if (context.low(i) === 'received' && /^\p{L}{3,}$/u.test(context.low(i - 1))) {
      draft.tell('recipients', context.words(i - 1, i), [i - 1, i])
      return
    }
}

/** `Italy made a contribution of …`: who stands before the verb. */
function tellMaker(draft: Draft<'contribution'>, cue: CueMention, sentence: Sentence, context: Context): void {
  const behalf = inNameOf(sentence, cue.from, context)
  if (behalf.length > 0) {
    tellParties(draft, 'donors', behalf)
    return
  }
  let i = cue.from - 1
  while (i > sentence.from && cue.from - i < 6 && !MAKES.test(context.low(i))) i--
  if (!MAKES.test(context.low(i))) {
    tellFunder(draft, cue, sentence, context)
    return
  }
  let to = i
  while (/^(?:has|have|had|also)$/.test(context.low(to - 1))) to--
  tellParties(draft, 'donors', partiesUpTo(sentence, to, sentence.from, context))
  if (draft.valuesOf('donors').length === 0) tellPlainGiver(draft, to, sentence.from, context)
}

/** `Korea has built the school through a grant of $2 million`: who opens the sentence gives the grant. */
function tellFunder(draft: Draft<'contribution'>, cue: CueMention, sentence: Sentence, context: Context): void {
  const lead = /^(?:an?|the|its)$/.test(context.low(cue.from - 1)) ? cue.from - 2 : cue.from - 1
  if (!/^(?:through|with|via)$/.test(context.low(lead))) return
  const verb = sentence.cues.find((other) => other.form === 'finite' && other.from > sentence.from && other.to < lead)
  if (!verb || /^(?:was|were|been|is|are|be)$/.test(context.low(verb.from - 1))) return
  let to = verb.from
  while (/^(?:has|have|had|also|recently)$/.test(context.low(to - 1))) to--
  tellParties(draft, 'donors', partiesUpTo(sentence, to, sentence.from, context))
}

const MAKES = /^(?:made|makes|formalised|formalized|announced|approved|extended|extends|awarded|signed|provided)$/

/** `the group's donation of 300 books`: whose donation it is. */
function tellOwner(draft: Draft<'contribution'>, at: number, sentence: Sentence, context: Context): void {
  for (let i = at - 1; i > sentence.from && at - i < 4; i--) {
    const owned = /^(.+)[’']s?$/u.exec(context.form(i))
    const to = /^[’']s?$/u.test(context.form(i)) ? i : owned ? i + 1 : 0
    if (!to) continue
    const parties = partiesUpTo(sentence, to, Math.max(sentence.from, to - 8), context)
    tellParties(draft, 'donors', parties)
    if (draft.valuesOf('donors').length > 0) return
    if (owned?.[1]) draft.tell('donors', owned[1], [i, i + 1])
    else if (/^\p{L}{3,}$/u.test(context.form(to - 1))) {
      const first = sentence.places.some((m) => m.sort === 'demonym' && m.to === to - 1) ? to - 2 : to - 1
      draft.tell('donors', context.words(first, to), [first, to])
    }
    return
  }
}

type Sentence = Parameters<BuildRule['build']>[1]
type Context = Parameters<BuildRule['build']>[2]

const stop = (from: number, limit: number, low: (i: number) => string): number => {
  for (let i = from; i < limit; i++) if (/^(?:to|towards?|from|by|for)$/.test(low(i))) return i
  return limit
}

/** `grant agreements worth $300,000`, `a grant of up to 5 million yen`: the sum behind the noun. */
const sumBehind = (at: number, sentence: Sentence): Item[] =>
  sentence.quantities
    .filter((m) => m.unitKind === 'money' && m.unit !== null && m.from > at && m.from - at < 8)
    .slice(0, 1)
    .map((m) => ({ value: m.value, unit: m.unit as string, at: [m.from, m.to] as const }))

/** `a $5 million grant`: the sum right before the noun. */
const sumBefore = (cue: CueMention, sentence: Sentence, context: Context) =>
  countedItems(sentence, cue.from - 5, cue.from, context).filter((item) => item.at[1] >= cue.from - 1)

/** Who received it: the subject of `received` before the noun. */
function receivedBy(at: number, sentence: Sentence, context: Context) {
  const to = beforeReceived(at, sentence, context)
  return to < 0 ? [] : partiesUpTo(sentence, to, sentence.from, context)
}

/** Where the subject of `received` ends before the noun at a token; -1 where nobody received. */
function beforeReceived(at: number, sentence: Sentence, context: Context): number {
  for (let i = at - 1; i >= sentence.from && at - i < 8; i--)
    if (
      /^(?:received|receives|accepted|accept|got|obtained|secured|won)$/.test(context.low(i)) ||
      (context.low(i) === 'took' && context.low(i + 1) === 'delivery')
    ) {
      let to = i
      while (/^(?:has|have|had|also|gratefully)$/.test(context.low(to - 1))) to--
      return to
    }
  return -1
}

/** `The university received a gift of 200 books`: the body that the bare noun stands for, else the noun phrase that opens the sentence. */
function tellPlainReceiver(draft: Draft<'contribution'>, at: number, sentence: Sentence, context: Context): boolean {
  const to = beforeReceived(at, sentence, context)
  if (context.low(to - 1) === 'we') {
    tellOwn(draft, 'recipients', to - 1, context)
    return true
  }
  const phrase = to > sentence.from ? nounPhrase(sentence.from, to, context) : null
  if (phrase?.[1] !== to) return false
  const meant = headed(context.low(to - 1), sentence, context)
  if (meant) draft.tell('recipients', meant.name, meant.at, 'inferred')
  else draft.tell('recipients', context.words(...phrase), [phrase[0], phrase[1]])
  return true
}

/** The noun phrase right before `donated by`: capitalized words, or the last noun with what stands before it. */
function thingBefore(at: number, from: number, context: Context): readonly [number, number] | null {
  let to = at
  if (/^(?:was|were|is|are|been|jointly)$/.test(context.low(to - 1))) to--
  let begin = to
  while (
    begin > from &&
    to - begin < 9 &&
    /^[\p{L}\d’'“”"-]+$/u.test(context.form(begin - 1)) &&
    !/^(?:the|a|an|in|at|with|and|by|to|on|for|marking|from|visited|toured|opened|of)$/.test(context.low(begin - 1))
  )
    begin--
  const joins = context.low(begin - 1) === 'of' ? begin - 1 : context.low(begin - 1) === 'the' && context.low(begin - 2) === 'of' ? begin - 2 : begin
  if (joins < begin && joins > from && context.shape(joins - 1) & 1 && context.shape(begin) & 1)
    begin = (thingBefore(joins, from, context) ?? [begin])[0]
  if (context.low(begin - 1) === 'marking') return thingBefore(begin - 1, from, context)
  return begin < to ? [begin, to] : null
}
