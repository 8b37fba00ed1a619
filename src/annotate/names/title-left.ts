import { SHAPE } from '#model/tokens'
import { type Item, item } from './item.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

/** What an office has before it. */
export interface Left {
  readonly from: number
  readonly titleFrom: number
  readonly organization: Item | null
}

/** `Indian`, `India’s`, `UNESCO`, `the Council’s` before the title. */
export function leftOf(scanner: Scanner, items: readonly Item[], index: number): Left {
  const title = items[index] as Item
  const before = items[index - 1]
  const alone = { from: title.from, titleFrom: title.from, organization: null }
  const spelled = overShortForm(scanner, items, title.from)
  if (spelled) return { from: spelled.from, titleFrom: title.from, organization: spelled }
  if (before?.kind === 'title' && before.sort !== 'plural' && before.to === title.from - 1 && ownerMark(scanner, before.to))
    return { from: before.from, titleFrom: before.from, organization: null }
  if (!before || before.kind === 'title' || before.kind === 'honorific' || before.sort === 'taken') return alone
  const possessive = before.to === title.from - 1 && ownerMark(scanner, before.to)
  if (before.to !== title.from && !possessive) return alone
  const further = items[index - 2]
  if (before.kind === 'demonym' || before.kind === 'place') {
    if (further?.kind === 'organization' && further.to === before.from) return { from: further.from, titleFrom: before.from, organization: further }
    return { from: before.from, titleFrom: before.from, organization: null }
  }
  if (/^(?:his|her|their)$/.test(scanner.working.low(before.from))) return alone
  if (before.kind === 'organization') return { from: before.from, titleFrom: title.from, organization: before }
  if (before.kind === 'titled') return { from: before.from, titleFrom: title.from, organization: before }
  if (before.to - before.from === 1 && SHOUTED.test(scanner.working.low(before.from))) return alone
  const short = shortForm(scanner, before)
  if (short) return { from: before.from, titleFrom: short.to, organization: short }
  if (scanner.working.shape(before.to - 1) & (SHAPE.upper | SHAPE.mixed) || possessive)
    return scanner.bits(before.from) & (WORD.given | WORD.surname) ? alone : { from: before.from, titleFrom: title.from, organization: before }
  if (OF_AREA.test(scanner.working.low(title.to - 1)) && before.to - before.from === 1 && isUnknown(scanner, before.from))
    return { from: before.from, titleFrom: before.from, organization: null }
  if (OF_HOUSE.test(scanner.working.low(title.to - 1)) && before.to - before.from === 1 && isUnknown(scanner, before.from))
    return { from: before.from, titleFrom: title.from, organization: before }
  if (scanner.working.low(before.from - 1) === 'the' && OF_PARTY.test(scanner.working.low(title.to - 1)) && isLikeAcronym(scanner, before))
    return { from: before.from, titleFrom: title.from, organization: before }
  if (scanner.topical(before.to - 1)) return { from: before.from, titleFrom: before.from, organization: null }
  return alone
}

/** `the National Tea Board (NTB) Chairwoman`: the body before its short form in brackets. */
function overShortForm({ working }: Scanner, items: readonly Item[], at: number): Item | null {
  if (working.low(at - 1) !== ')' || working.low(at - 3) !== '(' || !(working.shape(at - 2) & SHAPE.upper)) return null
  return items.find((one) => one.to === at - 3 && one.kind === 'organization') ?? null
}

function ownerMark(scanner: Scanner, i: number): boolean {
  const low = scanner.working.low(i)
  return (scanner.working.shape(i) & SHAPE.possessive) !== 0 || ((low === '’' || low === "'") && scanner.working.low(i - 1).endsWith('s'))
}

/** Small words that a line all in capitals shows as a short form: `STATEMENT BY PRESIDENT X AND THE PREMIER`. */
const SHOUTED = /^(?:by|the|of|and|to|for|with|from|on|at|in|between|his|her|our|new|former)$/

/** `UCM Pastoral Coordinator`: the short form of a body, told as one, before plain words of the office. */
function shortForm(scanner: Scanner, before: Item): Item | null {
  const { working } = scanner
  const { from } = before
  if (before.kind !== 'name' || before.to - from < 2 || before.to - from > 3 || !(working.shape(from) & SHAPE.upper)) return null
  if (!working.acronyms.some((acronym) => acronym.short === working.form(from))) return null
  for (let i = from + 1; i < before.to; i++) if (scanner.bits(i) & (WORD.given | WORD.surname | WORD.honorific)) return null
  return item('organization', from, from + 1, { sort: 'body' })
}

/** Offices that a house of learning has: `Externado Rector`. */
const OF_HOUSE = /^(?:rector|vice-rector|provost|vice-chancellor)$/
/** Offices that a party or union has: `the Cosatu President`. */
const OF_PARTY = /^(?:president|chairman|chairperson|chairwoman|secretary-general|spokesperson|spokesman|spokeswoman|leader|secretary|general)$/
/** A word that nothing is known of, and that describes nothing. */
const isLikeAcronym = (scanner: Scanner, { from, to }: Item): boolean =>
  to - from === 1 && isUnknown(scanner, from) && !/(?:an|al|ic|ish|ese|ive|ary|ous|ent|or|er)$/.test(scanner.working.low(from))
/** Offices that an area has. */
const OF_AREA = /^(?:governor|mayor|premier|councillor|magistrate)$/
/** `the Ohangwena governor`: a word that nothing is known of. */
const isUnknown = (scanner: Scanner, i: number): boolean =>
  scanner.capital(i) &&
  (scanner.bits(i) & ~(WORD.known | WORD.city)) === 0 &&
  scanner.working.form(i).length > 3 &&
  !/ing$|ed$|ly$/.test(scanner.working.low(i))
