import type { Range } from '#model/span'

/** A text node on the page and the stretch of the document that it shows. */
export interface Drawn extends Range {
  readonly node: Text
}

/** The text nodes of the document that are on the page now, in text order. */
export function drawnIn(frame: ParentNode): Drawn[] {
  const found: Drawn[] = []
  for (const element of frame.querySelectorAll<HTMLElement>('[data-s]')) {
    const node = element.firstChild
    if (!(node instanceof Text)) continue
    const start = Number(element.dataset['s'])
    found.push({ start, end: start + node.data.length, node })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Where a stretch of the document is on the page: a range a text node. */
export function placesOf(drawn: readonly Drawn[], { start, end }: Range): StaticRange[] {
  const found: StaticRange[] = []
  for (const piece of drawn) {
    if (piece.start >= end) break
    if (piece.end <= start) continue
    found.push(
      new StaticRange({
        startContainer: piece.node,
        startOffset: Math.max(0, start - piece.start),
        endContainer: piece.node,
        endOffset: Math.min(piece.node.data.length, end - piece.start),
      }),
    )
  }
  return found
}

/** The rectangle of the first line of a stretch, null where it is not on the page. */
export function rectOf(frame: ParentNode, { start }: Range): DOMRect | null {
  const piece = drawnIn(frame).find((one) => one.end > start)
  if (!piece || piece.start > start + 400) return null
  const range = document.createRange()
  const from = Math.min(Math.max(0, start - piece.start), Math.max(0, piece.node.data.length - 1))
  range.setStart(piece.node, from)
  range.setEnd(piece.node, Math.min(piece.node.data.length, from + 1))
  return range.getBoundingClientRect()
}

/** The offset into the document of a place in one of its text nodes. */
export function offsetOf(node: Node | null, offset: number): number | null {
  const element = node instanceof Text ? node.parentElement : null
  const start = element?.dataset['s']
  return start === undefined ? null : Number(start) + offset
}

/** The offset of the character under a point; null beside the words. */
export function offsetAt(x: number, y: number): number | null {
  const place = caretAt(x, y)
  if (!place || !(place.node instanceof Text)) return null
  const { node } = place
  // The caret stands between two characters: the point is on one of them, or on none.
  for (const from of [place.offset, place.offset - 1]) {
    if (from < 0 || from >= node.data.length) continue
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, from + 1)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    if (x >= left - 1 && x <= right + 1 && y >= top - 3 && y <= bottom + 3) return offsetOf(node, from)
  }
  return null
}

interface OldDocument {
  caretRangeFromPoint?(x: number, y: number): globalThis.Range | null
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const place = document.caretPositionFromPoint(x, y)
    return place ? { node: place.offsetNode, offset: place.offset } : null
  }
  const range = (document as OldDocument).caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}

/** What the user has selected of the document, null where it is nothing or reaches outside. */
export function selectedIn(frame: HTMLElement): Range | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!frame.contains(range.commonAncestorContainer)) return null
  const touched = drawnIn(frame).filter(({ node }) => range.intersectsNode(node))
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last) return null
  const start = offsetOf(range.startContainer, range.startOffset) ?? first.start
  const end = offsetOf(range.endContainer, range.endOffset) ?? last.end
  return start < end ? { start, end } : null
}
