import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { partiesFrom, partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import { sidesOf } from '../statement/couple.ts'
import { governing } from '../statement/instrument.ts'
import { outerFrom, speakerFrom } from '../statement/party.ts'
import { sayingsWithin } from '../statement/saying.ts'
import type { Speaker, SpeakerPlace } from '../statement/speaker.ts'
import { twoStates } from '../the-two.ts'

/** How many sentences of a paragraph are looked through for who acts. */
const REACH = 200

/**
 * Who does what is told without an actor (`a centre will be opened by 2027`): the parties told before in the sentence, the
 * sides of the document, who spoke last in the paragraph, the subject of a sentence before, the publisher.
 */
export function actorAround(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  const at = { from: verb.from, to: verb.to }
  const place: SpeakerPlace = { sentence, context, inSentence: [], inUnit: [] }
  const before = partiesOf(sentence, context).filter((party) => party.to <= verb.from && party.kind !== 'place')
  const list = before[0] ? partiesFrom(sentence, before[0].from, verb.from, context) : []
  const own = list.length ? speakerFrom(list, place) : null
  if (own) return { ...own, basis: 'inferred' }
  const instrument = governing(sentence, context)
  if (instrument && instrument.parties.length > 1) return sidesOf(instrument.parties, at)
  const [begin = 0] = context.doc.sentencesOfUnit[sentence.unit] ?? []
  const first = Math.max(begin, sentence.index - REACH)
  const promise = context.near('commitment', first, sentence.index - 1).at(-1)
  const claim = promise?.claims.find((one) => one.field === 'actor')
  const told = promise && context.doc.sentences[promise.sentences.last]
  if (claim && told) return { name: String(claim.value), at: [[told.from, told.to]], basis: 'inferred', sort: 'body', ...at }
  const said = sayingsWithin(first, sentence.index - 1, context).at(-1)
  if (said) return { ...said.speaker, basis: 'inferred' }
  for (let s = sentence.index - 1; s >= Math.max(0, sentence.index - 3); s--) {
    const earlier = context.doc.sentences[s]
    if (!earlier || earlier.unit !== sentence.unit) break
    const parties = partiesFrom(earlier, earlier.from, earlier.to, context)
    const subject = parties[0] && outerFrom(parties[0]) - earlier.from <= 1 ? speakerFrom(parties, { ...place, sentence: earlier }) : null
    if (subject) return { ...subject, basis: 'inferred' }
  }
  return ofDecision(sentence, at, context)
}

/** The items under `It was decided that:`, `The two sides agreed as follows:`: the two states that the document tells of. */
function ofDecision(sentence: AnnotatedSentence, at: { from: number; to: number }, context: BuildContext): Speaker | null {
  const { units } = context.doc.document
  let unit = sentence.unit
  while (units[unit]?.kind === 'list-item' && sentence.unit - unit < MOST_ITEMS) unit--
  if (unit === sentence.unit) return null
  const [, last = 0] = context.doc.sentencesOfUnit[unit] ?? []
  const opener = context.doc.sentences[last - 1]
  if (!opener || context.form(opener.to - 1) !== ':' || !DECIDED.test(context.words(opener.from, opener.to))) return null
  const states = twoStates(sentence, context)
  if (states.length < 2) return null
  const name = states.map((state) => state.name).join(' and ')
  return { name, at: states.map((state) => [...state.at] as const), basis: 'inferred', sort: 'sides', ...at }
}
const MOST_ITEMS = 20
const DECIDED = /\b(?:decided|agreed|resolved|concluded)\b/i
