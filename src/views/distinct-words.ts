/**
 * Words about one thing, each once: in whatever letters they were written, without those that `known` tells already and
 * without those that others only say at greater length ("Mayor" beside "Mayor of Bergen"). In their order.
 */
export function distinctWords(words: readonly string[], known: readonly string[] = []): string[] {
  const told = new Set(known.map(folded))
  const first = new Map(words.map((each) => [folded(each), each] as const).reverse())
  const all = [...first.keys()]
  const isTold = (one: string): boolean =>
    told.has(one) || all.some((other) => other.length > one.length && other.startsWith(one) && !LETTER.test(other[one.length] ?? ''))
  return words.filter((each) => first.get(folded(each)) === each && !isTold(folded(each))).filter((each, i, kept) => kept.indexOf(each) === i)
}

const LETTER = /[\p{L}\p{N}]/u
const folded = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase()
