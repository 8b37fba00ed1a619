import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/**
 * Tells the date a figure holds for: one told in the sentence (`in 2025`, `by March 2026`, `so far`), else that of the event
 * the sentence goes on about, where it is in the simple past. A plain perfect or present holds for no date.
 */
export function tellAsOf(draft: Draft<'figure'>, at: number, sentence: AnnotatedSentence, context: BuildContext): void {
  const own = dateFor(at, sentence)
  if (own?.edtf) {
    draft.tell('asOf', own.edtf, [own.from, own.to], own.inferred ? 'inferred' : 'stated')
    return
  }
  if (!isSimplePast(sentence, context) || sentence.mentions.some((m) => m.kind === 'date')) return
  const { date } = context.setting(sentence)
  if (date?.edtf) draft.tell('asOf', date.edtf, [date.from, date.to], 'inferred')
}

function dateFor(at: number, sentence: AnnotatedSentence): DateMention | null {
  const dates = sentence.mentions.filter(
    (m): m is DateMention =>
      m.kind === 'date' &&
      m.edtf !== null &&
      !m.inside &&
      m.duration === undefined &&
      (m.relation === 'at' || m.relation === 'by' || m.relation === 'until'),
  )
  if (dates.length === 0) return null
  return dates.reduce((best, date) => (Math.abs(date.from - at) < Math.abs(best.from - at) ? date : best))
}

const NOT_PAST = /^(?:has|have|is|are|every|each|annually|yearly|currently)$/
const PAST = /^(?:was|were|held|took|led|brought|met|gave|made|came|went|saw|drew|sent|won|began|ran|told|spoke|\p{L}{3,}ed)$/u

/** A sentence that tells of one time in the past: a past form, and no perfect, present or habit. */
function isSimplePast(sentence: AnnotatedSentence, context: BuildContext): boolean {
  let past = false
  for (let i = sentence.from; i < sentence.to; i++) {
    const low = context.low(i)
    if (NOT_PAST.test(low)) return false
    past ||= PAST.test(low) && (context.shape(i) & 1) === 0
  }
  return past
}
