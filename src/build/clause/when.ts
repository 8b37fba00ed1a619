import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention } from '#model/mention'

/** `2022-2026` is the term of a plan, not the time of an event. */
const SPAN_OF_YEARS = /^\d{4}\/\d{4}$/
const LENGTH_OF_SPAN = '2022/2026'.length

/** The dates of a sentence that may tell when it happened: resolved, points or periods, not deadlines. Mostly all of them. */
export const datesOf = ({ dates }: AnnotatedSentence): readonly DateMention[] => (dates.every(mayDate) ? dates : dates.filter(mayDate))

const mayDate = (m: DateMention): boolean =>
  m.edtf !== null && (m.relation === 'at' || m.relation === 'over') && !m.inside && !(m.edtf.length === LENGTH_OF_SPAN && SPAN_OF_YEARS.test(m.edtf))

/**
 * The date of what is told at token `at` within [from, to): the nearest date after it in the clause, else the nearest
 * before it; a full day before a mere year where both stand near.
 */
export function dateNear(
  sentence: AnnotatedSentence,
  at: number,
  from: number,
  to: number,
  not?: (date: DateMention) => boolean,
): DateMention | null {
  let best: DateMention | null = null
  let least = Number.POSITIVE_INFINITY
  for (const date of datesOf(sentence)) {
    if (date.from < from || date.to > to || not?.(date)) continue
    const cost = Math.abs(date.from - at) + (/^\d{4}$/.test(date.edtf ?? '') ? 6 : 0)
    if (cost >= least) continue
    least = cost
    best = date
  }
  return best
}
