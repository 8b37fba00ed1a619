import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'

/** A name and the tokens it was read from. */
export interface SeriesName {
  readonly name: string
  readonly from: number
  readonly to: number
}

const REACH = 6
const DETERMINER = /^(?:the|this|our|their|its|annual|biennial|yearly|triennial|regular)$/
/** What may follow a noun that stands alone: no further noun that it would belong to. */
const AFTER_NOUN =
  /^(?:,|\.|;|which|that|who|was|were|is|are|has|have|had|since|in|at|will|took|drew|started|began|first|now|returns|returned|attracts|attracted|for|and)$/
const PLAIN =
  /^(?:year|event|first|last|next|same|two|three|time|times|series|programme|program|meeting|country|city|government|group|company|school|school|parties|sides)$/

/**
 * "The annual hui, which started in 2006", "has organised the fair since 2008": the name that the sentences before gave to
 * what a common noun of this sentence stands for: `Pacific Child Health Hui`, else the noun with its modifiers (`peace fair`).
 */
export function seriesSpokenOf(sentence: AnnotatedSentence, context: BuildContext): SeriesName | null {
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const word = context.low(i)
    if (word.length < 3 || context.shape(i) & 1 || PLAIN.test(word) || !DETERMINER.test(context.low(i - 1)) || DETERMINER.test(word)) continue
    if (!AFTER_NOUN.test(context.low(i + 1))) continue
    const known = capitalRun(word, sentence, context) ?? (isOccasion(i, sentence) ? plainPhrase(word, sentence, context) : null)
    if (known) return known
  }
  return subjectNamed(sentence, context)
}

/** "Tallgrass was founded in 2010 and has been held annually": a name at the head of the sentence that is no party's. */
function subjectNamed(sentence: AnnotatedSentence, context: BuildContext): SeriesName | null {
  const start = context.low(sentence.from) === 'the' && context.shape(sentence.from + 2) & 1 ? sentence.from + 1 : sentence.from
  let to = start
  while (to < sentence.to && to - start < 6 && context.shape(to) & 1) to++
  const word = context.low(start)
  if (to === start || word.length < 4 || /^(?:they|this|that|these|there|since|when|after|from|both)$/.test(word)) return null
  if (!/^(?:was|is|has)$/.test(context.low(to)) || !sentence.cues.some((cue) => cue.cue === 'hold' || cue.cue === 'held')) return null
  if (sentence.mentions.some((m) => (m.kind === 'person' || m.kind === 'organization' || m.kind === 'place') && m.from < to)) return null
  return { name: context.words(start, to), from: start, to }
}

/** Capitalized words before `sentence` that end with the noun: `Lake Naivasha Regatta`. */
function capitalRun(word: string, sentence: AnnotatedSentence, context: BuildContext): SeriesName | null {
  for (let back = 1; back <= REACH; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier) return null
    for (let i = earlier.to - 1; i > earlier.from; i--) {
      if (context.low(i) !== word || !(context.shape(i) & 1)) continue
      let from = i
      while (
        from > earlier.from &&
        (context.shape(from - 1) & 1 || (/^(?:of|and|for|’s|'s|-|–)$/.test(context.low(from - 1)) && context.shape(from - 2) & 1))
      )
        from--
      if (context.low(from) === 'the') from++
      const title = earlier.occasions.find((m) => m.from <= i && m.to > i)
      if (title && title.kind === 'occasion' && title.to - title.from > 1) return { name: title.base, from: title.from, to: title.to }
      if (i - from >= 1) return { name: context.words(from, i + 1), from, to: i + 1 }
    }
    const title = earlier.occasions.find((m) => !m.inside && m.name.toLowerCase().split(/\s+/).includes(word))
    if (title && title.kind === 'occasion' && title.to - title.from > 1) return { name: title.base, from: title.from, to: title.to }
  }
  return null
}

/** `a peace fair`: the noun with the words between its article and itself. */
function plainPhrase(word: string, sentence: AnnotatedSentence, context: BuildContext): SeriesName | null {
  for (let back = 1; back <= REACH * 2; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier) return null
    for (let i = earlier.from + 2; i < earlier.to; i++) {
      if (context.low(i) !== word) continue
      let from = i
      while (from > earlier.from && i - from < 4 && !/^(?:a|an|the|its|their|our|at|for|,)$/.test(context.low(from - 1))) from--
      const opened = /^(?:a|an|the)$/.test(context.low(from - 1))
      if (i - from > 1 && context.isIn('recurring/every-year', from)) from++
      if (i > from && opened && !(i - from === 1 && context.isIn('recurring/every-year', from)))
        return { name: context.words(from, i + 1), from, to: i + 1 }
    }
  }
  return null
}

const isOccasion = (i: number, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some((cue) => cue.from <= i && cue.to > i && cue.cue.startsWith('occasion.'))
