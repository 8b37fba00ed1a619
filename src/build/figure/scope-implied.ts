import type { AnnotatedSentence } from '#model/annotated'
import type { Mention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { headed } from '../headed.ts'
import { ownBody } from '../own-body.ts'
import type { NamedAt } from '../the-two.ts'

type Named = Extract<Mention, { name: string }>

/** What a figure is about where its sentence names nothing: who `we` are, what `the school` is. */
export const impliedScope = (from: number, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null =>
  ofOurs(from, sentence, context) ?? ofHeaded(from, sentence, context)

/** `we supported 74 projects`, `our members`: the body that the document calls so. */
function ofOurs(from: number, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  for (let i = sentence.from; i < from + 8 && i < sentence.to; i++)
    if (/^(?:we|our|us)$/.test(context.low(i)) && context.form(i) !== 'US' && !sentence.quotations.some((m) => m.from <= i && i < m.to))
      return ownBody(context)
  return null
}

/** `The university now has partnerships with …`: the body that the bare noun stands for. */
function ofHeaded(from: number, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  for (let i = sentence.from; i < from; i++) {
    if (!/^(?:the|this|its|their|his|her)$/.test(context.low(i))) continue
    const meant = headed(context.low(i + 1), sentence, context)
    if (meant) return meant
  }
  return null
}

/** What a table of figures is about: the body that the document's first line names, else the last place there (`Chad–Peru: trade`). */
export function titledScope(context: BuildContext): NamedAt | null {
  for (const sentence of context.doc.sentences.slice(0, 2)) {
    const named = namesOf(sentence)
    const found = named.find((m) => m.kind === 'programme' || m.kind === 'organization') ?? named.findLast((m) => m.kind === 'place')
    if (found) return { name: found.name, at: [found.from, found.to] }
  }
  return null
}

const namesOf = (sentence: AnnotatedSentence): Named[] =>
  sentence.mentions.filter(
    (m): m is Named => 'name' in m && !m.inside && !(m.kind === 'organization' && m.generic) && !(m.kind === 'place' && m.sort === 'demonym'),
  )
