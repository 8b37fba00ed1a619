import { sidesAround } from './couple.ts'
import { contentAfter, endOf, quotationsOf, trimmed } from './extent.ts'
import type { SayingRule } from './saying.ts'

/** Adverbs between `was` and `agreed`. */
const ADVERB = /^(?:also|further|mutually|jointly|then|finally|subsequently)$/

/** "It was also agreed to widen the exchange": the sides who met agree, unless an act is told that can be checked. */
export const agreedByAll: SayingRule = {
  id: 'statement/agreed-by-all',
  version: 2,
  cues: ['agree'],
  find(cue, place) {
    const { sentence, context } = place
    if (context.low(cue.from) !== 'agreed' || !/^(?:that|to|on|upon)$/.test(context.low(cue.to))) return null
    if (quotationsOf(sentence).some((q) => q.from < cue.from && q.to > cue.to)) return null
    let be = cue.from - 1
    while (be > sentence.from && ADVERB.test(context.low(be))) be--
    if (context.low(be) === 'been') be--
    const it = be - 1
    if (!/^(?:was|is|has)$/.test(context.low(be)) || context.low(it) !== 'it') return null
    if (it > sentence.from && context.form(it - 1) !== ',') return null
    if (context.low(cue.to) === 'to' && sentence.cues.some((other) => other.cue === 'definite-act' && other.from === cue.to + 1)) return null
    const at = { from: it, to: it + 1 }
    const said = place.inUnit.findLast((saying) => saying.speaker.sort === 'sides')
    const speaker = said ? { ...said.speaker, ...at } : sidesAround(place, at, false)
    const from = contentAfter(cue, sentence, context, true)
    const words = speaker && from > 0 ? trimmed(from, endOf(sentence, context), context) : null
    return speaker && words ? { speaker: { ...speaker, basis: 'inferred' }, segments: [words], verb: [cue.from, cue.to] } : null
  },
}
