import type { OrganizationMention, PersonMention, PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { OFFICE } from './role.ts'
import type { Speaker, SpeakerPlace } from './speaker.ts'

const GUEST = /^(?:dignitary|leader|guest|visitor|counterpart|envoy|official|diplomat|politician|lawmaker|representative|foreign|prime)$/

/** `the President of India`, `the Mongolian leader` ending at token i: the person to whom the document gives that office. */
export function holderOfState(i: number, place: SpeakerPlace): Speaker | null {
  const found = ofPlace(i, place) ?? ofDemonym(i, place)
  if (!found) return holderOfBody(i, place)
  const { context, sentence } = place
  for (let s = sentence.index; s >= Math.max(0, sentence.index - 30); s--) {
    const earlier = context.doc.sentences[s]
    const person = earlier?.persons.findLast((m) => (s < sentence.index || m.to <= found.from) && holds(m, found, context))
    if (person)
      return {
        name: person.name,
        at: [
          [found.from, i + 1],
          [person.from, person.to],
        ],
        basis: 'inferred',
        sort: 'person',
        from: found.from,
        to: i + 1,
      }
  }
  return null
}

/** `the Rector of the Polytechnic` ending at token i: the person to whom the document gives that office of that body. */
function holderOfBody(i: number, { sentence, context }: SpeakerPlace): Speaker | null {
  const body = sentence.organizations.find((m) => !m.generic && m.outerTo === i + 1)
  if (!body) return null
  let of = body.outerFrom - 1
  if (context.low(of) === 'the') of--
  const office = context.low(of - 1)
  if (context.low(of) !== 'of' || !OFFICE.has(office) || context.low(of - 2) !== 'the') return null
  for (let s = sentence.index - 1; s >= Math.max(0, sentence.index - 30); s--) {
    const person = context.doc.sentences[s]?.persons.findLast((m) => m.posts.some((post) => isOf(post, office, body)))
    if (person)
      return {
        name: person.name,
        at: [
          [of - 2, i + 1],
          [person.from, person.to],
        ],
        basis: 'inferred',
        sort: 'person',
        from: of - 2,
        to: i + 1,
      }
  }
  return null
}
const isOf = (post: PersonMention['posts'][number], office: string, body: OrganizationMention): boolean =>
  post.title.toLowerCase().includes(office) && (post.title.includes(body.name) || post.organization === body.name)

interface OfState {
  readonly from: number
  readonly office: string
  readonly state: PlaceMention
}

/** `the President of [the] Republic`. */
function ofPlace(i: number, { sentence, context }: SpeakerPlace): OfState | null {
  const state = sentence.places.find((m) => m.sort === 'country' && m.to === i + 1)
  if (!state) return null
  let of = state.from - 1
  if (context.low(of) === 'the') of--
  if (context.low(of) !== 'of' || !OFFICE.has(context.low(of - 1))) return null
  const from = back(of - 1, context) ?? (of - 1 === sentence.from ? of - 1 : null)
  return from === null ? null : { from, office: context.low(of - 1), state }
}

/** `the Mongolian president`. */
function ofDemonym(i: number, { sentence, context }: SpeakerPlace): OfState | null {
  const office = context.low(i)
  if (!OFFICE.has(office) && !GUEST.test(office)) return null
  const state = sentence.places.find((m) => (m.sort === 'demonym' ? i - m.to <= 2 : m.sort === 'country' && m.to === i) && m.to <= i)
  if (!state) return null
  const from = back(state.from, context)
  return from === null ? null : { from, office: GUEST.test(office) ? '' : office, state }
}

/** The article, at most two words before; null where none stands there. */
function back(at: number, context: BuildContext): number | null {
  for (let k = at - 1; k >= at - 3; k--) if (context.low(k) === 'the') return k
  return null
}

/** True where the words around a person’s name give the office and the state. */
function holds(person: PersonMention, { office, state }: OfState, context: BuildContext): boolean {
  const told = [...person.posts.map((post) => post.title), context.words(person.outerFrom, person.from), context.words(person.to, person.outerTo)]
  const words = told.join(' ').toLowerCase()
  if (office !== '' && !words.includes(office)) return false
  if (person.country !== null) return person.country === state.country
  const sentence = context.sentenceAt(person.from)
  return (
    sentence?.places.some((m) => m.country === state.country && ((m.from >= person.outerFrom - 2 && m.to <= person.from) || within(m, person))) ??
    false
  )
}

const within = (place: PlaceMention, person: PersonMention): boolean => place.from >= person.outerFrom - 1 && place.to <= person.outerTo + 1
