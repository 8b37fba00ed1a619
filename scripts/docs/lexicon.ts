import { readTables } from '#annotate/lexicon'
import { type Page, table } from './page.ts'

/** What the tables of an area are for. */
const AREAS: Readonly<Record<string, string>> = {
  bodies: 'organizations by name',
  calendars: 'months, weekdays, words that count days from another day',
  cues: 'words that may make a record: verbs, nouns of action, turns of phrase',
  heads: 'nouns that tell what sort of thing a name names',
  identity: 'words that tell whether two names are of one thing; not matched in text',
  lists: 'words of one class, for a rule that looks at one word; not matched in text',
  names: 'parts of persons’ names, and words beside them',
  numbers: 'numbers in words, approximation',
  places: 'countries, cities, regions and their adjectives',
  text: 'abbreviations and other helps for cutting text; not matched in it',
  titles: 'offices and honorifics',
  units: 'money, percent, measures, durations',
}

export const lexicon: Page = {
  name: 'lexicon',
  title: 'Word lists',
  made: '`lexicon/`',
  body() {
    const tables = [...readTables()]
    const areas = [...new Set(tables.map(([name]) => name.split('/')[0] ?? ''))]
    return `Tab-separated tables with a header line. Every row has \`id\`, \`words\` (alternatives parted by a bar) and \`source\`.
\`inflect\` (verb or noun) makes regular forms, \`forms\` adds others. Areas \`places\` and \`names\` match only words that begin with a
capital. All tables together are one token trie (\`src/annotate/lexicon.ts\`).

${areas
  .map(
    (area) =>
      `## ${area}\n\n${AREAS[area] ?? ''}\n\n${table(
        ['table', 'columns'],
        tables
          .filter(([name]) => name.startsWith(`${area}/`))
          .map(([name, rows]) => [`[${name}](../../lexicon/${name}.tsv)`, Object.keys(rows[0] ?? {}).join(', ')]),
      )}`,
  )
  .join('\n\n')}`
  },
}
