import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Unit } from '#model/document'
import { SHAPE, type Tokens } from '#model/tokens'
import { interned } from '#text/interned'
import type { AbbreviationSort, TextWords } from '#text/language'
import { LexemeTable } from '#text/lexemes'
import { tokenize } from '#text/tokenize'
import { writtenOut } from './alternatives.ts'
import { type Irregular, inflect } from './inflect.ts'
import { type Entry, type Phrases, PhraseTrie, type Row } from './phrases.ts'

export type { Entry, Row } from './phrases.ts'

/**
 * The word lists of `lexicon/`, as one token trie over the process's lexeme table. Areas whose names begin with a
 * capital in text (`places`, `names`) match only so.
 */
export class Lexicon implements TextWords {
  readonly lexemes = new LexemeTable()
  readonly abbreviations: ReadonlyMap<string, AbbreviationSort>
  readonly longestAbbreviation: number
  readonly starters: ReadonlySet<string>
  readonly hyphenated: ReadonlySet<string>
  private readonly phrases = new PhraseTrie()
  private readonly tables: ReadonlyMap<string, readonly Row[]>
  private readonly lists = new Map<string, ReadonlySet<string>>()

  constructor(tables: ReadonlyMap<string, readonly Row[]> = readTables()) {
    this.tables = tables
    const words = (table: string): string[] => this.rows(table).map((row) => row['words'] ?? '')
    this.abbreviations = new Map(this.rows('text/abbreviations').map((row) => [row['words'] ?? '', (row['sort'] ?? 'before') as AbbreviationSort]))
    this.longestAbbreviation = Math.max(0, ...[...this.abbreviations.keys()].map((word) => word.length))
    this.starters = new Set(words('text/starters'))
    this.hyphenated = new Set(words('text/hyphenated'))
    this.plant(tables)
  }

  /** The single words of a table under `lists` (`gifts`), of one of its rows (`gifts/given`) or of another table (`calendars/weekdays`), in small letters. */
  wordsIn(list: string): ReadonlySet<string> {
    let words = this.lists.get(list)
    if (!words) {
      const [table] = list.split('/')
      const rows = this.tables.get(list) ?? this.rows(`lists/${table}`).filter((row) => list === table || row['id'] === list)
      words = new Set(rows.flatMap((row) => (row['words'] ?? '').split('|')))
      this.lists.set(list, words)
    }
    return words
  }

  rows(table: string): readonly Row[] {
    return this.tables.get(table) ?? []
  }

  /** The phrases that begin at token i and end at or before `to`; null where there are none. */
  at({ lower, form }: Tokens, i: number, to: number): Phrases | null {
    return this.phrases.at(lower, i, to, ((this.lexemes.shape[form[i] as number] as number) & SHAPE.capital) !== 0)
  }

  /** All phrases are cut in one tokenization: cutting them one by one takes ten times as long. */
  private plant(tables: ReadonlyMap<string, readonly Row[]>): void {
    const entries: Entry[] = []
    const units: Unit[] = []
    const phrases: string[] = []
    const irregular = irregularVerbs(this.rows('text/irregular-verbs'))
    const columns = new Set([...tables.values()].flatMap((rows) => Object.keys(rows[0] ?? {})))
    let at = 0
    for (const [table, rows] of tables) {
      const area = interned(table.split('/')[0] as string)
      if (SINGLE.has(area) || SINGLE.has(table)) continue
      for (const row of rows) {
        if (!row['words']) continue
        const entry: Entry = { area, table: interned(table), row: levelled(row, columns), cased: area === 'places' || area === 'names' }
        for (const phrase of phrasesOf(row, irregular)) {
          entries.push(entry)
          // A full stop belongs to `mr.` only where words follow it.
          const shown = phrase.endsWith('.') ? `${phrase} ${AFTER_STOP}` : phrase
          phrases.push(shown)
          units.push({ kind: 'paragraph', blocks: [0], pieces: [{ start: at, end: at + shown.length }], section: -1 })
          at += shown.length + 1
        }
      }
    }
    const { tokens, first } = tokenize(phrases.join('\n'), units, this.lexemes, this)
    for (let u = 0; u < units.length; u++) {
      const end = (first[u + 1] as number) - ((phrases[u] as string).endsWith(`. ${AFTER_STOP}`) ? 1 : 0)
      this.phrases.insert(tokens.lower, first[u] as number, end, entries[u] as Entry)
    }
  }
}

/** Lists of single words, which are read by word form (`word-classes.ts`, `quantities/words.ts`) or by who compares names, and are no phrases to be met. */
const SINGLE: ReadonlySet<string> = new Set([
  'text',
  'lists',
  'identity',
  'names',
  'heads/topics',
  'titles/modifiers',
  'numbers/words-en',
  'numbers/plurals',
])

const AFTER_STOP = 'Mxn'

/** A row with the columns of all tables, so that what reads rows meets objects of one shape. */
function levelled(row: Row, columns: Iterable<string>): Row {
  const cells: Record<string, string | undefined> = {}
  for (const column of columns) cells[column] = row[column] && interned(row[column])
  return cells as Row
}

/** Verbs that are not inflected by the regular rules, by their base. */
export const irregularVerbs = (rows: readonly Row[]): ReadonlyMap<string, Irregular> =>
  new Map(rows.map((row) => [row['words'] ?? '', { past: row['past'] ?? '', third: row['third'] ?? '', gerund: row['gerund'] ?? '' }]))

/** The phrases of a row: its words with their forms; an apostrophe is also written `’`. */
function phrasesOf(row: Row, irregular: ReadonlyMap<string, Irregular>): readonly string[] {
  const words = (row['words'] ?? '').split('|')
  const sort = row['inflect']
  const more = row['forms']
  if (!sort && !more && words.length === 1 && !(row['words'] ?? '').includes("'")) return words
  const phrases = sort === 'verb' || sort === 'noun' ? words.flatMap((phrase) => inflect(phrase, sort, irregular)) : words
  const all = more ? [...phrases, ...more.split('|')] : phrases
  return [...new Set(all.flatMap((phrase) => (phrase.includes("'") ? [phrase, phrase.replaceAll("'", '’')] : [phrase])))]
}

/** The folder `lexicon/` of the package, found upward from this file so that it works from `src` and from `dist`. */
function lexiconFolder(): string {
  return join(packageFolder(), 'lexicon')
}
function packageFolder(): string {
  let folder = fileURLToPath(new URL('.', import.meta.url))
  for (let up = 0; up < 6; up++) {
    try {
      readFileSync(join(folder, 'package.json'))
      return folder
    } catch {
      folder = join(folder, '..')
    }
  }
  return folder
}

/** The gazetteer of cities, by far the largest table, is not in the trie: `names/cities.ts` reads it in its own way. */
const CITIES = ['places/towns', 'places/cities']
/** The text of the gazetteer of cities: first those known by a name of their own, then all of some size. */
export const readCities = (): string => CITIES.map((table) => readFileSync(join(lexiconFolder(), `${table}.tsv`), 'utf8')).join('\n')

/** Every table of a lexicon folder by its path without ending (`cues/meeting`), rows in file order. */
export function readTables(folder = lexiconFolder()): Map<string, Row[]> {
  const tables = new Map<string, Row[]>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.tsv')) continue
    const name = relative('.', file).replaceAll('\\', '/').slice(0, -4)
    if (CITIES.includes(name)) continue
    tables.set(name, parseTable(readFileSync(join(folder, file), 'utf8')))
  }
  return tables
}

/** Rows of a tab-separated table with a header line, cells written out; lines that begin with `#` are remarks. */
export function parseTable(text: string): Row[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const [header = '', ...body] = lines
  const columns = header.split('\t').map((column) => column.trim())
  return body.map((line) => {
    const cells = line.split('\t')
    const row: Record<string, string> = {}
    for (let i = 0; i < columns.length; i++) row[columns[i] as string] = writtenOut((cells[i] ?? '').trim())
    return row
  })
}
