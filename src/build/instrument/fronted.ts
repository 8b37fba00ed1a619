import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { NamedAt } from '../the-two.ts'

/** Tokens from the document to the comma behind which its makers stand. */
const REACH = 10

/** `In a joint declaration dated 5 May 1998, A and B called for …`: who speaks in the document that opens the sentence. */
export function frontedMakers(mention: TitleMention, sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  if (context.low(sentence.from) !== 'in' || mention.from - sentence.from > 2 || !/^joint/i.test(mention.name)) return []
  let comma = mention.to
  while (comma < Math.min(sentence.to, mention.to + REACH) && context.low(comma) !== ',') comma++
  if (context.low(comma) !== ',') return []
  const parties = partiesFrom(sentence, comma + 1, Math.min(sentence.to, comma + 14), context)
  return parties[0] && parties[0].from <= comma + 2 ? parties.map((party) => ({ name: party.name, at: [party.from, party.to] as const })) : []
}
