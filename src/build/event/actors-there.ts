import type { AnnotatedSentence } from '#model/annotated'
import { type Party, partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellParties } from './people.ts'

/** First words of a sentence that put what follows at an occasion. */
const AT = /^(?:at|during|speaking|addressing|opening|closing|attending)$/

/**
 * "At the annual meeting of the Council, held in Lund today, X and Y discussed", "Speaking at the 3rd Forum in Lima, Z said": who
 * acts behind the comma was at the occasion that the sentence begins with.
 */
export function tellActorsThere(context: BuildContext): void {
  for (const event of context.of('event')) {
    const sentence = context.doc.sentences[event.sentences.first]
    if (!sentence || event.valueOf('kind') === 'visit' || !AT.test(context.low(sentence.from)) || context.isQuiet(sentence)) continue
    const noun = nounOf(event, sentence, context)
    if (noun > 0) tellParties(event, 'participants', actorsBehind(noun, sentence, context))
  }
}

/** Where the noun or the name of the event ends, near the first word of the sentence; -1 where it stands elsewhere. */
function nounOf(event: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): number {
  const spans = event.claims.filter((claim) => claim.field === 'kind' || claim.field === 'name').flatMap((claim) => claim.spans)
  let end = -1
  for (let i = sentence.from + 1; i < Math.min(sentence.to, sentence.from + 30); i++) {
    const [range] = context.doc.rangesOf(i, i + 1)
    if (range && spans.some((span) => span.start <= range.start && span.end >= range.end)) end = i + 1
    else if (end < 0 && i - sentence.from > 10) return -1
  }
  return end
}

/** The people right behind a comma that closes the opening words. */
function actorsBehind(noun: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  for (let i = noun; i < Math.min(sentence.to, noun + 24); i++) {
    if (context.low(i) !== ',') continue
    const people = partiesFrom(sentence, i + 1, sentence.to, context)
    const [first] = people
    if (first?.kind === 'person') return people.filter((party) => party.kind === 'person')
  }
  return []
}
