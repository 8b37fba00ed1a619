import type { AnnotatedSentence } from '#model/annotated'
import type { QuotationMention, TitleMention } from '#model/mention'
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
  if (!quoted) return [title.from, title.to]
  if (quoted.to === title.from) return quoted.to - quoted.from <= 8 && isTitleCase(quoted, context) ? [quoted.from, title.to] : [title.from, title.to]
  if (quoted.to <= title.to || !isTitleCase(quoted, context)) return [title.from, title.to]
  const end = /^[,.;]$/.test(context.low(quoted.to - 2)) ? quoted.to - 2 : quoted.to - 1
  return [quoted.from + 1, Math.max(end, title.to)]
}
