import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, QuotationMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { type EventKind, kindOfCue, OCCASION_CUES } from './kind.ts'
import { isTitleCase } from './occasion-title.ts'

const SHOWN = /^(?:included|includes|include|including|featured|features|were|are|comprised)$/

/** "The displays included “A”, the photo exhibition “B” and “C”": each titled exhibition of the event told before. */
export const displayed: BuildRule = {
  id: 'event/displayed',
  version: 1,
  cues: ['displays'],
  build(noun: CueMention, sentence, context, rule) {
    if (!SHOWN.test(context.low(noun.to))) return
    const titles = sentence.quotations.filter((m) => m.from > noun.to && m.to - m.from > 3 && isTitleCase(m, context))
    if (titles.length < 2) return context.reject(rule, noun.from, noun.to, 'no list of titles')
    const host = hostOf(sentence, context)
    if (!host) return context.reject(rule, noun.from, noun.to, 'no event is told that they were shown at')
    for (const title of titles) {
      const draft = context.draft('event', rule, sentence)
      draft.tell('kind', kindOf(title, sentence), [title.from, title.to])
      draft.tell('name', context.words(title.from + 1, title.to - 1), [title.from + 1, title.to - 1])
      for (const claim of host.claims)
        if (claim.field === 'date' || claim.field === 'places') draft.claims.push(claimLike(claim, { basis: 'inferred', rule }))
      context.keep(draft)
    }
  },
}

/** The dated event that the sentences before in the same item tell of. */
function hostOf(sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> | undefined {
  const { units } = context.doc.document
  const section = units[sentence.unit]?.section
  return context.near('event', sentence.index - 8, sentence.index).findLast((event) => {
    const { last } = event.sentences
    if (event.valueOf('date') === null || event.valuesOf('places').length === 0) return false
    return !event.rule.startsWith('event/displayed') && units[context.doc.sentences[last]?.unit ?? -1]?.section === section
  })
}

function kindOf(title: QuotationMention, sentence: AnnotatedSentence): EventKind {
  const noun = sentence.cues.find((cue) => (OCCASION_CUES as readonly string[]).includes(cue.cue) && cue.to === title.from)
  return noun ? kindOfCue(noun.cue) : 'culture'
}
