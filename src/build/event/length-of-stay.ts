import type { AnnotatedSentence } from '#model/annotated'
import { addTo, formatEdtf, parseEdtf } from '#model/edtf'
import type { CueMention, QuantityMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { claimLike } from '../draft.ts'
import { datelineOf } from '../scene.ts'

/** Longer stays are no visits of so many days. */
const MOST_DAYS = 31
/** How many tokens of a sentence a dateline may take. */
const HEAD = 8
/** How far before the length of a stay the verb may stand that says that it ends. */
const REACH = 14

/** "arrived on Tuesday on a three-day visit", "left on Thursday at the end of a four-day visit": the days of the stay, not the one day. */
export function tellLengthOfStay(context: BuildContext): void {
  for (const event of context.of('event')) {
    if (event.valueOf('kind') !== 'visit') continue
    const at = event.claims.findIndex((claim) => claim.field === 'date')
    const told = event.claims[at]
    if (!told || String(told.value).length !== 10) continue
    for (const index of event.sentences) {
      const sentence = context.doc.sentences[index]
      const stay = sentence && lengthIn(sentence, context, (cue) => cue.cue === 'visit-noun')
      if (!sentence || !stay || !isToldIn(told.spans[0], sentence, context)) continue
      const ended = isEnding(stay, sentence, context)
      if (isOfDateline(told.spans[0], sentence, context)) break
      const days = daysOf(String(told.value), stay, ended)
      if (days) event.claims[at] = claimLike(told, { value: days, basis: 'inferred' })
      break
    }
  }
}

/** The days of a stay whose first or last day is known; of one told in weeks the first is cut to its month. */
export function daysOf(day: string, { value, unit }: Pick<QuantityMention, 'value' | 'unit'>, ended: boolean): string | null {
  const point = parseEdtf(day)?.from
  const days = unit === 'week' ? value * 7 : value
  if (point?.day === undefined || !Number.isInteger(value) || days < 2 || days > MOST_DAYS) return null
  const other = addTo(point, ended ? 1 - days : days - 1, 'day')
  const cut = unit === 'week' ? { year: other.year, ...(other.month === undefined ? {} : { month: other.month }) } : other
  return formatEdtf(ended ? { from: cut, to: point } : { from: point, to: cut })
}

/** `a three-day official visit`: a length right before the noun of what lasted. */
export function lengthIn(sentence: AnnotatedSentence, context: BuildContext, isNoun: (cue: CueMention) => boolean): QuantityMention | undefined {
  return sentence.quantities.find(
    (m) =>
      m.unitKind === 'duration' &&
      m.unit === 'day' &&
      context.low(m.to - 1).includes('-') &&
      sentence.cues.some((cue) => isNoun(cue) && cue.from >= m.to && cue.from - m.to <= 4),
  )
}

const ENDING = /^(?:end|ends|ended|ending|conclu\p{L}+|wrap\p{L}*|complet\p{L}+|wound|after|following|finish\p{L}*|left|leaves|departed|returned)$/u
const isEnding = (stay: QuantityMention, { from }: AnnotatedSentence, context: BuildContext): boolean => {
  for (let i = stay.from - 1; i >= Math.max(from, stay.from - REACH); i--) {
    if (/^(?:for|arrive|arrived|arrives|begin|began|begins|started|starts|kicked)$/.test(context.low(i))) return false
    if (ENDING.test(context.low(i))) return true
  }
  return false
}

/** True where words of the document stand in a sentence. */
export function isToldIn(
  span: { readonly start: number; readonly end: number } | undefined,
  { from, to }: AnnotatedSentence,
  context: BuildContext,
): boolean {
  return span !== undefined && context.doc.rangesOf(from, to).some((range) => span.start >= range.start && span.end <= range.end)
}

/** The day that heads the story is not one of the visit. */
export function isOfDateline(span: { readonly start: number } | undefined, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (!span || datelineOf(sentence, context.doc).length === 0) return false
  return sentence.dates.some((date) => date.from - sentence.from <= HEAD && context.doc.rangesOf(date.from, date.to)[0]?.start === span.start)
}
