import { readTables } from '#annotate/lexicon'
import { type NameLists, nameLists } from '#resolve/names/lists'

let lists: NameLists | null = null

/** The word lists that names are compared by, read once. */
export function readNameLists(): NameLists {
  lists ??= nameLists(readTables())
  return lists
}
