import { SHAPE } from '#model/tokens'
import type { Working } from '../working.ts'
import type { Item } from './item.ts'
import { hasPersonShape } from './person-shape.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

export const PARTIES = new Set(['between', 'among', 'amongst'])
const MATTERS = new Set(['on', 'for', 'in', 'to', 'of', 'regarding', 'concerning', 'against', 'towards', 'with', 'relating'])
const SMALL = new Set(['the', 'of', 'and', 'for', 'in', 'on', 'a', 'an', 'to', 'with', '&', 'its', 'by', 'at', 'as', 'against', 'between', 'towards'])
/** Words that end the words of a document's name. */
const STOPS = new Set(
  `was were is are be has have had will would that which who by during at as after before also under while where when since until and or but
   today yesterday signed adopted issued exchanged concluded released including following through within pursuant aimed aiming designed
   reached covering setting calling marking last this next stipulates provides aims covers seeks includes outlines establishes enables paves commits
   states focuses facilitates allows envisages creates came comes took takes entered enters expired expires runs ran lapsed remains`.split(/\s+/),
)
const MOST = 26

export interface End {
  readonly to: number
  /** True where `between` stands in small letters: then its parties stand for themselves. */
  readonly small: boolean
}

/** Where a document's name ends that is told up to `at`. */
export function nameEnd(scanner: Scanner, items: readonly Item[], at: number, to: number): End {
  const { working } = scanner
  let end = at
  let small = true
  const limit = Math.min(to, at + MOST * 2)
  for (let round = 0; round < 5; round++) {
    let i = end
    if (working.low(i) === '(' && working.low(i + 2) === ')') i += 3
    const low = working.low(i)
    if (PARTIES.has(low)) {
      const next = partiesEnd(scanner, items, i + 1, limit)
      if (next === 0) break
      if (scanner.capital(i)) small = false
      end = next
      continue
    }
    const place = low === 'and' && i > at - 1 ? scanner.placeHit(i + 1, limit) : null
    if (place && items.some((one) => one.titled === 'instrument' && one.inner.some((inner) => inner.kind === 'place' && inner.to === i))) {
      end = place.to
      continue
    }
    const runsOn = (low === 'the' || low === 'and' || low === 'a') && scanner.capital(i - 1) && /ing$/.test(working.low(i - 1))
    if ((!MATTERS.has(low) && !runsOn) || (low === 'in' && working.shape(i + 1) & SHAPE.digit) || isOfCalendar(working, i + 1)) break
    const next = matterEnd(scanner, items, low === 'a' || low === 'the' ? i - 1 : i, limit)
    if (next === 0) break
    if (scanner.capital(i + 1) || scanner.capital(i + 2)) small = small && !scanner.capital(i)
    end = next
  }
  return { to: end, small }
}

/** The end of `the Government of A, the Government of B and C`. */
function partiesEnd(scanner: Scanner, items: readonly Item[], from: number, to: number): number {
  const { working } = scanner
  let end = 0
  let i = from
  let joined = 0
  while (i < to) {
    const low = working.low(i)
    if (low === 'the' || low === 'a') {
      i++
      continue
    }
    const one = items.find((other) => other.from <= i && other.to > i && other.kind !== 'title')
    if (one) {
      i = one.to
      end = i
    } else if (scanner.capital(i) && end < i) {
      while (i < to && scanner.capital(i)) i++
      end = i
    } else return end
    if (working.low(i) === '(' && working.low(i + 2) === ')') i += 3
    if (working.low(i) === 'of' && scanner.capital(working.low(i + 1) === 'the' ? i + 2 : i + 1)) {
      i++
      continue
    }
    const comma = working.low(i) === ','
    if (comma) i++
    const and = working.low(i) === 'and' || working.low(i) === '&'
    if (and) i++
    if ((!comma && !and) || (joined > 0 && comma && !and)) return end
    if (and) joined++
  }
  return end
}

/** The end of `on Cooperation in the Field of Health`, `on cooperation in customs affairs`. */
function matterEnd(scanner: Scanner, items: readonly Item[], at: number, to: number): number {
  const { working } = scanner
  let i = at + 1
  if (working.low(i) === 'the') i++
  if (i >= to) return 0
  if (!scanner.capital(i) && !(working.shape(i) & (SHAPE.ordinal | SHAPE.digit) && scanner.capital(i + 1)))
    return scanner.capital(at) ? 0 : smallMatterEnd(scanner, i, at, to)
  const low = working.low(at)
  if (low === 'in' || low === 'with' || low === 'to') {
    const one = items.find((other) => other.from === i)
    if (one?.kind === 'place' || one?.kind === 'organization' || one?.kind === 'honorific' || one?.kind === 'title') return 0
    if (low === 'with' && one?.kind === 'name' && hasPersonShape(scanner, one, true)) return 0
  }
  let end = 0
  for (; i < to; i++) {
    const word = working.low(i)
    if (scanner.capital(i) && !(PARTIES.has(word) && working.form(i) === word)) {
      end = i + 1
      continue
    }
    if (working.shape(i) & (SHAPE.ordinal | SHAPE.digit) && scanner.capital(i + 1) && !isOfCalendar(working, i + 1)) continue
    if (SMALL.has(word) && !PARTIES.has(word)) {
      if (isOfCalendar(working, i + 1) || (word === 'in' && scanner.placeHit(i + 1, to)?.entry.table === 'places/cities')) return end
      if (word === 'by' || (word === 'in' && !scanner.capital(i + 1) && working.low(i + 1) !== 'the')) return end
      continue
    }
    if ((word === ',' || word === '/') && scanner.capital(i + 1) && listed(scanner, i, to)) continue
    return end
  }
  return end
}

/** A comma within a name: a list that `and` ends before anything small does. */
function listed(scanner: Scanner, comma: number, to: number): boolean {
  if (scanner.working.low(comma) === '/') return true
  for (let i = comma + 1; i < to && i < comma + 9; i++) {
    const low = scanner.working.low(i)
    if (low === 'and') return scanner.capital(i + 1) && ((scanner.bits(i + 1) & WORD.topic) !== 0 || alternating(scanner, comma, i))
    if (low !== ',' && !scanner.capital(i)) return false
  }
  return false
}

/** `Peaceful, Inclusive and Harmonious`: single words between the commas, none of them a place or a person's. */
function alternating(scanner: Scanner, comma: number, and: number): boolean {
  for (let i = comma - 1; i < and; i += 2) {
    if (!scanner.capital(i) || scanner.bits(i) & (WORD.place | WORD.given | WORD.surname | WORD.city | WORD.title)) return false
    if (i + 1 < and && scanner.working.low(i + 1) !== ',') return false
  }
  return true
}

function smallMatterEnd(scanner: Scanner, from: number, at: number, to: number): number {
  const { working } = scanner
  const low = working.low(at)
  if (low !== 'on' && low !== 'for' && low !== 'to' && low !== 'regarding' && low !== 'concerning') return 0
  if ((low === 'on' && working.low(from) === 'behalf') || (low === 'for' && /^(?:amount|sum|additional|purpose|total)$/.test(working.low(from))))
    return 0
  let i = from
  for (; i < to && i < from + 12; i++) {
    const shape = working.shape(i)
    if (!(shape & SHAPE.letter) && !((low === 'for' || low === 'on') && i <= from + 1 && shape & (SHAPE.digit | SHAPE.number))) break
    const word = working.low(i)
    if (low === 'on' && i === from && /^\d/.test(working.form(i)) && isOfCalendar(working, i + 1)) return 0
    if (word === 'and' && (scanner.bits(i + 1) & WORD.topic) !== 0) continue
    if (STOPS.has(word) || PARTIES.has(word)) break
    if (word === 'in' && working.shape(i + 1) & SHAPE.digit) break
    if (word === 'in' && isOfCalendar(working, i + 1)) break
    if (word === 'on' && isOfCalendar(working, i + 1)) break
  }
  while (i > from && SMALL.has(working.low(i - 1))) i--
  return i > from ? i : 0
}
/** `in March`, `on Monday`: a date begins. */
const isOfCalendar = (working: Working, i: number): boolean => working.isIn('calendars/months-en', i) || working.isIn('calendars/weekdays', i)

/** `letter to the general assembly`, `letter from the mayor of Cusco`: up to what ends the phrase. */
export function letterEnd(scanner: Scanner, at: number, to: number): End {
  const { working } = scanner
  if (working.low(at) !== 'from' && working.low(at) !== 'to') return { to: at, small: true }
  let i = at + 1
  while (i < to && i < at + 10 && (working.shape(i) & SHAPE.letter || working.shape(i) & SHAPE.possessive) && !STOPS.has(working.low(i))) {
    if (working.low(i) === 'over' || (working.low(i) === 'on' && working.low(i + 1) === 'the' && working.low(i + 2) === 'occasion')) break
    i++
  }
  return { to: i > at + 1 ? i : at, small: true }
}

/** `for 2013–2016`, `for the 2022-2027 period`, `(2022–2027)`: the term that a document's name ends with. */
export function periodEnd(scanner: Scanner, at: number, to: number): number {
  const { working } = scanner
  const bracketed = working.low(at) === '(' ? yearsEnd(scanner, at + 1) : -1
  if (bracketed > 0 && working.low(bracketed) === ')') return Math.min(to, bracketed + 1)
  let i = working.low(at - 1) === 'for' ? at : /^(?:19|20)\d\d$/.test(working.low(at - 1)) ? at - 1 : working.low(at) === 'for' ? at + 1 : -1
  if (i < 0) return at
  if (working.low(i) === 'the') i++
  const end = yearsEnd(scanner, i)
  if (end < 0) return at
  return Math.min(to, working.low(end) === 'period' ? end + 1 : end)
}

/** Behind `2013–2016` that begins at i, -1 where none stands there. */
function yearsEnd({ working }: Scanner, i: number): number {
  if (!/^(?:19|20)\d\d/.test(working.form(i))) return -1
  if (/^(?:19|20)\d\d[-–](?:19|20)?\d\d$/.test(working.form(i))) return i + 1
  return /^[-–]$/.test(working.form(i + 1)) && /^(?:19|20)?\d\d$/.test(working.form(i + 2)) ? i + 3 : -1
}
