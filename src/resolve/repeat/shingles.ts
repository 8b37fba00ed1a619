import { hash, wordsOf } from '../compare/said.ts'

/** Words in a run that is compared as one. */
const RUN = 5
/** Of all runs about one in so many is kept: which ones depends on the words alone. */
const SAMPLE = 3

/** What is compared of a paragraph: hashes of runs of words, a sample of them, each once. */
export interface Shingles {
  readonly words: number
  readonly hashes: readonly number[]
}

/** The same words give the same hashes, wherever line ends and accents stand. */
export function shinglesOf(text: string): Shingles {
  const words = wordsOf(text)
  const hashes = new Set<number>()
  for (let n = 0; n + RUN <= words.length; n++) {
    const value = hash(words.slice(n, n + RUN).join(' '))
    if (value % SAMPLE === 0) hashes.add(value)
  }
  return { words: words.length, hashes: [...hashes] }
}
