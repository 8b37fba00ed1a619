import { anyPoint } from '../point.ts'
import { joiner, pointOrRange } from '../range.ts'
import type { DateReader } from '../reader.ts'
import type { DateRule } from '../rule.ts'
import { KIND } from '../words.ts'

const SHORT = new Set(['mon', 'tue', 'tues', 'wed', 'thu', 'thurs', 'fri', 'sat', 'sun'])

/** `on Wednesday`, `last Friday`, `Wednesday, 12 March 2025`. Not `Sun` the star, nor `sat` the verb. */
export const weekdayRule: DateRule = {
  id: 'dates/weekday',
  version: 2,
  kinds: [KIND.calendar],
  match(reader, i) {
    const weekday = reader.calendar(i, 'weekday')
    if (!weekday || (weekday.language === 'en' && !reader.capital(i))) return null
    let at = weekday.to
    while (/^[,.]$/.test(reader.low(at)) || reader.low(at) === 'the' || reader.low(at) === 'le' || reader.low(at) === 'next') at++
    const point = at < weekday.to + 3 ? anyPoint(reader, at) : null
    if (point?.told.day) return { ...pointOrRange(reader, at, point), from: i, weekdayTold: weekday.value }
    if (weekday.language !== 'en' || SHORT.has(reader.low(i))) return null
    const end = lastDay(reader, weekday.to, weekday.value)
    if (end) return { from: i, to: end.to, start: {}, weekday: weekday.value, weekdayEnd: end.value }
    if (!told(reader, i)) return null
    const offset = /^last|past|previous$/.test(reader.low(i - 1)) ? -1 : /^next|coming$/.test(reader.low(i - 1)) ? 1 : 0
    return { from: i, to: weekday.to, start: {}, weekday: weekday.value, offset }
  },
}

/** `Monday to Friday`, `Saturday and Sunday`: the weekday that ends the days told. */
function lastDay(reader: DateReader, at: number, first: number): { readonly to: number; readonly value: number } | null {
  const how = joiner(reader, at)
  const last = how ? reader.calendar(at + 1, 'weekday') : null
  if (last?.language !== 'en' || !reader.capital(at + 1) || SHORT.has(reader.low(at + 1))) return null
  return how === 'range' || last.value === (first % 7) + 1 ? last : null
}

/** A weekday stands for a day after a word of time, or where a clause goes on after it. Not inside a name (`Bloody Sunday`). */
const told = (reader: DateReader, i: number): boolean =>
  /^(?:on|last|next|this|by|until|since|from|of|to|late|early|past|coming|and|,|)$/.test(reader.low(i - 1)) ||
  (!reader.capital(i - 1) && !reader.capital(i + 1))
