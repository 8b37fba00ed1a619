import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { isAhead } from '../ahead.ts'
import { type Party, partiesFrom, partiesOf } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellParties } from './people.ts'
import { tellStops } from './stops.ts'

/** A heading has no more tokens than this. */
const LENGTH = 16
/** How many sentences below the heading the one who travelled may be named. */
const BELOW = 2

/** `21-26 June 1961 – Visit to Peru`, over a paragraph whose first person is the one who went. */
export const visitHeaded: BuildRule = {
  id: 'event/visit-headed',
  version: 1,
  cues: ['visit-noun', 'visit'],
  build(noun: CueMention, sentence, context, rule) {
    if (!/^(?:visit|trip|journey|tour)$/.test(context.low(noun.to - 1)) || context.low(noun.to) !== 'to') return
    if (!isHeading(sentence, context) || sentence.cues.some((cue) => cue.form === 'finite' && (cue.to <= noun.from || cue.from >= noun.to))) return
    const date = datesOf(sentence).find((m) => (m.edtf?.length ?? 0) >= 7)
    if (!date) return
    const who = travellers(noun, sentence, context)
    if (!who) return context.reject(rule, noun.from, noun.to, 'no visitor is named below')
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'visit', [noun.from, noun.to])
    draft.tellStatus(isAhead(date.edtf as string, context) ? 'planned' : 'held', [noun.from, noun.to])
    draft.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    if (tellStops(draft, sentence, noun.to + 1, sentence.to, context) === 0) return
    tellParties(draft, 'participants', [who.party], 'inferred')
    draft.sentences.add(who.sentence.index)
    context.keep(draft)
  },
}

/** A line of its own, without the stop of a sentence. */
function isHeading({ from, to, unit, index }: AnnotatedSentence, context: BuildContext): boolean {
  const [first, last] = context.doc.sentencesOfUnit[unit] ?? []
  return to - from <= LENGTH && first === index && last === index + 1 && context.low(to - 1) !== '.'
}

/** The person whom the heading names behind `by`, or whom the text below it begins with. */
function travellers(
  noun: CueMention,
  sentence: AnnotatedSentence,
  context: BuildContext,
): { readonly party: Party; readonly sentence: AnnotatedSentence } | null {
  for (let i = noun.to; i < sentence.to; i++)
    if (/^(?:by|of)$/.test(context.low(i))) {
      const [party] = partiesFrom(sentence, i + 1, sentence.to, context).filter((one) => one.kind === 'person')
      if (party) return { party, sentence }
    }
  for (let below = 1; below <= BELOW; below++) {
    const next = context.doc.sentences[sentence.index + below]
    if (!next || context.doc.document.units[next.unit]?.kind === 'heading') return null
    const party = partiesOf(next, context).find((one) => one.kind === 'person' && !PREPOSITION.test(context.low(one.outerFrom - 1)))
    if (party) return { party, sentence: next }
  }
  return null
}
const PREPOSITION = /^(?:of|at|in|from|to|for|with|on|by|under|named|after)$/
