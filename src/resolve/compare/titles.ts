/**
 * A title of an event, series or instrument taken apart.
 *
 * words    its telling words, without accents and case, each once, sorted
 * numbers  editions, years and other numbers in it, sorted
 * short    the short form that it is alone (`WUF` of `WUF 11`), or the first letters of its words where that may be one; else empty
 * order    its telling words as they stand; between them JOINED for `and`, APART for other words that do not tell (`of`, `on the`)
 */
export interface Title {
  readonly words: readonly string[]
  readonly numbers: readonly string[]
  readonly short: string
  readonly order: readonly string[]
}

const [JOINED, APART] = ['+', '/']
const AND = new Set(['and', 'et', 'und', 'y', 'e'])
/** What an edition is called before the name of what it is one of: `the second meeting of the Dialogue`. */
const SITTINGS = new Set(['meeting', 'gathering', 'conference'])

const ORDINAL = /^(\d+)(?:st|nd|rd|th|er|re|e|o|a|º|ª)$/
const ORDINAL_WORDS: ReadonlyMap<string, string> = new Map(
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'].map((word, n) => [
    word,
    `${n + 1}`,
  ]),
)
  .set('inaugural', '1')
  .set('maiden', '1')
/** `U.N.` is `UN`. */
const DOTTED = /\b(?:\p{L}\.){2,}/gu
const ROMAN = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/

/** Letters without their accents, lower case. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Reads a title; `plain` are words that do not tell it apart, `short` short forms with the words they stand for. */
export function titleOf(text: string, plain: ReadonlySet<string>, short: ReadonlyMap<string, readonly string[]>): Title {
  const words = new Set<string>()
  const numbers = new Set<string>()
  const order: string[] = []
  const written = folded(text.replace(DOTTED, (letters) => `${letters.replaceAll('.', '')} `)).split(/[^\p{L}\p{N}]+/u)
  for (const token of written.flatMap((word) => short.get(word) ?? word)) {
    const ordinal = ORDINAL.exec(token)?.[1] ?? ORDINAL_WORDS.get(token) ?? null
    if (token === '') continue
    if (ordinal !== null) numbers.add(ordinal)
    else if (/^\d+$/.test(token)) numbers.add(token)
    else if (token.length > 1 && ROMAN.test(token)) numbers.add(String(romanValue(token)))
    else if (plain.has(token)) order.push(AND.has(token) ? JOINED : APART)
    else {
      words.add(stem(token))
      order.push(stem(token))
    }
  }
  return { words: [...words].sort(), numbers: [...numbers].sort(), short: shortOf(text, words), order }
}

/** A short form has so many letters or more. */
const LETTERS = 4
const CAPITALS = /^\p{Lu}+$/u

function shortOf(text: string, words: ReadonlySet<string>): string {
  const written = text.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && !ORDINAL_WORDS.has(folded(word)) && !ROMAN.test(folded(word)))
  const letters = written.length === 1 && words.size === 1 ? (written[0] as string) : written.map(([first]) => first).join('')
  return letters.length >= LETTERS && CAPITALS.test(letters) ? letters.toLowerCase() : ''
}

/** True where one title is the short form of the other: `TICAD VI` and `Sixth Tokyo International Conference on African Development`. */
export const isShort = (a: Title, b: Title): boolean =>
  a.short !== '' && a.short === b.short && (isShortForm(a) ? b.words.length >= LETTERS - 1 : isShortForm(b) && a.words.length >= LETTERS - 1)
const isShortForm = ({ words, short }: Title): boolean => words.length === 1 && words[0] === stem(short)

/** Plural and singular are one, British and American spelling too. */
const stem = (word: string): string =>
  word
    .replace(/(?<=\p{L}{3})(?:ies)$/u, 'y')
    .replace(/(?<=\p{L}{3})(?<!s)s$/u, '')
    .replace(/isation$/, 'ization')
    .replace(/our$/, 'or')
    .replace(/tre$/, 'ter')
    .replace(/mme$/, 'm')

const ROMAN_VALUE: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
function romanValue(token: string): number {
  const values = [...token].map((letter) => ROMAN_VALUE[letter] ?? 0)
  return values.reduce((sum, value, n) => sum + ((values[n + 1] ?? 0) > value ? -value : value), 0)
}

/**
 * How much two titles share.
 *
 * share     of the words of both together, 0 … 1
 * inside    of the words of the shorter, 0 … 1
 * numbers   `apart` where both have numbers of one sort and none in common
 */
export function compareTitles(
  a: Title,
  b: Title,
): { readonly share: number; readonly inside: number; readonly numbers: 'equal' | 'apart' | 'unknown' } {
  const common = a.words.filter((word) => b.words.includes(word)).length
  const all = a.words.length + b.words.length - common
  const short = Math.min(a.words.length, b.words.length)
  return { share: all === 0 ? 0 : common / all, inside: short === 0 ? 0 : common / short, numbers: compareNumbers(a.numbers, b.numbers) }
}

/**
 * True where one title is the other cut short: at an `and` (`Road Forum` of `Belt and Road Forum`), before what follows its head
 * (`Dialogue` of `Dialogue on Cities`), or without the number of its meeting. `Youth Forum` is no `Forum` cut short.
 */
export function isCut(a: Title, b: Title): boolean {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  const run = trimmed(short.order)
  const from = runAt(long.order, run)
  if (run.length === 0 || from < 0) return false
  const [before, behind] = [trimmed(long.order.slice(0, from)), long.order.slice(from + run.length)]
  const sitting = before.length === 1 && SITTINGS.has(before[0] as string) && long.order[from - 1] === APART && long.numbers.length > 0
  const front = before.length === 0 || sitting || (before.length === 1 && long.order[from - 1] === JOINED)
  return front && (trimmed(behind).length === 0 || behind[0] === APART)
}

const isMark = (token: string | undefined): boolean => token === JOINED || token === APART
function trimmed(order: readonly string[]): readonly string[] {
  let [from, to] = [0, order.length]
  while (from < to && isMark(order[from])) from++
  while (to > from && isMark(order[to - 1])) to--
  return order.slice(from, to)
}
function runAt(order: readonly string[], run: readonly string[]): number {
  for (let at = 0; at + run.length <= order.length; at++) if (run.every((token, n) => order[at + n] === token)) return at
  return -1
}

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number)

function compareNumbers(a: readonly string[], b: readonly string[]): 'equal' | 'apart' | 'unknown' {
  const sorts = [isYear, (number: string) => !isYear(number)]
  const relations = sorts.map((sort) => {
    const [mine, their] = [a.filter(sort), b.filter(sort)]
    if (mine.length === 0 || their.length === 0) return 'unknown'
    return mine.some((number) => their.includes(number)) ? 'equal' : 'apart'
  })
  return relations.includes('apart') ? 'apart' : relations.includes('equal') ? 'equal' : 'unknown'
}
