import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Side } from './sides.ts'

/** Sentences before in which the two that are meant are told. */
const NEAR = 4
/** Letters of a head that its name in other languages shares (`museums`, `Museo`). */
const STEM = 4

/** `the partnership of the two museums dates from 2008`: the two bodies of that sort that were told shortly before. */
export function twoBodies(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const stem = pointedStem(cue, sentence, context)
  if (stem === '') return []
  const found = new Map<string, Side>()
  for (let k = sentence.index; k >= Math.max(0, sentence.index - NEAR); k--)
    for (const m of context.doc.sentences[k]?.mentions ?? []) {
      if (m.kind !== 'organization' || m.generic || m.inside || !m.name.toLowerCase().includes(stem)) continue
      if (!found.has(m.name)) found.set(m.name, { name: m.name, at: [m.from, m.to] })
    }
  return found.size === 2 ? [...found.values()].reverse() : []
}

function pointedStem(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): string {
  for (let i = Math.max(sentence.from, cue.from - 6); i < Math.min(sentence.to - 1, cue.to + 5); i++) {
    if (!/^(?:two|both)$/.test(context.low(i))) continue
    const head = context.low(i + 1)
    if (
      /^(?:museums|universities|institutions|institutes|colleges|schools|libraries|orchestras|theatres|associations|foundations|clubs|hospitals|cities|archives|parties|chambers|federations|academies)$/.test(
        head,
      )
    )
      return head.slice(0, STEM)
  }
  return ''
}
