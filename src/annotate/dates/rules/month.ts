import { monthDay, monthYear } from '../point.ts'
import { monthDays, pointOrRange } from '../range.ts'
import type { DateReader } from '../reader.ts'
import type { DateRule } from '../rule.ts'
import { KIND } from '../words.ts'

const BEFORE = new Set('in during since by until till through from last this next early late mid of and before after between en em в к с'.split(' '))

/** `November 28, 2024`, `July 10 to 11, 2025`, `June 2024`, `in June`, `late July`. Not `may` or `march` as verbs. */
export const monthRule: DateRule = {
  id: 'dates/month',
  version: 2,
  kinds: [KIND.calendar],
  match(reader, i) {
    const month = reader.month(i)
    if (!month) return null
    const year = yearToldAfter(reader, month.to)
    if (year) return { from: i, to: year.to, start: { month: month.value }, yearOffset: year.offset }
    const day = monthDay(reader, i)
    if (day) return monthDays(reader, i, day) ?? pointOrRange(reader, i, day)
    const full = monthYear(reader, i)
    if (full) return pointOrRange(reader, i, full)
    return pointOrRange(reader, i, { told: { month: month.value }, to: month.to }).end && joinsMonths(reader, i)
      ? pointOrRange(reader, i, { told: { month: month.value }, to: month.to })
      : alone(reader, i)
        ? { from: i, to: month.to, start: { month: month.value } }
        : null
  },
}

/** `December next year`, `March of this year`, `May last year`. */
function yearToldAfter(reader: DateReader, at: number): { offset: number; to: number } | null {
  const i = reader.low(at) === 'of' ? at + 1 : at
  if (reader.low(i + 1) !== 'year') return null
  const offset = ['last', 'this', 'next'].indexOf(reader.low(i)) - 1
  return offset < -1 ? null : { offset, to: i + 2 }
}

const joinsMonths = (reader: DateReader, i: number): boolean => reader.low(i).length > 3 || reader.low(i) === 'may'

/** A month by itself: only where a word before it says that it is a time. */
function alone(reader: DateReader, i: number): boolean {
  if (reader.form(i).includes('-')) return true
  const before = reader.low(i - 1)
  if (!BEFORE.has(before) || (reader.capital(i + 1) && before === 'of')) return false
  return (
    !(before === 'and' || before === 'of') ||
    reader.kind(i - 2) === KIND.calendar ||
    /^(?:end|beginning|start|middle|half|month)$/.test(reader.low(i - 2))
  )
}
