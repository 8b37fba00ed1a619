import { boundsOf, formatEdtf, pointOfDay } from './edtf.ts'

/** First and last day of an EDTF date or interval, as YYYY-MM-DD: `2025-02` is 2025-02-01 to 2025-02-28. Null where it is no date. */
export function daysOf(edtf: string): readonly [first: string, last: string] | null {
  const bounds = boundsOf(edtf)
  if (bounds === null || edtf.startsWith('0000')) return null
  const text = (day: number): string => formatEdtf({ from: pointOfDay(day) })
  return [text(bounds[0]), text(bounds[1])]
}
