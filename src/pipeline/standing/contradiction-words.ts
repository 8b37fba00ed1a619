import { readTables } from '#annotate/lexicon'
import { type ContradictionWords, contradictionWords } from '#resolve/contradict/words'

let words: ContradictionWords | null = null

/** The words that contradictions are told by, read once. */
export function readContradictionWords(): ContradictionWords {
  words ??= contradictionWords(readTables())
  return words
}
