import type { AnnotatedSentence } from '#model/annotated'
import type { PlaceMention } from '#model/mention'
import type { Verb } from '../clause/verb.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { datelineOf } from '../scene.ts'
import { tellPlace } from './where.ts'

const HOUSE =
  /^(?:university|institute|college|school|academy|faculty|department|campus|company|centre|center|museum|library|ministry|embassy|council)$/
/** `visited our university`, `toured the campus`: the house of those who tell it, whose name stands elsewhere. */
export function isOwnHouse(verb: Verb, context: BuildContext): boolean {
  if (!/^(?:our|the)$/.test(context.low(verb.to))) return context.low(verb.to - 1) === 'here'
  return [1, 2].some((k) => HOUSE.test(context.low(verb.to + k)))
}

/** How many sentences before may bear the dateline that `here` means. */
const REACH = 30

/** What `here` and `in the country` mean: the dateline of the sentence, else where its paragraph stands, else the last dateline before. */
export function placeHere(sentence: AnnotatedSentence, context: BuildContext): PlaceMention | null {
  const here = datelineOf(sentence, context.doc)[0] ?? context.setting(sentence).headed ?? context.setting(sentence).place
  if (here) return here
  for (let k = sentence.index - 1; k >= Math.max(0, sentence.index - REACH); k--) {
    const earlier = context.doc.sentences[k]
    const [place] = earlier ? datelineOf(earlier, context.doc) : []
    if (place) return place
  }
  return null
}

/** Where the telling stands; true where a day is told too, so that a visit without a named goal can be made out. */
export function tellHere(draft: Draft<'event'>, verb: Verb, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const place = datelineOf(sentence, context.doc)[0] ?? context.setting(sentence).place
  if (place) tellPlace(draft, place, 'inferred')
  if (context.low(verb.to - 1) === 'here') return Boolean(place)
  return datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 10)
}

/** `arrived in the country`, `in the kingdom`: where the telling stands. */
export const isOwnCountry = (verb: Verb, context: BuildContext): boolean =>
  context.low(verb.to - 1) === 'in' &&
  context.low(verb.to) === 'the' &&
  /^(?:country|kingdom|sultanate|emirate|capital|city)$/.test(context.low(verb.to + 1))

/** The place that the telling stands in, as the goal; true where it is known. */
export function tellCountry(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const place = datelineOf(sentence, context.doc)[0] ?? context.setting(sentence).place
  if (place) tellPlace(draft, place, 'inferred')
  return Boolean(place)
}
