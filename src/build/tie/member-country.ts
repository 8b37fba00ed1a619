import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { isGenitive } from '../clause/grammar.ts'
import type { BuildContext } from '../context.ts'
import { type Side, sidesOf } from './sides.ts'

const BETWEEN =
  /^(?:is|was|are|as|became|becomes|remains|being|,|a|an|the|now|also|only|newest|new|latest|founding|first|second|third|[\p{L}-]+th|\d+(?:st|nd|rd|th)|full|fellow|both|two|oldest|largest|smallest)$/u

/** `Samoa is the third PIF member country`, `Tonga, a PIF member state,`: the body stands before what its member is called. */
export function memberCountry(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const end = isGenitive(context.low(cue.from - 1)) ? cue.from - 1 : cue.from
  const whole = sentence.organizations.find((m) => m.to === end && !m.generic)
  if (!whole) return []
  let i = whole.from
  while (i > sentence.from && BETWEEN.test(context.low(i - 1))) i--
  if (i === whole.from || !/^(?:is|was|became|becomes|remains|as|being|,)$/.test(context.low(i))) return []
  const member = sidesOf(sentence, false, context).find((m) => m.to === i && !m.inside && m.name !== whole.name)
  return member
    ? [
        { name: member.name, at: [member.from, member.to] },
        { name: whole.name, at: [whole.from, whole.to] },
      ]
    : []
}
