import type { AnnotatedDocument } from '#model/annotated'
import { boundsOf } from '#model/edtf'

/** True for a date (EDTF) that begins after the last day on which the document may have come out. */
export function isAhead(date: string, { doc }: { readonly doc: AnnotatedDocument }): boolean {
  const { published } = doc.document.facts
  const [first] = boundsOf(date) ?? []
  const [, out] = (published === null ? null : boundsOf(published)) ?? []
  return first !== undefined && out !== undefined && first > out
}
