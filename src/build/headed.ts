import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from './context.ts'
import type { NamedAt } from './the-two.ts'

/** Sentences before in which the body that is meant is told. */
const NEAR = 8
/** Letters of a head that its name in other languages shares (`museum`, `Museo`). */
const STEM = 5

/** The body that a bare noun stands for: the last one told before whose name has that word, `the museum` after `Dolphin Museum`. */
export function headed(noun: string, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  if (!context.doc.wordsIn('bodies').has(noun)) return null
  const stem = noun.slice(0, STEM)
  for (let k = sentence.index; k >= Math.max(0, sentence.index - NEAR); k--) {
    const bodies = context.doc.sentences[k]?.organizations ?? []
    const found = bodies.findLast((m) => !m.generic && m.to <= (k === sentence.index ? sentence.from : m.to) && m.name.toLowerCase().includes(stem))
    if (found) return { name: found.name, at: [found.from, found.to] }
  }
  return null
}
