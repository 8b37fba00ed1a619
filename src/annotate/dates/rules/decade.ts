import type { DateRule } from '../rule.ts'
import { KIND } from '../words.ts'

/** `the 2010s`, `the late 1990s`: the ten years. */
export const decadeRule: DateRule = {
  id: 'dates/decade',
  version: 1,
  kinds: [KIND.decade],
  match(reader, i) {
    const year = reader.words.valueOf(reader.working.tokens.lower[i] as number)
    return year % 10 === 0 ? { from: i, to: i + 1, start: { year }, end: { year: year + 9 } } : null
  },
}
