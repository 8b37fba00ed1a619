const keys: Record<string, true> = Object.create(null)

/**
 * The one copy that the engine keeps of a string, as it keeps those in source code: two such strings are told apart by where
 * they are, without a look at their characters. Only the names of properties are kept so by the language's rules; digits
 * alone, which are no names there, are where they come out of `JSON.parse` and are short.
 */
export function interned(text: string): string {
  if (/^\d+$/.test(text)) return text.length <= 10 ? (JSON.parse(`"${text}"`) as string) : text
  keys[text] = true
  const [one = text] = Object.keys(keys)
  delete keys[text]
  return one
}
