import type { Item } from './item.ts'
import { countryOf, singular } from './office-before.ts'
import { hasPersonShape } from './person-shape.ts'
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

/** `the ambassadors of Chile, A, Peru, B and Malta, C`: each state with the name behind its comma. */
export function statesAndNames({ working }: Scanner, items: readonly Item[], at: number): (readonly [state: Item, name: Item])[] {
  const found: (readonly [Item, Item])[] = []
  if (working.low(at) !== 'of') return found
  for (let i = at + 1; ; ) {
    while (/^(?:,|;|and|the|of)$/.test(working.low(i))) i++
    const state = items.find((one) => one.from === i && one.kind === 'place')
    const name = state && working.low(state.to) === ',' ? items.find((one) => one.from === state.to + 1 && one.kind === 'name') : undefined
    if (!state || !name || name.to - name.from < 2) return found
    found.push([state, name])
    i = name.to
  }
}

/** `the governors of A and B, (namely) X and Y`: as many places as names, one for one; none where they are not as many. */
export function placesThenNames(scanner: Scanner, items: readonly Item[], at: number): (readonly [place: Item, name: Item])[] {
  const { working } = scanner
  if (working.low(at) !== 'of') return []
  const places = listFrom(scanner, items, at + 1, (one) => one.kind === 'place' || (one.kind === 'name' && one.to - one.from < 3))
  const end = places.at(-1)?.to ?? 0
  if (places.length < 2 || working.low(end) !== ',') return []
  const from = working.low(end + 1) === 'namely' ? end + 2 : end + 1
  const names = listFrom(
    scanner,
    items,
    working.low(from) === ',' ? from + 1 : from,
    (one) => one.kind === 'name' && hasPersonShape(scanner, one, true),
  )
  if (names.length !== places.length || names.some((name) => name.to - name.from < 2)) return []
  return places.map((place, k) => [place, names[k] as Item])
}

/** The items of a list `A, B and C` that begins at a token and ends behind its `and`; none where it has no `and`. */
function listFrom({ working }: Scanner, items: readonly Item[], start: number, fits: (one: Item) => boolean): Item[] {
  const found: Item[] = []
  for (let i = start, last = false; ; ) {
    if (working.low(i) === 'the') i++
    let one = items.find((other) => other.from === i)
    while (one?.kind === 'honorific') {
      const end: number = one.to
      one = items.find((other) => other.from === end)
    }
    if (!one || !fits(one)) return []
    found.push(one)
    if (last) return found
    i = one.to
    if (working.low(i) === ',') i++
    last = working.low(i) === 'and'
    if (last) i++
    if (i === one.to) return []
  }
}

/** The office of one of several, of its state. */
export function ofState({ working }: Scanner, phrase: TitlePhrase, state: Item): TitlePhrase {
  const office = singular(working.words(phrase.item.from, phrase.item.to), working.form(phrase.item.to - 1))
  return { ...phrase, organization: null, placed: true, words: `${office} of ${working.words(state.from, state.to)}` }
}

/** Offices of a state, a town or an area. */
const OF_STATE =
  /^(?:lord )?(?:president|prime minister|premier|chancellor|king|queen|emir|amir|sultan|crown prince|crown princess|governor|mayor|lord mayor|foreign minister|first lady|vice president|vice-president|deputy prime minister|deputy president|deputy mayor|deputy governor)$/

/** `President X of Kenya`, `Governor Y of Kano State`: the state or area behind the name is that of the office. */
export function ofPlaceBehind(scanner: Scanner, items: readonly Item[], name: Item, phrase: TitlePhrase): TitlePhrase {
  if (phrase.placed || phrase.organization || phrase.words || name.from < phrase.to || phrase.item.sort === 'plural') return phrase
  const { working } = scanner
  const office = working.words(phrase.titleFrom, phrase.titleTo)
  const place = OF_STATE.test(office.toLowerCase()) ? countryOf(scanner, items, name) : null
  return place ? { ...phrase, placed: true, words: `${office} ${working.words(name.to, place.to)}` } : phrase
}

/** `the ministers of Trade and Industry, A; Justice, B; and Health, C`: where each topic begins, with the name behind it. */
export function topicsAndNames({ working }: Scanner, items: readonly Item[], at: number, last: number): (readonly [from: number, name: Item])[] {
  const found: (readonly [number, Item])[] = []
  if (working.low(at) !== 'of') return found
  let from = at + 1
  for (let k = 0; k < items.length; k++) {
    const name = items[k] as Item
    if (name.sort === 'plural' && name.from >= from) return found
    if (name.kind !== 'name' || name.from <= from || name.to - name.from < 2 || working.low(name.from - 1) !== ',') continue
    const end = working.low(name.to)
    if (end !== ';' && (found.length === 0 || name.to < last) && (found.length === 0 || !/^[.,]$/.test(end))) continue
    if (name.from - 1 - from > MOST_OF_TOPIC) return found
    while (/^(?:and|of|the)$/.test(working.low(from))) from++
    found.push([from, name])
    if (end !== ';') return found
    from = name.to + 1
  }
  return found
}
const MOST_OF_TOPIC = 12

/** The office of one of several, for its topic. */
export function ofTopic({ working }: Scanner, phrase: TitlePhrase, from: number, name: Item): TitlePhrase {
  const office = singular(working.words(phrase.item.from, phrase.item.to), working.form(phrase.item.to - 1))
  return { ...phrase, organization: null, placed: true, words: `${office} of ${working.words(from, name.from - 1)}` }
}
