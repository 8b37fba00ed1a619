import type { DateRule } from '../rule.ts'
import { dayAloneRule } from './day-alone.ts'
import { dayMonthRule } from './day-month.ts'
import { dayOfMonthRule } from './day-of-month.ts'
import { decadeRule } from './decade.ts'
import { hanRule } from './han.ts'
import { monthRule } from './month.ts'
import { numericRule } from './numeric.ts'
import { periodRule } from './period.ts'
import { relativeRule } from './relative.ts'
import { weekdayRule } from './weekday.ts'
import { yearRule } from './year.ts'

/** Every way of writing a date, in the order of trust: where two reach equally far, the earlier one counts. */
export const DATE_RULES: readonly DateRule[] = [
  numericRule,
  hanRule,
  dayMonthRule,
  dayOfMonthRule,
  monthRule,
  weekdayRule,
  relativeRule,
  periodRule,
  decadeRule,
  yearRule,
  dayAloneRule,
]
