/**
 * What stands before or after an abbreviation's full stop:
 *
 * before  a name follows it, so no sentence ends there (`Dr.`, `Mt.`)
 * number  a number follows it (`No.`, `p.`)
 * after   it closes a name or a measure and may close the sentence too (`Ltd.`, `p.m.`)
 */
export type AbbreviationSort = 'before' | 'number' | 'after'

/** What tokens and sentences need to know of languages; the word lists of `lexicon/text/`, all in lower case. */
export interface TextWords {
  /** Words whose full stop belongs to them, without it (`mr`, `ph.d`). */
  readonly abbreviations: ReadonlyMap<string, AbbreviationSort>
  /** Characters of the longest of them. */
  readonly longestAbbreviation: number
  /** Words that, capitalized after an abbreviation, tell that a sentence begins (`the`, `however`). */
  readonly starters: ReadonlySet<string>
  /** First parts that keep their hyphen when a line ends after it (`self`, `well`). */
  readonly hyphenated: ReadonlySet<string>
}
