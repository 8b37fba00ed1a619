import { readTables } from '#annotate/lexicon'
import type { NameKind } from '#model/identity'
import { folded } from '#resolve/compare/titles'
import type { Compared } from '#resolve/comparer'
import { hasPhrase } from '#resolve/contradict/words'
import { nameKeys } from '#resolve/names/keys'
import { compareNames, normalName, organizationOf } from '#resolve/names/names'
import type { Sense } from '#resolve/sense'
import { kindsOfNames } from './kind-of-name.ts'
import { readNameLists } from './name-lists.ts'

/** Pairs of names are compared as often as two records name them: the last so many are remembered. */
const REMEMBERED = 30_000

/** Tables of words that many titles are made of. */
const USUAL = ['heads/occasions', 'heads/topics', 'heads/works', 'heads/programmes', 'identity/usual-words']

/** The row of offices that are held in a whole state. */
const HEADS = 'office/state'

let made: Sense | null = null

/** What words mean to the comparers, by the word lists of `lexicon/`. Made once a program. */
export function senseOfLexicon(): Sense {
  made ??= senseOf()
  return made
}

const wordsOf = (table: string): string[] => (readTables().get(table) ?? []).flatMap((row) => (row['words'] ?? '').split('|'))

function senseOf(): Sense {
  const tables = readTables()
  const lists = readNameLists()
  const pairs = new Map<string, Compared>()
  const heads = (tables.get('identity/told-apart') ?? []).flatMap((row) => (row['id'] === HEADS ? (row['words'] ?? '').split('|') : []))
  return {
    kindOf: kindsOfNames(tables),
    normal: normalName,
    keys: (kind, name) => nameKeys(kind, name, lists),
    compare: (kind: NameKind, a: string, b: string): Compared => {
      const key = `${kind}\t${a}\t${b}`
      const known = pairs.get(key)
      if (known) return known
      if (pairs.size >= REMEMBERED) pairs.clear()
      const compared = compareNames(kind, a, b, lists)
      pairs.set(key, compared)
      return compared
    },
    office: (title) => {
      const { tokens, places } = organizationOf(title, lists)
      return { words: tokens.flatMap(({ place, text, weight }) => (place === null && weight > 0.2 ? text : [])).sort(), places }
    },
    head: (title) => {
      const low = folded(title)
      return heads.find((office) => hasPhrase(low, [office])) ?? null
    },
    plain: new Set(wordsOf('identity/plain-words')),
    usual: new Set(USUAL.flatMap(wordsOf).map(folded)),
    short: new Map((readTables().get('identity/short-words') ?? []).map((row) => [row['short'] ?? '', (row['words'] ?? '').split(' ')])),
  }
}
