import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { endOf, trimmed, unquoted } from './extent.ts'
import { speakerFrom } from './party.ts'
import { issuerAt } from './publication.ts'
import type { SayingPlace, SayingRule } from './saying.ts'
import { type Speaker, speakerAfter } from './speaker.ts'

/** A number that a source is given for is a figure, not what somebody said. */
const isFigure = ([from, to]: Tokens, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.quantities.some(
    (m) => m.from >= from && m.to <= to && context.low(m.from - 1) !== 'the' && /^(?:count|money|percent|measure)$/.test(m.unitKind),
  )

/** `according to a Senate statement`, `a statement by the bank`, `a release from the port`: the body that gives it out. */
function inStatement(from: number, place: SayingPlace): Speaker | null {
  const { sentence, context } = place
  if (!/^(?:an?|the)$/.test(context.low(from))) return null
  for (let i = from + 1; i < Math.min(sentence.to, from + 12); i++) {
    if (!/^(?:statement|release|communiqu[eé]|announcement|note|bulletin)$/.test(context.low(i))) continue
    const before = speakerFromMention(i, place)
    const by = /^(?:by|from|of)$/.test(context.low(i + 1)) ? i + 2 : context.low(i + 1) === 'issued' && context.low(i + 2) === 'by' ? i + 3 : -1
    const after = by < 0 ? null : speakerAfter(by, place)
    const found = after ?? before ?? issuerAt(i, place)
    return found && found.sort !== 'sides' ? { ...found, from, to: Math.max(found.to, i + 1) } : null
  }
  return null
}
const speakerFromMention = (to: number, place: SayingPlace): Speaker | null => {
  const body = place.sentence.organizations.find((m) => !m.inside && (m.to === to || m.to === to - 1))
  return body ? speakerFrom([body], place) : null
}

/** `…, and, according to X, …`: what X says follows. */
const opensClause = (at: number, { context }: SayingPlace): boolean =>
  context.low(at - 1) === 'and' || (context.form(at - 1) === ',' && context.low(at - 2) === 'and')

/** "According to Minister X, …", "…, according to the World Bank". Not "according to the plan". */
export const accordingTo: SayingRule = {
  id: 'statement/according-to',
  version: 2,
  cues: ['according'],
  find(cue, place) {
    const { sentence, context } = place
    const speaker = speakerAfter(cue.to, place) ?? inStatement(cue.to, place)
    if (!speaker || speaker.sort === 'sides') return null
    const first = cue.from === sentence.from || opensClause(cue.from, place)
    if (!first && (context.form(cue.from - 1) !== ',' || place.inSentence.length > 0)) return null
    const stretch = first ? trimmed(speaker.to, endOf(sentence, context), context) : trimmed(sentence.from, cue.from, context)
    if (
      !stretch ||
      (stretch[1] - stretch[0] < 4 && context.form(speaker.to) !== ',') ||
      (speaker.sort !== 'person' && isFigure(stretch, sentence, context))
    )
      return null
    const rest = first || context.form(speaker.to) !== ',' ? null : trimmed(speaker.to, endOf(sentence, context), context)
    if (rest && rest[1] - rest[0] > 3) return { speaker, segments: [stretch, rest], verb: [cue.from, cue.to] }
    return { speaker, segments: [unquoted(stretch, sentence, context)], verb: [cue.from, cue.to] }
  },
}
