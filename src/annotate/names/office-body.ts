import { SHAPE } from '#model/tokens'
import type { Item } from './item.ts'
import type { Scanner } from './scan.ts'

/** `X, vice chancellor, USTM, signed`: the short form of a body, told as one elsewhere or by standing between commas behind an office in small letters. */
export function isShortForm({ working }: Scanner, one: Item, title: Item): boolean {
  if (one.kind !== 'name' || one.to - one.from !== 1) return false
  if (working.acronyms.some((acronym) => acronym.short === working.form(one.from))) return true
  const small = /^\p{Ll}/u.test(working.form(title.from)) && working.low(title.from - 1) === ',' && /^[,.]$/.test(working.low(one.to))
  return small && (working.shape(one.from) & SHAPE.upper) !== 0 && working.form(one.from).length > 2
}

/** `rector of OshSU Kudai Kozho`: the short form of a body before a person's name of two words or three. */
export function shortFormBefore(scanner: Scanner, one: Item): Item | null {
  const length = one.to - one.from
  if (length < 3 || length > 4 || !(scanner.working.shape(one.from) & (SHAPE.upper | SHAPE.mixed)) || scanner.working.form(one.from).length < 3)
    return null
  for (let i = one.from + 1; i < one.to; i++) if (!scanner.capital(i) || scanner.working.shape(i) & (SHAPE.upper | SHAPE.mixed)) return null
  return { ...one, to: one.from + 1 }
}

/** What a single word in capitals beside an office may be for its body: `Director NIHSA`. */
export const MAY_BE_BODY: ReadonlySet<Item['kind']> = new Set<Item['kind']>(['organization', 'name', 'titled'])

/** Up to four words in small letters: where the one ends that is looked for, 0 where it does not stand there. */
export function smallEnd(scanner: Scanner, from: number, isLast: (i: number) => boolean): number {
  for (let i = from; i < from + 4 && scanner.working.shape(i) & SHAPE.letter && !scanner.capital(i); i++) if (isLast(i)) return i + 1
  return 0
}
