import type { FoundPerson } from './found-person.ts'
import type { Item } from './item.ts'
import type { Scanner } from './scan.ts'
import type { TitlePhrase } from './title-phrase.ts'

/** `…, and the Peruvian Ambassador, Dr. X`: an honorific behind the comma at `end` says that the office is that of who follows. */
export function honorificBehind(scanner: Scanner, items: readonly Item[], phrase: TitlePhrase, end: number): boolean {
  if (scanner.working.low(end) !== ',' || scanner.working.low(phrase.titleFrom - 1) === ',') return false
  const at = scanner.working.low(end + 1) === 'the' ? end + 2 : end + 1
  return items.some((one) => one.kind === 'honorific' && one.from === at)
}

/** `of the President of India, Shri X, the President of …`: `the` without a name before it awaits the name behind. */
export const opensApposition = ({ working }: Scanner, phrase: TitlePhrase): boolean =>
  phrase.placed && working.low(phrase.titleFrom - 1) === 'the' && working.low(phrase.titleFrom - 2) !== ','

/** `Chair: X`, `Secretary: Y`: an office that opens a line or sentence. */
export const opensLine = (scanner: Scanner, phrase: TitlePhrase, first: number): boolean =>
  phrase.from === first && scanner.capital(phrase.item.from) && phrase.titleTo - phrase.titleFrom <= 3

/** `Deputy Directors` as the office of one. */
export const singular = (title: string, head: string): string =>
  title.replace(head, /men$/.test(head) ? `${head.slice(0, -3)}man` : /ies$/.test(head) ? `${head.slice(0, -3)}y` : head.replace(/s$/, ''))

/** `… of the Minister of Trade, Ambassador X, the Minister of Health of Peru, Y, made …`: an office between commas behind a person who was told with one before the name. */
export function startsAnew(scanner: Scanner, items: readonly Item[], phrase: TitlePhrase, close: FoundPerson): boolean {
  const { working } = scanner
  const end = working.low(phrase.to) === '(' && working.low(phrase.to + 2) === ')' ? phrase.to + 3 : phrase.to
  if ((!phrase.placed && !phrase.organization) || working.low(end) !== ',' || phrase.former) return false
  if (!scanner.capital(phrase.item.from) && !scanner.capital(phrase.titleFrom) && working.low(phrase.titleFrom - 1) !== 'the') return false
  if (!close.posts.some((post) => post.titleTo <= close.name.from)) return false
  const name = items.find((one) => one.from === end + 1 && one.kind === 'name')
  return name !== undefined && name.to - name.from > 1 && /^(?:,|;|\.|and)$/.test(working.low(name.to))
}

/** `The mayors of the two towns, A and B`: where the list behind an office in the plural begins. */
export function overOpening(scanner: Scanner, at: number, last: number): number {
  const { working } = scanner
  if (working.low(at) === 'of' && /^(?:the|both|these|those)$/.test(working.low(at + 1)))
    for (let i = at + 2; i < last && i < at + 5 && !scanner.capital(i); i++) if (working.low(i) === ',') return i
  return at
}

/** `A, Dominica; B, Belize; and C`, `A (Trade), B (Health)`: over the country, the bracket and the mark behind a name of a list. */
export function overCountry({ working }: Scanner, items: readonly Item[], at: number): number {
  if (working.low(at) === '(') for (let i = at + 2; i < at + 9; i++) if (working.low(i) === ')') return i + 1
  if (working.low(at) === ';') return at + 1
  if (working.low(at) !== ',') return at
  const place = items.find((one) => one.from === at + 1 && one.kind === 'place')
  return place && working.low(place.to) === ';' ? place.to + 1 : at
}

/** `Presidents A of Kenya and B of Malawi`: the country behind a name of a list. */
export function countryOf({ working }: Scanner, items: readonly Item[], name: Item): Item | null {
  if (working.low(name.to) !== 'of') return null
  const at = working.low(name.to + 1) === 'the' ? name.to + 2 : name.to + 1
  return items.find((one) => one.from === at && one.kind === 'place') ?? null
}
