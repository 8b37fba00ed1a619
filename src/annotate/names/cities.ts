import { type Entry, readCities } from '../lexicon.ts'

interface Gazetteer {
  readonly lines: ReadonlyMap<string, string>
  readonly begins: ReadonlySet<string>
}

let gazetteer: Gazetteer | null = null
/** Lines of the gazetteer by lower-cased name, read at first use, the first of a name before all others; a line is cut into columns only when it is asked for. */
function theGazetteer(): Gazetteer {
  if (gazetteer) return gazetteer
  const lines = new Map<string, string>()
  const begins = new Set<string>()
  for (const line of readCities().split('\n')) {
    const from = line.indexOf('\t') + 1
    const to = line.indexOf('\t', from)
    if (from === 0 || to < 0 || line.startsWith('#') || line.startsWith('id\t')) continue
    for (const name of line.slice(from, to).toLowerCase().split('|')) {
      if (!lines.has(name)) lines.set(name, line)
      const space = name.indexOf(' ')
      begins.add(space < 0 ? name : name.slice(0, space))
    }
  }
  gazetteer = { lines, begins }
  return gazetteer
}

/** True where some city's name begins with this lower-cased word. */
export const beginsCity = (low: string): boolean => theGazetteer().begins.has(low)

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
