import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, OrganizationMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { headed } from '../headed.ts'
import { ownBody } from '../own-body.ts'
import type { Side } from './sides.ts'

const SKIPPED = /^(?:has|have|had|is|are|was|also|now|itself|since|,|\d{4}|long|been|became|currently|and)$/

/** `We have been a member of …`, `it joined …`, `The museum has been …`: the body that is meant by the words before the tie. */
export function subjectMeant(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side | null {
  let at = cue.from - 1
  while (at > sentence.from && SKIPPED.test(context.low(at))) at--
  const low = context.low(at)
  if (low === 'we') return ownBody(context)
  if (low === 'it') return at - sentence.from < 4 ? openerBefore(sentence, context) : null
  return context.low(at - 1) === 'the' ? headed(low, sentence, context) : null
}

/** The body that opens the sentence before. */
function openerBefore(sentence: AnnotatedSentence, context: BuildContext): Side | null {
  const before = context.doc.sentences[sentence.index - 1]
  const opener = before?.organizations.find((m: OrganizationMention) => !m.generic && !m.inside && m.from - before.from <= 1)
  return opener ? { name: opener.name, at: [opener.from, opener.to] } : null
}
