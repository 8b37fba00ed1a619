import type { AnnotatedSentence } from '#model/annotated'
import type { PlaceMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import type { BuildContext } from '../context.ts'

/** Small words that stand within a name of other languages. */
const WITHIN = /^(?:og|och|und|et|y|e|de|da|do|di|du|del|des|la|le|van|von|der|for|of|-|&)$/
/** Words that open a sentence or stand alone with a capital, and are no name. */
const NO_NAME =
  /^(?:the|a|an|in|on|at|by|for|from|since|when|while|starting|beginning|following|during|between|including|thanks|signing|celebrating|as|after|before|under|with|and|but|or|today|yesterday|both|these|those|this|that|their|our|its|his|her|we|they|it|he|she|i|more|all|to|sister|twin|partner|friendship|city|cities|town|towns|province|county|district|region|state|prefecture|municipality|special|strategic|comprehensive|partnership|relations|diplomatic|agreement|memorandum|mayor|president|minister|governor|councillor|councilor|alderman|cllr|ambassador|director|professor|rector|consul|chairman|chair|twinning|visit|anniversary|delegation|ceremony|celebrations?|association|committee|mr|mrs|ms|dr|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/**
 * Capitalized phrases of a sentence that no mention covers, as places of an unknown country: a town or a club that no
 * word list has, where the words around it say what it is (`Hjo and Kuusjoki became sister cities`).
 */
export function unreadNames(sentence: AnnotatedSentence, context: BuildContext): PlaceMention[] {
  const found: PlaceMention[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!free(i, sentence, context)) continue
    let to = i + 1
    while (to < sentence.to && (free(to, sentence, context) || (WITHIN.test(context.low(to)) && free(to + 1, sentence, context)))) to++
    found.push({ kind: 'place', from: i, to, rule: 'tie/unread@1', name: context.words(i, to), country: null, sort: 'city' })
    i = to
  }
  return found
}

/** True for a name that only the words around it sort. */
export const isUnread = (one: { readonly rule: string }): boolean => one.rule === 'tie/unread@1'

const free = (i: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  i < sentence.to &&
  (context.shape(i) & SHAPE.capital) !== 0 &&
  !NO_NAME.test(context.low(i)) &&
  !sentence.mentions.some((m) => m.kind !== 'quantity' && m.kind !== 'quotation' && m.from <= i && m.to > i)
