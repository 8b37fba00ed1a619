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
export const longestCity = (low: string): number => theGazetteer().begins.get(low) ?? 0

const entries = new Map<string, Entry>()
/** The lexicon entry of a city by its lower-cased name, null where there is none. */
export function cityOf(low: string): Entry | null {
  const line = theGazetteer().lines.get(low)
  if (line === undefined) return null
  const known = entries.get(low)
  if (known) return known
  const [id = '', words = '', country = ''] = line.split('\t')
  const entry: Entry = { area: 'places', table: 'places/cities', row: { id: id.includes('/') ? id : `city/${id}`, words, country }, cased: true }
  entries.set(low, entry)
  return entry
}
