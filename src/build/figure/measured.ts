import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention } from '#model/mention'
import { beforeShades } from '../clause/shaded.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellAsOf } from './as-of.ts'
import { goneTo, thanBefore, worthOf } from './flow.ts'
import { countedBefore, nounPhrase, type Stretch } from './noun-phrase.ts'
import { tellScope } from './scope.ts'
import { reasonAgainst } from './sift.ts'
import { changeOf, dealtIn, freightOf } from './spent.ts'

/** `the number of students exceeded 60,000`, `trade rose by 12 percent`, `investment of $5 billion`, `ten percent of schools`. */
export const measured: BuildRule = {
  id: 'figure/measured',
  version: 5,
  mentions: ['quantity'],
  build(quantity: QuantityMention, sentence, context, rule) {
    if (quantity.unitKind === 'count' || quantity.unitKind === 'ordinal' || quantity.unitKind === 'duration') return
    if (!Number.isFinite(quantity.high ?? quantity.value)) return
    const found =
      labelOf(quantity, sentence, context) ??
      subjectOf(quantity, sentence, context) ??
      besideOf(quantity, sentence, context) ??
      raisedBy(quantity, sentence, context) ??
      changeOf(quantity, sentence, context) ??
      dealtIn(quantity, sentence, context) ??
      freightOf(quantity, sentence, context) ??
      shareOf(quantity, sentence, context) ??
      wholeOf(quantity, sentence, context) ??
      sumOf(quantity, sentence, context) ??
      worthOf(quantity, sentence, context) ??
      goneTo(quantity, sentence, context) ??
      thanBefore(quantity, sentence, context)
    const subject = found && nounPhrase(found, sentence, context)
    if (!subject || TOLD.test(context.low(subject[1] - 1))) return
    const reason = reasonAgainst(quantity, sentence, context)
    if (reason) {
      context.reject(rule, quantity.from, quantity.to, reason)
      return
    }
    const draft = context.draft('figure', rule, sentence)
    draft.tell('measure', context.words(...subject), [subject])
    draft.tell('value', quantity.high ?? quantity.value, [quantity.from, quantity.to])
    tellUnit(draft, quantity, subject, sentence, context)
    draft.tell('approx', quantity.approx, [quantity.from, quantity.to])
    tellAsOf(draft, quantity.from, sentence, context)
    tellScope(draft, quantity.from, subject[1], sentence, context)
    context.keep(draft)
  },
}

function tellUnit(draft: Draft<'figure'>, quantity: QuantityMention, subject: Stretch, sentence: AnnotatedSentence, context: BuildContext): void {
  const lent = quantity.unit === null ? lender(quantity, sentence, context) : undefined
  if (lent) {
    draft.tell('unit', lent.unit as string, [lent.unitFrom, lent.unitTo], 'inferred')
    return
  }
  if (quantity.unit !== null) {
    draft.tell('unit', quantity.unit, quantity.unitTo > quantity.unitFrom ? [quantity.unitFrom, quantity.unitTo] : [quantity.from, quantity.to])
    return
  }
  for (let i = subject[0]; i < subject[1]; i++) {
    const low = context.low(i)
    if (/^\p{L}{3,}[^s]s$/u.test(low) && !/^(?:has|its|this)$/.test(low)) {
      draft.tell('unit', context.words(i, i + 1), [i, i + 1])
      return
    }
  }
  for (let i = subject[0]; i < subject[1]; i++) {
    const unit = /^(?:alumni|people|women|men|children|staff)$/.test(context.low(i))
      ? context.low(i)
      : context.low(i) === 'membership'
        ? 'members'
        : context.low(i) === 'population'
          ? 'people'
          : null
    if (unit) draft.tell('unit', unit, [i, i + 1], 'inferred')
  }
}

/** `from $4 million in 2010 to 9 million in 2012`: the number left behind, whose unit this one shares. */
const lender = (quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): QuantityMention | undefined =>
  context.low(quantity.from - 1) === 'to'
    ? sentence.quantities.find(
        (m) =>
          m.to < quantity.from &&
          quantity.from - m.to < 7 &&
          context.low(m.from - 1) === 'from' &&
          (m.unitKind === 'money' || m.unitKind === 'percent'),
      )
    : undefined

/** `Total trade in goods: €587 million`: the label before the colon, in an entry of its own. */
function labelOf(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (quantity.unit === null && !endsEntry(quantity, sentence, context)) return null
  let i = quantity.from - 1
  while (i > sentence.from && quantity.from - i < 4 && context.isIn('figures/before-number', i)) i--
  return context.low(i) === ':' ? label(i, sentence, context) : null
}

/** `Number of incoming students: 277`: nothing but the label and the number that it counts. */
function endsEntry(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (quantity.unitKind !== 'bare' || quantity.to < sentence.to - 1) return false
  for (let i = sentence.from; i < Math.min(sentence.from + 4, quantity.from); i++)
    if (context.low(i) === 'number' && context.low(i + 1) === 'of') return true
  return false
}

/** The noun phrase that begins the entry and ends at its colon, without the years in it. */
function label(colon: number, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  let from = colon
  while (from > sentence.from && !/^[:;.|+*•·–—]$/.test(context.low(from - 1))) from--
  const date = sentence.dates.find((m) => m.from > from && m.to === colon)
  let to = date?.from ?? colon
  while (to > from && /^[,(]$|^(?:in|for)$/.test(context.low(to - 1))) to--
  for (let i = from; i < to; i++) if (/^(?:is|are|was|were|said|says|has|have|told|will)$/.test(context.low(i))) return null
  return to > from && to - from <= 9 && !PRICE.test(context.low(to - 1)) && /^\p{L}/u.test(context.form(from)) ? [from, to] : null
}

/** `$18,250 raised at the auction`: the participle after a sum that begins its entry. */
function raisedBy(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (
    quantity.unitKind !== 'money' ||
    quantity.from > sentence.from + 2 ||
    !/^(?:raised|collected|spent|invested|earned|saved|paid)$/.test(context.low(quantity.to))
  )
    return null
  let to = quantity.to + 1
  while (to < sentence.to && to - quantity.to < 9 && /^[\p{L}’'-]+$/u.test(context.form(to))) to++
  return [quantity.to, to]
}

/** `Ms Bishop announced | $68 million`: a sum that somebody announces is of no thing that is measured. */
const TOLD = /^(?:announced|announces|pledged|pledges|promised|unveiled)$/

/** What is asked of visitors is no figure. */
const PRICE = /^(?:admission|entry|entrance|tickets?|price|prices|fees?|tel|phone|fax|registration)$/

/** The subject of a verb that ends right before the number: `has reached`, `stood at`, `rose by more than`. */
function subjectOf(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (context.low(quantity.from - 1) === 'from' && !isLeft(quantity, sentence, context)) return null
  let i = beforeOldValue(quantity.from - 1, sentence, context)
  while (i > sentence.from && quantity.from - i < 12 && context.isIn('figures/before-number', i)) i--
  const verb = context.low(i)
  if (!context.isIn('figures/reaches', i) && !context.isIn('figures/changes', i)) return null
  if (verb === 'up' && /^mak(?:e|es|ing)$|^made$/.test(context.low(i - 1))) return nounsBefore(i - 1, sentence, context)
  const comma = /^an?$/.test(context.low(i - 1)) ? i - 2 : i - 1
  if (/^(?:up|down|growing|rising|increase|rise|growth)$/.test(verb) && context.low(comma) === ',')
    return earlierSubject(comma, sentence, context) ?? countedEarlier(comma, sentence)
  let to = i
  while (
    to > sentence.from &&
    /^(?:has|have|had|also|already|been|now|further|only|steadily|was|were|is|are|annual|an|a|\p{L}+ly)$/u.test(context.low(to - 1))
  )
    to--
  return nounsBefore(beforeAside(to, sentence, context), sentence, context)
}

/** `from 61 to 79`, `from $4 million in 2010 to …`: the value that is left behind. */
function isLeft(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.low(quantity.to) === 'to') return true
  const date = sentence.dates.find((m) => m.from >= quantity.to && m.from <= quantity.to + 2)
  return date !== undefined && context.low(date.to) === 'to'
}

/** `exports and imports stood at $3 million and $5 million`: the second of two of a kind. */
function besideOf(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (context.low(quantity.from - 1) !== 'and' || (quantity.unitKind !== 'money' && quantity.unitKind !== 'percent')) return null
  const other = sentence.quantities.find((m) => m.to === quantity.from - 1 && m.unit === quantity.unit)
  return other ? subjectOf(other, sentence, context) : null
}

/** Steps back over who says it (`Trade, he added, amounted to …`), over the pronoun of `trade, which rose by …`. */
function beforeAside(to: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.low(to - 1) === 'which' && context.low(to - 2) === ',') return to - 2
  if (context.low(to - 1) !== ',') return to
  for (let i = to - 2; i > sentence.from && to - i < 8; i--) if (context.low(i) === ',') return i
  return to
}

/** Steps back over the value it had before: `rose from 61 to 79 percent`, `rose by 12 percent to $5 million`. */
function beforeOldValue(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.low(at) !== 'to') return at
  for (let i = at - 1; i > sentence.from && at - i < 10; i--)
    if (context.low(i) === 'by' && sentence.quantities.some((m) => m.unitKind === 'percent' && m.from > i && m.to <= at)) return i - 1
  for (let i = at - 1; i > sentence.from && at - i < 12; i--) if (context.low(i) === 'from') return /\d/.test(context.words(i + 1, at)) ? i - 1 : at
  return at
}

/** `visits exceeded 150 million, up by 17 percent`: the growth is that of the subject before. */
function earlierSubject(at: number, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  for (let i = at - 1; i > sentence.from && at - i < 26; i--) {
    if (context.low(i) === ';') return null
    if (context.isIn('figures/reaches', i)) return nounsBefore(i, sentence, context)
    if (context.low(i) === ':') return label(i, sentence, context)
  }
  return null
}

/** `some 300 nurses came in 2017, up 8 percent`: the growth of what is counted before. */
function countedEarlier(at: number, sentence: AnnotatedSentence): Stretch | null {
  const counted = sentence.quantities.findLast((m) => m.unitKind === 'count' && m.unitTo <= at && m.unitTo > m.unitFrom)
  return counted ? [counted.unitFrom, counted.unitTo] : null
}

/** The noun phrase that ends at token `to`: back to the beginning of its clause, without its determiner. */
export function nounsBefore(to: number, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  let from = to
  for (let i = to - 1; i >= sentence.from && to - i <= 18; i--) {
    const low = context.low(i)
    if (
      /^(?:[,;:—–(|-]|--|that|while|and|but|whose|which|when|where)$/.test(low) &&
      !(low === 'and' && (goesOn(i, context) || ofBetween(i, sentence.from, context)))
    )
      break
    from = i
  }
  const date = sentence.dates.find((m) => m.from <= sentence.from + 3 && m.from >= from - 2 && m.to < to)
  if (date && date.to > from) from = date.to
  for (let i = from; i < to - 1 && i < from + 4; i++) if (/^(?:said|says|added|noted|stated|explained)$/.test(context.low(i))) from = i + 1
  while (from < to && /^(?:the|a|an|its|their|our|this|’s|and|in|by|to|as|with)$/.test(context.low(from)) && from + 1 < to) from++
  return from < to ? [from, to] : null
}
/** `trade between Mexico and the region`: the `and` of a `between`. */
function ofBetween(and: number, from: number, context: BuildContext): boolean {
  for (let i = and - 1; i >= from && and - i < 7 && !/^[,;:]$|^and$/.test(context.form(i)); i--) if (context.low(i) === 'between') return true
  return false
}
/** `members and partners`, `Turkey and Kazakhstan`: the two words around `and` belong together. */
const goesOn = (i: number, context: BuildContext): boolean =>
  (/s$/.test(context.low(i - 1)) && /^\p{Ll}+s$/u.test(context.form(i + 1))) ||
  ((context.shape(i - 1) & context.shape(i + 1) & 1) !== 0 && context.low(i - 1) !== ',')

/** `3 in 4 pupils passed`, `, 15% of them girls`, `of whom 54 % were women`, `four fifths of which was borne by`: what is said of the share. */
function shareOf(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (quantity.unitKind !== 'percent') return null
  let before = quantity.from - 1
  while (context.isIn('figures/before-number', before) && quantity.from - before < 4) before--
  const ofWhom = /^(?:whom|which)$/.test(context.low(before)) && context.low(before - 1) === 'of'
  const follows =
    before > sentence.from + 1 && context.low(quantity.to) === 'of' && /^(?:them|whom|which|these|those)$/.test(context.low(quantity.to + 1))
  if (follows && BE.test(context.low(quantity.to + 2)) && !/^wh/.test(context.low(quantity.to + 1))) return countedBefore(quantity, sentence, context)
  const plain = quantity.rule.startsWith('quantities/share') && /^\p{Ll}{3,}s$/u.test(context.form(quantity.to))
  if (!ofWhom && !follows && !plain) return null
  const from = follows ? quantity.to + 2 : quantity.to
  let to = from
  while (to < sentence.to && to - from < 9 && /^[\p{L}\d’'-]+$/u.test(context.form(to))) to++
  if (to > from) return [from, to]
  return follows ? [quantity.to, from] : null
}

const BE = /^(?:is|are|was|were|have|has|had|come|came|live|lives|lived)$/

/** `ten percent of the schools`: what follows `of`. */
function wholeOf(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (quantity.unitKind !== 'percent' && quantity.unit !== null) return null
  if (context.low(quantity.to) !== 'of' || /^(?:them|these|those|it|us|which|whom|this|that|an?)$/.test(context.low(quantity.to + 1))) return null
  let from = quantity.to + 1
  if (/^(?:the|all|its|their|our)$/.test(context.low(from))) from++
  let to = from
  while (
    to < sentence.to &&
    to - from < 8 &&
    /^[\p{L}’'-]+$/u.test(context.form(to)) &&
    !/^(?:is|are|was|were|has|have|had|that|which|who|by|to|and|will|come|came)$/.test(context.low(to))
  )
    to++
  return to > from ? [from, to] : null
}

/** `bilateral trade worth $5 billion`, `an investment of 20 million euros`. */
function sumOf(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Stretch | null {
  if (quantity.unitKind !== 'money') return null
  const i = beforeShades(quantity.from, context)
  if (!/^(?:of|worth|totalling|totaling|exceeding)$/.test(context.low(i)) || !context.isIn('figures/sums', i - 1)) return null
  let from = i - 1
  while (
    from > sentence.from &&
    /^\p{L}[\p{L}-]*$/u.test(context.form(from - 1)) &&
    i - from < 5 &&
    !/^(?:the|a|an|its|of|in|to|with|and|by|for|has|had|signed|made|is|was)$/.test(context.low(from - 1))
  )
    from--
  return [from, i]
}
