import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'

/** "the biennial Baltic Poetry Congress opened": how often it is held stands right before its name. */
export const howOften: BuildRule = {
  id: 'series/how-often',
  version: 1,
  cues: ['how-often'],
  build(at: CueMention, sentence, context, rule) {
    if (context.isQuiet(sentence) || (context.shape(at.from) & 1) !== 0 || !/^(?:the|its|our|their|this|’s|'s|a|an)$/.test(context.low(at.from - 1)))
      return
    const name = nameAt(at.to, sentence, context)
    if (!name) return
    context.keep(context.draft('series', rule, sentence).tell('name', name.words, name.at))
  },
}

/** An occasion, or a congress that is read as a body, whose name begins at a token. */
function nameAt(from: number, sentence: AnnotatedSentence, context: BuildContext) {
  if ((context.shape(from) & 1) === 0) return null
  const title = sentence.occasions.find((m) => m.from === from && m.to - m.from > 1 && !m.inside)
  if (title) return { words: title.base, at: [title.from, title.to] as const }
  const body = sentence.organizations.find((m) => m.from === from && m.to - m.from > 1 && !m.inside && GATHERING.test(m.name))
  return body ? { words: body.name, at: [body.from, body.to] as const } : null
}
const GATHERING = /\b(?:Congress|Assembly|Conference|Synod|Convention|Forum|Summit|Games|Festival|Biennale)$|^(?:Congress|Assembly|Conference) of /
