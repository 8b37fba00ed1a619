import { markOf, type NumberFound, type NumberReader } from '../number.ts'
import type { UnitRule } from '../rule.ts'
import { NUMBER } from '../words.ts'

/** Currency words that mean other things too; they count only after a large number. */
const LARGE_ONLY = new Set(['won', 'quid', 'nis', 'php', 'all', 'top', 'mad', 'try', 'cfa', 'rand', 'sr', 'dong', 'kina', 'tala', 'vatu'])

/** `$1.2 million`, `US$ 5`, `RMB 5 million yuan`, `5 million euros`, `Rs 500`, `five dollars`. */
export const moneyRule: UnitRule = {
  id: 'quantities/money',
  version: 3,
  unitOf(reader, number) {
    const mark = markBefore(reader, number)
    const own = mark ? null : sharedMoney(reader, number)
    if (own !== null) return { from: number.from, to: number.to + 1, unit: own, unitKind: 'money', unitFrom: number.to, unitTo: number.to + 1 }
    const hit =
      reader.hit(number.to, 'units/money') ??
      (number.scaled && reader.low(number.to) === '.' ? reader.hit(number.to + 1, 'units/money') : null) ??
      (reader.low(number.to) === '-' && reader.glued(number.to) ? reader.hit(number.to + 1, 'units/money') : null)
    const word = hit && !(LARGE_ONLY.has(reader.low(hit.to - 1)) && number.value < 1000) ? hit : null
    if (mark)
      return { ...mark, unit: (mark.unit === 'USD' && word?.entry.row['unit']) || mark.unit, to: word ? word.to : number.to, unitKind: 'money' }
    const pounds = number.scaled && /^pounds?$/.test(reader.low(number.to))
    if (pounds) return { from: number.from, to: number.to + 1, unit: 'GBP', unitKind: 'money', unitFrom: number.to, unitTo: number.to + 1 }
    const sign =
      /^[€£$¥₹]$/.test(reader.form(number.to)) && reader.kind(number.to + 1) !== NUMBER.digits
        ? reader.words.marks.get(reader.form(number.to))
        : undefined
    if (sign !== undefined) return { from: number.from, to: number.to + 1, unit: sign, unitKind: 'money', unitFrom: number.to, unitTo: number.to + 1 }
    if (!word) return null
    return { from: number.from, to: word.to, unit: word.entry.row['unit'] ?? null, unitKind: 'money', unitFrom: number.to, unitTo: word.to }
  },
}

function markBefore(reader: NumberReader, number: NumberFound): { from: number; unit: string; unitFrom: number; unitTo: number } | null {
  const { marks } = reader.words
  if (reader.kind(number.from) === NUMBER.marked)
    return { from: number.from, unit: marks.get(markOf(reader, number.from)) ?? '', unitFrom: number.from, unitTo: number.from + 1 }
  const one = number.from - 1
  if (!reader.inside(one)) return null
  const sign = reader.form(one)
  if (reader.inside(one - 1)) {
    const two = reader.form(one - 1) + sign
    const unit = marks.get(two)
    if (unit !== undefined) return { from: one - 1, unit, unitFrom: one - 1, unitTo: number.from }
  }
  const unit = sign === '$' && /^(?:us|u\.s\.)$/.test(reader.low(one - 1)) ? 'USD' : marks.get(sign)
  return unit === undefined ? null : { from: one, unit, unitFrom: one, unitTo: number.from }
}

/** Tokens around a sum in which it is told whose money it is. */
const AROUND = 40

/** `2 million kroner` given by Norway: of the state whose word stands nearest in the sentence; null where none stands there. */
function sharedMoney(reader: NumberReader, number: NumberFound): string | null {
  const places = reader.words.shared.get(reader.low(number.to))
  if (!places) return null
  for (let k = 1; k <= AROUND; k++) {
    const unit =
      (reader.inside(number.from - k) ? places.get(reader.low(number.from - k)) : undefined) ??
      (reader.inside(number.to + k) ? places.get(reader.low(number.to + k)) : undefined)
    if (unit !== undefined) return unit
  }
  return null
}
