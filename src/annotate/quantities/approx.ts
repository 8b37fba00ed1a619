import type { Approx } from '#model/record'
import type { NumberReader } from './number.ts'

/** How exact a number is, from the words before and after it; `from` and `to` take those words in. */
export interface Shade {
  readonly approx: Approx
  readonly from: number
  readonly to: number
}

const BEFORE = 4

/** `about 200`, `no fewer than 30`, `3,000 or so`, `50 plus`. */
export function shadeOf(reader: NumberReader, from: number, to: number): Shade {
  let best: Shade | null = null
  for (let i = from - 1; i >= reader.from && i >= from - BEFORE; i--) {
    const row = isPhrasal(reader, i) ? null : endsAt(reader, i, from)
    if (row) best = { approx: row as Approx, from: i, to }
  }
  if (best) return best
  const hit = reader.hit(to, 'numbers/approx')
  if (hit?.entry.row['side'] === 'after') return { approx: hit.entry.row['approx'] as Approx, from, to: hit.to }
  return { approx: '=', from, to }
}

/** `handed over two vans`: the end of a verb. */
const isPhrasal = (reader: NumberReader, i: number): boolean =>
  reader.low(i) === 'over' && /^(?:hand|turn|tak|took|bring|brought|sign)(?:ed|ing|e|en|s)?$/.test(reader.low(i - 1))

function endsAt(reader: NumberReader, i: number, from: number): string | null {
  const hits = reader.working.hits[i]
  if (!hits?.longest('numbers/approx')) return null
  for (const { entry, length } of hits.all) {
    if (entry.table !== 'numbers/approx' || entry.row['side'] !== 'before') continue
    const to = i + length
    if (to === from || (to === from - 1 && /^(?:a|an|the)$/.test(reader.low(to)))) return entry.row['approx'] ?? null
  }
  return null
}
