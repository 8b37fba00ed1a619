import type { RecordType } from '#model/record'
import { TYPES } from './types.ts'

/** How many records of each type begin in one part of a text. */
export interface Bin {
  readonly index: number
  readonly total: number
  readonly counts: readonly { readonly type: RecordType; readonly count: number }[]
}

/** The parts of a text of `length`, all of one size, with the records that begin in each. */
export function density(records: readonly { type: RecordType; start: number }[], length: number, parts: number): Bin[] {
  const grid = Array.from({ length: parts }, () => new Map<RecordType, number>())
  for (const { type, start } of records) {
    const bin = grid[Math.min(parts - 1, Math.max(0, Math.floor((start / Math.max(1, length)) * parts)))]
    bin?.set(type, (bin.get(type) ?? 0) + 1)
  }
  return grid.map((bin, index) => ({
    index,
    total: [...bin.values()].reduce((sum, count) => sum + count, 0),
    counts: TYPES.flatMap((type) => (bin.has(type) ? [{ type, count: bin.get(type) ?? 0 }] : [])),
  }))
}
