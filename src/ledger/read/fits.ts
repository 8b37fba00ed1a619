import { daysOf } from '#model/edtf-days'
import { Failed } from '#model/failure'
import { filed } from '../filed.ts'
import type { RecordFilter } from './records.ts'
import type { RecordRow } from './rows.ts'

/** True for a row that a filter lets through. Words are looked for one by one, as they stand. */
export function fits(row: RecordRow, { types, statuses, from, to, country, document, words }: RecordFilter): boolean {
  if (types && !types.includes(row.type)) return false
  if (statuses && !(row.status && statuses.includes(row.status))) return false
  if (from !== undefined && !(row.dateTo !== null && row.dateTo >= theDay(from, 0))) return false
  if (to !== undefined && !(row.dateFrom !== null && row.dateFrom <= theDay(to, 1))) return false
  if (country !== undefined && !row.countries.includes(country)) return false
  if (document !== undefined && row.document.id !== document) return false
  return hasWords(`${row.quote}\n${filed(row.type, row.fields).words}`, words)
}

function hasWords(text: string, words = ''): boolean {
  const low = text.toLowerCase()
  return words
    .toLowerCase()
    .split(/[\s"]+/)
    .every((word) => (word.startsWith('-') && word.length > 1 ? !low.includes(word.slice(1)) : low.includes(word)))
}

/** The first or last day that a date of a filter stands for. Throws REQUEST_INVALID. */
export function theDay(edtf: string, side: 0 | 1): string {
  const days = daysOf(edtf)
  if (days === null) throw new Failed('REQUEST_INVALID', { date: edtf, expected: 'YYYY, YYYY-MM or YYYY-MM-DD' })
  return days[side]
}
