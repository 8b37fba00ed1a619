import { folded } from './titles.ts'

/** Words of a text, folded. */
export const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Words that two texts share, of those of both together, 0 … 1. */
export function sharedWords(a: string, b: string): number {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))]
  let common = 0
  for (const word of one) if (other.has(word)) common++
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}

/**
 * A few numbers that texts with mostly the same words are likely to share: the least hashes of its runs of three words.
 * The same text always has the same.
 */
export function sketch(text: string, size = 4): string[] {
  const words = wordsOf(text)
  const runs = words.length < 3 ? [words.join(' ')] : words.slice(2).map((word, n) => `${words[n]} ${words[n + 1]} ${word}`)
  const hashes = [...new Set(runs.map(hash))].sort((a, b) => a - b)
  return hashes.slice(0, size).map((value) => value.toString(36))
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
