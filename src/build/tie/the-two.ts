import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, OrganizationMention, PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { twoStates } from '../the-two.ts'
import type { Side } from './sides.ts'

const POINTING = /^(?:countries|nations|sides|states|peoples|governments|parties)$/

/**
 * The two states that `the two nations`, `the establishment of the strategic partnership` stand for: those that the
 * passage tells of most. Empty where a third is told as often.
 */
export function theTwo(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (!points(cue, sentence, context)) return []
  return twoStates(sentence, context)
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
  if (cue.cue === 'tie-diplomatic' && !sentence.places.some((m) => m.sort === 'country')) return true
  const before = context.low(cue.from - 1)
  return (
    (before === 'of' || before === 'the' || before === 'their') &&
    /^(?:establish|launch|elevat|upgrad)/.test(context.low(cue.from - (before === 'the' ? 3 : 2)))
  )
}

/** Sentences before in which the two towns are told. */
const NEAR = 5

/** `The two towns have been twinned since 1974`: the two that were told shortly before, and no third. */
export function twoTowns(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (!townsPointed(cue, sentence, context)) return []
  const found = new Map<string, Side>()
  for (let k = sentence.index; k >= Math.max(0, sentence.index - NEAR); k--)
    for (const m of context.doc.sentences[k]?.places ?? [])
      if (m.sort === 'city' && !found.has(m.name)) found.set(m.name, { name: m.name, at: [m.from, m.to] })
  return found.size === 2 ? [...found.values()].sort((a, b) => a.at[0] - b.at[0]) : []
}

function townsPointed(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = Math.max(sentence.from, cue.from - 8); i < Math.min(sentence.to - 1, cue.to + 8); i++)
    if (/^(?:two|both)$/.test(context.low(i)) && /^(?:cities|towns|municipalities|communities|villages|places)$/.test(context.low(i + 1))) return true
  return false
}
