import type { PageBoxesReply } from '#api/contract'
import type { Range } from '#model/span'

/** A rectangle on a page in PDF points, origin top left. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
type Boxes = PageBoxesReply['boxes']

/** The page on which a stretch of text begins; null where nothing of it is printed. */
export function pageOf(boxes: Boxes, { start, end }: Range): number | null {
  let first: Boxes[number] | null = null
  for (const box of boxes) if (box[0] < end && start < box[1] && (first === null || box[0] < first[0])) first = box
  return first?.[2] ?? null
}

/** The text that a page prints, from its first word to its last; null for a page without text. */
export function rangeOfPage(boxes: Boxes, page: number): Range | null {
  const on = boxes.filter((box) => box[2] === page)
  if (on.length === 0) return null
  return { start: Math.min(...on.map(([start]) => start)), end: Math.max(...on.map(([, end]) => end)) }
}

/** Where words stand on a page. A box holds a line; the share of its letters tells how far along the line a word stands. */
export function rectanglesOn(boxes: Boxes, page: number, { start, end }: Range): Rectangle[] {
  return boxes.flatMap(([first, last, on, x, y, width, height]) => {
    const from = Math.max(start, first)
    const to = Math.min(end, last)
    if (on !== page || from >= to) return []
    const letter = width / (last - first)
    return [{ x: x + letter * (from - first), y, width: letter * (to - from), height }]
  })
}
