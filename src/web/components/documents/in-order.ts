import type { DocumentRow } from '#api/contract'
import { localeOf } from '../../lib/edtf.ts'

/** Rows in the order that a head of a column names; `newest` is the server's. */
export function inOrder(rows: readonly DocumentRow[], sort: string, language: string): DocumentRow[] {
  if (sort === 'newest') return [...rows]
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true, sensitivity: 'base' })
  const key = sort.replace('-', '')
  const by = (a: DocumentRow, b: DocumentRow): number => {
    if (key === 'records') return a.records - b.records
    if (key === 'published') return compare(a.published ?? '', b.published ?? '')
    return compare(a.title ?? a.fileName, b.title ?? b.fileName)
  }
  return [...rows].sort((a, b) => (sort.startsWith('-') ? by(b, a) : by(a, b)))
}
