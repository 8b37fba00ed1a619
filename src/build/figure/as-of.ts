import type { AnnotatedSentence } from '#model/annotated'
import { parseEdtf } from '#model/edtf'
import type { DateMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { clauseAround, dateFor } from './dates-of.ts'

/**
 * Tells the date a figure holds for: one told in the sentence (`in 2025`, `by March 2026`, `so far`), else that of the event
 * the sentence goes on about, where it is in the simple past. A plain perfect or present holds for no date.
 */
export function tellAsOf(draft: Draft<'figure'>, at: number, sentence: AnnotatedSentence, context: BuildContext): void {
  const own = isNow(at, sentence, context) ? null : dateFor(at, sentence, context)
  if (own?.edtf) {
    draft.tell('asOf', own.from < at ? endOf(own.edtf, at, context) : own.edtf, [own.from, own.to], own.inferred ? 'inferred' : 'stated')
    return
  }
  const { published } = context.doc.document.facts
  const said = published === null ? -1 : nowBefore(at, sentence, context)
  if (said >= 0 && published !== null) {
    draft.tell('asOf', published, [said, said + 1], 'inferred')
    return
  }
  const since = published === null ? null : sinceDate(at, sentence, context)
  if (since?.edtf && published !== null && parseEdtf(`${since.edtf}/${published}`)) {
    draft.tell('asOf', `${since.edtf}/${published}`, [since.from, since.to], 'inferred')
    return
  }
  const now = published === null ? -1 : nowWord(at, sentence, context)
  if (now >= 0 && published !== null) {
    draft.tell('asOf', published, [now, now + 1], 'inferred')
    return
  }
  if (!isSimplePast(sentence, context) || clauseAround(at, sentence, context).present) return
  const year = sentence.dates.some((m) => m.relation === 'since') ? null : context.doc.report
  if (!year && sentence.dates.length > 0) return
  if (year) {
    draft.tell('asOf', year.edtf, year.at, 'inferred')
    return
  }
  const { date } = context.setting(sentence)
  if (date?.edtf) draft.tell('asOf', date.edtf, [date.from, date.to], 'inferred')
}

/** `since 2015` in a sentence of the perfect or without a verb: it holds from then to the day of writing. */
const sinceDate = (at: number, sentence: AnnotatedSentence, context: BuildContext): DateMention | undefined =>
  sentence.dates.find(
    (m) =>
      m.relation === 'since' &&
      m.edtf !== null &&
      !m.edtf.includes('/') &&
      context.low(m.from - 1) === 'since' &&
      !m.duration &&
      (m.from > at || m.from <= sentence.from + 3 || !hasComma(m.to, at, context)),
  )
/** `between 2003 and 2014 trade rose from $9 million to $75 million`: the first holds for the beginning, the second for the end. */
function endOf(edtf: string, at: number, context: BuildContext): string {
  const [first = edtf, last] = edtf.split('/')
  if (last === undefined) return edtf
  for (let i = at - 1; at - i < 5; i--)
    if (/^(?:from|to)$/.test(context.low(i))) return context.low(i) === 'from' ? first : hasFrom(i, context) ? last : edtf
  return edtf
}
function hasFrom(to: number, context: BuildContext): boolean {
  for (let i = to - 1; to - i < 8; i--) if (context.low(i) === 'from') return true
  return false
}

const hasComma = (from: number, to: number, context: BuildContext): boolean => {
  for (let i = from; i < to; i++) if (/^[,;]$/.test(context.form(i))) return true
  return false
}

/** `and now has 214 students`, `at present 40 are enrolled`: right before the number, whatever began long ago. */
function nowBefore(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 4); i--) if (/^(?:now|currently|presently)$/.test(context.low(i))) return i
  return -1
}

/** `in 2021, and 300 nurses are currently training there`: said of the day of writing in the number's own clause. */
function isNow(at: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.doc.document.facts.published === null) return false
  for (let i = at; i < Math.min(sentence.to, at + 10) && !/^[,;]$/.test(context.form(i)); i++)
    if (/^(?:currently|presently)$/.test(context.low(i))) return true
  return false
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
