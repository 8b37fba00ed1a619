import type { NameKind } from '#model/identity'
import type { Compared } from './comparer.ts'

/**
 * What words mean to the comparers: the word lists of `lexicon/` and what is made of them, given from outside.
 *
 * kindOf   what a name is taken for by its words; null for what is no name of a thing (`the two sides`)
 * normal   a name without case, accents and signs that do not count
 * keys     rare keys of a name: forms of one name share at least one
 * compare  two names of one kind
 * head     the office of a head of state or government in a title of a post, without the state; null where it has none
 * plain    words that tell titles of events, series and instruments not apart (`the`, `of`, `annual`)
 * usual    words that many titles have (`festival`, `culture`): a title of these alone is no name
 * short    short forms in titles, with the words they stand for (`un`: united, nations)
 * office   a title of a post: its words, and the countries among them
 */
export interface Sense {
  kindOf(name: string): NameKind | null
  normal(kind: NameKind, name: string): string
  keys(kind: NameKind, name: string): readonly string[]
  compare(kind: NameKind, a: string, b: string): Compared
  office(title: string): { readonly words: readonly string[]; readonly places: readonly string[] }
  head(title: string): string | null
  readonly plain: ReadonlySet<string>
  readonly usual: ReadonlySet<string>
  readonly short: ReadonlyMap<string, readonly string[]>
}
