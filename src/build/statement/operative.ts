import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { stampOf } from '../rule.ts'
import { endOf, trimmed } from './extent.ts'
import type { Saying } from './saying.ts'
import type { Speaker } from './speaker.ts'

/** The clauses of conclusions and resolutions: "THE COUNCIL, … WELCOMES the offer; INVITES the Commission to …". */
const RULE = { id: 'statement/operative', version: 1 } as const

/** Most units between the body that opens such a text and its clause. */
const MOST_CLAUSES = 60

/** What an operative clause holds, in the name of the body that opens the text; an undertaking is none. */
export function operativeClause(sentence: AnnotatedSentence, context: BuildContext): Saying | null {
  const verb = operativeVerb(sentence, context)
  if (verb < 0 || /^(?:undertakes|decides|resolves|commits|pledges|adopts|appoints|establishes|creates)$/.test(context.low(verb))) return null
  const speaker = resolver(sentence, verb, context)
  const from = context.low(verb + 1) === 'that' ? verb + 2 : /^(?:also|further|again)$/.test(context.low(verb + 1)) ? verb + 2 : verb + 1
  const words = speaker && trimmed(from, endOf(sentence, context), context)
  return words && { speaker, segments: [words], verb: [verb, verb + 1], sentence, rule: stampOf(RULE) }
}

/** The verb in the third person that opens a paragraph, after its number at most; -1 where there is none. */
export function operativeVerb(sentence: AnnotatedSentence, context: BuildContext): number {
  const [first] = context.doc.sentencesOfUnit[sentence.unit] ?? []
  if (first !== sentence.index) return -1
  let verb = sentence.from
  while (verb < sentence.from + 3 && !/^\p{L}{3}/u.test(context.form(verb))) verb++
  return /^(?:\p{Lu}{4,}S|\p{Lu}\p{Ll}{3,}s)$/u.test(context.form(verb)) && VERB.test(context.low(verb)) ? verb : -1
}
const VERB =
  /^(?:underlines|underscores|stresses|emphasi[sz]es|expresses|welcomes|invites|encourages|undertakes|urges|requests|calls|notes|recogni[sz]es|reaffirms|reiterates|affirms|acknowledges|supports|endorses|condemns|deplores|commends|appreciates|recommends|appeals|thanks|decides|resolves|commits|pledges|adopts|appoints|establishes|creates|considers|declares|highlights|regrets|salutes|takes|demands|proposes|believes|insists|asks|instructs|looks|congratulates|pays)$/

/** `THE COUNCIL OF X,` or `The General Assembly:` above the clause, each clause between ending without a full stop. */
export function resolver(sentence: AnnotatedSentence, verb: number, context: BuildContext): Speaker | null {
  const { sentences, sentencesOfUnit } = context.doc
  for (let unit = sentence.unit - 1; unit >= Math.max(0, sentence.unit - MOST_CLAUSES); unit--) {
    const [start = 0, end = 0] = sentencesOfUnit[unit] ?? []
    const [first, last] = [sentences[start], sentences[end - 1]]
    if (!first || !last || start === end) continue
    const name = first === last ? bodyIn(first, context) : null
    if (name) return { name: context.words(...name), at: [name], basis: 'inferred', sort: 'body', from: verb, to: verb, direct: true }
    if (context.form(last.to - 1) === '.') return null
  }
  return null
}

/** `THE COUNCIL OF THE UNION,`: a line that names a body and ends with a comma or colon. */
function bodyIn(sentence: AnnotatedSentence, context: BuildContext): Tokens | null {
  const [from, to] = [sentence.from + 1, sentence.to - 1]
  if (context.low(sentence.from) !== 'the' || !/^[,:]$/.test(context.form(to)) || to - from > 14 || to <= from) return null
  for (let i = from; i < to; i++) if (!/^\p{Lu}/u.test(context.form(i)) && !/^(?:of|the|and|for|on|in|[-–’'’s])$/.test(context.low(i))) return null
  return [from, to]
}
