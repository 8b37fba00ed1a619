import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, QuantityMention, TitleMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { kindOfHead, kindOfName } from './kind.ts'
import { tellParties } from './people.ts'
import { tellPlace } from './where.ts'

/** How many sentences before may have named the series. */
const REACH = 2
/** How far from its number the day of an edition stands. */
const NEAR = 7

/** "the Forum in Riga, after Almaty, which organised the first in 2020": an edition told by its number alone, the noun left out. */
export const elidedEdition: BuildRule = {
  id: 'event/elided-edition',
  version: 1,
  mentions: ['quantity'],
  build(number: QuantityMention, sentence, context, rule) {
    if (number.unitKind !== 'ordinal' || context.low(number.from - 1) !== 'the') return
    if (sentence.occasions.some((m) => m.from <= number.to && m.to > number.from)) return
    const verb = verbBehind(number, sentence)
    if (!verb && !/^(?:in|on|at)$/.test(context.low(number.to))) return
    const title = seriesBefore(number, sentence, context)
    if (!title || title.at.edition === number.value) return
    const limit = endOf(number, sentence, context)
    const date = datesOf(sentence).find((m) => m.from >= number.to && m.to <= limit && m.from - number.to <= NEAR)
    if (!date) return context.reject(rule, number.from, number.to, 'when is not told')
    const draft = context.draft('event', rule, sentence)
    const { head, name, from, to, base } = title.at
    draft.tell('kind', kindOfName(title.sentence, from, to, to) ?? kindOfHead(head, name) ?? 'conference', [from, to])
    draft.tell('name', base, [from, to])
    draft.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    draft.tell('series', { name: base, edition: number.value }, [number.from, number.to])
    tellHost(draft, number, sentence, context)
    for (const m of sentence.places)
      if (m.from >= number.to && m.to <= limit && !m.inside && m.sort !== 'demonym' && /^(?:in|at|,)$/.test(context.low(m.from - 1)))
        tellPlace(draft, m)
    draft.sentences.add(title.sentence.index)
    context.keep(draft)
  },
}

/** `the second was held in`, `the third took place in`: the verb right behind the number. */
const verbBehind = (number: QuantityMention, sentence: AnnotatedSentence): CueMention | undefined =>
  sentence.cues.find((cue) => (cue.cue === 'held' || cue.cue === 'hold') && cue.from >= number.to && cue.from - number.to <= 3)

/** `Almaty, which organised the first`: who held it. */
function tellHost(draft: Draft<'event'>, number: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const verb = sentence.cues.find((cue) => cue.cue === 'hold' && cue.form === 'finite' && cue.to === number.from - 1)
  if (verb) tellParties(draft, 'organizers', clauseOf(verb, sentence, context).subject)
}

/** What is said of one edition ends where that of the next begins. */
function endOf(number: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): number {
  const next = sentence.quantities.find((m) => m.unitKind === 'ordinal' && m.from > number.to && context.low(m.from - 1) === 'the')
  return next ? next.from : sentence.to
}

function seriesBefore(
  number: QuantityMention,
  sentence: AnnotatedSentence,
  context: BuildContext,
): { readonly sentence: AnnotatedSentence; readonly at: TitleMention } | null {
  for (let back = 0; back <= REACH; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier) return null
    const at = earlier.occasions.findLast((m) => !m.inside && m.to - m.from > 1 && (back > 0 || m.to <= number.from))
    if (at) return { sentence: earlier, at }
  }
  return null
}
