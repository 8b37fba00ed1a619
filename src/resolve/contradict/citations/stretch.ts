/** Short words that end with a full stop inside a sentence. */
const ABBREVIATED = /(?:^|[\s.(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|Jr|Gen|Lt|Col|Rev|Hon|Gov|Sen|Rep|approx|ca|p|pp|vol)$/u
const END = /[.!?]["”’)]*\s+(?=[\p{Lu}\d“"(])/gu

/** Where the sentence begins that ends at `at` or holds it. */
export function sentenceStart(words: string, at: number): number {
  const before = words.slice(0, at).trimEnd()
  let start = 0
  for (const { 0: end, index } of before.matchAll(END)) {
    if (ABBREVIATED.test(before.slice(Math.max(0, index - 12), index)) && words[index] === '.') continue
    start = index + end.length
  }
  return start
}

/** The words with quotations, brackets and titles in quotation marks blanked: what they date is not the sentence's own. */
export function withoutQuotations(words: string): string {
  return words.replace(/“[^”]*”|"[^"]*"|\([^)]*\)|‘[^’]*’/g, (quoted) => ' '.repeat(quoted.length))
}
