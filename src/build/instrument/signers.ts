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
  let states = 0
  for (const person of persons) {
    const body = bodyOf(person, context)
    const name = body ?? stateOf(person, sentence)
    if (body === null) states++
    if (name !== null && !bodies.has(name)) bodies.set(name, { name, at: [person.from, person.to] })
  }
  const alike = states === 0 || states === persons.length
  return bodies.size > 1 && alike ? [...bodies.values()] : []
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

/** `Ambassador of Chile to Kenya A`, `Peruvian Minister of Health B`: the first state in the words of the office. */
function stateOf(person: PersonMention, sentence: AnnotatedSentence): string | null {
  for (const post of person.posts) {
    if (post.former) continue
    const place = sentence.places.find((m) => m.from >= post.titleFrom && m.to <= post.titleTo && m.country !== null && m.sort !== 'city')
    if (place) return place.sort === 'country' ? place.name : (REGIONS.of(place.country as string) ?? null)
  }
  return null
}
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region' })
