import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'

const ADVERB = /^(?:on|late|early|here|there|back|again|today|yesterday|earlier|last|this|the|same|that|day|evening|morning|afternoon|night|,)$/
const INTO = /^(?:in|at|to|into)$/
const FOR = /^(?:for|to)$/

/** "arrived on Monday in Lima", "left late Friday for Quito": the verb of going up to where its goal begins; null where none does. */
export function goingVerb(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): CueMention | null {
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
    } else if (ADVERB.test(context.low(i))) {
      day ||= /^(?:today|yesterday|evening|morning|here|earlier)$/.test(context.low(i))
      i++
    } else break
  }
  day ||= /^leav/.test(context.low(verb.from)) && sentence.dates.length > 0
  if (!day || !goal.test(context.low(i))) return null
  return { ...verb, cue: 'visit', to: i + 1 }
}
