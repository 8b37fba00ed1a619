import type { Mention } from '#model/mention'
import type { FoundPerson } from './found-person.ts'
import { generics } from './generic-bodies.ts'
import type { Item } from './item.ts'
import type { KnownNames } from './known-names.ts'
import { organization, place, titled } from './named-mention.ts'
import type { SentenceNames } from './names.ts'
import { personMention } from './person-mention.ts'
import type { Scanner } from './scan.ts'
import { unknown } from './unknown-name.ts'
import { unlistedTown } from './unlisted-town.ts'
import { WORD } from './word-classes.ts'

/** Makes the mentions of one sentence. */
export function emit(scanner: Scanner, sentence: SentenceNames, index: number, known: KnownNames): void {
  const mentions = scanner.working.mentions[index] as Mention[]
  scanner.heading = sentence.heading
  for (const person of sentence.people) {
    mentions.push(personMention(scanner, person, index, known))
  }
  for (const one of sentence.items) {
    if (one.kind === 'name' && isPerson(one, sentence.people)) continue
    push(scanner, one, index, known, mentions, false)
  }
  generics(scanner, index, known, mentions)
}

function isPerson(name: Item, people: readonly FoundPerson[]): boolean {
  for (const person of people) if (person.name === name) return true
  return false
}

/** `Delegation from Lima arrives`: a noun that has its capital from the start of a line. */
const isHeadlineNoun = (scanner: Scanner, { from, to }: Item): boolean => to - from === 1 && scanner.working.low(from) === 'delegation'

/** The `US` of `US$620 million`. */
const isMark = (scanner: Scanner, { from, to }: Item): boolean =>
  to - from === 1 && scanner.working.low(from) === 'us' && scanner.working.form(to).startsWith('$')

function push(scanner: Scanner, one: Item, index: number, known: KnownNames, mentions: Mention[], inside: boolean): void {
  if (one.kind === 'organization') {
    if (!isHeadlineNoun(scanner, one)) mentions.push(organization(scanner, one, known, inside))
  } else if (!inside && isSurname(scanner, one, index, known)) unknown(scanner, one, index, known, mentions)
  else if (one.kind === 'place' || one.kind === 'demonym') {
    if (!isMark(scanner, one)) mentions.push(place(scanner, one, inside))
  } else if (one.kind === 'titled') {
    if (!isMereNoun(scanner, one)) mentions.push(titled(scanner, one, known, inside))
  } else if (one.kind === 'name') {
    const town = unlistedTown(scanner, one, mentions)
    if (town) mentions.push(town)
    else unknown(scanner, one, index, known, mentions)
  }
  const { inner } = one
  for (let k = 0; k < inner.length; k++) {
    const part = inner[k] as Item
    if (!beginsBefore(inner, k)) push(scanner, part.inner.length === 0 ? part : { ...part, inner: [] }, index, known, mentions, true)
  }
}

/** `Talks between X and Y took place`, `hosted a State Banquet`: a noun that has its capital from where it stands is no name. */
const isMereNoun = (scanner: Scanner, { from, to }: Item): boolean =>
  to - from === 1
    ? scanner.working.low(from) === 'talks' || scanner.working.low(from) === 'consultations'
    : to - from === 2 && scanner.working.low(from) === 'state' && MEALS.has(scanner.working.low(from + 1))

const MEALS: ReadonlySet<string> = new Set(['banquet', 'dinner', 'luncheon', 'lunch', 'reception'])

/**
 * `Florence stressed`, where Ana Florence was told of, `Song said`, where Song Min-ho was: the name of a city or the head of a
 * title that is a person's here, not `in Florence`.
 */
function isSurname(scanner: Scanner, one: Item, index: number, known: KnownNames): boolean {
  if (one.to - one.from > 1 || !(one.kind === 'titled' || (one.kind === 'place' && one.sort === 'city'))) return false
  const { working } = scanner
  if (known.personOf(working.tokens.form[one.from] as number, index) === null) return false
  if (one.kind === 'titled' && working.low(one.from - 1) === 'to' && working.low(one.from - 2) === 'according') return true
  return !scanner.capital(one.to) && (scanner.bits(one.to) & WORD.speech) !== 0 && (scanner.bits(one.from - 1) & WORD.function) === 0
}

/** True where an item before the k-th begins where it does. */
function beginsBefore(items: readonly Item[], k: number): boolean {
  const { from } = items[k] as Item
  for (let j = 0; j < k; j++) if (items[j]?.from === from) return true
  return false
}
