import type { Range } from '#model/span'
import { hash } from '../compare/said.ts'
import { folded } from '../compare/titles.ts'

/** Words in a run that is compared as one. */
export const RUN = 5
/** Of all runs about one in so many is kept: which ones depends on the words alone. */
const SAMPLE = 3
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * What is compared of a paragraph: a sample of its runs of words.
 *
 * starts, ends  where each word stands in the document
 * runs          hash of a run to the word it begins with, first ones only
 */
export interface Shingles {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly runs: ReadonlyMap<number, number>
}

/** The same words give the same hashes, wherever line ends, accents and page breaks stand. */
export function shinglesOf(text: string, pieces: readonly Range[]): Shingles {
  const words: string[] = []
  const [starts, ends]: [number[], number[]] = [[], []]
  for (const { start, end } of pieces)
    for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
      words.push(folded(word))
      starts.push(start + index)
      ends.push(start + index + word.length)
    }
  const runs = new Map<number, number>()
  for (let n = 0; n + RUN <= words.length; n++) {
    const value = hash(words.slice(n, n + RUN).join(' '))
    if (value % SAMPLE === 0 && !runs.has(value)) runs.set(value, n)
  }
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends), runs }
}
