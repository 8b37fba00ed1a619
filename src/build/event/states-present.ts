import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { type Party, partiesFrom, partiesOf, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellParties } from './people.ts'
import { meant, pointer, sameItem } from './told-later.ts'

/** How many sentences after an event it may still be said from where people came to it. */
const REACH = 8
const GATHERINGS = new Set(['conference', 'meeting', 'ceremony', 'culture', 'training', 'sport', 'other'])
/** Words right before people that bring them to the occasion of the sentence. */
const BRINGING = /^(?:with|by|together|among|including|of|attracted|drew|gathered|united|featured|welcomed)$/
/** `participants came from`, `the delegates were from`. */
const COMING = /^(?:came|come|hailed|hail|were|are|was|travelled|drawn)$/

/**
 * "Participants came from Fiji, Tonga and Samoa", "attended by ministers of A, B and C", "A, B and C took part": the states
 * that those who were there are said to come from.
 */
export function tellStatesPresent(context: BuildContext): void {
  if (context.of('event').length === 0) return
  for (const sentence of context.doc.sentences) {
    if (sentence.places.length === 0 || context.isQuiet(sentence)) continue
    const states = representedBy(sentence, context) ?? (hasStates(sentence) ? togetherIn(sentence, context) : null)
    if (!states) continue
    const event = eventOf(sentence, context)
    if (!event) continue
    tellParties(event, 'participants', states)
    event.sentences.add(sentence.index)
  }
}

/** `Participating countries were A, B and C`, `The following states took part: A and B`. */
function participating(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] | null {
  const { from } = sentence
  const start = context.low(from) === 'the' ? from + 1 : from
  if (!/^(?:participating|participant|member|following|attending)$/.test(context.low(start))) return null
  if (!/^(?:countries|states|nations|teams|delegations)$/.test(context.low(start + 1))) return null
  for (let i = start + 2; i < sentence.to - 1; i++)
    if (/^(?:were|are|included|include|:)$/.test(context.low(i))) {
      const states = statesOnly(partiesFrom(sentence, i + 1, sentence.to, context))
      if (states) return states
    }
  return null
}

const togetherIn = (sentence: AnnotatedSentence, context: BuildContext): readonly Party[] | null =>
  represented(sentence, context) ?? participating(sentence, context) ?? attending(sentence, context) ?? listedFrom(sentence, context)

/** `Peru was represented by Minister X, Chile by its Deputy Minister and Tonga by Y`: the state before `was`, those before `by`. */
function representedBy(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] | null {
  const cue = sentence.cues.find((one) => one.cue === 'present-list' && context.low(one.to - 1) === 'by')
  if (!cue) return null
  const first = partiesUpTo(sentence, cue.from, sentence.from, context)
  if (first.length === 0 || !first.every((party) => party.kind === 'place')) return null
  const others = partiesOf(sentence, context).filter((party) => party.kind === 'place' && party.from >= cue.to && context.low(party.to) === 'by')
  return [...first, ...others]
}

function hasStates(sentence: AnnotatedSentence): boolean {
  let states = 0
  for (const place of sentence.places) if (place.sort === 'country' && !place.inside && ++states === 2) return true
  return false
}

const statesOnly = (parties: readonly Party[]): readonly Party[] | null =>
  parties.length >= 2 && parties.every((party) => party.kind === 'place') ? parties : null

/** `Peru and Chile were represented by their ministers`: two states and more before the verb. */
function represented(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] | null {
  for (let i = sentence.from + 2; i < sentence.to; i++) {
    if (context.low(i) !== 'represented' || !/^(?:were|was|also|both|each)$/.test(context.low(i - 1))) continue
    return statesOnly(partiesUpTo(sentence, beforeAuxiliary(i, context), sentence.from, context))
  }
  return null
}

function beforeAuxiliary(verb: number, context: BuildContext): number {
  let i = verb
  while (/^(?:were|was|also|both|each|all|have|has|been|will|be)$/.test(context.low(i - 1))) i--
  return i
}

/** `Kenya, Chad and Mali took part`, `ministers of Kiribati and Tuvalu attended`: the states right before a verb of taking part. */
function attending(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] | null {
  for (const cue of sentence.cues)
    if (cue.cue === 'attend' && cue.form !== 'infinitive') {
      const before = statesOnly(partiesUpTo(sentence, beforeAuxiliary(cue.from, context), sentence.from, context))
      if (before) return before
    }
  return null
}

/** `delegates from Chile, Peru and Bolivia`: people of the occasion, `from` or `of`, and the states. */
function listedFrom(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] | null {
  for (const place of sentence.places) {
    if (place.sort !== 'country' || place.inside) continue
    const lead = context.low(place.from - 1) === 'the' ? place.from - 2 : place.from - 1
    if (!/^(?:from|of)$/.test(context.low(lead)) || !isOfPeople(lead, sentence, context)) continue
    const states = statesOnly(partiesFrom(sentence, lead + 1, sentence.to, context))
    if (states) return states
  }
  return null
}

/** Before `from` or `of` stand people who are said to be there. */
function isOfPeople(lead: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const came = context.low(lead) === 'from' && COMING.test(context.low(lead - 1))
  let people = -1
  for (let i = came ? lead - 2 : lead - 1; i >= Math.max(sentence.from, lead - 6) && people < 0; i--) {
    if (context.isIn('people/coming', i)) people = i
    else if (/^[,;:.()]$/.test(context.low(i))) return false
  }
  if (people < 0) return false
  if (came || isCounted(people, sentence, context)) return true
  let i = people - 1
  while (i > sentence.from && people - i < 9 && !/^[,;:.]$/.test(context.low(i)) && (!BRINGING.test(context.low(i)) || isHeads(i, context))) i--
  return (
    BRINGING.test(context.low(i)) && (context.low(i) !== 'by' || isAttended(i, sentence)) && (context.low(i) !== 'of' || isTakingPart(i, context))
  )
}

/** `There were 44 participants at the workshop from`. */
function isCounted(people: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.low(sentence.from) !== 'there') return false
  return /^(?:were|was|are)$/.test(context.low(sentence.from + 1)) && people - sentence.from <= 8
}

/** `Heads of State and Government of`, `ministers of education of`: still the people. */
const isHeads = (of: number, context: BuildContext): boolean => context.low(of) === 'of' && context.isIn('people/coming', of - 1)

/** `attended by`, `joined by`, not `signed by`. */
const isAttended = (by: number, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some((cue: CueMention) => cue.cue === 'presence' && cue.from < by && cue.to >= by - 8)

/** `with the participation of delegates from`. */
const isTakingPart = (of: number, context: BuildContext): boolean => /^(?:participation|presence|attendance)$/.test(context.low(of - 1))

/** The gathering of the sentence itself, the one its noun points to, or the last before it in the same item. */
function eventOf(sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> | null {
  const own = context.near('event', sentence.index, sentence.index).filter((event) => event.sentences.has(sentence.index) && isGathering(event))
  if (own.length > 0) return own.length === 1 ? (own[0] as Draft<'event'>) : null
  const point = pointer(sentence)
  const pointed = point ? meant(point, sentence, context) : null
  if (pointed) return pointed
  let best: Draft<'event'> | null = null
  let latest = -1
  for (const event of context.near('event', sentence.index - REACH, sentence.index - 1)) {
    const told = isGathering(event) ? lastBefore(event, sentence.index) : -1
    if (told <= latest || !sameItem(told, sentence, context)) continue
    latest = told
    best = event
  }
  return best
}

/** The last sentence before one that tells of an event, -1 where none does. */
function lastBefore(event: Draft<'event'>, index: number): number {
  let last = -1
  for (const told of event.sentences) if (told < index && told > last) last = told
  return last
}

const isGathering = (event: Draft<'event'>): boolean => GATHERINGS.has(String(event.valueOf('kind')))
