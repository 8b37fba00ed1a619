import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { type SeriesName, seriesSpokenOf } from './spoken-of.ts'

/** "This year's was the 11th", "This will be number nineteen", "has been held three times": how many there were. */
export const numberTold: BuildRule = {
  id: 'series/number-told',
  version: 3,
  mentions: ['quantity'],
  build(count: QuantityMention, sentence, context, rule) {
    if (!Number.isInteger(count.value) || count.value > 200 || count.value < 2) return
    const nth = nthTime(count, sentence, context)
    const held = nth !== null || isTimesHeld(count, sentence, context)
    const number = nth ?? (held ? count.value : null) ?? numberOfThis(count, sentence, context)
    if (number === null) return
    const name = held ? (named(sentence) ?? seriesSpokenOf(sentence, context)) : nameBefore(sentence, context)
    if (!name) return context.reject(rule, count.from, count.to, 'no series is named')
    const draft = context.draft('series', rule, sentence)
    draft.tell('name', name.name, [name.from, name.to])
    draft.tell('editions', number, [count.from, count.to])
    if (!held) draft.sentences.add(sentence.index - 1)
    context.keep(draft)
  },
}

/** `has been held three times`, `has taken place four times`, `has organised the Teachers’ Seminar twelve times`. */
function isTimesHeld(count: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (!/^(?:times|occasions)$/.test(context.low(Math.max(count.unitFrom, count.to - 1)))) return false
  const title = sentence.occasions.find((m) => !m.inside && m.to - m.from > 1 && count.from - m.to >= 0 && count.from - m.to <= 1)
  const end = title ? (context.low(title.from - 1) === 'the' ? title.from - 1 : title.from) : count.from
  return (
    sentence.cues.some((cue) => (cue.cue === 'hold' || cue.cue === 'held') && cue.to <= end && end - cue.to <= 2) &&
    [1, 2, 3, 4, 5].some((k) => /^(?:has|have|was|were)$/.test(context.low(end - k)))
  )
}

/** `This is the fifth time that the Film Week has been held`: five so far. */
function nthTime(count: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): number | null {
  if (count.unitKind !== 'ordinal' || context.low(count.to) !== 'time' || !/^(?:is|was|marks|marked)$/.test(context.low(count.from - 2))) return null
  const title = sentence.occasions.find((m) => !m.inside && m.to - m.from > 1 && m.from > count.to && m.from - count.to <= 5)
  return title && /^(?:was|has|is|have|had|took|were)$/.test(context.low(title.to)) ? count.value : null
}

/** The number of editions that `this year's was the 11th` and the like amount to: one less where it lies ahead. */
function numberOfThis(count: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): number | null {
  if (count.from - sentence.from > 9 || sentence.to - count.to > 3) return null
  const words = context.words(sentence.from, count.from).toLowerCase()
  if (
    !/^(?:this|it)(?: year(?:[’']s| [’']s)?)?(?: (?:edition|event|one))? (?:was|is|will be|marks|marked) (?:the|number|edition|edition number|no\.?)$/.test(
      words,
    )
  )
    return null
  if (!words.endsWith('the') || count.unitKind === 'ordinal') return words.includes('will be') ? count.value - 1 : count.value
  return null
}

const named = (sentence: AnnotatedSentence): SeriesName | null => {
  const title = sentence.occasions.find((m) => !m.inside && m.to - m.from > 1)
  return title ? { name: title.base, from: title.from, to: title.to } : null
}

/** The occasion of the sentence before, or what its common noun stands for. */
function nameBefore(sentence: AnnotatedSentence, context: BuildContext): SeriesName | null {
  const before = context.doc.sentences[sentence.index - 1]
  return before ? (named(before) ?? seriesSpokenOf(before, context)) : null
}
