import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import { type Party, partiesFrom, partiesOf } from './parties.ts'

/** Who `he`, `she` or `they` are: the person, or the parties, that the sentences before in the same item began with. */
export function antecedents(sentence: AnnotatedSentence, pronoun: string, context: BuildContext): readonly Party[] {
  for (let back = 1; back <= 4; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier || !sameItem(earlier, sentence, context)) return []
    if (pronoun !== 'they' && (context.low(earlier.from) === pronoun || /^(?:also|among)$/.test(context.low(earlier.from)))) continue
    const parties = partiesOf(earlier, context).filter((party) => (pronoun === 'they' ? party.kind !== 'place' : party.kind === 'person'))
    const [first] = parties
    if (pronoun === 'they' && first && isOfCompany(earlier, first)) return []
    const own = first && pronoun !== 'they' ? toldOf(earlier, first, context) : null
    if (own) return [own]
    if (first) return pronoun === 'they' ? partiesFrom(earlier, first.from, earlier.to, context).filter((party) => parties.includes(party)) : [first]
  }
  return []
}

/** `The delegation called on X`, then `They`: the delegation, not X. */
function isOfCompany({ cues, from }: AnnotatedSentence, first: Party): boolean {
  const company = cues.find((cue) => cue.cue === 'company' && cue.from - from <= NEAR)
  if (!company || cues.some((cue) => cue.row === 'presence/phrase' && cue.from >= company.to && cue.to <= first.from)) return false
  return cues.some((cue) => cue.form === 'finite' && cue.from >= company.to && cue.to <= first.from)
}
/** How many tokens into its sentence a delegation stands that it is about. */
const NEAR = 6

/** `The Minister also met X`, then `He`: the Minister, whom the sentence is about, not the first who is named in it. */
function toldOf(sentence: AnnotatedSentence, first: Party, context: BuildContext): Party | null {
  if (!/^(?:the|he|she|later|earlier)$/.test(context.low(sentence.from))) return null
  const main = sentence.cues.find((cue) => cue.form === 'finite' && cue.to <= first.from && context.clauses.has(cue))
  const known = main ? context.clauses.get(main) : undefined
  const people = known?.subject.filter((party) => party.kind === 'person') ?? []
  return people.length === 1 ? (people[0] as Party) : null
}

function sameItem(a: AnnotatedSentence, b: AnnotatedSentence, context: BuildContext): boolean {
  if (a.unit === b.unit) return true
  const [x, y] = [context.doc.document.units[a.unit], context.doc.document.units[b.unit]]
  return x?.section === y?.section && b.unit - a.unit <= 4
}
