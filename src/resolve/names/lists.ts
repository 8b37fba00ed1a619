import { fold } from './fold.ts'
import { romanise } from './romanise.ts'

/** A row of a word list: its columns by name. */
export type ListRow = Readonly<Record<string, string>>
/** Word lists by name: `identity/given`, `places/countries` … */
export type ListTables = ReadonlyMap<string, readonly ListRow[]>

export type PersonWord = 'particle' | 'kin' | 'title' | 'honour' | 'suffix' | 'common'
export type WeightClass = 'stop' | 'generic' | 'branch' | 'direction'

/** A phrase tree over words. */
export interface Phrases {
  readonly next: Map<string, Phrases>
  value: string | null
}

/** The word lists of names, made ready to be looked up. */
export interface NameLists {
  /** Folded given name to the groups it is a form of; negative where it is a short form. */
  readonly given: ReadonlyMap<string, readonly number[]>
  /** Folded given names that are known as such. */
  readonly knownGiven: ReadonlySet<string>
  readonly personWords: ReadonlyMap<string, ReadonlySet<PersonWord>>
  /** Phrases before names that tell the bearer's standing. */
  readonly titles: Phrases
  readonly korean: ReadonlyMap<string, readonly number[]>
  readonly chinese: ReadonlyMap<string, readonly number[]>
  readonly chineseSurnames: ReadonlySet<string>
  readonly han: ReadonlyMap<string, string>
  readonly forms: Phrases
  readonly phrases: Phrases
  readonly organizationWords: ReadonlyMap<string, string>
  readonly weights: ReadonlyMap<string, ReadonlySet<WeightClass>>
  readonly numbers: ReadonlyMap<string, number>
  readonly romans: ReadonlyMap<string, number>
  /** Names of places to what they are: a country's code, or the name itself. */
  readonly places: Phrases
  readonly placeWords: ReadonlySet<string>
  /** Letters that stand for a country, to its code. */
  readonly shortPlaces: ReadonlyMap<string, string>
  /** Short and full names of well-known bodies to the body's id. */
  readonly bodies: ReadonlyMap<string, string>
}

/** Small ASCII letters and digits, words parted by single spaces. */
export const plainWords = (text: string): string =>
  romanise(text)
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim()

const emptyPhrases = (): Phrases => ({ next: new Map(), value: null })

function plant(root: Phrases, words: string, value: string): void {
  let node = root
  for (const word of words.split(' ')) {
    let next = node.next.get(word)
    if (!next) node.next.set(word, (next = emptyPhrases()))
    node = next
  }
  node.value ??= value
}

/** The longest phrase that begins at word i: what it stands for and where it ends. */
export function phraseAt(root: Phrases, words: readonly string[], i: number): { value: string; to: number } | null {
  let node: Phrases | undefined = root
  let found: { value: string; to: number } | null = null
  for (let j = i; j < words.length; ) {
    node = node.next.get(words[j] as string)
    if (!node) break
    j++
    if (node.value !== null) found = { value: node.value, to: j }
  }
  return found
}

const parts = (row: ListRow, column = 'words'): string[] => (row[column] ?? '').split('|').filter((word) => word !== '')
const add = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const there = map.get(key)
  if (!there) map.set(key, [value])
  else if (!there.includes(value)) there.push(value)
}

/** Makes the lists ready. What is not given is empty: names are then compared by their letters alone. */
export function nameLists(tables: ListTables): NameLists {
  const rows = (name: string): readonly ListRow[] => tables.get(name) ?? []
  const given = new Map<string, number[]>()
  const knownGiven = new Set<string>()
  for (const [i, row] of rows('identity/given').entries()) {
    for (const word of parts(row)) add(given, fold(plainWords(word)), i + 1)
    for (const word of parts(row, 'short')) add(given, fold(plainWords(word)), -(i + 1))
  }
  for (const key of given.keys()) knownGiven.add(key)
  for (const row of rows('names/given')) for (const word of parts(row)) knownGiven.add(fold(plainWords(word)))

  const personWords = new Map<string, Set<PersonWord>>()
  const titles = emptyPhrases()
  for (const row of rows('identity/person-words'))
    for (const word of parts(row)) {
      const plain = plainWords(word)
      const kind = row['class'] as PersonWord
      personWords.set(plain, (personWords.get(plain) ?? new Set()).add(kind))
      if (kind === 'title' || kind === 'honour') plant(titles, plain, plain)
    }
  for (const table of ['titles/honorifics', 'titles/honorific-letters'])
    for (const row of rows(table)) for (const word of parts(row)) if (plainWords(word) !== '') plant(titles, plainWords(word), plainWords(word))

  const korean = new Map<string, number[]>()
  const chinese = new Map<string, number[]>()
  for (const [i, row] of rows('identity/syllables').entries())
    for (const word of parts(row)) add(row['language'] === 'ko' ? korean : chinese, plainWords(word), i)

  const surnames = new Set(
    rows('names/surnames')
      .filter(({ id }) => id === 'surname/chinese')
      .flatMap((row) => parts(row).map(plainWords)),
  )
  for (const word of chinese.keys()) surnames.add(word)

  const han = new Map<string, string>()
  for (const row of rows('identity/han')) for (const pair of parts(row)) han.set([...pair][0] as string, [...pair][1] as string)

  const forms = emptyPhrases()
  for (const row of rows('identity/forms')) for (const word of parts(row)) plant(forms, plainWords(word), row['class'] ?? '')
  const phrases = emptyPhrases()
  for (const row of rows('identity/phrases')) for (const word of parts(row)) plant(phrases, plainWords(word), plainWords(parts(row)[0] as string))

  const organizationWords = new Map<string, string>()
  for (const row of rows('identity/organization-words'))
    for (const word of parts(row))
      if (!organizationWords.has(plainWords(word))) organizationWords.set(plainWords(word), plainWords(parts(row)[0] as string))

  const weights = new Map<string, Set<WeightClass>>()
  for (const row of rows('identity/organization-weights'))
    for (const word of parts(row)) weights.set(plainWords(word), (weights.get(plainWords(word)) ?? new Set()).add(row['class'] as WeightClass))

  const numbers = new Map<string, number>()
  const romans = new Map<string, number>()
  for (const row of rows('identity/numbers')) {
    for (const word of parts(row)) numbers.set(plainWords(word), Number(row['value']))
    for (const word of parts(row, 'roman')) romans.set(word.toUpperCase(), Number(row['value']))
  }

  const places = emptyPhrases()
  for (const table of ['places/countries', 'places/other-names', 'places/demonyms'])
    for (const row of rows(table))
      for (const word of parts(row)) if (plainWords(word) !== '') plant(places, plainWords(word), row['country'] ?? plainWords(word))
  for (const table of ['places/regions', 'places/towns'])
    for (const row of rows(table))
      for (const [, word] of parts(row).entries())
        if (plainWords(word) !== '') plant(places, plainWords(word), table === 'places/towns' ? (row['id'] ?? plainWords(word)) : plainWords(word))

  const bodies = new Map<string, string>()
  for (const row of rows('bodies/world')) for (const word of parts(row)) bodies.set(plainWords(word), row['id'] ?? word)
  return {
    given,
    knownGiven,
    personWords,
    titles,
    korean,
    chinese,
    chineseSurnames: surnames,
    han,
    forms,
    phrases,
    organizationWords,
    weights,
    numbers,
    romans,
    places,
    placeWords: new Set(rows('identity/place-words').flatMap((row) => parts(row).map(plainWords))),
    shortPlaces: new Map(rows('identity/short-places').flatMap((row) => parts(row).map((word) => [word, row['country'] ?? word]))),
    bodies,
  }
}
