import type { Range } from '#model/span'

/** A paragraph of a window, by the document's offsets. `heading` where it was marked as one with `#`. */
export interface Paragraph extends Range {
  readonly heading: boolean
}

/** The paragraphs of words that begin at an offset: parted by blank lines, without the white space around and the marks of headings. */
export function paragraphsOf(words: string, start: number): Paragraph[] {
  const found: Paragraph[] = []
  let from = 0
  for (const part of words.split(/(\n[ \t]*(?:\r?\n[ \t]*)+|\n(?=#{1,6} )|(?<=^#{1,6} .*)\n)/m)) {
    const lead = /^\s*(#{1,6} +)?/.exec(part)
    const begin = from + (lead?.[0].length ?? 0)
    const end = from + part.trimEnd().length
    if (begin < end) found.push({ start: start + begin, end: start + end, heading: lead?.[1] !== undefined })
    from += part.length
  }
  return found
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
/** The words of a text, in their order, without what stands between them. */
export const wordsIn = (text: string): Range[] =>
  [...segmenter.segment(text)].flatMap(({ index, segment, isWordLike }) => (isWordLike ? [{ start: index, end: index + segment.length }] : []))

export type Step = 'earlier' | 'later' | 'longer' | 'shorter' | 'earlier start' | 'later start'

/** A selection of words changed by one word: moved, or one of its ends. */
export function stepped(words: readonly Range[], { start, end }: Range, step: Step): Range {
  if (words.length === 0) return { start, end }
  const last = words.length - 1
  const after = words.findIndex((word) => word.end > start)
  const from = after < 0 ? last : after
  const behind = words.findIndex((word) => word.end >= end)
  const to = Math.max(from, behind < 0 ? last : behind)
  const span = (a: number, b: number): Range => ({ start: words[a]?.start ?? start, end: words[b]?.end ?? end })
  switch (step) {
    case 'earlier':
      return from === 0 ? span(from, to) : span(from - 1, to - 1)
    case 'later':
      return to === last ? span(from, to) : span(from + 1, to + 1)
    case 'longer':
      return span(from, Math.min(last, to + 1))
    case 'shorter':
      return span(from, Math.max(from, to - 1))
    case 'earlier start':
      return span(Math.max(0, from - 1), to)
    case 'later start':
      return span(Math.min(from + 1, to), to)
  }
}

/** Where a value stands in a text word for word, nearest to a place; null where it does not. */
export function placeOf(text: string, value: string, near: number): Range | null {
  const wanted = value.trim()
  if (wanted === '') return null
  let best: Range | null = null
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (best === null || Math.abs(at - near) < Math.abs(best.start - near)) best = { start: at, end: at + wanted.length }
  return best
}
