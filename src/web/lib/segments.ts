import type { Range } from '#model/span'

/** A stretch that the same marks cover from its start to its end. */
export interface Segment<M extends Range> extends Range {
  readonly marks: readonly M[]
}

/**
 * A range cut at every start and end of the marks that touch it, so that overlapping marks can be drawn one beside
 * the other. Segments are in text order, leave no gap and are never empty.
 *
 *     range 0–10, marks 2–6 and 4–8 → 0–2 [], 2–4 [a], 4–6 [a b], 6–8 [b], 8–10 []
 */
export function segments<M extends Range>(range: Range, marks: readonly M[]): Segment<M>[] {
  const touching = marks.filter((mark) => mark.start < range.end && range.start < mark.end)
  const cuts = new Set([range.start, range.end])
  for (const mark of touching) {
    if (mark.start > range.start) cuts.add(mark.start)
    if (mark.end < range.end) cuts.add(mark.end)
  }
  const points = [...cuts].sort((a, b) => a - b)
  return points.slice(1).map((end, index) => {
    const start = points[index] ?? range.start
    return { start, end, marks: touching.filter((mark) => mark.start <= start && end <= mark.end) }
  })
}
