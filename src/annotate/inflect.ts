/**
 * What a verb has instead of the regular form (`held`, `goes`, `submitting`), empty where it has that. Participles of a
 * third form (`given`) stand in the lexicon row.
 */
export interface Irregular {
  readonly past: string
  readonly third: string
  readonly gerund: string
}

/** The forms of an English verb or noun, by the regular rules but for the verbs that are given as irregular. */
export function inflect(word: string, sort: 'verb' | 'noun', irregular: ReadonlyMap<string, Irregular>): string[] {
  const [first = '', ...rest] = word.split(' ')
  if (sort === 'noun') {
    const last = rest.length ? (rest.at(-1) as string) : first
    const head = word.slice(0, word.length - last.length)
    return [word, head + plural(last)]
  }
  const tail = rest.length ? ` ${rest.join(' ')}` : ''
  const own = irregular.get(first)
  return [first, own?.third || plural(first), own?.past || past(first), own?.gerund || gerund(first)].map((form) => form + tail)
}

const plural = (word: string): string =>
  /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
const doubles = (word: string): boolean => /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word)
const past = (word: string): string =>
  /e$/.test(word) ? `${word}d` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : doubles(word) ? `${word}${word.at(-1)}ed` : `${word}ed`
const gerund = (word: string): string =>
  /ie$/.test(word)
    ? `${word.slice(0, -2)}ying`
    : /[^eoy]e$/.test(word)
      ? `${word.slice(0, -1)}ing`
      : doubles(word)
        ? `${word}${word.at(-1)}ing`
        : `${word}ing`
