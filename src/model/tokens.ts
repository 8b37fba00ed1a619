import type { Range } from './span.ts'

/**
 * The words of a document in reading order, as parallel arrays (structure of arrays, for speed).
 *
 * start, end  UTF-16 offsets into the canonical text; a word hyphenated across a line keeps both ends
 * form        id of the word's form in `Lexemes`, as written (hyphenation across lines undone)
 * lower       id of its lower-cased form
 * gap         1 where white space stands before the token, 2 where a line or page break does, 0 where nothing does
 */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly form: Int32Array
  readonly lower: Int32Array
  readonly gap: Uint8Array
}

/** A sentence: tokens [from, to) of one unit. */
export interface Sentence {
  readonly unit: number
  readonly from: number
  readonly to: number
}

/** What the letters of a form tell, as bits of `Lexemes.shape`. */
export const SHAPE = {
  capital: 1, // first letter upper case
  upper: 2, // every letter upper case, two or more of them
  letter: 4, // starts with a letter
  digit: 8, // starts with a digit
  number: 16, // digits only, with , or . inside
  punct: 32, // punctuation or symbol
  mixed: 64, // capitals after the first letter, not all of them
  initial: 128, // one capital, with or without its dot, or a run of them (K.T.M.)
  han: 256, // Han, kana, hangul
  possessive: 512, // ends in 's or ’
  hyphen: 1024, // hyphen inside
  ordinal: 2048, // 10th, 3rd
} as const

/**
 * Every word form met so far, once. Ids are stable while the process lives; what a word means is looked up by id.
 * `classes[id]` are the lexicon classes of the single word (null for most).
 */
export interface Lexemes {
  readonly forms: readonly string[]
  readonly shape: readonly number[]
  readonly lower: readonly number[]
  idOf(form: string): number
}

/** Where a token range stands, cut where the reading unit jumps over something that is not markup. */
export type RangeOfTokens = (from: number, to: number) => readonly Range[]
