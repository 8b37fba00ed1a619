import type { AnnotatedSentence } from '#model/annotated'
import type { PersonMention } from '#model/mention'
import { type Party, partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import { tellParties } from './people.ts'
import { eventBefore } from './present-list.ts'
import { meant, pointer } from './told-later.ts'

/** First words of a sentence by which somebody acts at an event: `Addressing the gathering,`, `Handing over the books,`. */
const ACTING = /^(?:addressing|handing|moderating|chairing|inaugurating|officiating|accepting)$/
/** Those that others say as well: the lists of which a word must follow, for the event, its guests or its gifts. */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  welcoming: ['guests'],
  opening: ['gatherings'],
  closing: ['gatherings'],
  receiving: ['handed-over', 'guests/received'],
  presenting: ['handed-over'],
}
const SPEECH = /^(?:remarks?|address|speech|statement|welcome|lecture|presentation|intervention|comments?|toast|keynote|reply)$/
const NOT_THERE = new Set(['visit'])

/**
 * "Addressing the gathering, X said", "In her welcome remarks, Y thanked", "For his part, Z": who acts in the main clause
 * was at the event that the news item tells.
 */
export function tellOpeners(context: BuildContext): void {
  if (context.of('event').length === 0) return
  for (const sentence of context.doc.sentences) {
    const to = openedUpTo(sentence, context)
    if (to < 0 || context.isQuiet(sentence)) continue
    const people = actorsBehind(to, sentence, context)
    if (people.length === 0) continue
    const point = pointer(sentence)
    const event = (point && point.from < to + 16 ? meant(point, sentence, context) : null) ?? eventBefore(sentence, context, { without: NOT_THERE })
    if (!event) continue
    const before = event.claims.length
    tellParties(event, 'participants', people)
    if (event.claims.length > before) event.sentences.add(sentence.index)
  }
}

/** The token behind the words that open the sentence; -1 where it does not begin so. */
function openedUpTo(sentence: AnnotatedSentence, context: BuildContext): number {
  const { from } = sentence
  const first = context.low(from)
  if (ACTING.test(first)) return from + 1
  const near = [from + 1, from + 2, from + 3, from + 4]
  if (first === 'speaking') return near.some((i) => /^(?:at|during|on)$/.test(context.low(i))) ? from + 1 : -1
  const lists = AMBIGUOUS[first]
  if (lists) return near.some((i) => lists.some((list) => context.isIn(list, i))) ? from + 1 : -1
  if (first !== 'in' && first !== 'for' && first !== 'on') return -1
  if (!/^(?:his|her|their)$/.test(context.low(from + 1))) return -1
  if (first !== 'in') return context.low(from + 2) === 'part' ? from + 3 : -1
  for (let i = from + 2; i < from + 6; i++) if (SPEECH.test(context.low(i))) return i + 1
  return -1
}

/** The person, or the two, who stand right behind the comma that closes the opening words. */
function actorsBehind(to: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const people = partiesOf(sentence, context).filter((party): party is PersonMention => party.kind === 'person')
  for (const person of people) {
    if (person.from < to) continue
    if (person.outerFrom - to > 30) return []
    for (let i = person.outerFrom - 1; i >= Math.max(to, person.outerFrom - 4); i--) {
      if (context.low(i) === ',') return [person]
      if (!/^\p{L}[\p{L}-]*$/u.test(context.low(i)) || /^(?:of|at|in|on|to|for|with|by|from|and|that|who)$/.test(context.low(i))) break
    }
  }
  return []
}
