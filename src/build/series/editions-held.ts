import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention, TitleMention } from '#model/mention'
import { dateNear } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'

/** "has been held for eight editions", "three sessions of the Dialogue", "the sixth Cyber Dialogue in a regular sequence". */
export const editionsHeld: BuildRule = {
  id: 'series/editions-held',
  version: 1,
  cues: ['editions'],
  build(at, sentence, context, rule) {
    const count = sentence.mentions.find(
      (m): m is QuantityMention =>
        m.kind === 'quantity' && m.unitKind !== 'ordinal' && m.unitKind !== 'money' && m.to <= at.from && at.from - m.to <= 2,
    )
    if (!count || !Number.isInteger(count.value) || count.value > 150 || !isCountOf(count, at.from, context)) return
    const title = nearestTitle(sentence, at.to, at.from)
    if (!title) return context.reject(rule, at.from, at.to, 'no series is named')
    const draft = context.draft('series', rule, sentence)
    draft.tell('name', title.base, [title.from, title.to])
    draft.tell('editions', count.value, [count.from, at.to])
    tellAsOf(draft, sentence, at.from, context)
    context.keep(draft)
  },
}

/** "eight editions", "three consecutive sessions"; not "eighteen members of the Forum". */
function isCountOf(count: QuantityMention, noun: number, context: BuildContext): boolean {
  for (let i = count.from; i < noun; i++) if (/^(?:of|the|in|at|from|to)$/.test(context.low(i))) return false
  return true
}

function nearestTitle(sentence: AnnotatedSentence, after: number, before: number): TitleMention | undefined {
  const titles = sentence.mentions.filter((m): m is TitleMention => m.kind === 'occasion' && !m.inside)
  return titles.find((t) => t.from >= after && t.from - after <= 4) ?? titles.findLast((t) => t.to <= before) ?? titles[0]
}

/** The date that a count of editions holds for: a date in the sentence, `to date` and the like included. */
export function tellAsOf(draft: Draft<'series'>, sentence: AnnotatedSentence, at: number, _context: BuildContext): void {
  const date = dateNear(sentence, at, sentence.from, sentence.to)
  if (date?.edtf) draft.tell('asOf', date.edtf, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
}
