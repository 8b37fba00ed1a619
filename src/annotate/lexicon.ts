import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Unit } from '#model/document'
import type { AbbreviationSort, TextWords } from '#text/language'
import { LexemeTable } from '#text/lexemes'
import { tokenize } from '#text/tokenize'
import { inflect } from './inflect.ts'

/** A row of a lexicon table: its columns by name. Every row has `id` and `words` (alternatives parted by `|`). */
export type Row = Readonly<Record<string, string>>

/** What a phrase of the lexicon means: the table it stands in (`places/countries`), its area (`places`) and its row. */
export interface Entry {
  readonly area: string
  readonly table: string
  readonly row: Row
  /** True for names: matches only where the first letter is a capital. */
  readonly cased: boolean
}

/** An entry that begins at a token and ends before `to`. */
export interface Hit {
  readonly entry: Entry
  readonly to: number
}

interface Node {
  next: Map<number, Node> | null
  entries: Entry[] | null
}

/**
 * The word lists of `lexicon/`, as one token trie over the process's lexeme table. Areas whose names begin with a
 * capital in text (`places`, `names`) match only so.
 */
export class Lexicon implements TextWords {
  readonly lexemes = new LexemeTable()
  readonly abbreviations: ReadonlyMap<string, AbbreviationSort>
  readonly starters: ReadonlySet<string>
  readonly hyphenated: ReadonlySet<string>
  private readonly root: (Node | undefined)[] = []
  private readonly tables: ReadonlyMap<string, readonly Row[]>

  constructor(tables: ReadonlyMap<string, readonly Row[]> = readTables()) {
    this.tables = tables
    const words = (table: string): string[] => this.rows(table).map((row) => row['words'] ?? '')
    this.abbreviations = new Map(this.rows('text/abbreviations').map((row) => [row['words'] ?? '', (row['sort'] ?? 'before') as AbbreviationSort]))
    this.starters = new Set(words('text/starters'))
    this.hyphenated = new Set(words('text/hyphenated'))
    this.plant(tables)
  }

  rows(table: string): readonly Row[] {
    return this.tables.get(table) ?? []
  }

  /** The entries that begin at token i of `lower` and end at or before `to`, shortest first; null where there are none. */
  at(lower: Int32Array, forms: Int32Array, i: number, to: number): Hit[] | null {
    let node = this.root[lower[i] as number]
    if (!node) return null
    let hits: Hit[] | null = null
    const capital = ((this.lexemes.shape[forms[i] as number] as number) & 1) !== 0
    for (let j = i + 1; node; j++) {
      if (node.entries) for (const entry of node.entries) if (!entry.cased || capital) (hits ??= []).push({ entry, to: j })
      if (j >= to || !node.next) break
      node = node.next.get(lower[j] as number)
    }
    return hits
  }

  /** All phrases are cut in one tokenization: cutting them one by one takes ten times as long. */
  private plant(tables: ReadonlyMap<string, readonly Row[]>): void {
    const entries: Entry[] = []
    const units: Unit[] = []
    const phrases: string[] = []
    let at = 0
    for (const [table, rows] of tables) {
      const area = table.split('/')[0] as string
      if (area === 'text') continue
      for (const row of rows) {
        if (!row['words']) continue
        const entry: Entry = { area, table, row, cased: area === 'places' || area === 'names' }
        for (const phrase of phrasesOf(row)) {
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
      this.insert(tokens.lower, first[u] as number, end, entries[u] as Entry)
    }
  }

  private insert(lower: Int32Array, from: number, to: number, entry: Entry): void {
    if (from === to) return
    let node = this.root[lower[from] as number]
    if (!node) {
      node = { next: null, entries: null }
      this.root[lower[from] as number] = node
    }
    for (let i = from + 1; i < to; i++) {
      node.next ??= new Map()
      const id = lower[i] as number
      let child = node.next.get(id)
      if (!child) {
        child = { next: null, entries: null }
        node.next.set(id, child)
      }
      node = child
    }
    node.entries ??= []
    if (!node.entries.includes(entry)) node.entries.push(entry)
  }
}

const AFTER_STOP = 'Mxn'

/** The phrases of a row: its words with their forms; an apostrophe is also written `’`. */
function phrasesOf(row: Row): readonly string[] {
  const words = (row['words'] ?? '').split('|')
  const sort = row['inflect']
  const more = row['forms']
  if (!sort && !more && words.length === 1 && !(row['words'] ?? '').includes("'")) return words
  const phrases = sort === 'verb' || sort === 'noun' ? words.flatMap((phrase) => inflect(phrase, sort)) : words
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

/** Rows of a tab-separated table with a header line; lines that begin with `#` are remarks. */
export function parseTable(text: string): Row[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const [header = '', ...body] = lines
  const columns = header.split('\t').map((column) => column.trim())
  return body.map((line) => {
    const cells = line.split('\t')
    const row: Record<string, string> = {}
    for (let i = 0; i < columns.length; i++) row[columns[i] as string] = (cells[i] ?? '').trim()
    return row
  })
}
