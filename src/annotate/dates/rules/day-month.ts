import { dayMonth } from '../point.ts'
import { daysMonth, pointOrRange } from '../range.ts'
import type { DateRule } from '../rule.ts'
import { KIND } from '../words.ts'

/** `28 November 2024`, `3rd of May`, `20-25 May 2024`, `31 March to 9 April 2025`, `28 de noviembre de 2024`. */
export const dayMonthRule: DateRule = {
  id: 'dates/day-month',
  version: 2,
  kinds: [KIND.day],
  match(reader, i) {
    const days = daysMonth(reader, i)
    if (days) return days
    const point = dayMonth(reader, i)
    return point && pointOrRange(reader, i, point)
  },
}
