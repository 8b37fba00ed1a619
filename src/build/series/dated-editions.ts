import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'

/** "The Youth Festival has taken place in Quito (2003), Lima (2005) and La Paz (2007)": its editions by places and years. */
export const datedEditions: BuildRule = {
  id: 'series/dated-editions',
  version: 1,
  cues: ['hold', 'held'],
  build(verb: CueMention, sentence, context, rule) {
    if (sentence.dates.length < 2 || sentence.places.length < 2 || context.isQuiet(sentence)) return
    const title = sentence.occasions.findLast((m) => !m.inside && m.to - m.from > 1 && m.edition === null && m.to <= verb.from)
    if (!title || verb.from - title.to > 3 || !/^(?:has|have|been|was|were|which|,)$/.test(context.low(verb.from - 1))) return
    const dates = editionsBehind(verb.to, sentence, context)
    if (dates.length < 2) return
    const [first] = dates
    const last = dates.at(-1)
    if (!first?.edtf || !last?.edtf) return
    const draft = context.draft('series', rule, sentence)
    draft.tell('name', title.base.replace(/^The (?=\p{Lu})/u, ''), [title.from, title.to])
    draft.tell('since', first.edtf, [first.from, first.to], 'inferred')
    draft.tell('editions', dates.length, [first.from, last.to], 'inferred')
    draft.tell('asOf', last.edtf, [last.from, last.to], 'inferred')
    context.keep(draft)
  },
}

/** The years behind a verb, each right behind a place, one later than the other. */
function editionsBehind(from: number, sentence: AnnotatedSentence, context: BuildContext): DateMention[] {
  const found: DateMention[] = []
  for (const date of sentence.dates) {
    if (date.from < from || !date.edtf || date.edtf.includes('/')) continue
    const end = /^(?:in|\(|,)$/.test(context.low(date.from - 1)) ? date.from - 1 : date.from
    const place = sentence.places.some((m) => m.sort !== 'demonym' && (m.to === end || (m.to === end - 1 && context.low(m.to) === ',')))
    const previous = found.at(-1)?.edtf
    if (!place || (previous && previous >= date.edtf)) return []
    found.push(date)
  }
  return found
}
