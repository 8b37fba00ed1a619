/**
 * Writes out the words of a lexicon row: `hold [/bilateral/working] talks` stands for `hold talks`, `hold bilateral talks`
 * and `hold working talks`. Brackets part their words by `/`; an empty one is none; `[a/an]` is the one that fits what
 * follows. Phrases are parted by `|`.
 */
export function writtenOut(words: string): string {
  if (!words.includes('[')) return words
  return [...new Set(words.split('|').flatMap(variants).map(spaced).filter(isSaid))].join('|')
}

const spaced = (phrase: string): string => phrase.trim().replace(/ {2,}/g, ' ')

const isSaid = (phrase: string): boolean => !/ (?:an [b-df-gj-np-tv-z]|a (?:[ai]|e(?!u)|o(?!ne)))/.test(phrase)

function variants(phrase: string): string[] {
  const open = phrase.indexOf('[')
  const close = phrase.indexOf(']', open)
  if (open < 0 || close < 0) return [phrase]
  const behind = variants(phrase.slice(close + 1))
  return phrase
    .slice(open + 1, close)
    .split('/')
    .flatMap((word) => behind.map((rest) => `${phrase.slice(0, open)}${word}${rest}`))
}
