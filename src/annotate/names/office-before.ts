import type { Item } from './item.ts'
import type { Scanner } from './scan.ts'
import type { TitlePhrase } from './title-phrase.ts'

/** `…, and the Peruvian Ambassador, Dr. X`: an honorific behind the comma at `end` says that the office is that of who follows. */
export function honorificBehind(scanner: Scanner, items: readonly Item[], phrase: TitlePhrase, end: number): boolean {
  if (scanner.working.low(end) !== ',' || scanner.working.low(phrase.titleFrom - 1) === ',') return false
  return items.some((one) => one.kind === 'honorific' && one.from === end + 1)
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
