/** How a short form's letters stand in the words before it. */
export interface Alignment {
  /** Index of the word in which the first letter stands. */
  readonly first: number
  /** Per letter; 3 where every letter begins a word. */
  readonly score: number
}

const SMALL = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'to',
  'a',
  'an',
  'at',
  'by',
  'with',
  'from',
  'de',
  'la',
  'du',
  'des',
  'del',
  'der',
  'et',
  'or',
  '-',
  '/',
  ',',
])
const INITIAL = 3
const INNER = 0.9
const SMALL_SKIPPED = 0.1
const WORD_SKIPPED = 1.6
const NEVER = Number.NEGATIVE_INFINITY

/**
 * The best way to find all letters of a short form, in order, in words that end where the short form begins. Each word
 * that takes part gives its first letter, then any later ones; a word may be passed over at a price. Null where there
 * is no way.
 */
export function align(short: string, words: readonly string[]): Alignment | null {
  const letters = [...short.toLowerCase()].filter((char) => /[\p{L}\p{N}]/u.test(char)).join('')
  if (letters === '') return null
  const each = [...letters]
  // best[k]: highest score of letters[k..] in the words from the current one on
  let best: number[] = new Array<number>(letters.length + 1).fill(NEVER)
  best[letters.length] = 0
  let found: Alignment | null = null
  for (let w = words.length - 1; w >= 0; w--) {
    const word = words[w] as string
    const skip = SMALL.has(word.toLowerCase()) || !/[\p{L}\p{N}]/u.test(word) ? SMALL_SKIPPED : WORD_SKIPPED
    const low = word.toLowerCase()
    const next = best.map((score) => score - skip)
    let here = NEVER
    for (let k = 0; k < letters.length; k++) {
      if (each[k] === undefined || each[k] !== low[0]) continue
      const most = mostFrom(word, low, letters, k, best)
      next[k] = Math.max(next[k] as number, most)
      if (k === 0) here = most
    }
    if (here > NEVER && (!found || here / letters.length > found.score)) found = { first: w, score: here / letters.length }
    best = next
  }
  return found
}

/** The highest score of the letters from k on where the word gives the first of them, and as many more as pay. */
function mostFrom(word: string, low: string, letters: string, k: number, best: readonly number[]): number {
  let gain = INITIAL
  let most = (best[k + 1] as number) + gain
  let at = 0
  for (let n = 1; k + n < letters.length; n++) {
    const place = nextPlace(word, low, letters[k + n] as string, at + 1)
    if (place < 0) break
    gain += begins(word, place) ? INITIAL - 0.3 : place === at + 1 ? INNER + 0.3 : INNER
    at = place
    most = Math.max(most, (best[k + n + 1] as number) + gain)
  }
  return most
}

/** Where a letter stands next in a word: at the beginning of a part of it, else anywhere. */
function nextPlace(word: string, low: string, letter: string, from: number): number {
  let any = -1
  for (let i = from; i < low.length; i++) {
    if (low[i] !== letter) continue
    if (begins(word, i)) return i
    if (any < 0) any = i
  }
  return any
}
const begins = (word: string, i: number): boolean =>
  !/[\p{L}\p{N}]/u.test(word[i - 1] ?? '-') ||
  (/\p{Lu}/u.test(word[i] as string) && /\p{Ll}/u.test(word[i - 1] as string)) ||
  /\d/.test(word[i] as string) !== /\d/.test(word[i - 1] as string)
