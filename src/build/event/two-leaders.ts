import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, PersonMention } from '#model/mention'
import { partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'

/** Sentences before in which the two may be told. */
const REACH = 4

/** "The two ministers also met in Lima", "Both presidents held talks": the two people whom a sentence shortly before tells of. */
export function twoLeaders(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly PersonMention[] {
  if (!isOfTwo(verb, sentence, context)) return []
  for (let back = 1; back <= REACH; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier || context.doc.document.units[earlier.unit]?.section !== context.doc.document.units[sentence.unit]?.section) return []
    const people = partiesOf(earlier, context).filter((party): party is PersonMention => party.kind === 'person')
    if (new Set(people.map((person) => person.name)).size === 2) return people
  }
  return []
}

/** `the two foreign ministers` right before the verb. */
function isOfTwo(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  let i = verb.from - 1
  while (i > sentence.from && /^(?:also|then|later|have|had|will|last|first|again|earlier)$/.test(context.low(i))) i--
  if (!context.isIn('people/pair', i)) return false
  for (let k = i - 1; k >= Math.max(sentence.from, i - 3); k--) {
    if (/^(?:two|both)$/.test(context.low(k))) return true
    if (!/^\p{L}[\p{L}-]*$/u.test(context.low(k)) || /^(?:and|of|with|by)$/.test(context.low(k))) return false
  }
  return false
}
