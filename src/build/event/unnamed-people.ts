import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention, PersonMention, PlaceMention } from '#model/mention'
import { beforeName } from '../clause/parties.ts'
import { stateOfOffice } from '../clause/state-of-office.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/** How far behind a verb those may be told whom somebody met. */
const REACH = 24
const OFFICE =
  /^(?:(?:vice|deputy|co|pro)-)?(?:directors?|director-general|heads?|presidents?|rectors?|curators?|chair|chairs|chairman|chairperson|chairwoman|ministers?|secretary|secretary-general|chief|manager|deans?|chancellor|commissioner|officers?|mayors?|governors?|principal|leaders?|leadership|management|board|executives?|members?|officials?|representatives?|staff|team|counterparts?|speaker|ambassadors?)$/

/** "met the Vice-Rector of the Academy and the head of studies at the College": the bodies whose people, without names, were met. */
export function housesOf(from: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly OrganizationMention[] {
  const houses: OrganizationMention[] = []
  let at = from
  for (const body of sentence.organizations) {
    if (body.inside || body.from < at || body.to > limit || body.from - at > REACH) continue
    const lead = beforeName(context, body.from)
    if (body.generic || !/^(?:of|at|from)$/.test(context.low(lead)) || !isOffice(at, lead, context)) break
    houses.push(body)
    at = body.to
  }
  return houses
}

/** `the Vice-Rector`, `and the Head of International Affairs`: nothing else stands in [from, to). */
function isOffice(from: number, to: number, context: BuildContext): boolean {
  let told = false
  for (let i = from; i < to; i++) {
    const low = context.low(i)
    if (OFFICE.test(low)) told = true
    else if (!/^[\p{L}’'-]+$/u.test(low) || /^(?:who|that|which|to|on|in|by|about|at|from|was|were)$/.test(low)) return false
  }
  return told
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** "met Peruvian and Kenyan officials", "held talks with his Ghanaian counterpart": the states that people without names come from. */
export function tellHomeStates(draft: Draft<'event'>, from: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): void {
  const homes = sentence.places.filter((m) => m.sort === 'demonym' && m.country && m.from >= from && m.to <= limit && m.from - from <= REACH)
  for (const home of homes) {
    if (!isOfPeople(home.to, sentence, context)) continue
    const peer = /^counterparts?$/.test(context.low(home.to)) ? peerOf(home, sentence, context) : null
    if (peer) draft.tell('participants', peer.name, [home.from, home.to + 1], 'inferred')
    else tellHome(draft, home)
  }
}

/** "The Malaysian Prime Minister arrived": whom the sentences before tell of that office, else the state whose office it is. */
export function tellOfOffice(draft: Draft<'event'>, end: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): void {
  const home = stateOfOffice(end, limit, sentence, context)
  const peer = home ? peerOf(home, sentence, context) : null
  if (home && peer) draft.tell('participants', peer.name, [home.from, home.to], 'inferred')
  else if (home) tellHome(draft, home)
}

/** `received the Chadian Foreign Minister`: right behind a verb stands whom a state sent, by the office. */
export const isOfficeBehind = (from: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.places.some(
    (m) => m.sort === 'demonym' && m.country !== null && m.from >= from && m.from - from <= 2 && isOfPeople(m.to, sentence, context),
  )

/** How many sentences back a peer may be told by name. */
const BACK = 6

/** `X and his Chilean counterpart`: the one person of an office of that state whom the sentences before tell. */
function peerOf({ country }: PlaceMention, sentence: AnnotatedSentence, context: BuildContext): PersonMention | null {
  let peer: PersonMention | null = null
  for (let back = 1; back <= BACK; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier) break
    for (const person of earlier.persons) {
      if (person.inside || person.posts.length === 0) continue
      const from = Math.min(person.outerFrom, ...person.posts.map((post) => post.titleFrom)) - 1
      const to = Math.max(person.outerTo, ...person.posts.map((post) => post.titleTo))
      if (!earlier.places.some((m) => m.country === country && m.from >= from && m.to <= to)) continue
      if (peer && peer.name !== person.name) return null
      peer = person
    }
  }
  return peer
}

/** The state that an adjective names: `Peruvian`. */
export function tellHome(draft: Draft<'event'>, { country, from, to }: PlaceMention): void {
  const name = country === null ? undefined : regions.of(country)
  if (name) draft.tell('participants', name, [from, to], 'inferred')
}

/** Behind an adjective of country, over others of its kind: `Peruvian | and Kenyan senior officials`, and no name of somebody. */
function isOfPeople(to: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = to; i < to + 6; i++) {
    const low = context.low(i)
    if (context.isIn('people/met', i))
      return !sentence.persons.some((m) => m.outerFrom <= i && m.outerTo > i) && !sentence.persons.some((m) => m.from === i + 1)
    if (
      !/^(?:,|and|senior|high-level|high-ranking|government|foreign|local|top|prime|business|economic|military|party|parliamentary)$/.test(low) &&
      !sentence.places.some((m) => m.sort === 'demonym' && m.from === i)
    )
      return false
  }
  return false
}
