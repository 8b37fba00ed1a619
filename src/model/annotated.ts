import type { ReadDocument } from './document.ts'
import type { Acronym, CueMention, Mention } from './mention.ts'
import { MentionsByKind } from './mentions-by-kind.ts'
import type { Rejection } from './rule.ts'
import type { Range } from './span.ts'
import type { Lexemes, Sentence, Tokens } from './tokens.ts'

/** A sentence with what was found in it, all in text order, by kind as well. `cues` stand apart because they are many. */
export class AnnotatedSentence extends MentionsByKind implements Sentence {
  readonly unit: number
  readonly from: number
  readonly to: number
  readonly index: number
  readonly mentions: readonly Mention[]
  readonly cues: readonly CueMention[]

  constructor({ unit, from, to }: Sentence, index: number, mentions: readonly Mention[], cues: readonly CueMention[]) {
    super(mentions)
    this.unit = unit
    this.from = from
    this.to = to
    this.index = index
    this.mentions = mentions
    this.cues = cues
  }
}

/** The year that a report tells of, and the words that say so. */
export interface ReportYear {
  readonly edtf: string
  readonly at: readonly [from: number, to: number]
}

/** A document after annotation: what the builders of records read. */
export interface AnnotatedDocument {
  readonly document: ReadDocument
  readonly lexemes: Lexemes
  readonly tokens: Tokens
  readonly sentences: readonly AnnotatedSentence[]
  readonly acronyms: readonly Acronym[]
  /** Null for documents that are no report of a year. */
  readonly report: ReportYear | null
  /** Sentences of each unit: [first, last) indices into `sentences`. */
  readonly sentencesOfUnit: readonly (readonly [first: number, last: number])[]
  /** Where tokens [from, to) stand in the canonical text. More than one range only where a unit jumps. */
  rangesOf(from: number, to: number): Range[]
  /** The words of a table under `lexicon/lists`, or of a row by its id, in small letters. */
  wordsIn(list: string): ReadonlySet<string>
  /** Their words: white space folded, hyphenation undone, markup left out. */
  wordsOf(from: number, to: number): string
  reject(rejection: Rejection): void
}
