import type { AnnotatedSentence } from '#model/annotated'
import type { PersonMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { type Party, partiesOf } from './parties.ts'
import type { Verb } from './verb.ts'

/** How many sentences back the person may be told. */
const REACH = 3
const BEHIND = new Set(
  ', . ; : " ” in at on here for to during and where while when over before after ahead as with yesterday today last this earlier from upon'.split(
    ' ',
  ),
)

/** "X said this when Y called on him", "the minister received her in Lima": the person told before whom the pronoun behind a verb means. */
export function pronounObject(verb: Verb, subject: readonly Party[], sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const low = context.low(verb.to)
  if ((low !== 'him' && low !== 'her') || (low === 'her' && !BEHIND.has(context.low(verb.to + 1)) && !isDated(verb.to + 1, sentence))) return []
  const own = partiesOf(sentence, context).filter((party): party is PersonMention => party.kind === 'person' && party.to <= verb.from)
  const here = own.find((person) => !isAmong(person, subject))
  if (here) return [here]
  if (own.length === 0 && subject.length === 0) return []
  for (let back = 1; back <= REACH; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier || context.doc.document.units[earlier.unit]?.section !== context.doc.document.units[sentence.unit]?.section) return []
    const person = partiesOf(earlier, context).find((party) => party.kind === 'person' && !isAmong(party, subject))
    if (person) return [person]
  }
  return []
}

const isAmong = ({ name }: Party, parties: readonly Party[]): boolean => parties.some((party) => party.name === name)
const isDated = (i: number, { dates }: AnnotatedSentence): boolean => dates.some((date) => date.from === i)
