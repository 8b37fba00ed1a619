import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, OrganizationMention, TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'

/** How many sentences back the name that a noun points to may stand. */
const REACH = 6
const NOUN =
  /^(?:society|association|foundation|club|union|league|federation|institute|school|university|college|library|museum|centre|center|academy|choir|orchestra|agency|fund|network|council|committee|commission|organi[sz]ation|company|programme|program|project|scheme|initiative)$/

/**
 * `the society, founded in 1961`, `The program, which was launched in 2014`: the name told before, here or in the sentences
 * before, that ends with the noun right before the verb.
 */
export function meantBy(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): OrganizationMention | TitleMention | null {
  let noun = verb.from - 1
  while (
    noun > sentence.from &&
    verb.from - noun <= 6 &&
    /^(?:,|\(|which|that|was|were|is|itself|first|originally|formally|officially)$/.test(context.low(noun))
  )
    noun--
  const word = context.low(noun)
  if (!NOUN.test(word) || !/^(?:the|this|our|its|their)$/.test(context.low(noun - 1))) return null
  if (context.shape(noun) & 1) return null
  const head = word === 'program' ? 'programme' : word
  for (let back = 0; back <= REACH; back++) {
    const near = context.doc.sentences[sentence.index - back]
    if (!near) return null
    const named = near.mentions.findLast(
      (m): m is OrganizationMention | TitleMention =>
        ((m.kind === 'organization' && !m.generic) || m.kind === 'programme') &&
        (back > 0 || m.to < noun) &&
        m.name
          .toLowerCase()
          .split(/\s/)
          .some((part) => part === word || part === head),
    )
    if (named) return named
  }
  return null
}
