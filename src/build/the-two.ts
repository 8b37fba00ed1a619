import type { AnnotatedSentence } from '#model/annotated'
import type { PlaceMention } from '#model/mention'
import type { BuildContext } from './context.ts'

/** A name with its words, wherever in the document they stand. */
export interface NamedAt {
  readonly name: string
  readonly at: readonly [from: number, to: number]
}

/** Sentences before and after in which the two that are meant are told. */
const NEAR = 15
/** A document of no more sentences than this is one passage. */
const SHORT = 60

interface Counted {
  count: number
  name: PlaceMention | null
  /** `Peruvian`, where the state itself is not named. */
  demonym: PlaceMention | null
}
const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** The two states that a passage tells of most. Empty where a third is told as often. */
export function twoStates(sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  const reach = context.doc.sentences.length <= SHORT ? SHORT : NEAR
  const counted = new Map<string, Counted>()
  for (let k = Math.max(0, sentence.index - reach); k <= sentence.index + reach; k++) {
    const near = context.doc.sentences[k]
    if (near) for (const m of near.mentions) if (m.kind === 'place' && m.country !== null) count(m, counted)
  }
  const [first, second, third] = [...counted.values()].sort((a, b) => b.count - a.count)
  if (!first || !second) return []
  if (third && third.count >= second.count) return justTold(sentence, context)
  const states = [first, second].flatMap(({ name, demonym }) => {
    const place = name ?? demonym
    return place ? [{ name: name?.name ?? regions.of(place.country as string) ?? place.name, at: [place.from, place.to] as const }] : []
  })
  return states.length === 2 ? states : []
}

/** The only two states of the sentence or of the one before it in its paragraph. */
function justTold(sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  for (let k = sentence.index; k >= sentence.index - 1; k--) {
    const near = context.doc.sentences[k]
    if (!near || near.unit !== sentence.unit) return []
    const told = new Map<string, NamedAt>()
    for (const m of near.places) {
      if (m.country === null || m.sort === 'city' || m.sort === 'venue') continue
      const name = m.sort === 'country' ? m.name : (regions.of(m.country) ?? m.name)
      if (m.sort === 'country' || !told.has(m.country)) told.set(m.country, { name, at: [m.from, m.to] })
    }
    if (told.size > 0) return told.size === 2 ? [...told.values()] : []
  }
  return []
}

function count(place: PlaceMention, counted: Map<string, Counted>): void {
  const known = counted.get(place.country as string) ?? { count: 0, name: null, demonym: null }
  known.count++
  if (place.sort === 'country' && place.name.length > 3) known.name ??= place
  if (place.sort === 'demonym') known.demonym ??= place
  counted.set(place.country as string, known)
}
