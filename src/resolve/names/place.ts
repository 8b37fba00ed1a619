import type { NameCompared } from './compared.ts'
import { closeness } from './distance.ts'
import { fold } from './fold.ts'
import { type NameLists, phraseAt, plainWords } from './lists.ts'
import { reason } from './reasons.ts'

/** All of a place's name that comparing looks at: what it is known as, its words, words that tell what sort of place it is. */
export interface PlaceName {
  readonly known: string | null
  readonly words: readonly string[]
  readonly sorts: readonly string[]
  readonly sound: string
}

/** `U.S.` is `US`. */
const DOTTED = /\b(?:\p{L}\.){2,}/gu

export function placeName(name: string, lists: NameLists): PlaceName {
  const all = plainWords(name)
    .split(' ')
    .filter((word) => word !== '' && !lists.weights.get(word)?.has('stop'))
  const whole = plainWords(name.replace(DOTTED, (letters) => letters.replaceAll('.', '')))
    .replace(/^the /, '')
    .split(' ')
  const phrase = phraseAt(lists.places, whole, 0)
  const words = all.filter((word) => !lists.placeWords.has(word))
  return {
    known: phrase && phrase.to === whole.length ? phrase.value : (lists.shortPlaces.get(whole.join(' ')) ?? null),
    words: words.length > 0 ? words : all,
    sorts: words.length > 0 ? all.filter((word) => lists.placeWords.has(word)) : [],
    sound: fold((words.length > 0 ? words : all).join('')),
  }
}

const TYPO = 0.84
const SORT = 0.86

export function comparePlaces(a: PlaceName, b: PlaceName): NameCompared {
  const [left, right] = [a.words.join(' '), b.words.join(' ')]
  if (a.known !== null && a.known === b.known) return { score: 1, reasons: [reason('name.known', 1, left, right)], hard: false }
  if (left === '' || right === '') return { score: 0, reasons: [], hard: false }
  if (a.known !== null && b.known !== null) return { score: 0.1, reasons: [reason('name.places', -1, left, right)], hard: true }
  if (a.sound === b.sound || [...a.words].sort().join(' ') === [...b.words].sort().join(' ')) {
    const other = a.sorts.length > 0 && b.sorts.length > 0 && !a.sorts.some((sort) => b.sorts.includes(sort))
    return other
      ? { score: 0.5, reasons: [reason('name.sort', -0.5, a.sorts.join(' '), b.sorts.join(' '))], hard: false }
      : { score: a.sorts.join() === b.sorts.join() ? 1 : SORT, reasons: [reason('name.equal', 1, left, right)], hard: false }
  }
  const near = closeness(a.sound, b.sound)
  if (near > 0.7) return { score: Math.min(TYPO, near), reasons: [reason('name.typo', near / 2, left, right)], hard: false }
  return { score: Math.min(near, 0.4), reasons: [reason('name.other-words', -0.6, left, right)], hard: false }
}
