import { SHAPE } from '#model/tokens'
import type { Item } from './item.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

/**
 * `for Foreign Affairs and Trade`, `of Education, Youth and Sports`, `for East Asian and Pacific Affairs` after a title
 * that deals with something: where the topic ends, 0 where there is none.
 */
export function topicPhraseEnd(scanner: Scanner, at: number, last: number): number {
  const { working } = scanner
  if (!TOPIC_CONNECTORS.has(working.low(at))) return 0
  let i = at + 1
  if (working.low(i) === 'the') i++
  let end = 0
  for (const start = i; i < last; i++) {
    const low = working.low(i)
    if (low === 'and' || low === '&' || low === ',') {
      if (i === start) return 0
      continue
    }
    if (low === 'the' && end > 0 && working.low(i - 1) === 'and' && scanner.bits(i + 1) & WORD.place && scanner.capital(i + 1)) return i + 2
    if (isLocalGovernment(scanner, i)) {
      end = i + 2
      i++
      continue
    }
    if (ownsTopic(scanner, i) || ownsTopic(scanner, i + 1)) continue
    if (low === 'student' && scanner.bits(i + 1) & WORD.topic) continue
    const bits = scanner.bits(i)
    if (!scanner.capital(i)) {
      if (end === 0 && scanner.capital(at - 1)) return smallTopicEnd(scanner, i, last)
      if (end === i && isPartOfBody(scanner, i)) return 0
      if (!(bits & WORD.topic) && describesTopic(scanner, i)) continue
      if (end === i && bits & WORD.topic && scanner.capital(i - 1) && working.low(i + 1) === 'of') {
        end = i + 1
        continue
      }
      if (end === i && !(bits & (WORD.topic | WORD.function)) && working.low(i + 1) === 'of') return 0
      if (!(bits & WORD.topic) || scanner.capital(at - 1)) break
      end = i + 1
      continue
    }
    if (end > 0 && working.low(i - 1) === 'and' && lastOfTopic(scanner, i)) return i + 1
    if (end > 0 && working.low(i - 1) === 'and' && working.form(i + 1) === 'Affairs' && isPlain(scanner, i)) continue
    if (bits & WORD.topic) end = i + 1
    else if (bits & (WORD.given | WORD.surname | WORD.title | WORD.honorific | WORD.organization | WORD.function) || working.shape(i) & SHAPE.upper)
      break
    else if (end > 0 && (working.low(i - 1) === ',' || working.low(i - 1) === 'and' || working.tokens.gap[i] === 0)) break
    else if (end > 0 && !(bits & WORD.place)) break
  }
  return end
}
/** `, Director, Academic Affairs, …`: where what an office deals with ends, between commas behind it; 0 where none stands there. */
export function topicBehindComma(scanner: Scanner, title: Item, last: number): number {
  const { working } = scanner
  if (working.low(title.to) !== ',' || working.low(title.from - 1) !== ',' || !scanner.capital(title.from)) return 0
  let i = title.to + 1
  while (i < last && i < title.to + 7 && (isTopic(scanner, i) || (/^(?:and|&)$/.test(working.low(i)) && isTopic(scanner, i + 1)))) i++
  return i > title.to + 2 && (i >= last || /^(?:[,.;)]|and)$/.test(working.low(i))) ? i : 0
}
const isTopic = (scanner: Scanner, i: number): boolean => scanner.capital(i) && scanner.topical(i) && !(scanner.bits(i) & (WORD.given | WORD.surname))

/** `of Provincial Government and Institutional Strengthening, X`: up to the comma before a name, where the words are of no place; 0 otherwise. */
export function ministryEnd(scanner: Scanner, items: readonly Item[], at: number, last: number): number {
  const { working } = scanner
  if (!/^(?:of|for)$/.test(working.low(at))) return 0
  const from = working.low(at + 1) === 'the' ? at + 2 : at + 1
  let and = false
  for (let i = from; i < last && i < from + 9; i++) {
    if (working.low(i) === ',') {
      const next = items.find((one) => one.from === i + 1)
      const named = next?.kind === 'honorific' || (next?.kind === 'name' && next.to - next.from > 1)
      return and && named && i - from > 2 && !/^[\p{Ll}]/u.test(working.form(i - 1)) ? i : 0
    }
    and ||= working.low(i) === 'and'
    if (scanner.bits(i) & (WORD.place | WORD.given | WORD.honorific | WORD.title)) return 0
    if (!scanner.capital(i) && !/^(?:and|&|of)$/.test(working.low(i))) return 0
  }
  return 0
}

/** `: Research, Innovation and Trade, Dr X`: the comma before the name of a holder, behind nothing but topics; 0 where there is none. */
export function holderCommaAt(scanner: Scanner, items: readonly Item[], from: number, last: number): number {
  const { working } = scanner
  for (let i = from; i < last && i < from + 14; i++) {
    const next = working.low(i) === ',' ? items.find((one) => one.from === i + 1) : undefined
    if (next?.kind === 'honorific' || (next?.kind === 'name' && scanner.bits(next.from) & WORD.given)) return i
    if (
      working.low(i) !== ',' &&
      !/^(?:and|&|of)$/.test(working.low(i)) &&
      !(scanner.capital(i) && !(scanner.bits(i) & (WORD.given | WORD.honorific)))
    )
      return 0
  }
  return 0
}

/** `in charge of Brazil, Uruguay and Bolivia`: where the list of places that an office is for ends. */
export function placesEnd({ working }: Scanner, items: readonly Item[], first: Item): number {
  const end = first.to
  for (let i = end, rounds = 0; rounds < 6; rounds++) {
    const and = working.low(i) === 'and' || (working.low(i) === ',' && working.low(i + 1) === 'and')
    const start = i + (working.low(i) === ',' && and ? 2 : 1)
    const from = working.low(start) === 'the' ? start + 1 : start
    const next = items.find((one) => one.from === from && one.kind === 'place' && one.sort === first.sort)
    if (!next || (!and && working.low(i) !== ',') || working.shape(next.to) & SHAPE.possessive) return end
    i = next.to
    if (and) return i
  }
  return end
}

/** `on media and publicity`, `for Research and Extension`: what an office is for, up to a comma or the body behind `at`; 0 where it goes on otherwise. */
export function subjectEnd(scanner: Scanner, at: number, last: number): number {
  const { working } = scanner
  if (!/^(?:on|for|of)$/.test(working.low(at))) return 0
  for (let i = at + 1; i < last && i < at + 8; i++) {
    const low = working.low(i)
    if (low === ',' || low === ')' || (low === 'at' && i > at + 1)) return i > at + 1 ? i : 0
    if (low === 'and' || low === '&' || low === 'the') continue
    if (!(working.shape(i) & SHAPE.letter) || scanner.bits(i) & (WORD.function | WORD.title | WORD.honorific | WORD.given | WORD.organization))
      return 0
  }
  return 0
}

/** `Councils’ Affairs`, `Women’s Affairs`: the mark of many who own what follows; `at` is the mark. */
const ownsTopic = (scanner: Scanner, at: number): boolean =>
  ((/^[’']$/.test(scanner.working.low(at)) && scanner.working.low(at - 1).endsWith('s')) ||
    (/^[’']s$/.test(scanner.working.low(at)) && /^(?:women|children|people)$/.test(scanner.working.low(at - 1)))) &&
  scanner.capital(at - 1) &&
  scanner.topical(at + 1)

/** `head of the international | department`: what a part of a body is for is not what its head deals with. */
export const isPartOfBody = ({ working }: Scanner, i: number): boolean => working.isIn('bodies/parts', i)

/** `light industry`, behind another topic: a plain word before the topic that it belongs to. */
const describesTopic = (scanner: Scanner, i: number): boolean =>
  /^(?:and|,)$/.test(scanner.working.low(i - 1)) &&
  !(scanner.bits(i) & (WORD.function | WORD.title | WORD.honorific | WORD.organization)) &&
  !scanner.capital(i + 1) &&
  (scanner.bits(i + 1) & WORD.topic) !== 0

/** A word that nothing is known of but, at most, that it can be a topic or a kind of area. */
export const isPlain = (scanner: Scanner, i: number): boolean => (scanner.bits(i) & ~(WORD.known | WORD.topic | WORD.city | WORD.area)) === 0

/** `for international affairs A. Sato`: an office in capitals, its topic in small letters, then a name or a comma. */
function smallTopicEnd(scanner: Scanner, at: number, last: number): number {
  let i = at
  while (i < last && i < at + 5 && !scanner.capital(i) && (scanner.bits(i) & WORD.topic || scanner.working.low(i) === 'and')) i++
  return i > at && i < last && (scanner.capital(i) || scanner.working.low(i) === ',') && scanner.bits(i - 1) & WORD.topic ? i : 0
}

/** `Culture and Francophonie of …`: one more word after `and`, told by what follows it. */
function lastOfTopic(scanner: Scanner, i: number): boolean {
  const bits = scanner.bits(i)
  if (bits & (WORD.given | WORD.surname | WORD.title | WORD.honorific | WORD.organization | WORD.function | WORD.place)) return false
  return scanner.working.low(i + 1) === 'of' || scanner.working.low(i + 1) === ','
}

/** `Permanent Secretary Foreign Affairs`: what an office deals with, right behind it. */
export function allTopical(scanner: Scanner, name: Item): boolean {
  for (let i = name.from; i < name.to; i++) if (!scanner.topical(i) || scanner.bits(i) & (WORD.given | WORD.surname)) return false
  return name.to - name.from > 1
}

/** `Commissioner for Local Government and Chieftaincy`: a topic, though its second word is one of a body. */
const isLocalGovernment = ({ working }: Scanner, i: number): boolean => working.form(i) === 'Local' && working.form(i + 1) === 'Government'

/** A body's name begins after the connector (`of the Gulf Cooperation Council`), not a topic. */
export function bodyAfter(scanner: Scanner, items: readonly Item[], at: number): boolean {
  const i = scanner.working.low(at + 1) === 'the' ? at + 2 : at + 1
  return items.some(
    (one) =>
      one.from === i &&
      !isLocalGovernment(scanner, i) &&
      ((one.kind === 'place' && one.sort !== 'venue') || one.kind === 'organization') &&
      (one.kind === 'place' || one.inner.length > 0 || (scanner.bits(one.to - 1) & WORD.topic) === 0),
  )
}
const TOPIC_CONNECTORS = new Set(['of', 'for', 'on', 'to'])
