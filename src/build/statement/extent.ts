import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, QuotationMention } from '#model/mention'
import { AUXILIARIES } from '../clause/grammar.ts'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { overFrame } from './framed.ts'

const OPENING = /^["“«„「『‘]$/
const CLOSING = /^(?:["”»“」』’]|’’|'')$/

/** `agreed on the need for …`, not `agreed on Monday`, `on the sidelines of`. */
const agreedOn = (at: number, context: BuildContext): boolean =>
  context.low(at) === 'on' &&
  /^(?:the|a|an|its|their|joint|further|cooperation|collaboration|exchanges?|steps|measures|several|areas|ways|future|closer|mutual|\p{Ll}+ing)$/u.test(
    context.low(at + 1),
  ) &&
  !/^(?:sidelines?|margins?|eve|occasion|same|basis|second|first|third|last|morning|evening|day|\d.*)$/.test(context.low(at + 2))

export const isClosing = (form: string): boolean => CLOSING.test(form)

export const quotationsOf = ({ quotations }: AnnotatedSentence): readonly QuotationMention[] =>
  quotations.length === 0 ? quotations : quotations.filter((m) => m.inside !== true)

/** The last token of the words of a sentence: its full stop is left out. */
export function endOf(sentence: AnnotatedSentence, context: BuildContext): number {
  let to = sentence.to
  while (to > sentence.from && context.form(to - 1) === '.') to--
  return to
}

/**
 * Where the words said begin after a verb: after `that`, a colon, a comma, at an opening quotation mark; at once where
 * nothing parts them. An adjunct may stand between (`said in Geneva on Monday that`). -1 where nothing is said.
 */
export function contentAfter(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext, clausal: boolean): number {
  if (cue.cue === 'agree' && (context.low(cue.to) === 'to' || agreedOn(cue.to, context))) return cue.to + 1
  const start = overFrame(cue, sentence, context)
  if (start > cue.to) return start
  const limit = Math.min(sentence.to, cue.to + (clausal ? 18 : 6))
  for (let k = cue.to; k < limit; k++) {
    const form = context.form(k)
    // A verb before any `that`: the words said have begun (`said the port was open and that …`).
    if (k > cue.to && AUXILIARIES.has(context.low(k)) && context.form(k) !== 'May') break
    if (context.low(k) === 'that' && !/^(?:in|of|with|for|to|by)$/.test(context.low(k - 1)) && !isRelative(k, cue, context))
      return afterComma(k + 1, context)
    if (k > cue.to + 1 && cue.cue === 'say' && OPENING.test(form) && SUBJECT.test(context.low(cue.to))) break
    if (k > cue.to + 1 && OPENING.test(form) && isWordOf(k, sentence, context)) continue
    if (form === ':' || (OPENING.test(form) && context.form(k - 1) !== 'the')) return clausal || k - cue.to < 2 ? (form === ':' ? k + 1 : k) : cue.to
    if (form === ',' && clausal && k - cue.to <= 10) return commaContent(k, cue, sentence, context)
    if (/^[.;!?]$/.test(form)) break
  }
  return cue.to < sentence.to && !/^[.;!?,)”"]$/.test(context.form(cue.to)) ? cue.to : -1
}

/** `on Jordan’s “creative” heritage`: a word or two within what is said. */
function isWordOf(k: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const quotation = sentence.quotations.find((m) => m.from === k)
  return (
    quotation !== undefined && quotation.to - k <= 4 && /^(?:\p{Ll}|’s|'s)/u.test(context.form(k - 1)) && /^\p{Ll}/u.test(context.form(quotation.to))
  )
}

/** `said he went home “very glad”`: the clause has begun before the words in quotation marks. */
const SUBJECT = /^(?:he|she|it|they|we|there|his|her|its|their)$/

/** `highlighted the ties that exist`, not `expressed the hope that …`, `assured the envoys that …`. */
const isRelative = (that: number, cue: CueMention, context: BuildContext): boolean =>
  (cue.cue === 'propose' && that - cue.to > 1 && /^\p{Ll}+s$/u.test(context.form(cue.to))) ||
  (/^(?:the|a|an|these|those|its|their|his|her|our|many|several)$/.test(context.low(cue.to)) &&
    that - cue.to > 1 &&
    !HELD.test(context.low(that - 1)) &&
    !ADDRESSED.test(context.low(cue.from)))
const HELD =
  /^(?:fact|facts|hope|hopes|view|views|belief|need|position|wish|wishes|conviction|confidence|desire|concern|concerns|point|idea|message|expectation|commitment|satisfaction|regret|opinion|understanding|assurance|principle|pledge|intention|optimism|possibility|reality|reasons?|time|day|occasion|\d+)$/
const ADDRESSED = /^(?:t[eo]l[ld]|assur|remind|warn|caution|inform|brief|ask|advis|convey|urg|promis|appeal|call|request|propos)/

const afterComma = (k: number, context: BuildContext): number => (context.form(k) === ',' ? k + 1 : k)

/** `said, Hello is …` and `said on Monday, “…”`; but not `said X, the director, …`. */
function commaContent(comma: number, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  if (comma === cue.to) return comma + 1
  for (let k = comma + 1; k < Math.min(sentence.to, comma + 14); k++) {
    if (k > comma + 1 && SAID_ON.test(context.low(k))) break
    if (context.low(k) === 'that') return k + 1
    if (OPENING.test(context.form(k))) return k
  }
  return /^(?:in|on|at|during|after|to|yesterday|today|while)$/.test(context.low(cue.to)) ? comma + 1 : cue.to
}

/** Where one goes on to say another thing: `said for the port to grow, it needed a quay, adding that …`. */
const SAID_ON = /^(?:adding|stressing|noting|saying|explaining|pointing|emphasi[sz]ing|recalling|underlining|underscoring)$/

/** Leaves out commas, conjunctions and spaces at the ends of a stretch; null where nothing remains. */
export function trimmed(from: number, to: number, context: BuildContext): Tokens | null {
  let [start, end] = [from, to]
  while (start < end && /^[,:;.)]$/.test(context.form(start))) start++
  while (end > start && (/^[,:;(–—]$/.test(context.form(end - 1)) || /^(?:and|but|while|whereas|as|that)$/.test(context.low(end - 1)))) end--
  return end > start ? [start, end] : null
}

/** A stretch that is one quotation loses its marks. */
export function unquoted([from, to]: Tokens, sentence: AnnotatedSentence, context: BuildContext): Tokens {
  let [start, end] = [from, to]
  const whole = quotationsOf(sentence).find((q) => q.from <= start && q.to >= end - 1)
  if (!whole) return [from, to]
  if (OPENING.test(context.form(start))) start++
  while (end > start && (CLOSING.test(context.form(end - 1)) || context.form(end - 1) === ',')) end--
  return end > start ? [start, end] : [from, to]
}
