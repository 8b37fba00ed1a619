import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention } from '#model/mention'
import { isAhead } from '../ahead.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance } from './attendance.ts'
import { kindOfCue, OCCASION_CUES } from './kind.ts'
import { tellParties } from './people.ts'
import { tellPlace, tellWhere } from './where.ts'

/** How many words of a label stand before its colon. */
const MOST = 5
/** Nouns of opening that no cue of an occasion covers. */
const OPENING = /^(?:opening|inauguration|unveiling|launch|launching|vernissage|signing|handover)$/

/** "Inauguration: 24 November, 6.30 pm", "Agreement signed: September 1998": a line that names an occasion and, behind a colon, its day. */
export const labelled: BuildRule = {
  id: 'event/labelled',
  version: 1,
  cues: ['sign', 'open', ...OCCASION_CUES],
  mentions: ['occasion'],
  build(at, sentence, context, rule) {
    const noun = at.kind === 'cue' ? at : nounIn(at, sentence)
    if (!noun || noun.from - sentence.from > MOST) return
    const colon = colonBehind(noun, sentence, context)
    if (colon < 0) return
    const date = datesOf(sentence).find((m) => m.from > colon && m.from - colon <= 3)
    if (!date || (date.edtf?.length ?? 0) < 7) return
    const kind = noun.cue === 'sign' || noun.cue === 'open' ? solemnKind(noun, context) : kindOfCue(noun.cue)
    if (!kind || context.near('event', sentence.index, sentence.index).some((event) => event.rule.startsWith('event/labelled@'))) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', kind, [noun.from, noun.to])
    draft.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    draft.tellStatus(isAhead(date.edtf as string, context) ? 'planned' : 'held', [noun.from, noun.to])
    tellWhere(draft, { sentence, at: date.to, from: colon, to: sentence.to }, context, false)
    tellAttendance(draft, { sentence, at: date.to, from: colon, to: sentence.to }, context)
    if (noun.cue === 'sign') tellSigned(draft, sentence, context)
    else tellInherited(draft, sentence, context)
    context.keep(draft)
  },
}

/** The noun of a label that is read as a name: `Inauguration`. */
const nounIn = (name: Mention, sentence: AnnotatedSentence): CueMention | undefined =>
  name.inside ? undefined : sentence.cues.find((cue) => cue.cue.startsWith('occasion.') && cue.from >= name.from && cue.to <= name.to)

/** The colon that ends the label; -1 where words that are none stand before it. */
function colonBehind(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = noun.to; i < Math.min(sentence.to, noun.to + 3); i++) if (context.low(i) === ':') return i
  return -1
}

/** `Agreement signed:`, `Signing:`, `Opening:`. */
function solemnKind(noun: CueMention, context: BuildContext): 'ceremony' | null {
  return OPENING.test(context.low(noun.from)) || (noun.cue === 'sign' && /^(?:signed|concluded|renewed)$/.test(context.low(noun.from)))
    ? 'ceremony'
    : null
}

/** What was signed, and with whom: the place that the heading names. */
function tellSigned(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  for (const m of sentence.instruments) if (!m.inside) draft.tell('outcomes', m.name, [m.from, m.to])
  const head = headingOf(sentence, context)
  if (!head) return
  const city = cityOf(head, context)
  const place = head.places.find((m) => !m.inside && m.sort !== 'demonym')
  if (city) draft.tell('participants', context.words(city[0], city[1]), city)
  else if (place) tellParties(draft, 'participants', [place])
}

/** `Angers (France)`: the words of a heading before the country in brackets. */
function cityOf(head: AnnotatedSentence, context: BuildContext): readonly [number, number] | null {
  let from = head.from
  while (from < head.to && !(context.shape(from) & 1)) from++
  let to = from
  while (to < head.to && context.low(to) !== '(') to++
  return to < head.to && to > from && to - from <= 3 ? [from, to] : null
}

/** An opening is where the notice says, or where it was put up. */
function tellInherited(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  const { place } = context.setting(sentence)
  if (draft.valuesOf('places').length === 0 && place) tellPlace(draft, place, 'inferred')
}

/** The heading that a line stands under. */
export function headingOf(sentence: AnnotatedSentence, context: BuildContext): AnnotatedSentence | undefined {
  const { units } = context.doc.document
  const section = units[sentence.unit]?.section ?? -1
  for (let k = sentence.index - 1; k >= 0 && sentence.index - k < 40; k--) {
    const earlier = context.doc.sentences[k]
    if (!earlier || earlier.unit < section) return undefined
    if (earlier.unit === section) return earlier
  }
  return undefined
}
