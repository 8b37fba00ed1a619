import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { isAhead } from '../ahead.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellField, tellName } from './labelled-block.ts'

/** How many lines around the day the other labels stand. */
const REACH = 9
const WHERE = /^(?:venue|place|location|where)$/
const HOW_MANY = /^(?:attendance|participants|audience)$/

/** "Date / 14 March 2012 / Location / Mkinga District": labels that stand on lines of their own over what they label. */
export const labelledLines: BuildRule = {
  id: 'event/labelled-lines',
  version: 1,
  cues: ['label-when'],
  build(label: CueMention, sentence, context, rule) {
    if (!isLabel(sentence, context) || label.from !== sentence.from) return
    const line = context.doc.sentences[sentence.index + 1]
    const date = line && datesOf(line).find((m) => m.from - line.from <= 2)
    if (!line || !date || (date.edtf?.length ?? 0) < 10 || line.to - line.from > 12) return
    const draft = context.draft('event', rule, sentence)
    if (!tellName(draft, sentence, context)) return context.reject(rule, label.from, label.to, 'no occasion is named over it')
    draft.sentences.add(line.index)
    draft.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    draft.tellStatus(isAhead(date.edtf as string, context) ? 'planned' : 'held', [label.from, label.to])
    for (let k = Math.max(0, sentence.index - REACH); k <= sentence.index + REACH; k++) tellLine(draft, k, context)
    if (draft.valuesOf('places').length + draft.valuesOf('participants').length === 0)
      return context.reject(rule, label.from, label.to, 'only a date is told')
    context.keep(draft)
  },
}

/** A line of one or two words with a capital, nothing behind them. */
const isLabel = (line: AnnotatedSentence, context: BuildContext): boolean => line.to - line.from <= 2 && (context.shape(line.from) & 1) !== 0

function tellLine(draft: Draft<'event'>, index: number, context: BuildContext): void {
  const head = context.doc.sentences[index]
  const line = context.doc.sentences[index + 1]
  if (!head || !line || !isLabel(head, context) || line.unit === head.unit || line.to - line.from > 40) return
  const label = context.low(head.from)
  if (HOW_MANY.test(label)) tellCount(draft, line)
  if (WHERE.test(label)) tellSpot(draft, line, context)
  tellField(draft, { label, sentence: line, from: line.from, to: line.to }, context)
}

/** `About 350 participants in total.` */
function tellCount(draft: Draft<'event'>, line: AnnotatedSentence): void {
  const count = line.quantities.find((m) => m.unitKind === 'count' && Number.isInteger(m.value) && m.value > 1)
  if (!count) return
  draft.tell('attendance', { value: count.value, approx: count.approx }, [count.from, count.to])
  draft.sentences.add(line.index)
}

/** `Mtimbwani, Mkinga District`: the spot before the first comma, where no list knows it. */
function tellSpot(draft: Draft<'event'>, line: AnnotatedSentence, context: BuildContext): void {
  let end = line.from
  while (end < line.to && context.low(end) !== ',') end++
  if (end >= line.to || end - line.from > 5 || !(context.shape(line.from) & 1)) return
  if (line.mentions.some((m) => m.kind !== 'cue' && m.from < end)) return
  draft.tell('places', { name: context.words(line.from, end), country: null }, [line.from, end])
}
