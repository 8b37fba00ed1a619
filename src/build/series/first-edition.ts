import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention, QuantityMention, TitleMention } from '#model/mention'
import { dateNear } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'

/** Sentences before in which the occasion is told by its name. */
const REACH = 8

/** "The first festival was held in 2010, and Oslo hosted the second in 2011": the first of those that were told by name. */
export const firstEdition: BuildRule = {
  id: 'series/first-edition',
  version: 1,
  mentions: ['quantity'],
  build(first: QuantityMention, sentence, context, rule) {
    if (first.unitKind !== 'ordinal' || first.value !== 1 || first.from - sentence.from > 2) return
    const word = context.low(first.to)
    if (context.shape(first.to) & 1 || !OCCASION.test(word) || !WAS.test(context.words(first.to + 1, first.to + 3).toLowerCase())) return
    const title = toldBefore(word, sentence, context)
    const date = dateNear(sentence, first.to + 2, sentence.from, sentence.to)
    if (!title || !date?.edtf) return context.reject(rule, first.from, first.to, 'no series is named, or the first time is not dated')
    const draft = context.draft('series', rule, sentence)
    draft.tell('name', title.base.replace(/^The (?=\p{Lu})/u, ''), [title.from, title.to])
    draft.tell('since', date.edtf.split('/')[0] as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    tellSecond(sentence, date, draft)
    const told = context.sentenceAt(title.from)
    if (told) draft.sentences.add(told.index)
    context.keep(draft)
  },
}
const OCCASION =
  /^(?:festival|edition|conference|forum|summit|fair|congress|symposium|exhibition|tournament|games|camp|dialogue|week|convention|biennale|gathering|session|marathon|regatta|carnival|school|competition|contest)$/
const WAS = /^(?:was held|were held|took place|was hosted|was staged|was organi[sz]ed|was convened|was in|was launched)$/

/** The occasion that was last told by name and has that word; where only the edition is spoken of, the last one that has a number. */
function toldBefore(word: string, sentence: AnnotatedSentence, context: BuildContext): TitleMention | null {
  for (let s = sentence.index - 1; s >= Math.max(0, sentence.index - REACH); s--)
    for (const m of context.doc.sentences[s]?.occasions ?? []) {
      if (m.inside || m.to - m.from < 2) continue
      const has = m.base.toLowerCase().split(/\s+/).includes(word)
      if (has || (/^(?:edition|session)$/.test(word) && m.edition !== null)) return m
    }
  return null
}

/** `and Oslo hosted the second in 2011`: so many by then. */
function tellSecond(sentence: AnnotatedSentence, first: DateMention, draft: Draft<'series'>): void {
  const last = sentence.quantities.findLast((m) => m.unitKind === 'ordinal' && m.from > first.to && (m.value ?? 0) > 1 && (m.value ?? 0) < 100)
  const dated = last ? sentence.dates.find((m) => m.from > last.to && m.edtf !== null) : undefined
  if (last && dated) draft.tell('editions', last.value as number, [last.from, last.to], 'inferred')
}
