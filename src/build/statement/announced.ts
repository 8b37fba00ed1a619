import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import { stampOf } from '../rule.ts'
import { quotedThroughout, unmarked } from './attribution.ts'
import type { Saying } from './saying.ts'
import { speakerBefore } from './speaker.ts'

/** Who speaks, told in a line of its own that ends with a colon, and the quotation in the paragraphs behind it. */
const RULE = { id: 'statement/announced', version: 1 } as const

/** `The minister said:`, `Speaking in Lima, Ana Ruiz added:` with nothing behind the colon; null where no such line ends the paragraph. */
export function announcer(sentence: AnnotatedSentence | undefined, context: BuildContext, said: readonly Saying[]): Saying | null {
  if (!sentence || context.form(sentence.to - 1) !== ':') return null
  const cue = sentence.cues.findLast((one) => one.form === 'finite' && (one.cue === 'say' || one.cue === 'tell') && one.to <= sentence.to - 1)
  if (!cue) return null
  const speaker = speakerBefore(cue.from, { sentence, context, inSentence: [], inUnit: [], inDocument: said })
  return speaker?.direct ? { speaker, segments: [], verb: [cue.from, cue.to], sentence, rule: stampOf(RULE) } : null
}

/** What follows such a line, where it is quotation throughout. */
export function announcedBy(opener: Saying, here: readonly AnnotatedSentence[], context: BuildContext): Saying[][] {
  const [first] = here
  if (!first || first.unit - opener.sentence.unit !== 1 || !quotedThroughout(here, context)) return []
  return [[opener, ...here.map((sentence): Saying => ({ ...opener, segments: [unmarked(sentence, context)], sentence }))]]
}
