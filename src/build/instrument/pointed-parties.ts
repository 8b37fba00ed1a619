import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention, PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { type NamedAt, twoStates } from '../the-two.ts'

/**
 * Who `the two sides`, `the two organisations`, `we` stand for: the two states the passage tells of, the last two bodies
 * told before, those who open the document with `We, the …`. Empty where nobody does.
 */
export function pointedParties(sentence: AnnotatedSentence, verb: number, context: BuildContext): NamedAt[] {
  for (let i = verb - 1; i >= Math.max(sentence.from, verb - 6); i--) {
    const low = context.low(i)
    const two = context.low(i - 1) === 'two' || context.low(i - 1) === 'both'
    if (two && /^(?:sides|countries|nations|states|governments|parties|ministers|leaders|presidents|premiers|delegations)$/.test(low))
      return twoStates(sentence, context)
    if (
      two &&
      /^(?:organisations|organizations|universities|institutions|bodies|departments|hospitals|associations|museums|institutes|companies|agencies|schools|colleges|rectors|foundations|federations|academies|chambers|libraries)$/.test(
        low,
      )
    )
      return lastTwo(sentence, context)
    if (low === 'we') return weOf(context)
  }
  return []
}

function lastTwo(sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  const found = new Map<string, NamedAt>()
  for (let k = sentence.index - 1; k >= Math.max(0, sentence.index - 12) && found.size < 2; k--)
    for (const m of (context.doc.sentences[k]?.mentions ?? []).toReversed())
      if (m.kind === 'organization' && !m.inside && !m.generic && found.size < 2 && !found.has(m.name))
        found.set(m.name, { name: m.name, at: [m.from, m.to] })
  return found.size === 2 ? [...found.values()].reverse() : nextTwo(sentence, context)
}

/** `The two universities signed … A and B will exchange lecturers`: both named by the sentence behind. */
function nextTwo({ index }: AnnotatedSentence, context: BuildContext): NamedAt[] {
  const bodies = (context.doc.sentences[index + 1]?.organizations ?? []).filter((m) => !m.inside && !m.generic)
  const [a, b] = bodies
  return a && b && bodies.length === 2 && a.name !== b.name ? [a, b].map((m) => ({ name: m.name, at: [m.from, m.to] as const })) : []
}

/** `We, the Ministers of A, B and C`: those who speak in the document. */
export function weOf(context: BuildContext): NamedAt[] {
  for (const sentence of context.doc.sentences.slice(0, 12)) {
    const at = context.low(sentence.from) === 'we' ? sentence.from : context.low(sentence.from + 2) === 'we' ? sentence.from + 2 : -1
    if (at < 0 || context.low(at + 1) !== ',') continue
    const bodies = sentence.mentions.filter(
      (m): m is OrganizationMention | PlaceMention =>
        (m.kind === 'organization' || (m.kind === 'place' && m.sort === 'country')) && !m.inside && m.from > at,
    )
    const found: NamedAt[] = []
    let last = at + 2
    for (const m of bodies) {
      if (m.from - last > (found.length === 0 ? 9 : 3)) break
      found.push({ name: m.name, at: [m.from, m.to] })
      last = m.to
    }
    return found
  }
  return []
}
