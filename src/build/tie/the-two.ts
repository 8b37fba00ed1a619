import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, OrganizationMention, PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Side } from './pair.ts'

/** Sentences before and after in which the two that are meant are told. */
const NEAR = 15
/** A document of no more sentences than this is one passage. */
const SHORT = 60
const POINTING = /^(?:countries|nations|sides|states|peoples|governments|parties)$/

interface Counted {
  count: number
  name: PlaceMention | null
}

/**
 * The two states that `the two nations`, `the establishment of the strategic partnership` stand for: those that the
 * passage tells of most. Empty where a third is told as often.
 */
export function theTwo(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (!points(cue, sentence, context)) return []
  const reach = context.doc.sentences.length <= SHORT ? SHORT : NEAR
  const counted = new Map<string, Counted>()
  for (let k = Math.max(0, sentence.index - reach); k <= sentence.index + reach; k++) {
    const near = context.doc.sentences[k]
    if (near) for (const m of near.mentions) if (m.kind === 'place' && m.country !== null) count(m, counted)
  }
  const [first, second, third] = [...counted.values()].sort((a, b) => b.count - a.count)
  if (!first?.name || !second?.name || (third && third.count >= second.count)) return []
  return [first.name, second.name].map((place) => ({ name: place.name, at: [place.from, place.to] as const }))
}

function count(place: PlaceMention, counted: Map<string, Counted>): void {
  const known = counted.get(place.country as string) ?? { count: 0, name: null }
  known.count++
  if (place.sort === 'country' && place.name.length > 3) known.name ??= place
  counted.set(place.country as string, known)
}

/** The two states, towns or bodies that a sentence names where it tells since when a tie has held, and no third. */
export function onlyTwo(bodies: readonly (OrganizationMention | PlaceMention)[], kind: string): Side[] {
  const named = bodies.filter((m) => !m.inside && (kind === 'diplomatic_relations' ? m.kind === 'place' && m.sort === 'country' : true))
  const seen = new Map<string, Side>()
  for (const m of named) if (!seen.has(m.name)) seen.set(m.name, { name: m.name, at: [m.from, m.to] })
  return seen.size === 2 ? [...seen.values()] : []
}

/** `the two countries` in the sentence; relations that are told without whose they are; or `the` partnership, whose beginning is told. */
function points(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = sentence.from; i + 1 < sentence.to; i++)
    if ((context.low(i) === 'two' || context.low(i) === 'both') && POINTING.test(context.low(i + 1))) return true
  if (cue.cue === 'tie-diplomatic' && !sentence.mentions.some((m) => m.kind === 'place' && m.sort === 'country')) return true
  const before = context.low(cue.from - 1)
  return (
    (before === 'of' || before === 'the' || before === 'their') &&
    /^(?:establish|launch|elevat|upgrad)/.test(context.low(cue.from - (before === 'the' ? 3 : 2)))
  )
}
