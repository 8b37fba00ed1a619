import type { ReadDocument, Unit } from '#model/document'
import type { Range } from '#model/span'
import type { Lexemes, Tokens } from '#model/tokens'

/**
 * Where tokens [from, to) of one unit stand in the canonical text: one range, or one a block where the unit is
 * broken over several blocks.
 */
export function rangesOf(document: ReadDocument, unit: Unit, tokens: Tokens, from: number, to: number): Range[] {
  const start = tokens.start[from] as number
  const end = tokens.end[to - 1] as number
  if (unit.blocks.length === 1) return [{ start, end }]
  const ranges: Range[] = []
  for (let at = firstAfter(document, unit, start); at < unit.blocks.length; at++) {
    const block = document.blocks[unit.blocks[at] as number]
    if (!block) continue
    if (block.start >= end) break
    const low = Math.max(start, block.start)
    const high = Math.min(end, block.end)
    if (low < high) ranges.push({ start: low, end: high })
  }
  return ranges
}

/** Position in `unit.blocks`, which are in text order, of the first block that ends after an offset. */
function firstAfter(document: ReadDocument, unit: Unit, offset: number): number {
  let low = 0
  let high = unit.blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((document.blocks[unit.blocks[middle] as number]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of tokens [from, to): one space where white space stands, nothing where nothing does. */
export function wordsOf(tokens: Tokens, lexemes: Lexemes, from: number, to: number): string {
  let words = ''
  for (let i = from; i < to; i++) {
    if (i > from && tokens.gap[i] !== 0) words += ' '
    words += lexemes.forms[tokens.form[i] as number]
  }
  return words
}
