import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import { dateNear } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'

/** "The Forum is held annually", "was first held in 2016", "has been held for three consecutive years". */
export const recurring: BuildRule = {
  id: 'series/recurring',
  version: 2,
  cues: ['recurring', 'first-held'],
  build(at, sentence, context, rule) {
    if (at.kind !== 'cue') return
    const title = nearestTitle(at, sentence) ?? spokenOf(sentence, context)
    if (!title) return context.reject(rule, at.from, at.to, 'no series is named')
    const draft = context.draft('series', rule, sentence)
    draft.tell('name', title.base, [title.from, title.to])
    if (at.cue === 'recurring' && title.edition !== null) tellEdition(draft, title, sentence)
    const date = at.cue === 'first-held' ? dateNear(sentence, at.to, sentence.from, sentence.to) : null
    if (date?.edtf) draft.tell('since', date.edtf, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    if (at.cue === 'first-held' && !date) return context.reject(rule, at.from, at.to, 'the first time is not dated')
    context.keep(draft)
  },
}

/** "It has been held every year": the occasion that the sentence before, in the same paragraph, begins with. */
function spokenOf(sentence: AnnotatedSentence, context: BuildContext): TitleMention | undefined {
  const before = context.doc.sentences[sentence.index - 1]
  if (!before || before.unit !== sentence.unit || !/^(?:it|they|this|the)$/.test(context.low(sentence.from))) return undefined
  return before.mentions.find((m): m is TitleMention => m.kind === 'occasion' && !m.inside)
}

function nearestTitle(at: { readonly from: number; readonly to: number }, sentence: AnnotatedSentence): TitleMention | undefined {
  const gap = (title: TitleMention): number => (title.to <= at.from ? at.from - title.to : title.from - at.to + 2)
  return sentence.mentions
    .filter((m): m is TitleMention => m.kind === 'occasion' && !m.inside && m.to - m.from > 1 && gap(m) <= 20)
    .sort((a, b) => gap(a) - gap(b))[0]
}

/** "the most recent, the sixth Dialogue, on 11 March": so many editions by then. */
function tellEdition(draft: Draft<'series'>, title: TitleMention, sentence: AnnotatedSentence): void {
  draft.tell('editions', title.edition as number, [title.from, title.to], 'inferred')
  const date = dateNear(sentence, title.to, sentence.from, sentence.to)
  if (date?.edtf) draft.tell('asOf', date.edtf.split('/').at(-1) as string, [date.from, date.to], 'inferred')
}
