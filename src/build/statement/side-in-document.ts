import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import { stampOf } from '../rule.ts'
import { endOf } from './extent.ts'
import { governing } from './instrument.ts'
import type { Saying } from './saying.ts'
import { speakerBefore } from './speaker.ts'

/** The position of a side in the text of a joint statement, told without a verb of speech: "The two sides attach importance to …". */
const RULE = { id: 'statement/side-in-document', version: 1 }

/** In the text of a joint statement every sentence whose subject is a side is that side's position: "The two sides will …". */
export function findSideInDocument(sentence: AnnotatedSentence, context: BuildContext, inUnit: readonly Saying[]): Saying | null {
  if (sentence.to - sentence.from < 6) return null
  const instrument = governing(sentence, context)
  const kind = context.doc.document.units[sentence.unit]?.kind
  if (!instrument || instrument.parties.length < 2 || kind === 'heading') return null
  if (instrument.at[0] >= sentence.from && instrument.at[0] < sentence.to) return null
  for (let i = sentence.from + 1; i < Math.min(sentence.to, sentence.from + 12); i++) {
    if (!VERB.test(context.low(i))) continue
    const speaker = speakerBefore(i, { sentence, context, inSentence: [], inUnit })
    if (!speaker || speaker.sort === 'person' || speaker.to < i - 3) return null
    return { speaker, segments: [[sentence.from, endOf(sentence, context)]], verb: [i, i + 1], sentence, rule: stampOf(RULE) }
  }
  return null
}

const VERB =
  /^(?:will|shall|should|must|are|is|have|has|agree|agreed|\p{L}+(?:ise|ize|ate|ify)s?|notes?|commends?|appreciates?|speaks?|shares?|attach(?:es)?|regards?|sees?|holds?|remains?|continues?|intends?|seeks?|acts?|works?)$/u
