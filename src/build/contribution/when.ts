import type { AnnotatedSentence } from '#model/annotated'
import { boundsOf, cutEdtf, formatEdtf, parseEdtf } from '#model/edtf'
import { dateNear } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/** Tells when it was given: the clause's date; `since 1986` up to the document's date; in the simple past the date of the telling. */
export function tellGivenOn(draft: Draft<'contribution'>, sentence: AnnotatedSentence, at: number, context: BuildContext): void {
  const own = dateNear(sentence, at, sentence.from, sentence.to)
  if (own?.edtf) {
    draft.tell('date', own.edtf, [own.from, own.to], own.inferred ? 'inferred' : 'stated')
    return
  }
  const perfect = [...Array(Math.min(4, at - sentence.from)).keys()].some((k) => /^(?:has|have|had)$/.test(context.low(at - 1 - k)))
  const since = sentence.dates.find((m) => m.relation === 'since' && m.edtf !== null)
  const { published } = context.doc.document.facts
  if (since?.edtf && published && sentence.quantities.some((m) => m.unitKind === 'money')) {
    const last = cutEdtf(published, since.edtf.length === 4 ? 'year' : 'month')
    const [from, to] = [parseEdtf(since.edtf)?.from, last && parseEdtf(last)?.from]
    if (from && to && boundsOf(`${since.edtf}/${last}`)) draft.tell('date', formatEdtf({ from, to }), [since.from, since.to], 'inferred')
    return
  }
  if (perfect || since) return
  const { date } = context.setting(sentence)
  if (date?.edtf) draft.tell('date', date.edtf, [date.from, date.to], 'inferred')
}
