import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention, TitleMention } from '#model/mention'
import { dateNear } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'

/** "The Lakes Music Camp was launched in 2011 and is now in its ninth year": since when, and so many times. */
export const nthYear: BuildRule = {
  id: 'series/nth-year',
  version: 1,
  mentions: ['quantity'],
  build(count: QuantityMention, sentence, context, rule) {
    if (count.unitKind !== 'ordinal' || (count.value ?? 0) < 2 || (count.value ?? 0) > 150) return
    if (!/^(?:year|season)$/.test(context.low(count.to)) || context.low(count.from - 1) !== 'its') return
    if (!/^(?:in|for|entering|entered|enters|into|celebrating)$/.test(context.low(count.from - 2))) return
    const begun = sentence.cues.find((cue) => cue.cue === 'first-held' && cue.to < count.from)
    const date = begun ? dateNear(sentence, begun.to, sentence.from, sentence.to) : null
    if (!date?.edtf) return
    const name = nameBefore(count, sentence) ?? pointedTo(sentence, context)
    if (!name) return context.reject(rule, count.from, count.to, 'no series is named')
    const draft = context.draft('series', rule, sentence)
    draft.tell('name', name.base.replace(/^(?:The|\d{4}) (?=\p{Lu})/u, ''), [name.from, name.to])
    draft.tell('editions', count.value as number, [count.from, count.to + 1])
    draft.tell('since', date.edtf, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    const told = context.sentenceAt(name.from)
    if (told) draft.sentences.add(told.index)
    context.keep(draft)
  },
}

/** `The programme was launched …`: the last title before that has the word. */
function pointedTo(sentence: AnnotatedSentence, context: BuildContext): TitleMention | null {
  const word = context.low(sentence.from + 1).replace(/^programme$/, 'program')
  if (context.low(sentence.from) !== 'the' || word.length < 4) return null
  for (let s = sentence.index - 1; s >= Math.max(0, sentence.index - 5); s--) {
    const before = context.doc.sentences[s]
    const title = [...(before?.occasions ?? []), ...(before?.programmes ?? [])].find((m) => !m.inside && m.base.toLowerCase().includes(word))
    if (title) return title
  }
  return null
}

/** The occasion or programme that is told last before it. */
function nameBefore(count: QuantityMention, sentence: AnnotatedSentence): TitleMention | null {
  const titles = [...sentence.occasions, ...sentence.programmes].filter((m) => !m.inside && m.to - m.from > 1 && m.to < count.from)
  return titles.sort((a, b) => b.from - a.from)[0] ?? null
}
