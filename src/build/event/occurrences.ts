import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'

/** One of several times at which a sentence says that the same thing took place: its date and the tokens it governs. */
export interface Occurrence {
  readonly date: DateMention
  readonly from: number
  readonly to: number
}

/**
 * "met in Oslo on 3 May 2021 and 7 June 2022 in Bergen", "with meetings on 6 July in Paris and 5 March in Rome": the
 * occurrences of one verb or noun, cut at the `and` between them; none where there are not two different full dates (`today on 4 May`).
 */
export function occurrencesAfter(token: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): Occurrence[] {
  const dates = datesOf(sentence).filter(
    (date, k, all) =>
      date.from >= token &&
      date.to <= limit &&
      (date.edtf?.length ?? 0) >= 10 &&
      !date.edtf?.includes('/') &&
      !all.slice(0, k).some((other) => other.from >= token && other.edtf === date.edtf),
  )
  if (dates.length < 2) return []
  const cuts = [token]
  for (let k = 1; k < dates.length; k++) {
    const [before, after] = [dates[k - 1] as DateMention, dates[k] as DateMention]
    const cut = listBreak(before.to, after.from, context)
    if (cut < 0) return []
    cuts.push(cut)
  }
  return dates.map((date, k) => ({ date, from: cuts[k] as number, to: cuts[k + 1] ?? limit }))
}

/** `visited Peru twice, in May 2003 and November 2009`: dates of one kind in a bare list behind a verb; none where there are not two. */
export function severalTimes(token: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): Occurrence[] {
  const dates = datesOf(sentence).filter((date) => date.from >= token && date.to <= limit)
  const [first] = dates
  if (!first || dates.length < 2) return []
  for (const [k, date] of dates.entries()) {
    if (date.edtf?.length !== first.edtf?.length || date.edtf?.includes('/') || dates.slice(0, k).some((other) => other.edtf === date.edtf)) return []
    for (let i = k > 0 ? (dates[k - 1] as DateMention).to : date.from; i < date.from; i++)
      if (!/^(?:,|and|in|on|again|then|also|later)$/.test(context.low(i))) return []
  }
  return dates.map((date) => ({ date, from: date.from, to: date.to }))
}

/** Where a list goes on between two dates: after `and`, `;` or `,` with no verb in between; -1 where it does not. */
function listBreak(from: number, to: number, context: BuildContext): number {
  if (to - from > 9) return -1
  for (let i = to - 1; i >= from; i--) if (/^(?:and|;)$/.test(context.low(i))) return i + 1
  return to - from <= 2 ? to : -1
}
