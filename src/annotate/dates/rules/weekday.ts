import { anyPoint } from '../point.ts'
import { pointOrRange } from '../range.ts'
import type { DateReader } from '../reader.ts'
import type { DateRule } from '../rule.ts'
import { KIND } from '../words.ts'

const SHORT = new Set(['mon', 'tue', 'tues', 'wed', 'thu', 'thurs', 'fri', 'sat', 'sun'])

/** `on Wednesday`, `last Friday`, `Wednesday, 12 March 2025`. Not `Sun` the star, nor `sat` the verb. */
export const weekdayRule: DateRule = {
  id: 'dates/weekday',
  version: 1,
  kinds: [KIND.calendar],
  match(reader, i) {
    const weekday = reader.calendar(i, 'weekday')
    if (!weekday || (weekday.language === 'en' && !reader.capital(i))) return null
    let at = weekday.to
    while (/^[,.]$/.test(reader.low(at)) || reader.low(at) === 'the' || reader.low(at) === 'le') at++
    const point = at < weekday.to + 3 ? anyPoint(reader, at) : null
    if (point?.told.day) return { ...pointOrRange(reader, at, point), from: i, weekdayTold: weekday.value }
    if (weekday.language !== 'en' || SHORT.has(reader.low(i)) || !told(reader, i)) return null
    const offset = /^last|past|previous$/.test(reader.low(i - 1)) ? -1 : /^next|coming$/.test(reader.low(i - 1)) ? 1 : 0
    return { from: i, to: weekday.to, start: {}, weekday: weekday.value, offset }
  },
}

/** A weekday stands for a day after a word of time, or where a clause goes on after it. Not inside a name (`Bloody Sunday`). */
const told = (reader: DateReader, i: number): boolean =>
  /^(?:on|last|next|this|by|until|since|from|of|to|late|early|past|coming|and|,|)$/.test(reader.low(i - 1)) ||
  (!reader.capital(i - 1) && !reader.capital(i + 1))
