import type { AnnotatedSentence } from '#model/annotated'
import type { PersonMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { NamedAt } from '../the-two.ts'
import type { Act } from './parties.ts'

/** `Rector Ana Ruiz and Mayor Ole Berg signed`, `was signed by X and Y`: the bodies whose offices the document gives to those who sign. */
export function bodiesOfSigners(act: Act, sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  if (act.way !== 'sign') return []
  const clause = clauseOf(act.verb, sentence, context)
  const by = clause.by.length || !clause.passive ? clause.by : partiesBy(act.verb.to, sentence, context)
  const persons = (clause.passive ? by : clause.subject).filter((party): party is PersonMention => party.kind === 'person')
  const bodies = new Map<string, NamedAt>()
  for (const person of persons) {
    const body = bodyOf(person, context)
    if (body !== null && !bodies.has(body)) bodies.set(body, { name: body, at: [person.from, person.to] })
  }
  return bodies.size > 1 ? [...bodies.values()] : []
}

/** `was signed on 4 May in Oslo by X and Y`. */
function partiesBy(from: number, sentence: AnnotatedSentence, context: BuildContext) {
  for (let i = from; i < Math.min(sentence.to, from + 14); i++) if (context.low(i) === 'by') return partiesFrom(sentence, i + 1, sentence.to, context)
  return []
}

/** The body of the person's office, told with the name or earlier in the document. */
function bodyOf(person: PersonMention, context: BuildContext): string | null {
  const own = person.posts.find((post) => post.organization !== null && !post.former)
  if (own) return own.organization
  const posts = context.of('post').filter((draft) => draft.valueOf('person') === person.name && draft.valueOf('former') !== true)
  return posts.map((draft) => draft.valueOf('organization')).find((name) => typeof name === 'string') ?? null
}
