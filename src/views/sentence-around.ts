import { overlaps, type Range } from '#model/span'

/** Words in the sentence they stand in: `before` + `words` + `after`. start and end are those of the words. */
export interface Passage extends Range {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** A sentence is not followed further than this many characters from its words. */
const FARTHEST = 600
/** The end of a sentence: a stop, closing marks, and white space or the next sentence; of CJK text the stop alone. */
const END = /(?<=[^\s.][.!?…]["'”’)\]»]*)\s+(?=["'“‘([«]*[\p{Lu}\p{Lt}\p{Lo}\d])|(?<=[。！？؟][”’」』）]*)/gu
const GAP = /\n\s*\n/g
/** What ends in a stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:\p{L}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|St|No|Vol|Hon|Gen|Gov|Sen|Amb|Rev|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u

/**
 * The sentence in which a span stands, within a block where one is given. It is a way of showing words, not a way
 * of reading them: records rest on their own spans.
 */
export function sentenceAround(text: string, span: Range, within: Range = { start: 0, end: text.length }): Range {
  const from = Math.max(Math.min(within.start, span.start), span.start - FARTHEST)
  const to = Math.min(Math.max(within.end, span.end), span.end + FARTHEST)
  const start = Math.max(from, ...ends(text.slice(from, span.start)).map((end) => from + end))
  const after = ends(text.slice(Math.max(from, span.end - 1), to)).map((end) => Math.max(from, span.end - 1) + end)
  const end = after.find((at) => at >= span.end) ?? to
  return trimmed(text, { start, end }, span)
}

/** Offsets just behind the ends of sentences and paragraphs. */
function ends(words: string): number[] {
  const found: number[] = []
  for (const match of words.matchAll(END))
    if (!ABBREVIATION.test(words.slice(Math.max(0, match.index - 12), match.index))) found.push(match.index + match[0].length)
  for (const match of words.matchAll(GAP)) found.push(match.index + match[0].length)
  return found.sort((a, b) => a - b)
}

/** Without white space at its ends, but never smaller than the span. */
function trimmed(text: string, { start, end }: Range, span: Range): Range {
  let from = start
  let to = end
  while (from < span.start && /\s/.test(text.charAt(from))) from++
  while (to > span.end && /\s/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

/** The words of a span in their sentence. `evidence` are sentences known to hold records: where one holds the span, it is the sentence. */
export function passageAt(text: string, span: Range, evidence: readonly Range[] = [], within?: Range): Passage {
  const known = evidence.find(({ start, end }) => start <= span.start && span.end <= end && end - start > span.end - span.start)
  const sentence = known && known.end - known.start <= 2 * FARTHEST ? known : sentenceAround(text, span, within)
  return {
    start: span.start,
    end: span.end,
    before: text.slice(sentence.start, span.start),
    words: text.slice(span.start, span.end),
    after: text.slice(span.end, sentence.end),
  }
}

/** The block that holds a span, if one does. Blocks are in text order. */
export const blockAt = <B extends Range>(blocks: readonly B[], span: Range): B | undefined => blocks.find((block) => overlaps(block, span))
