/** The forms of an English verb or noun by the regular rules; irregular forms are given in the lexicon row instead. */
export function inflect(word: string, sort: 'verb' | 'noun'): string[] {
  const [first = '', ...rest] = word.split(' ')
  if (sort === 'noun') {
    const last = rest.length ? (rest.at(-1) as string) : first
    const head = word.slice(0, word.length - last.length)
    return [word, head + plural(last)]
  }
  const tail = rest.length ? ` ${rest.join(' ')}` : ''
  return [first, plural(first), past(first), gerund(first)].map((form) => form + tail)
}

const plural = (word: string): string =>
  /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
const doubles = (word: string): boolean => /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word)
/** `Sayed` is a name, no form of `say`. */
const past = (word: string): string =>
  /^(?:say|pay|lay)$/.test(word)
    ? `${word.slice(0, -1)}id`
    : /e$/.test(word)
      ? `${word}d`
      : /[^aeiou]y$/.test(word)
        ? `${word.slice(0, -1)}ied`
        : doubles(word)
          ? `${word}${word.at(-1)}ed`
          : `${word}ed`
const gerund = (word: string): string =>
  /ie$/.test(word)
    ? `${word.slice(0, -2)}ying`
    : /[^eoy]e$/.test(word)
      ? `${word.slice(0, -1)}ing`
      : doubles(word)
        ? `${word}${word.at(-1)}ing`
        : `${word}ing`
