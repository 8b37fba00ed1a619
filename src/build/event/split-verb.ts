import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { Verb } from '../clause/verb.ts'
import type { BuildContext } from '../context.ts'

const ADVERB = /^(?:on|late|early|here|there|back|again|today|yesterday|earlier|last|this|the|same|that|day|evening|morning|afternoon|night|,)$/
const INTO = /^(?:in|at|to|into)$/
const FOR = /^(?:for|to)$/

/** "arrived on Monday in Lima", "left late Friday for Quito": the verb of going up to where its goal begins; null where none does. */
export function goingVerb(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Verb | null {
  if (/^(?:spent|spend|spends|spending|stayed|stay|stays)$/.test(context.low(verb.from))) return stayingVerb(verb, sentence, context)
  const goal = /^(?:left|leave|leaves|leaving|depart\p{L}*)$/u.test(context.low(verb.from)) ? FOR : INTO
  let i = verb.to
  let day = false
  while (i - verb.to < 10 && i < sentence.to) {
    const date = sentence.dates.find((m) => m.from === i)
    if (date) {
      i = date.to
      day = true
    } else if (goal === FOR && i === verb.to && sentence.places.some((m) => m.from === i)) {
      i = sentence.places.find((m) => m.from === i)?.to ?? i
      day = FOR.test(context.low(i))
    } else if (MEANS.test(context.low(i)) && behindMeans(i, sentence, context) > 0) i = behindMeans(i, sentence, context)
    else if (ADVERB.test(context.low(i))) {
      day ||= /^(?:today|yesterday|evening|morning|here|earlier)$/.test(context.low(i))
      i++
    } else break
  }
  day ||= /^leav/.test(context.low(verb.from)) && sentence.dates.length > 0
  if (!day || !goal.test(context.low(i))) return null
  const gone =
    verb.form === 'participle' && MEANS.test(context.low(verb.to)) && !/^(?:was|were|is|are|be|been|being)$/.test(context.low(verb.from - 1))
  return { from: verb.from, to: i + 1, form: gone ? 'finite' : verb.form }
}

/** `spent ten days with families in Porto`, `stayed two weeks at the Academy`: up to where they stayed. */
function stayingVerb(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Verb | null {
  let i = verb.to
  while (i - verb.to < 4 && !/^(?:days|weeks|nights|day|week)$/.test(context.low(i))) {
    if (!/^(?:\p{Ll}+|\d{1,2})$/u.test(context.low(i))) return null
    i++
  }
  if (i - verb.to === 4) return null
  for (let k = i + 1; k < Math.min(sentence.to, i + 8); k++) {
    if (
      /^(?:in|at)$/.test(context.low(k)) &&
      sentence.mentions.some((m) => (m.kind === 'place' || m.kind === 'organization') && m.from > k && m.from - k <= 2)
    )
      return { from: verb.from, to: k + 1, form: verb.form }
    if (!/^\p{Ll}[\p{L}-]*$/u.test(context.low(k)) || /^(?:to|on|by|and|from|before|after)$/.test(context.low(k))) return null
  }
  return null
}

const MEANS = /^(?:by|aboard|on)$/
/** `left | by air`, `by the steamer "Matua"`, `aboard the Gothic`: behind what they travelled by; 0 where nothing of the kind is told. */
function behindMeans(i: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (/^(?:air|sea|road|train|rail|plane|ship|boat|car|bus|steamer|helicopter)$/.test(context.low(i + 1))) return i + 2
  if (!/^(?:the|a|an)$/.test(context.low(i + 1)) || context.low(i) === 'on') return 0
  for (let k = i + 2; k < Math.min(sentence.to, i + 7); k++)
    if (/^(?:for|to|in|at|on|yesterday|today|last|this)$/.test(context.low(k))) return k
    else if (/^[,;.]$/.test(context.low(k))) return 0
  return 0
}
