import { daysOf } from '#model/edtf-days'
import { FILED_UNDER } from '#model/filed-under'
import type { RecordType } from '#model/record'

/** What a record is found by: the days of its date, the countries of its places, its words. */
export interface Filed {
  readonly dateFrom: string | null
  readonly dateTo: string | null
  readonly countries: readonly string[]
  readonly words: string
}

export function filed(type: RecordType, fields: Readonly<Record<string, unknown>>): Filed {
  const days = daysIn(type, fields)
  return {
    dateFrom: days?.[0] ?? null,
    dateTo: days?.[1] ?? null,
    countries: [...new Set(stringsOf(fields, (key) => key === 'country'))].sort(),
    words: [...new Set(stringsOf(fields, (key) => key !== 'country' && key !== 'approx'))].join('\n'),
  }
}

/** First and last day of the date that a record is filed under. */
function daysIn(type: RecordType, fields: Readonly<Record<string, unknown>>): readonly [string, string] | null {
  for (const field of FILED_UNDER[type]) {
    const value = fields[field]
    const days = typeof value === 'string' ? daysOf(value) : null
    if (days) return days
  }
  return null
}

/** Every string inside a value whose own key passes; items of a list have the list's key. */
function stringsOf(value: unknown, passes: (key: string) => boolean, key = ''): string[] {
  if (typeof value === 'string') return passes(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => stringsOf(item, passes, key))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, item]) => stringsOf(item, passes, name))
}
