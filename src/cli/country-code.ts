import { Failed } from '#model/failure'

/** The ISO 3166-1 code of a country that a user named by its code or its English name. Throws USAGE. */
export function countryCode(given: string): string {
  if (/^[a-z]{2}$/i.test(given)) return given.toUpperCase()
  const code = codes().get(given.trim().toLowerCase())
  if (code !== undefined) return code
  throw new Failed('USAGE', { detail: `--country ${given}: give the code of two letters, as KE for Kenya` })
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** English names of all regions that have one. */
function codes(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const found = new Map<string, string>()
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const code = first + second
      const name = names.of(code)
      // A code that is no longer in use is another's by its canonical form: DD, BU, UK.
      if (name !== undefined && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`) found.set(name.toLowerCase(), code)
    }
  return found
}
