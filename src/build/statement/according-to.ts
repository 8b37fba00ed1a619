import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { endOf, trimmed, unquoted } from './extent.ts'
import type { SayingRule } from './saying.ts'
import { speakerAfter } from './speaker.ts'

/** A number that a source is given for is a figure, not what somebody said. */
const isFigure = ([from, to]: Tokens, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.mentions.some(
    (m) =>
      m.kind === 'quantity' &&
      m.from >= from &&
      m.to <= to &&
      context.low(m.from - 1) !== 'the' &&
      /^(?:count|money|percent|measure)$/.test(m.unitKind),
  )

/** "According to Minister X, …", "…, according to the World Bank". Not "according to the plan". */
export const accordingTo: SayingRule = {
  id: 'statement/according-to',
  version: 1,
  cues: ['according'],
  find(cue, place) {
    const { sentence, context } = place
    const speaker = speakerAfter(cue.to, place)
    if (!speaker || speaker.sort === 'sides') return null
    const first = cue.from === sentence.from
    if (!first && context.form(cue.from - 1) !== ',') return null
    const stretch = first ? trimmed(speaker.to, endOf(sentence, context), context) : trimmed(sentence.from, cue.from, context)
    if (!stretch || stretch[1] - stretch[0] < 4 || isFigure(stretch, sentence, context)) return null
    return { speaker, segments: [unquoted(stretch, sentence, context)], verb: [cue.from, cue.to] }
  },
}
