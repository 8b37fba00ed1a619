import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention, TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { type NamedAt, twoStates } from '../the-two.ts'
import { kindOfHead } from './kind.ts'

/** Sentences before and after in which the two are told. */
const NEAR = 15

/** Houses of learning, which make documents with each other. */
const OF_LEARNING = /universit|universidad|college|academ|polytechnic|\binstitut/i
/** How often each of the two is told, at the least. */
const OFTEN = 2

/**
 * `In the course of the visit a letter of intent was signed`, `since the Fisheries Protocol of 2011`: a document that binds two sides and
 * of which no maker is told is that of the two whom the passage is about: two houses of learning, else two states.
 */
export function pairOfPassage(mention: TitleMention, sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  const { name } = mention
  const binding = BINDING.test(kindOfHead(mention.head))
  if ((!binding && !INTENT.test(name)) || OF_MANY.test(name) || isCalled(name)) return []
  const bodies = twoHouses(sentence, context)
  if (bodies.length > 0) return bodies
  if (!binding || !/^\p{Lu}/u.test(name) || OF_OTHERS.test(name)) return []
  const states = twoStates(sentence, context)
  return BARE.test(name) && !states.every((state) => state.at[0] >= sentence.from && state.at[1] <= sentence.to) ? [] : states
}
const BINDING = /^(?:memorandum|agreement)$/
const INTENT = /^letter of (?:intent|agreement)/i
/** Names that say nothing of what the document is on. */
const BARE = /^(?:memorandum of (?:understanding|cooperation)|mou|agreement)(?: \(\w+\))?$/i
const OF_OTHERS = /sister|twin|universit|school|college|\bcit(?:y|ies)\b/i
/** Documents of many. */
const OF_MANY =
  /united nations|power|\bUN\b|convention|proliferation|multilateral|regional|framework|climate|comprehensive|free trade|charter|\bworld\b/i

/** `the Paris Agreement`, `the Abraham Accords`: called after a place or a name, which says nothing of its makers. */
const isCalled = (name: string): boolean => /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? (?:Agreement|Accords?|Treaty|Protocol|Pact)s?$/u.test(name)

/** The two houses of learning that are told of most, where no third is told as often. */
export function twoHouses(sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  const counts = new Map<string, { first: OrganizationMention; count: number }>()
  for (let k = Math.max(0, sentence.index - NEAR); k <= sentence.index + NEAR; k++)
    for (const m of context.doc.sentences[k]?.organizations ?? []) {
      if (m.inside || m.generic) continue
      const one = counts.get(m.name)
      if (one) one.count++
      else counts.set(m.name, { first: m, count: 1 })
    }
  const [a, b, c] = [...counts.values()].filter(({ first }) => OF_LEARNING.test(first.name)).sort((x, y) => y.count - x.count)
  if (!a || !b || b.count < OFTEN || c?.count === b.count) return []
  return [a, b].map(({ first }) => ({ name: first.name, at: [first.from, first.to] as const }))
}
