import type { AnnotatedSentence } from '#model/annotated'
import type { PlaceMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import type { BuildContext } from '../context.ts'
import { beforeName, type Party } from './parties.ts'

const OFFICE =
  /^(?:president|premier|minister|ministers|chancellor|king|queen|emperor|empress|emir|amir|sultan|prince|princess|monarch|speaker|secretary|chairman|vice-president|prime|ambassador|commissioner|envoy|consul|deputy|commander|taoiseach|governor|governor-general|shah|pope|marshal|chief|leader)$/

/** Words of an office behind its head: `the Minister | of Foreign Affairs of Peru`. */
const isInOffice = (i: number, context: BuildContext): boolean =>
  (context.shape(i) & SHAPE.capital) !== 0 || /^(?:of|for|and|,|the|&)$/.test(context.low(i))

/** `the Prime Minister of Tonga`, `the King and Queen of Nepal`: the country is that of an office without a name. */
export function isOfOffice(state: Party, context: BuildContext): boolean {
  const of = beforeName(context, state.from)
  if (state.kind !== 'place' || state.sort !== 'country' || context.low(of) !== 'of') return false
  for (let i = of - 1; i > of - 10 && isInOffice(i, context); i--)
    if (OFFICE.test(context.low(i)) && (context.shape(i) & SHAPE.capital) !== 0) return true
  return false
}

/**
 * "The Prime Minister of Tonga | visited", "the Malaysian Foreign Minister | arrived": the state whose office, without a
 * name, ends right before a token, over what stands with a verb.
 */
export function stateOfOffice(end: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): PlaceMention | null {
  let to = end
  while (to > limit && end - to < 5 && WITH_VERB.test(context.low(to - 1))) to--
  const state = sentence.places.find((m): m is PlaceMention => m.to === to && !m.inside && m.kind === 'place')
  if (state) return isOfOffice(state, context) ? state : null
  let from = to
  while (from > limit && to - from < 7 && isInOffice(from - 1, context) && !sentence.places.some((m) => m.to === from && m.sort === 'demonym')) from--
  const home = from < to ? sentence.places.find((m): m is PlaceMention => m.to === from && m.sort === 'demonym' && m.country !== null) : undefined
  if (!home) return null
  for (let i = from; i < to; i++) if (OFFICE.test(context.low(i)) && (context.shape(i) & SHAPE.capital) !== 0) return home
  return null
}
const WITH_VERB = /^(?:also|then|later|will|would|has|have|had|was|were|is|to|due|expected|scheduled|recently|today|yesterday|earlier|,)$/
