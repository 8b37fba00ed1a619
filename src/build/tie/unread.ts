import type { AnnotatedSentence } from '#model/annotated'
import type { PersonMention, PlaceMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import { isGenitive } from '../clause/grammar.ts'
import type { BuildContext } from '../context.ts'

/** Small words that stand within a name of other languages. */
const WITHIN = /^(?:og|och|und|et|y|e|de|da|do|di|du|del|des|la|le|van|von|der|for|of|-|&)$/

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
  for (const m of sentence.persons)
    if (m.posts.length === 0 && !m.inside && isLikeTown(m, sentence, context))
      found.push({ kind: 'place', from: m.from, to: m.to, rule: 'tie/unread@1', name: context.words(m.from, m.to), country: null, sort: 'city' })
  return found
}

/** `Marlow Ridge’s sister city`, `Marlow Ridge became …`: a town that was read as a person, by the words around it. */
const isLikeTown = (m: PersonMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  (m.from === sentence.from || /^(?:of|from|between|with|and)$/.test(context.low(m.from - 1))) &&
  (isGenitive(context.low(m.to)) ||
    /^(?:became|began|established|entered|forged|is|has|have|and|signed|city|town|since|,|\()$/.test(context.low(m.to)))

/** True for a name that only the words around it sort. */
export const isUnread = (one: { readonly rule: string }): boolean => one.rule === 'tie/unread@1'

const free = (i: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  i < sentence.to &&
  (context.shape(i) & SHAPE.capital) !== 0 &&
  !context.isIn('no-towns', i) &&
  !sentence.mentions.some((m) => m.kind !== 'quantity' && m.kind !== 'quotation' && m.from <= i && m.to > i)
