import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Band, NAME_KINDS, type NameKind } from '#model/identity'
import { nameKeys } from './keys.ts'
import { type ListRow, nameLists } from './lists.ts'
import { compareNames, normalName } from './names.ts'

const LEXICON = new URL('../../../lexicon/', import.meta.url)
/** The tables as they stand in the lexicon; the loader itself belongs to another layer. */
const table = (name: string): ListRow[] => {
  const [header = '', ...rows] = readFileSync(new URL(`${name}.tsv`, LEXICON), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = header.split('\t')
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, i) => [columns[i] ?? '', cell])))
}
const TABLES = [
  ...['given', 'person-words', 'syllables', 'han', 'forms', 'phrases', 'organization-words', 'organization-weights', 'numbers', 'place-words'].map(
    (name) => `identity/${name}`,
  ),
  ...['places/countries', 'places/other-names', 'places/demonyms', 'places/regions', 'places/towns', 'bodies/world'],
  ...['titles/honorifics', 'titles/honorific-letters', 'names/given', 'names/surnames'],
]
const lists = nameLists(new Map(TABLES.map((name) => [name, table(name)])))
const bare = nameLists(new Map())

type Case = readonly [band: Band, a: string, b: string]
const cases = parse(readFileSync(new URL('names.cases.yml', import.meta.url), 'utf8')) as Readonly<Record<NameKind, readonly Case[]>>

describe.each(NAME_KINDS)('%s', (kind) => {
  test.each(cases[kind])('%s: %s | %s', (band, a, b) => {
    const compared = compareNames(kind, a, b, lists)
    expect(compared).toMatchObject({ band })
  })

  test('the same name is found by the same keys, and what is held for one shares a key', () => {
    for (const [band, a, b] of cases[kind]) {
      const keys = new Set(nameKeys(kind, a, lists))
      expect(keys.size).toBeGreaterThan(0)
      if (band === 'same') expect([a, b, nameKeys(kind, b, lists).some((key) => keys.has(key))]).toEqual([a, b, true])
    }
  })
})

const PARTS = [
  'Amara',
  'Okonjo',
  'bin',
  'Al-Hadi',
  'J.',
  'María',
  'Li',
  'Wei-ming',
  'Петро',
  'محمد',
  'de la',
  'Brücke',
  '金',
  'van',
  '3',
  'Ltd',
  'Ministry',
  'of',
  'Peru',
  'III',
  '(',
  ',',
  '&',
  '',
  '\u0000',
  '🙂',
]
const anyName = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 9 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)
const anyKind = fc.constantFrom(...NAME_KINDS)

describe('whatever the names', () => {
  test('comparing is symmetric and stays within bounds', () => {
    fc.assert(
      fc.property(anyKind, anyName, anyName, fc.constantFrom(lists, bare), (kind, a, b, words) => {
        const there = compareNames(kind, a, b, words)
        const back = compareNames(kind, b, a, words)
        expect([there.score, there.band, there.hard]).toEqual([back.score, back.band, back.hard])
        if (a !== b) expect(there.reasons.map((one) => one.words)).toEqual(back.reasons.map(({ words: [x, y] }) => [y, x]))
        expect(there.score).toBeGreaterThanOrEqual(0)
        expect(there.score).toBeLessThanOrEqual(1)
        for (const { weight } of there.reasons) expect(Math.abs(weight)).toBeLessThanOrEqual(1)
        expect(nameKeys(kind, a, words)).toEqual(nameKeys(kind, a, words))
        expect(normalName(kind, normalName(kind, a))).toBe(normalName(kind, a))
      }),
      { numRuns: 1000 },
    )
  })

  test('nothing forbids a name to be itself', () => {
    fc.assert(
      fc.property(anyKind, anyName, (kind, name) => {
        expect(compareNames(kind, name, name, lists).hard).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('a name of several telling words is itself, and of a person in any case and with the surname first', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{5,9}$/)
    fc.assert(
      fc.property(word, word, word, (given, second, surname) => {
        fc.pre(new Set([given, second, surname].map((one) => one.toLowerCase())).size === 3)
        const name = `${given} ${second} ${surname}`
        for (const other of [name, name.toUpperCase(), `${surname}, ${given} ${second}`])
          expect(compareNames('person', name, other, lists).score).toBeGreaterThanOrEqual(0.85)
        expect(compareNames('organization', name, name.toLowerCase(), lists).band).toBe('same')
      }),
      { numRuns: 300 },
    )
  })
})
