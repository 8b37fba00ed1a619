import type { Item } from './item.ts'
import { singular } from './office-before.ts'
import type { Scanner } from './scan.ts'
import type { TitlePhrase } from './title-phrase.ts'

/** `Chadian and Peruvian foreign ministers`: the first of the two states before an office in the plural. */
function firstState(scanner: Scanner, items: readonly Item[], phrase: TitlePhrase): Item | null {
  const { working } = scanner
  const second = items.find((one) => one.from === phrase.titleFrom)
  if (!isState(second) || working.low(second.from - 1) !== 'and') return null
  const first = items.find((one) => one.to === second.from - 1)
  return isState(first) ? first : null
}
const isState = (one: Item | undefined): one is Item => one?.kind === 'demonym' || (one?.kind === 'place' && one.sort === 'country')

/** The office of the first of two persons, where an office in the plural names two states. */
export function ofFirstState(scanner: Scanner, items: readonly Item[], phrase: TitlePhrase): TitlePhrase | null {
  const first = firstState(scanner, items, phrase)
  if (!first) return null
  const { working } = scanner
  const office = working.words(phrase.item.from, phrase.titleTo)
  const words = `${working.words(first.from, first.to)} ${singular(office, working.form(phrase.item.to - 1))}`
  return { ...phrase, from: first.from, titleFrom: first.from, words }
}
