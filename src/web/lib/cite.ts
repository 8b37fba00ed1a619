/** What a citation is made of. */
export interface Cited {
  readonly words: string
  readonly title: string
  readonly publisher: string | null
  /** As people write it. */
  readonly date: string | null
  /** `p. 12`, in the language of the page. */
  readonly page: string | null
  readonly address: string
}

/**
 * Words with where they stand, for the clipboard.
 *
 *     “was signed in Nairobi” (Harbour Letter, Port Cities League, 3 May 2024, p. 2), http://…/documents/doc_1#12-34
 */
export function citation({ words, title, publisher, date, page, address }: Cited): string {
  const from = [title, publisher, date, page].filter((part) => part !== null && part !== '').join(', ')
  return `“${words.replace(/\s+/g, ' ').trim()}” (${from}), ${address}`
}
