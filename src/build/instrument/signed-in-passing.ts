import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import type { BuildContext } from '../context.ts'
import { type NamedAt, twoStates } from '../the-two.ts'
import type { Act } from './parties.ts'
import { pointedParties } from './pointed-parties.ts'

/** How far behind the verb the day of the signing may stand. */
const NEAR = 8

/**
 * `the charter, signed in Lima in May 1978`, `the pact, which was signed in 1991`: a document whose signing is told with it in passing, without
 * who signed, is that of `the two parties` of the sentence; where it is one between two, of the two states that the text is about.
 */
export function signedInPassing(mention: TitleMention, act: Act, sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  const { verb } = act
  if (context.low(verb.from) !== 'signed' || documentEnd(verb.from, context) !== mention.to || isCopy(verb.from, sentence, context)) return []
  if (!sentence.dates.some((m) => m.edtf !== null && m.from >= verb.to && m.from - verb.to <= NEAR)) return []
  const clause = clauseOf(verb, sentence, context)
  if (clause.by.length + clause.with.length > 0) return []
  const two = isBetweenTwo(mention.name) ? twoStates(sentence, context) : []
  return [...pointed(sentence, context), ...two].slice(0, 2)
}

/** Where the document before `signed` ends, over a comma and `which was`. */
export function documentEnd(verb: number, context: BuildContext): number {
  let to = verb
  if (/^(?:was|were)$/.test(context.low(to - 1)) && context.low(to - 2) === 'which') to -= 2
  return context.low(to - 1) === ',' ? to - 1 : to
}

/** `a copy of the Treaty signed in 1921`: the paper is spoken of. */
export function isCopy(to: number, { from }: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = to - 1; i > Math.max(from, to - 16); i--)
    if (context.low(i) === 'of' && /^(?:copy|copies|text|original|facsimile)$/.test(context.low(i - 1))) return true
  return false
}

/** A document with a name of its own may be of many. */
const isBetweenTwo = (name: string): boolean => /^\p{Ll}/u.test(name) || /\b(?:bilateral|compact)\b/i.test(name)

/** `the two countries`, `both parties`, wherever in the sentence. */
function pointed(sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  for (let i = sentence.from + 1; i < sentence.to; i++)
    if (/^(?:two|both)$/.test(context.low(i))) {
      const found = pointedParties(sentence, i + 2, context)
      if (found.length === 2) return found
    }
  return []
}
