// Writes lexicon/names/given-more.tsv and surnames-more.tsv from the word list of compromise (MIT).
// Run: npx tsx scripts/lexicon/people.ts, then scripts/lexicon/places.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseTable } from '#annotate/lexicon'

const load = createRequire(import.meta.url)
const folder = new URL('../../lexicon/', import.meta.url)
const list = load('compromise').model().one.lexicon as Readonly<Record<string, string | readonly string[]>>

/** Words that mean something else in the lexicon: countries, heads of names, topics, small words. */
const other = new Set(
  ['heads', 'titles'].flatMap((area) =>
    readdirSync(new URL(`${area}/`, folder)).flatMap((file) =>
      parseTable(readFileSync(new URL(`${area}/${file}`, folder), 'utf8')).flatMap((row) => (row['words'] ?? '').toLowerCase().split('|')),
    ),
  ),
)
for (const table of [
  'names/function-words',
  'names/particles',
  'names/speech-verbs',
  'places/countries',
  'places/other-names',
  'places/regions',
  'places/demonyms',
])
  for (const row of parseTable(readFileSync(new URL(`${table}.tsv`, folder), 'utf8')))
    for (const word of (row['words'] ?? '').toLowerCase().split('|')) other.add(word)

function table(tags: RegExp, id: string): string {
  const words = Object.entries(list)
    .filter(([word, tag]) => tags.test(String(tag)) && /^\p{L}[\p{L}'-]{2,}$/u.test(word) && !other.has(word))
    .map(([word]) => word.charAt(0).toUpperCase() + word.slice(1))
    .sort()
  return `# From the word list of the package compromise (MIT).\nid\twords\tsource\n${id}\t${words.join('|')}\tcompromise\n`
}

writeFileSync(new URL('names/given-more.tsv', folder), table(/^(?:Fem|M)aleName$|^FirstName$/, 'given/compromise'))
writeFileSync(new URL('names/surnames-more.tsv', folder), table(/^LastName$/, 'surname/compromise'))
