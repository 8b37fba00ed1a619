import type { AnnotatedSentence } from '#model/annotated'
import type { PersonMention, PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { stateOf } from './role.ts'
import type { Speaker } from './speaker.ts'

/** How far back a person may be told of with their state, in sentences. */
const BACK = 60

/** The state for which a person speaks, as their office or the words after their name tell: `Ana Ruiz of Peru`, `the Peruvian Minister Ruiz`. */
export function stateOfSpeaker(speaker: Speaker, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  if (speaker.sort !== 'person') return null
  for (let s = sentence.index; s >= Math.max(0, sentence.index - BACK); s--) {
    const told = context.doc.sentences[s]
    if (!told) continue
    const person = told.persons.find((m) => m.name === speaker.name)
    const place = person && told.places.find((m) => m.country !== null && isOf(m, person, context))
    if (!place) continue
    const state = stateOf(place, { sentence: told, context, inSentence: [], inUnit: [] })
    return { ...speaker, name: state.name, at: [...speaker.at, [place.from, place.to], ...state.at], sort: 'body' }
  }
  return null
}

const isOf = (place: PlaceMention, person: PersonMention, context: BuildContext): boolean =>
  (place.from >= person.outerFrom - 1 && place.to <= person.outerTo + 1 && (place.sort === 'country' || place.sort === 'demonym')) ||
  (place.sort === 'country' && place.from === person.to + 1 && /^(?:of|from)$/.test(context.low(person.to)))

/** The body to which a speaker belongs by office, whose name has the word told (`his university`): `Ana Ruiz, Dean of the University of Lima`. */
export function bodyOfSpeaker(speaker: Speaker, head: string, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  if (speaker.sort !== 'person') return null
  for (let s = sentence.index; s >= Math.max(0, sentence.index - BACK); s--) {
    const person = context.doc.sentences[s]?.persons.find((m) => m.name === speaker.name && m.posts.length > 0)
    const post = person?.posts.find((one) => !one.former && one.organization?.toLowerCase().includes(head))
    if (post?.organization)
      return { ...speaker, name: post.organization, at: [...speaker.at, [post.organizationFrom, post.organizationTo]], sort: 'body' }
  }
  return null
}
