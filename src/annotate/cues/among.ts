import type { Phrase } from '../phrases.ts'

/** A cue among the phrases at a token, with what its row says of it. */
export interface CuePhrase {
  readonly length: number
  readonly cue: string
  readonly row: string
  readonly sort: string
  /** The first words of the row's phrases as listed. */
  readonly bases: ReadonlySet<string>
  /** Whether the word met is one of them; not asked yet where undefined. The same phrase always begins with the same word. */
  base: boolean | undefined
}

/** The cues among phrases: of each class the longest. */
export function cuesAmong(phrases: readonly Phrase[]): readonly CuePhrase[] {
  const cues = phrases.filter(({ entry }) => entry.area === 'cues')
  return cues
    .filter((one) => !cues.some((other) => other.length > one.length && other.entry.row['cue'] === one.entry.row['cue']))
    .map(({ length, entry: { row } }) => ({
      length,
      cue: row['cue'] ?? '',
      row: row['id'] ?? '',
      sort: row['inflect'] ?? '',
      bases: new Set((row['words'] ?? '').split('|').map((phrase) => phrase.split(' ')[0] ?? '')),
      base: undefined,
    }))
}
