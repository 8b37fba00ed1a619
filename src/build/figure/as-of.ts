import type { AnnotatedSentence } from '#model/annotated'
import { parseEdtf } from '#model/edtf'
import type { DateMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/**
 * Tells the date a figure holds for: one told in the sentence (`in 2025`, `by March 2026`, `so far`), else that of the event
 * the sentence goes on about, where it is in the simple past. A plain perfect or present holds for no date.
 */
export function tellAsOf(draft: Draft<'figure'>, at: number, sentence: AnnotatedSentence, context: BuildContext): void {
  const own = dateFor(at, sentence, context)
  if (own?.edtf) {
    draft.tell('asOf', own.edtf, [own.from, own.to], own.inferred ? 'inferred' : 'stated')
    return
  }
  const { published } = context.doc.document.facts
  const said = published === null ? -1 : nowBefore(at, sentence, context)
  if (said >= 0 && published !== null) {
    draft.tell('asOf', published, [said, said + 1], 'inferred')
    return
  }
  const since = published === null ? null : sinceDate(sentence, context)
  if (since?.edtf && published !== null && parseEdtf(`${since.edtf}/${published}`)) {
    draft.tell('asOf', `${since.edtf}/${published}`, [since.from, since.to], 'inferred')
    return
  }
  const now = published === null ? -1 : nowWord(at, sentence, context)
  if (now >= 0 && published !== null) {
    draft.tell('asOf', published, [now, now + 1], 'inferred')
    return
  }
  if (!isSimplePast(sentence, context) || sentence.dates.length > 0) return
  const { date } = context.setting(sentence)
  if (date?.edtf) draft.tell('asOf', date.edtf, [date.from, date.to], 'inferred')
}

/** `since 2015` in a sentence of the perfect or without a verb: it holds from then to the day of writing. */
const sinceDate = (sentence: AnnotatedSentence, context: BuildContext): DateMention | undefined =>
  sentence.dates.find((m) => m.relation === 'since' && m.edtf !== null && !m.edtf.includes('/') && context.low(m.from - 1) === 'since' && !m.duration)

/** `and now has 214 students`, `at present 40 are enrolled`: right before the number, whatever began long ago. */
function nowBefore(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 4); i--) if (/^(?:now|currently|presently)$/.test(context.low(i))) return i
  return -1
}

/** `are currently studying`, `is now 340 strong`, `Currently, the volume of …`, `are at present enrolled`. */
function nowWord(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (/^(?:currently|presently|nowadays|today)$/.test(context.low(sentence.from))) return sentence.from
  for (let i = Math.max(sentence.from, at - 12); i < Math.min(sentence.to - 1, at + 12); i++)
    if (
      context.low(i) === 'at' &&
      /^(?:present|the)$/.test(context.low(i + 1)) &&
      (context.low(i + 1) === 'present' || context.low(i + 2) === 'moment')
    )
      return i + 1
  for (let i = Math.max(sentence.from, at - 8); i < Math.min(sentence.to, at + 10); i++)
    if (/^(?:currently|now|presently|nowadays)$/.test(context.low(i))) return i
  return -1
}

function dateFor(at: number, sentence: AnnotatedSentence, context: BuildContext): DateMention | null {
  const dates = sentence.dates.filter(
    (m) =>
      !begins(m, context) &&
      !isOther(m, at, sentence) &&
      !isCompared(m, context) &&
      !isSinceClause(m, sentence, context) &&
      m.edtf !== null &&
      !m.inside &&
      m.duration === undefined &&
      (m.relation === 'at' || m.relation === 'by' || m.relation === 'until'),
  )
  if (dates.length === 0) return null
  return dates.reduce((best, date) => (Math.abs(date.from - at) < Math.abs(best.from - at) ? date : best))
}

/** `the branch, founded in 1949, has passed 300`: when a thing began is no date of what is counted of it. */
const begins = (date: DateMention, context: BuildContext): boolean =>
  /^(?:in|on)$/.test(context.low(date.from - 1)) &&
  /^(?:founded|established|created|formed|born|begun|started|launched|up|inaugurated|incorporated|chartered)$/.test(context.low(date.from - 2))

/** `have 20 branches, up from four in 2019`: the year of another number. */
const isOther = (date: DateMention, at: number, { quantities }: AnnotatedSentence): boolean =>
  quantities.some((m) => m.unitKind === 'bare' && m.from !== at && date.from - m.to === 1 && date.from > at)

/** `12 percent more than in 2014`, `compared with 2020`: the time before. */
const isCompared = (date: DateMention, context: BuildContext): boolean => {
  const lead = /^(?:in|on|the)$/.test(context.low(date.from - 1)) ? date.from - 2 : date.from - 1
  return /^(?:than|versus|vs)$/.test(context.low(lead)) || (/^(?:with|to)$/.test(context.low(lead)) && context.low(lead - 1) === 'compared')
}

/** `has grown since the two signed the pact in 2004`: when it began. */
function isSinceClause(date: DateMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = date.from - 2; i > sentence.from && date.from - i < 14; i--) {
    if (/^[,;]$/.test(context.form(i))) return false
    if (context.low(i) === 'since') return true
  }
  return false
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
