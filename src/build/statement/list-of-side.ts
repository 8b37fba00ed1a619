import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import { stampOf } from '../rule.ts'
import type { Saying } from './saying.ts'
import { speakerBefore } from './speaker.ts'

/** A party with a colon, and the list of what it holds: "Both ministers:", "The two sides:". */
const RULE = { id: 'statement/list-of-side', version: 1 } as const

/** `The two sides:`, `Both ministers:`, a party that a list of what it holds follows. Its own words are none of the statement. */
export function listOpener(sentence: AnnotatedSentence | undefined, context: BuildContext): Saying | null {
  if (!sentence || context.form(sentence.to - 1) !== ':' || sentence.to - sentence.from > 14) return null
  const { document, sentencesOfUnit, sentences } = context.doc
  if (document.units[sentence.unit + 1]?.kind !== 'list-item') return null
  const item = sentences[sentencesOfUnit[sentence.unit + 1]?.[0] ?? -1]
  if (!item?.cues.some((cue) => cue.row.startsWith('speech/') && cue.from - item.from <= 3)) return null
  const speaker = speakerBefore(sentence.to - 1, { sentence, context, inSentence: [], inUnit: [] })
  return speaker && { speaker, segments: [], verb: [sentence.from, sentence.to], sentence, rule: stampOf(RULE) }
}
