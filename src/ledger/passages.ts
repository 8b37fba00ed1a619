import type { Unit } from '#model/document'
import type { Range } from '#model/span'

/** A passage grows to at least this many characters before the next begins … */
const ENOUGH = 600
/** … and is cut behind this many, far below what a tsvector holds. */
const MOST = 20_000

/**
 * The stretches of a text that full-text search finds: neighbouring reading units joined until they are long enough,
 * never over a heading. In text order, not overlapping. What belongs to no unit (running heads) is not searched.
 */
export function passagesOf(units: readonly Unit[]): Range[] {
  const passages: Range[] = []
  let open: { start: number; end: number } | null = null
  const close = (): void => {
    if (open) for (let at = open.start; at < open.end; at += MOST) passages.push({ start: at, end: Math.min(at + MOST, open.end) })
    open = null
  }
  const pieces = units.flatMap((unit) => unit.pieces.map((piece) => ({ ...piece, heading: unit.kind === 'heading' })))
  for (const piece of pieces.sort((a, b) => a.start - b.start)) {
    if (open && (piece.heading || open.end - open.start >= ENOUGH || piece.start - open.end > ENOUGH)) close()
    if (open) open = { start: open.start, end: Math.max(open.end, piece.end) }
    else open = { start: piece.start, end: piece.end }
  }
  close()
  return passages
}
