import { isCaseless, isHan, isLetter, isLower, isSpace, isUpper } from './signs.ts'

/**
 * How the words of a short stretch are written.
 *
 * words     number of words
 * capital   share of the longer words (four letters or more, or not the small words of titles) that begin with a capital
 * upper     share of letters in upper case
 * caseless  true where most letters belong to a script without case
 */
export interface Casing {
  readonly words: number
  readonly capital: number
  readonly upper: number
  readonly caseless: boolean
  readonly letters: number
}

/** Counts words and capitals of [from, to). Meant for stretches of a few hundred characters. */
export function casingOf(text: string, from: number, to: number): Casing {
  let words = 0
  let long = 0
  let capitals = 0
  let letters = 0
  let uppers = 0
  let caseless = 0
  for (let i = from; i < to; ) {
    const code = text.charCodeAt(i)
    if (!isLetter(code)) {
      i++
      continue
    }
    const start = i
    while (i < to && !isSpace(text.charCodeAt(i)) && text.charCodeAt(i) !== 45) {
      const at = text.charCodeAt(i++)
      if (!isLetter(at)) continue
      letters++
      if (isUpper(at)) uppers++
      else if (isCaseless(at)) caseless += 1
      if (isHan(at)) words++
    }
    words++
    if (i - start >= 4 || isUpper(code)) {
      long++
      if (!isLower(code)) capitals++
    }
  }
  return { words, letters, capital: long === 0 ? 0 : capitals / long, upper: letters === 0 ? 0 : uppers / letters, caseless: caseless * 2 > letters }
}
