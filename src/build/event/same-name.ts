import type { Draft } from '../draft.ts'
import { overlap } from './alike.ts'

/** Whatever headings stand between: one name on one day is one event. */
export function isSameByNameAndDay(a: Draft<'event'>, b: Draft<'event'>): boolean {
  const day = a.valueOf('date')
  if (day === null || day.length < 10 || day !== b.valueOf('date')) return false
  const [name, other] = [a.valueOf('name'), b.valueOf('name')]
  return name !== null && other !== null && sameEdition(a, b) && sameName(name, other)
}

export function sameEdition(a: Draft<'event'>, b: Draft<'event'>): boolean {
  const [x, y] = [a.valueOf('series')?.edition ?? null, b.valueOf('series')?.edition ?? null]
  return x === null || y === null || x === y
}

/** One number, one day, one kind: `Tenth Meeting of COTED` is the `10th Meeting of the Council` that a headline tells of. */
export function isSameSession(a: Draft<'event'>, b: Draft<'event'>): boolean {
  const [x, y] = [a.valueOf('series')?.edition ?? null, b.valueOf('series')?.edition ?? null]
  const day = a.valueOf('date')
  return x !== null && x === y && day !== null && day.length >= 10 && day === b.valueOf('date') && a.valueOf('kind') === b.valueOf('kind')
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
export function sameName(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)]
  if (x === y) return true
  const [s, t] = [x.split(' '), y.split(' ')]
  if (s.length < 2 || t.length < 2) return false
  return x.endsWith(y) || y.endsWith(x) || x.startsWith(y) || y.startsWith(x) || (2 * overlap(s, t)) / (s.length + t.length) >= 0.75
}
