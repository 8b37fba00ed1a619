import type { ReadDocument } from '#model/document'

/**
 * PostgreSQL keeps neither NUL nor half a surrogate pair; both become U+FFFD, which is as long as they are, so that
 * every offset stays true. A document without them is given back as it is.
 */
export function storable(document: ReadDocument): ReadDocument {
  const text = clean(document.text)
  const facts = Object.fromEntries(Object.entries(document.facts).map(([key, value]) => [key, typeof value === 'string' ? clean(value) : value]))
  return { ...document, name: clean(document.name), text, facts: facts as unknown as ReadDocument['facts'] }
}

/** The same for any text that goes into the ledger, such as a file's name. */
export const clean = (text: string): string => text.replaceAll(/\0|\p{Surrogate}/gu, '\ufffd')
