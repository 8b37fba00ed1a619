import type { Row } from '#annotate/lexicon'
import { cityOf } from '#annotate/names/cities'
import type { NameKind } from '#model/identity'
import { folded } from '#resolve/compare/titles'

const COUNTRIES = ['places/countries', 'places/other-names', 'places/regions', 'places/demonyms']
const BODIES = ['heads/organizations', 'heads/venues', 'heads/programmes', 'heads/topics', 'heads/instruments', 'heads/occasions']
const PEOPLE = ['names/given', 'names/given-more', 'names/surnames', 'names/surnames-more', 'names/particles']

/** What a name is taken for by its words alone: a place of the gazetteer, a body by its head word, else a person where it is written like one. */
export function kindsOfNames(lexicon: ReadonlyMap<string, readonly Row[]>): (name: string) => NameKind | null {
  const [countries, bodies, known, people] = [COUNTRIES, BODIES, ['bodies/world'], PEOPLE].map((tables) => wordsOf(lexicon, tables)) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ]
  const kinds = new Map<string, NameKind | null>()
  const kindOf = (name: string): NameKind | null => {
    const low = folded(name).replace(/^the /, '')
    if (!/\p{Lu}|\p{Lo}/u.test(name)) return null
    if (countries.has(low) || cityOf(low) !== null) return 'place'
    const tokens = low.split(/[\s,]+/)
    if (known.has(low) || /^[\p{Lu}\d&.-]{2,}$/u.test(name) || /\s(?:of|for|and|on|to|de|del|du|des|für)\s|&|\d/.test(name)) return 'organization'
    if (tokens.some((token) => bodies.has(token) || bodies.has(token.replace(/s$/, '')))) return 'organization'
    if (tokens.some((token) => people.has(token))) return 'person'
    return tokens.length >= 2 && tokens.length <= 4 && !/\s\p{Ll}{4,}/u.test(name) ? 'person' : 'organization'
  }
  return (name) => {
    const told = kinds.get(name)
    if (told !== undefined) return told
    const kind = kindOf(name)
    kinds.set(name, kind)
    return kind
  }
}

function wordsOf(lexicon: ReadonlyMap<string, readonly Row[]>, tables: readonly string[]): Set<string> {
  const rows = tables.flatMap((table) => lexicon.get(table) ?? [])
  return new Set(rows.flatMap((row) => (row['words'] ?? '').split('|')).map((word) => folded(word).replace(/^the /, '')))
}
