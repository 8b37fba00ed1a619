import type { ReadDocument } from './document.ts'
import type { Acronym, CueMention, Mention } from './mention.ts'
import type { Rejection } from './rule.ts'
import type { Range } from './span.ts'
import type { Lexemes, Sentence, Tokens } from './tokens.ts'

/** A sentence with what was found in it, all in text order. `cues` stand apart because they are many. */
export interface AnnotatedSentence extends Sentence {
  readonly index: number
  readonly mentions: readonly Mention[]
  readonly cues: readonly CueMention[]
}

/** A document after annotation: what the builders of records read. */
export interface AnnotatedDocument {
  readonly document: ReadDocument
  readonly lexemes: Lexemes
  readonly tokens: Tokens
  readonly sentences: readonly AnnotatedSentence[]
  readonly acronyms: readonly Acronym[]
  /** Sentences of each unit: [first, last) indices into `sentences`. */
  readonly sentencesOfUnit: readonly (readonly [first: number, last: number])[]
  /** Where tokens [from, to) stand in the canonical text. More than one range only where a unit jumps. */
  rangesOf(from: number, to: number): Range[]
  /** Their words: white space folded, hyphenation undone, markup left out. */
  wordsOf(from: number, to: number): string
  reject(rejection: Rejection): void
}
