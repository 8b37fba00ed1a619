import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, QuantityMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'

/** "has been held for eight editions", "three sessions of the Dialogue", "to date, four GLAM conferences have been held". */
export const editionsHeld: BuildRule = {
  id: 'series/editions-held',
  version: 3,
  cues: ['editions'],
  build(noun: CueMention, sentence, context, rule) {
    const count = countOf(noun, sentence, context)
    if (!count) return
    if (!sentence.cues.some((cue) => cue.cue === 'hold' || cue.cue === 'held' || cue.cue === 'recurring')) return
    const name = nameOf(noun, count, sentence, context)
    if (!name) return context.reject(rule, noun.from, noun.to, 'no series is named')
    const draft = context.draft('series', rule, sentence)
    draft.tell('name', name.words, name.at)
    draft.tell('editions', count.value, [count.from, noun.to])
    const since = sentence.dates.find((m) => m.edtf !== null && m.relation === 'since' && !m.inside)
    if (since?.edtf) draft.tell('since', since.edtf, [since.from, since.to], since.inferred ? 'inferred' : 'stated')
    tellAsOf(draft, sentence, context)
    context.keep(draft)
  },
}

/** The number of editions that a noun is counted by: "seven consecutive seasons", not "eighteen members of the Forum". */
export function countOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): QuantityMention | null {
  const count = sentence.quantities.find(
    (m) => (m.unitKind === 'count' || m.unitKind === 'bare') && m.from < noun.from && (m.to >= noun.to || noun.from - m.to <= 2),
  )
  if (!count || !Number.isInteger(count.value) || count.value > 150) return null
  for (let i = count.from; i < noun.from; i++) if (/^(?:of|the|in|at|from|to)$/.test(context.low(i))) return null
  return count
}

function nameOf(noun: CueMention, count: QuantityMention, sentence: AnnotatedSentence, context: BuildContext) {
  const titles = sentence.occasions.filter((m) => !m.inside && m.to - m.from > 1)
  const title = titles.find((t) => t.from >= noun.to && t.from - noun.to <= 4) ?? titles.findLast((t) => t.to <= noun.from)
  if (title) return { words: title.base, at: [title.from, title.to] as const }
  for (let i = count.unitFrom; i < noun.from; i++)
    if (i > count.from && context.shape(i) & 1) return { words: context.words(i, noun.to), at: [i, noun.to] as const }
  return null
}

/** The date that a count of editions holds for: a date in the sentence, `to date` and the like included; the end of a period. */
function tellAsOf(draft: Draft<'series'>, sentence: AnnotatedSentence, context: BuildContext): void {
  const date = sentence.dates.find((m) => m.edtf !== null && !m.inside && m.relation !== 'since' && !isBeginning(m.from, context))
  if (date?.edtf) draft.tell('asOf', date.edtf.split('/').at(-1) as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
}

/** `launched in 2012`: when it began. */
const isBeginning = (at: number, context: BuildContext): boolean =>
  /^(?:launched|established|founded|started|began|begun|inaugurated|initiated|created|instituted)$/.test(
    context.low(at - (/^(?:in|on)$/.test(context.low(at - 1)) ? 2 : 1)),
  )
