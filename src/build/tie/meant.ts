import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, OrganizationMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { ownBody } from '../own-body.ts'
import type { Side } from './pair.ts'

/** Sentences before in which the body that is meant is told. */
const NEAR = 6
const SKIPPED = /^(?:has|have|had|is|are|was|also|now|itself|since|,|\d{4}|long|been|became|currently|and)$/
/** Letters of a head that its name in other languages shares (`museum`, `Museo`). */
const STEM = 5

/** `We have been a member of …`, `it joined …`, `The museum has been …`: the body that is meant by the words before the tie. */
export function subjectMeant(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side | null {
  let at = cue.from - 1
  while (at > sentence.from && SKIPPED.test(context.low(at))) at--
  const low = context.low(at)
  if (low === 'we') return ownBody(context)
  if (low === 'it') return at - sentence.from < 4 ? openerBefore(sentence, context) : null
  return context.low(at - 1) === 'the' ? headed(low, sentence, context) : null
}

/** The body that a bare noun stands for: the last one told before whose name has that word, `the museum` after `Dolphin Museum`. */
export function headed(noun: string, sentence: AnnotatedSentence, context: BuildContext): Side | null {
  if (!HEADS.test(noun)) return null
  const stem = noun.slice(0, STEM)
  for (let k = sentence.index; k >= Math.max(0, sentence.index - NEAR); k--) {
    const bodies = context.doc.sentences[k]?.organizations ?? []
    const found = bodies.findLast((m) => !m.generic && m.to <= (k === sentence.index ? sentence.from : m.to) && m.name.toLowerCase().includes(stem))
    if (found) return { name: found.name, at: [found.from, found.to] }
  }
  return null
}
const HEADS =
  /^(?:museum|university|institution|institute|college|school|library|academy|orchestra|theatre|association|foundation|club|hospital|archive|clinic|society|union|council|federation|party|network|trust|chamber|company|centre|center|organi[sz]ation|polytechnic|faculty)$/

/** The body that opens the sentence before. */
function openerBefore(sentence: AnnotatedSentence, context: BuildContext): Side | null {
  const before = context.doc.sentences[sentence.index - 1]
  const opener = before?.organizations.find((m: OrganizationMention) => !m.generic && !m.inside && m.from - before.from <= 1)
  return opener ? { name: opener.name, at: [opener.from, opener.to] } : null
}
