import type { AnnotatedSentence } from '#model/annotated'
import type { PersonMention, PlaceMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { NamedAt } from '../the-two.ts'
import { otherState } from './bound.ts'
import type { Act } from './parties.ts'

/** `Rector Ana Ruiz and Mayor Ole Berg signed`, `was signed by X and Y`: the bodies whose offices the document gives to those who sign. */
export function bodiesOfSigners(act: Act, sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  if (act.way !== 'sign') return []
  const clause = clauseOf(act.verb, sentence, context)
  const by = clause.by.length || !clause.passive ? clause.by : partiesBy(act.verb.to, sentence, context)
  const others = clause.passive ? [] : partiesWith(act.verb.to, sentence, context)
  const persons = [...(clause.passive ? by : clause.subject), ...others].filter((party): party is PersonMention => party.kind === 'person')
  const bodies = new Map<string, NamedAt>()
  let states = 0
  for (const person of persons) {
    const body = bodyOf(person, context)
    const name = body ?? stateOf(person, sentence, context)
    if (body === null) states++
    if (name !== null && !bodies.has(name)) bodies.set(name, { name, at: [person.from, person.to] })
  }
  const alike = states === 0 || states === persons.length
  const [one] = bodies.values()
  if (one && bodies.size === 1 && persons.length === 2 && states === 2) {
    const others = otherState(one, sentence, context)
    return others.length ? [...others, one] : []
  }
  return bodies.size > 1 && alike ? [...bodies.values()] : []
}

/** `was signed on 4 May in Oslo by X and Y`. */
function partiesBy(from: number, sentence: AnnotatedSentence, context: BuildContext) {
  for (let i = from; i < Math.min(sentence.to, from + 14); i++) if (context.low(i) === 'by') return partiesFrom(sentence, i + 1, sentence.to, context)
  return []
}

/** `signed an agreement on rice with Governor X`: the persons on the other side. */
function partiesWith(from: number, sentence: AnnotatedSentence, context: BuildContext) {
  for (let i = from; i < Math.min(sentence.to, from + 20); i++) {
    if (/^[.;:]$|^(?:which|that|who|during|after|before)$/.test(context.low(i))) return []
    if (context.low(i) === 'with') return partiesFrom(sentence, i + 1, sentence.to, context)
  }
  return []
}

/** The body of the person's office, told with the name or earlier in the document. */
function bodyOf(person: PersonMention, context: BuildContext): string | null {
  const own = person.posts.find((post) => post.organization !== null && !post.former)
  if (own) return own.organization
  const posts = context.of('post').filter((draft) => draft.valueOf('person') === person.name && draft.valueOf('former') !== true)
  return posts.map((draft) => draft.valueOf('organization')).find((name) => typeof name === 'string') ?? null
}

/** `Ambassador of Chile to Kenya A`, `Peruvian Minister of Health B`, `Minister C of Fiji`: the first state in the words of the office; of a mayor, the town. */
function stateOf(person: PersonMention, sentence: AnnotatedSentence, context: BuildContext): string | null {
  for (const post of person.posts) {
    if (post.former) continue
    const town = OF_TOWN.test(post.title)
    const inTitle = (m: PlaceMention): boolean =>
      (m.from >= post.titleFrom && m.to <= post.titleTo) || (m.from >= person.to && m.from <= person.to + 2 && post.title.endsWith(m.name))
    const place = sentence.places.find((m) => inTitle(m) && m.country !== null && (town || m.sort !== 'city'))
    if (place) return nameOf(place)
  }
  let i = person.from - 1
  while (i > sentence.from && person.from - i < 5 && !OTHER.test(context.low(i))) i--
  const place = OTHER.test(context.low(i)) ? sentence.places.find((m) => m.to === i) : undefined
  return place ? nameOf(place) : null
}
/** `her Peruvian counterpart`, `his Malian colleague`. */
const OTHER = /^(?:counterpart|colleague|homologue)$/
const OF_TOWN = /\b(?:mayor|governor|burgomaster|alcalde|prefect)\b/i
const nameOf = (place: PlaceMention): string | null => (place.sort === 'demonym' ? place.country && (REGIONS.of(place.country) ?? null) : place.name)
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region' })
