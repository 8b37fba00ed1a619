/** How commands tell of documents that an earlier version of the program read. */
export const byEarlier = (count: number): string =>
  `${count} ${count === 1 ? 'document was' : 'documents were'} read by an earlier version of the program`

/** How commands tell of those that are left alone. */
export const ofModel = (count: number): string =>
  `${count} more with a language model: to read ${count === 1 ? 'it' : 'them'} again, add ${count === 1 ? 'its file' : 'their files'} with --extractor`
