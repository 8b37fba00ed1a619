import type { Lexemes } from '#model/tokens'
import { interned } from '#text/interned'
import { type Entry, readCities } from '../lexicon.ts'

interface Gazetteer {
  readonly lines: ReadonlyMap<string, string>
  /** The most words of a name that begins with a word. */
  readonly begins: ReadonlyMap<string, number>
}

let gazetteer: Gazetteer | null = null
/** Lines of the gazetteer by lower-cased name, read at first use, the first of a name before all others; a line is cut into columns only when it is asked for. */
function theGazetteer(): Gazetteer {
  if (gazetteer) return gazetteer
  const lines = new Map<string, string>()
  const begins = new Map<string, number>()
  for (const line of readCities().split('\n')) {
    const from = line.indexOf('\t') + 1
    const to = line.indexOf('\t', from)
    if (from === 0 || to < 0 || line.startsWith('#') || line.startsWith('id\t')) continue
    for (const name of line.slice(from, to).toLowerCase().split('|')) {
      if (!lines.has(name)) lines.set(name, line)
      const space = name.indexOf(' ')
      const first = space < 0 ? name : name.slice(0, space)
      begins.set(first, Math.max(begins.get(first) ?? 0, space < 0 ? 1 : name.split(' ').length))
    }
  }
  gazetteer = { lines, begins }
  return gazetteer
}

/** True where some city's name begins with this lower-cased word. */
export const beginsCity = (low: string): boolean => theGazetteer().begins.has(low)

/** The most words that a city's name has which begins with this lower-cased word, 0 where none does. */
const longestCity = (low: string): number => theGazetteer().begins.get(low) ?? 0

const entries = new Map<string, Entry>()
/** The lexicon entry of a city by its lower-cased name, null where there is none. */
export function cityOf(low: string): Entry | null {
  const line = theGazetteer().lines.get(low)
  if (line === undefined) return null
  const known = entries.get(low)
  if (known) return known
  const [id = '', words = '', country = ''] = line.split('\t')
  const entry: Entry = {
    area: 'places',
    table: 'places/cities',
    row: { id: id.includes('/') ? id : `city/${id}`, words, country: interned(country) },
    cased: true,
  }
  entries.set(low, entry)
  return entry
}

/** Most words of a city's name that are looked at. */
const MOST_WORDS = 4

/** What the gazetteer tells of a lexeme: looked up once a word form. */
export class CityWords {
  private readonly lexemes: Lexemes
  private readonly most: (number | undefined)[] = []
  private readonly named: (Entry | null | undefined)[] = []

  constructor(lexemes: Lexemes) {
    this.lexemes = lexemes
  }

  /** The most words, up to four, of a city's name that begins with the word, 0 where none does. */
  longest(id: number): number {
    const known = this.most[id]
    if (known !== undefined) return known
    const found = Math.min(MOST_WORDS, longestCity(this.lexemes.forms[id] ?? ''))
    this.most[id] = found
    return found
  }
  /** The city of which the word is the whole name, null where there is none. */
  alone(id: number): Entry | null {
    const known = this.named[id]
    if (known !== undefined) return known
    const found = cityOf(this.lexemes.forms[id] ?? '')
    this.named[id] = found
    return found
  }
}
