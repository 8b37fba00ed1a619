import type { DateReader } from '../reader.ts'
import type { DateRule, Told } from '../rule.ts'
import { KIND, western } from '../words.ts'

/** `28.11.2024`, `2024-11-28`, `28/11/2024`. Where day and month could change places (`03/04/2024`) only the year is certain. */
export const numericRule: DateRule = {
  id: 'dates/numeric',
  version: 1,
  kinds: [KIND.numeric, KIND.year, KIND.day],
  match(reader, i) {
    if (reader.kind(i) === KIND.numeric) {
      const told = dotted(western(reader.low(i)))
      return told && { from: i, to: i + 1, start: told }
    }
    const sign = reader.low(i + 1)
    if ((sign !== '-' && sign !== '/' && sign !== '.') || !reader.glued(i + 1) || !reader.glued(i + 2)) return null
    const parts = [
      reader.digits(i),
      reader.digits(i + 2),
      reader.low(i + 3) === sign && reader.glued(i + 3) && reader.glued(i + 4) ? reader.digits(i + 4) : -1,
    ]
    const [a = -1, b = -1, c = -1] = parts
    if (reader.year(i)) {
      if (c >= 1 && c <= 31 && b >= 1 && b <= 12) return { from: i, to: i + 5, start: { year: a, month: b, day: c } }
      return sign === '-' && /^0\d$|^1[0-2]$/.test(reader.low(i + 2)) && b <= 12 && c < 0 && !(b === (a % 100) + 1)
        ? { from: i, to: i + 3, start: { year: a, month: b } }
        : null
    }
    if (!reader.year(i + 4) || c < 1000) return null
    const told = fromParts(reader, a, b, c)
    return told && { from: i, to: i + 5, start: told }
  },
}

function fromParts(_reader: DateReader, a: number, b: number, year: number): Told | null {
  if (a > 12 && b >= 1 && b <= 12) return { year, month: b, day: a }
  if (b > 12 && b <= 31 && a >= 1) return { year, month: a, day: b }
  return a === b && a <= 12 ? { year, month: a, day: a } : a >= 1 && b >= 1 && b <= 12 ? { year } : null
}

/** `28.11.2024` is day first everywhere; `2024.11.28` and `20241128` are year first. */
function dotted(text: string): Told | null {
  const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (dayFirst) return { day: Number(dayFirst[1]), month: Number(dayFirst[2]), year: Number(dayFirst[3]) }
  const yearFirst = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(text)
  return yearFirst ? { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) } : null
}
