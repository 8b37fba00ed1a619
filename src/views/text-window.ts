import type { Range } from '#model/span'

/** Text around words: where it begins in the document, and what stands there. */
export interface Window {
  readonly start: number
  readonly words: string
}

/** Characters shown before and behind at least, where there are so many; and at most in all. */
const AROUND = 220
const MOST = 2400

/**
 * The text around some spans, from the beginning of a line to the end of one where such are near. Where the spans lie too far apart
 * for one window, the part around the first is shown.
 */
export function windowAround(text: string, spans: readonly Range[]): Window {
  const first = spans[0]?.start ?? 0
  const last = Math.min(Math.max(first + 1, ...spans.map(({ end }) => end)), first + MOST - 2 * AROUND)
  const from = Math.max(0, first - AROUND)
  const to = Math.min(text.length, last + AROUND)
  const line = from === 0 ? -1 : text.lastIndexOf('\n', from - 1)
  const start = line >= 0 && from - line < AROUND ? line + 1 : wordStart(text, from)
  const next = text.indexOf('\n', to)
  const end = next >= 0 && next - to < AROUND ? next : wordEnd(text, to)
  return { start, words: text.slice(start, end) }
}

/** The nearest place at or behind which no word is cut. */
function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && start > at - 30 && !/\s/.test(text.charAt(start - 1))) start--
  return start
}
function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end < at + 30 && !/\s/.test(text.charAt(end))) end++
  return end
}
