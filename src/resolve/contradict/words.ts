/**
 * Words that detectors look for, lower case, from `lexicon/identity/told-apart.tsv` and the calendars.
 *
 * cumulative  with them a count only grows: `so far`, `a total of`
 * part        what follows lies inside what stands before: `including`, `of them`
 * open        what is told has not come about: `will`, `plans`
 * offices     held by one person at a time
 * lesser      make another office of one: `vice`, `deputy`
 * citing      begin a paragraph that tells where a story is from
 * months      names of months to 1 … 12
 * numbers     words of small numbers to their value
 */
export interface ContradictionWords {
  readonly cumulative: readonly string[]
  readonly part: readonly string[]
  readonly open: readonly string[]
  readonly offices: readonly string[]
  readonly lesser: readonly string[]
  readonly citing: readonly string[]
  readonly months: ReadonlyMap<string, number>
  readonly numbers: ReadonlyMap<string, number>
}

type Row = Readonly<Record<string, string>>
type Sort = Exclude<keyof ContradictionWords, 'months' | 'numbers'>
const SORTS: Readonly<Record<string, Sort>> = {
  cumulative: 'cumulative',
  part: 'part',
  open: 'open',
  office: 'offices',
  lesser: 'lesser',
  citing: 'citing',
}

/** The words of the lexicon's tables. */
export function contradictionWords(tables: ReadonlyMap<string, readonly Row[]>): ContradictionWords {
  const words: Record<Sort, string[]> = { cumulative: [], part: [], open: [], offices: [], lesser: [], citing: [] }
  for (const row of tables.get('identity/told-apart') ?? []) {
    const sort = SORTS[row['sort'] ?? '']
    if (sort) words[sort].push(...(row['words'] ?? '').split('|'))
  }
  const months = new Map<string, number>()
  for (const [table, rows] of tables)
    if (table.startsWith('calendars/months'))
      for (const row of rows)
        if (row['sort'] === 'month') for (const name of (row['words'] ?? '').split('|')) months.set(name.replace(/\.$/, ''), Number(row['value']))
  const numbers = new Map<string, number>()
  for (const row of tables.get('numbers/words-en') ?? []) if (row['sort'] === 'unit') numbers.set(row['words'] ?? '', Number(row['value']))
  return { ...words, months, numbers }
}

/** True where one of the phrases stands in a text as whole words. `text` is lower case. */
export const hasPhrase = (text: string, phrases: readonly string[]): boolean => phrases.some((phrase) => placeOf(text, phrase) >= 0)

/** Where a phrase first stands in a text as whole words, -1 where it does not. */
export function placeOf(text: string, phrase: string, from = 0): number {
  for (let at = text.indexOf(phrase, from); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isLetter(text, at - 1) && !isLetter(text, at + phrase.length)) return at
  }
  return -1
}
const isLetter = (text: string, at: number): boolean => at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at] as string)
