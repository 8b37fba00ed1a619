import type { AnnotatedSentence } from '#model/annotated'
import type { QuotationMention, TitleMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import type { BuildContext } from '../context.ts'
import { isTitleCase } from './occasion-title.ts'

/** Most tokens of a quoted name. */
const MOST = 18

/**
 * The tokens of an occasion's whole name where quotation marks tell it: all of `“Peru and Chile Water Forum”`, and the words
 * in front that a noun or name belongs to, `the “Engage Africa” Conference`. Its own tokens where they tell nothing.
 */
export function nameOf(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): readonly [number, number] {
  const quoted = sentence.mentions.find(
    (m): m is QuotationMention => m.kind === 'quotation' && m.to - m.from <= MOST && m.from <= title.from && m.to >= title.from,
  )
  if (!quoted) return [beginOfActs(title, sentence, context), endOfSides(title, sentence, context)]
  if (quoted.to === title.from) return quoted.to - quoted.from <= 8 && isTitleCase(quoted, context) ? [quoted.from, title.to] : [title.from, title.to]
  if (quoted.to <= title.to || !isTitleCase(quoted, context)) return [title.from, title.to]
  const end = /^[,.;]$/.test(context.low(quoted.to - 2)) ? quoted.to - 2 : quoted.to - 1
  return [quoted.from + 1, Math.max(end, title.to)]
}

/** `the Dialogue Between the Union and Parties of Nordic Countries`: sides that a capital `Between` takes into the name. */
function endOfSides(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.form(title.to) !== 'Between') return title.to
  let to = title.to + 1
  while (to < sentence.to && to - title.to < MOST && (context.shape(to) & SHAPE.capital || SMALL.test(context.low(to)))) to++
  while (!(context.shape(to - 1) & SHAPE.capital)) to--
  return to
}
const SMALL = /^(?:of|and|the|for|on|&|’s|'s)$/

/** `the Signing and Exchange of Notes Ceremony`: where a ceremony's name begins that is joined of acts. */
function beginOfActs(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): number {
  if (title.head !== 'ceremony' || !ACT_JOINT.test(context.low(title.from - 1))) return title.from
  let from = title.from - 1
  while (from > sentence.from && title.from - from < 8 && (context.shape(from - 1) & 1 || ACT_JOINT.test(context.low(from - 1)))) from--
  const opened = /^(?:the|a|an|this)$/.test(context.low(from - 1)) && (context.shape(from) & 1) !== 0
  const named = sentence.mentions.some(
    (m) =>
      (m.kind === 'person' || m.kind === 'place' || m.kind === 'organization') && m.from >= from && m.to <= title.from && !isActNoun(m.from, context),
  )
  return opened && !named ? from : title.from
}
const ACT_JOINT = /^(?:and|of|&)$/
const isActNoun = (i: number, context: BuildContext): boolean => /(?:ing|ment|tion)$/.test(context.low(i))
